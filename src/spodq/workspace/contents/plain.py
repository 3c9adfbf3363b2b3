"""Files that are text already."""

from collections.abc import Iterator
from pathlib import Path

from spodq.workspace.contents.part import ContentsError, Part

SIZE_LIMIT = 20_000_000
"""Bytes; a longer text is no attachment written by people."""


def parts(path: Path) -> Iterator[Part]:
    """The whole text; letters of old encodings do not matter, digits are the same in all of them."""
    if path.stat().st_size > SIZE_LIMIT:
        raise ContentsError("soubor je příliš velký")
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    yield Part("v textu", data.decode(encoding, "replace"))
