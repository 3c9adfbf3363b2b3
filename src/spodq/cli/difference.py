"""Changes of a file, shown before they are made."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff

from spodq.place import printable


def difference(path: str, before: bytes, after: bytes, titles: Sequence[str]) -> Iterator[str]:
    """Lines of the change as git shows them; of a file in another encoding only the titles of what is done to it."""
    name = printable(path)
    try:
        lines = _lines(before), _lines(after)
    except UnicodeDecodeError:
        yield f"--- a/{name}\n+++ b/{name}\n"
        yield from (f"  celý soubor: {title}\n" for title in dict.fromkeys(titles))
        return
    for line in unified_diff(*lines, f"a/{name}", f"b/{name}", lineterm=""):
        yield f"{line}\n"


def _lines(data: bytes) -> list[str]:
    """Lines as people see them; a line end other than the usual one is made visible."""
    lines = data.decode().replace("\r\n", "\n").removesuffix("\n").split("\n")
    return [printable(line) for line in lines]
