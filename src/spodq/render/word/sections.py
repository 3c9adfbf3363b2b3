"""Sections of a document: which way pages are turned and how wide the text on them is."""

from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from spodq.render.word.heads import Heads
from spodq.render.word.xml import element, remove, twips

_WIDTH, _HEIGHT = qn("w:w"), qn("w:h")
_FIRST_PAGE, _NUMBERING = "w:titlePg", "w:pgNumType"
_A4 = {"w": 11906, "h": 16838}
_MARGIN = 1417
"""Twentieths of a point: what Word takes when a template says nothing."""
_ONLY_BREAKS_PAGE = (
    "self::w:p[w:r/w:br[@w:type='page']][not(w:pPr/w:sectPr)][not(.//w:t or .//w:drawing or .//w:pict or .//w:tab)]"
)


def drop_empty_pages(body: Any) -> None:
    """A section begins a page of its own: a page broken right after it would stay empty."""
    for ending in body.xpath("w:p[w:pPr/w:sectPr]"):
        for after in ending.xpath(f"following-sibling::*[1]/{_ONLY_BREAKS_PAGE}"):
            remove(after)


class Section:
    """The properties in force where a chapter comes."""

    def __init__(self, document: Document, properties: Any = None, heads: Heads | None = None) -> None:
        self._document, self._heads = document, heads or Heads(document)
        self._properties = document.element.body.sectPr if properties is None else properties

    def of(self, place: Any) -> "Section":
        """The section of a paragraph of the body: the first one that ends below it."""
        below = place.xpath("following-sibling::w:p/w:pPr/w:sectPr")
        return Section(self._document, below[0] if below else None, self._heads)

    @property
    def width(self) -> int:
        """Width of the text in twentieths of a point."""
        sides = self._of("w:pgMar")
        margins = sum(twips(sides.get(qn(f"w:{side}")), _MARGIN) for side in ("left", "right"))
        return twips(self._of("w:pgSz").get(_WIDTH), _A4["w"]) - margins

    @property
    def landscape(self) -> bool:
        """Whether pages lie on their longer side already."""
        size = self._of("w:pgSz")
        return twips(size.get(_WIDTH), _A4["w"]) > twips(size.get(_HEIGHT), _A4["h"])

    def turned(self) -> "Section":
        """The same section on landscape pages."""
        self._heads.settle(self._properties)
        made = Section(self._document, deepcopy(self._properties), self._heads)
        size = made._of("w:pgSz")
        width, height = size.get(_WIDTH, str(_A4["w"])), size.get(_HEIGHT, str(_A4["h"]))
        size.set(_WIDTH, height)
        size.set(_HEIGHT, width)
        size.set(qn("w:orient"), "landscape")
        made._begins_nothing()
        self._heads.stretch(made._properties, self.width, made.width)
        return made

    def ending(self) -> str:
        """A paragraph that ends the section; what comes after it has no title page and goes on numbering."""
        written = etree.tostring(self._properties, encoding="unicode")
        self._begins_nothing()
        spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        return f"<w:p><w:pPr>{spacing}{written}</w:pPr></w:p>"

    def _begins_nothing(self) -> None:
        for name in (_FIRST_PAGE, _NUMBERING):
            for each in self._properties.findall(qn(name)):
                remove(each)

    def _of(self, tag: str) -> Any:
        found = self._properties.find(qn(tag))
        if found is None:
            found = element(tag)
            self._properties.append(found)
        return found
