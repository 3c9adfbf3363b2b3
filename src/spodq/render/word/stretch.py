"""A header or footer for a longer line: what stands by the right edge or in the middle of the line stays there."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from spodq.render.word.xml import element, remove, twips

_WIDTH, _PLACE, _ALIGNED, _UNIT = qn("w:w"), qn("w:pos"), qn("w:val"), qn("w:type")
_EMU = 635
"""English metric units in a twentieth of a point."""
_MIDDLE = (45, 55)
"""Hundredths of the line which are its middle."""
_WHOLE = 80
"""Hundredths of the line a table takes when it is laid over the whole of it."""


class Stretch:
    """From one length of the line to another, in twentieths of a point."""

    def __init__(self, document: Document, line: int, longer: int) -> None:
        self._styles = {each.get(qn("w:styleId")): each for each in document.styles.element.iter(qn("w:style"))}
        self._line, self._longer = line, longer

    def of(self, head: Any) -> None:
        """Change whatever of the header depends on the length of the line."""
        for paragraph in head.xpath("w:p | w:sdt/w:sdtContent/w:p"):
            self._move_stops(paragraph)
        for table in head.xpath("w:tbl | w:sdt/w:sdtContent/w:tbl"):
            self._widen(table)
        for offset in head.iter(qn("wp:posOffset")):
            self._move_drawing(offset)

    def _gain(self, place: int) -> int:
        """How far goes what is at the place: nothing near the beginning, half in the middle, all beyond it."""
        before, beyond = _MIDDLE
        whole = self._longer - self._line
        hundredths = place * 100 // self._line
        return 0 if hundredths < before else whole // 2 if hundredths <= beyond else whole

    def _move_stops(self, paragraph: Any) -> None:
        stops = self._stops(paragraph)
        moved = {place: self._gain(place) for place, stop in stops.items() if stop.get(_ALIGNED) != "left"}
        for place in [place for place, gain in moved.items() if gain]:
            _move(paragraph, stops[place], place, place + moved[place])

    def _stops(self, paragraph: Any) -> dict[int, Any]:
        """Tabulators in force by their places: each level of properties adds some and clears some."""
        found: dict[int, Any] = {}
        for stop in (stop for level in self._levels(paragraph) for stop in level.xpath("w:pPr/w:tabs/w:tab")):
            found[_place_of(stop)] = stop
        return {place: stop for place, stop in found.items() if stop.get(_ALIGNED) != "clear"}

    def _levels(self, paragraph: Any) -> Iterator[Any]:
        """The styles the style of the paragraph is based on, the style, the paragraph."""
        named = paragraph.xpath("w:pPr/w:pStyle/@w:val")
        style = self._styles.get(named[0]) if named else self._usual()
        chain: list[Any] = []
        while style is not None and style not in chain:
            chain.append(style)
            based = style.xpath("w:basedOn/@w:val")
            style = self._styles.get(based[0]) if based else None
        yield from reversed(chain)
        yield paragraph

    def _usual(self) -> Any:
        usual = [each for each in self._styles.values() if each.get(_UNIT) == "paragraph" and each.get(qn("w:default"))]
        return usual[0] if usual else None

    def _widen(self, table: Any) -> None:
        columns = [twips(each.get(_WIDTH)) for each in table.xpath("w:tblGrid/w:gridCol")]
        if sum(columns) * 100 < self._line * _WHOLE:
            return
        lengths = "w:tblPr/w:tblW[@w:type='dxa'] | w:tblGrid/w:gridCol | w:tr/w:tc/w:tcPr/w:tcW[@w:type='dxa']"
        for each in table.xpath(lengths):
            each.set(_WIDTH, str(twips(each.get(_WIDTH)) * self._longer // self._line))

    def _move_drawing(self, offset: Any) -> None:
        """A picture a person dragged to its place has a distance; the others say which edge they keep to."""
        if offset.getparent().tag == qn("wp:positionH"):
            extent = offset.getparent().getparent().find(qn("wp:extent"))
            from_left = int(offset.text)
            middle = (from_left + int(extent.get("cx")) // 2) // _EMU
            offset.text = str(from_left + self._gain(middle) * _EMU)


def _move(paragraph: Any, stop: Any, place: int, further: int) -> None:
    """Set the tabulator elsewhere for this paragraph; one that a style has is cleared in it."""
    tabs = paragraph.get_or_add_pPr().get_or_add_tabs()
    moved = deepcopy(stop)
    moved.set(_PLACE, str(further))
    if stop.getparent() is tabs:
        remove(stop)
    else:
        tabs.append(element("w:tab", w_val="clear", w_pos=place))
    tabs.append(moved)
    tabs[:] = sorted(tabs, key=_place_of)


def _place_of(stop: Any) -> int:
    return twips(stop.get(_PLACE))
