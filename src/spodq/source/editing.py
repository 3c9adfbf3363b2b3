"""Changes of a file byte by byte: what nobody asked to change stays, to the last blank and line end."""

import re

from spodq.place import Fix, Place, Replace, Resave
from spodq.source.characters import place_of
from spodq.source.quoting import scalar

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|\r|\n")


def changed(data: bytes, fix: Fix) -> bytes:
    """The bytes of the file with the one change made.

    Raises UnicodeDecodeError when the file is not in the encoding the fix speaks of.
    """
    return _resaved(data, fix) if isinstance(fix, Resave) else _replaced(data, fix)


def _replaced(data: bytes, fix: Replace) -> bytes:
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    text = data[len(mark) :].decode()
    start, end = offsets(text, fix.place)
    return mark + f"{text[:start]}{fix.text}{text[end:]}".encode()


def _resaved(data: bytes, fix: Resave) -> bytes:
    text = data.decode(fix.encoding)
    return (_LINE_END.sub(fix.line_end, text) if fix.line_end else text).encode()


def setting(title: str, text: str, place: Place, value: str) -> Replace:
    """The change that writes the value where another one stands; an empty value gets a blank before it."""
    start, end = offsets(text, place)
    end = start + len(text[start:end].rstrip())
    glued = start > 0 and text[start - 1] in ":-"
    return Replace(title, place_of(place.path, text, start, end), f"{' ' if glued else ''}{scalar(value)}")


def offsets(text: str, place: Place) -> tuple[int, int]:
    """Where the place begins and ends, in characters from the beginning of the text."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return _offset(text, starts, place.line, place.column), _offset(text, starts, place.end_line, place.end_column)


def _offset(text: str, starts: list[int], line: int, column: int) -> int:
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))
