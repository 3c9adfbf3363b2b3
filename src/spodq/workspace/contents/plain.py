"""Files that are text already."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

from spodq.workspace.contents.part import ContentsError, Part

_TAG = re.compile(r"<[^>]*>")
SIZE_LIMIT = 20_000_000
"""Bytes; a longer text is no attachment written by people."""


def parts(path: Path) -> Iterator[Part]:
    """The whole text; letters of old encodings do not matter, digits are the same in all of them."""
    if path.stat().st_size > SIZE_LIMIT:
        raise ContentsError("soubor je příliš velký")
    data = path.read_bytes()
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    yield Part("v textu", data.decode(encoding, "replace"))


def marked_up(path: Path) -> Iterator[Part]:
    """The text of a page as people see it, then as it is written, with what hides in attributes and comments."""
    for part in parts(path):
        yield Part(part.where, html.unescape(_TAG.sub("", part.text)))
        yield part
