"""What editors leave in files unseen: a byte order mark, line ends of several kinds. Harmless, and easy to mend."""

import re
from collections.abc import Iterator

from spodq.place import Place, Problem, Resave

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|\r|\n")


def habits(path: str, data: bytes, text: str) -> Iterator[Problem]:
    """Notes about the form of the file; what it says is not touched by them."""
    if data.startswith(_BYTE_ORDER_MARK):
        sentence = "soubor začíná skrytou značkou BOM; spodq ji čte, jiným programům vadí"
        yield Problem("byte-order-mark", Place(path), sentence, fix=Resave("smazat skrytou značku BOM", Place(path)))
    if "\r" in text:
        yield from _line_ends(path, text)


def _line_ends(path: str, text: str) -> Iterator[Problem]:
    ends = _LINE_END.findall(text)
    usual = max(("\n", "\r\n"), key=ends.count)
    number = next((number for number, end in enumerate(ends, 1) if end != usual), None)
    if number is not None:
        name = "Windows (CRLF)" if usual == "\r\n" else "LF"
        sentence = f"řádek končí jinak než ostatní; soubor má mít všude konce řádků {name}"
        place = Place(path, number)
        yield Problem(
            "mixed-line-ends", place, sentence, fix=Resave(f"sjednotit konce řádků na {name}", place, "utf-8", usual)
        )
