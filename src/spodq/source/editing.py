"""Changes of a file byte by byte: what nobody asked to change stays, to the last blank and line end."""

from collections.abc import Sequence

from spodq.place import Fix, Place, Replace, Resave
from spodq.source.characters import place_of
from spodq.source.page import LINE_END, Page
from spodq.source.quoting import scalar

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


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
    page = Page(text)
    pieces, before = [], len(text)
    for fix in sorted(fixes, key=lambda each: each.place, reverse=True):
        start, end = page.span(fix.place)
        if end <= before:
            pieces += [text[end:before], fix.text]
            before = start
    return text[:before] + "".join(reversed(pieces))


def _resaved(data: bytes, fix: Resave) -> bytes:
    text = data.decode(fix.encoding)
    return (LINE_END.sub(fix.line_end, text) if fix.line_end else text).encode()


def setting(title: str, text: str, place: Place, value: str) -> Replace:
    """The change that writes the value where another one stands; an empty value gets a blank before it."""
    start, end = offsets(text, place)
    end = start + len(text[start:end].rstrip())
    glued = start > 0 and text[start - 1] in ":-"
    return Replace(title, place_of(place.path, text, start, end), f"{' ' if glued else ''}{scalar(value)}")


def offsets(text: str, place: Place) -> tuple[int, int]:
    """Where the place begins and ends, in characters from the beginning of the text."""
    return Page(text).span(place)


def offset_of(text: str, place: Place) -> int:
    """Where the place begins."""
    return offsets(text, place)[0]
