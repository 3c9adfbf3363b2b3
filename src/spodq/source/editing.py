"""Changes of a file byte by byte: what nobody asked to change stays, to the last blank and line end."""

import re
from collections.abc import Sequence

from spodq.place import Fix, Place, Replace, Resave
from spodq.source.characters import place_of
from spodq.source.quoting import scalar

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_LINE_END = re.compile(r"\r\n|\r|\n")


def changed(data: bytes, *fixes: Fix) -> bytes:
    """The bytes of the file with the changes made; the places of all of them are those of the file as it is.

    Raises UnicodeDecodeError when the file is not in the encoding the fix speaks of.
    """
    for fix in fixes:
        if isinstance(fix, Resave):
            data = _resaved(data, fix)
    inside = [fix for fix in fixes if isinstance(fix, Replace)]
    if not inside:
        return data
    mark = _BYTE_ORDER_MARK if data.startswith(_BYTE_ORDER_MARK) else b""
    return mark + replaced(data[len(mark) :].decode(), inside).encode()


def replaced(text: str, fixes: Sequence[Replace]) -> str:
    """The text with each place replaced; of two that overlap the one more to the right."""
    starts = line_starts(text)
    pieces, before = [], len(text)
    for fix in sorted(fixes, key=lambda each: each.place, reverse=True):
        end = _offset(text, starts, fix.place.end_line, fix.place.end_column)
        if end <= before:
            pieces += [text[end:before], fix.text]
            before = _offset(text, starts, fix.place.line, fix.place.column)
    return text[:before] + "".join(reversed(pieces))


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
    starts = line_starts(text)
    return _offset(text, starts, place.line, place.column), _offset(text, starts, place.end_line, place.end_column)


def offset_of(text: str, place: Place) -> int:
    """Where the place begins."""
    return offsets(text, place)[0]


def line_starts(text: str) -> list[int]:
    """Offset of the first character of each line."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def _offset(text: str, starts: list[int], line: int, column: int) -> int:
    return min(starts[min(line, len(starts)) - 1] + column - 1, len(text))
