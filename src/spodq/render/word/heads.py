"""Running heads of turned pages: the office's own headers and footers, stretched to the longer line.

A tabulator by the right edge of a portrait page stands in the middle of a landscape one, and the stop of Word that
follows the edge (`w:ptab`) is not known to LibreOffice. So turned pages get parts of their own.
"""

import re
from copy import deepcopy
from typing import Any

from docx.document import Document
from docx.opc.part import XmlPart
from docx.oxml.ns import qn

from spodq.render.word.stretch import Stretch

_TYPE, _PART = qn("w:type"), qn("r:id")
_REFERENCES = "w:headerReference | w:footerReference"


class Heads:
    """Headers and footers of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._made: dict[tuple[str, int, int], str] = {}

    def settle(self, section: Any) -> None:
        """Name in the section also the heads it takes over from those before it: another one is to come between."""
        named = {(each.tag, each.get(_TYPE)) for each in section.xpath(_REFERENCES)}
        for before in reversed(section.xpath("preceding::w:sectPr[not(ancestor::w:sectPrChange)]")):
            for each in before.xpath(_REFERENCES):
                if (each.tag, each.get(_TYPE)) not in named:
                    named.add((each.tag, each.get(_TYPE)))
                    section.insert(0, deepcopy(each))

    def stretch(self, section: Any, line: int, longer: int) -> None:
        """Give the section heads for the longer line."""
        for each in section.xpath(_REFERENCES):
            asked = each.get(_PART), line, longer
            if asked not in self._made:
                self._made[asked] = self._stretched(*asked)
            each.set(_PART, self._made[asked])

    def _stretched(self, name: str, line: int, longer: int) -> str:
        """Name of a part like the named one, with what it refers to, for the longer line."""
        main = self._document.part
        part = main.rels[name].target_part  # related_parts still has the one of the template
        free = main.package.next_partname(re.sub(r"\d*\.xml$", "%d.xml", part.partname))
        made = XmlPart.load(free, part.content_type, part.blob, main.package)
        for each in part.rels.values():
            made.load_rel(each.reltype, each._target, each.rId, each.is_external)  # noqa: SLF001  # a part or an address
        Stretch(self._document, line, longer).of(made.element)
        return main.relate_to(made, main.rels[name].reltype)
