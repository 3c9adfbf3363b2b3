"""Tags in a Word file as people see them: paragraph by paragraph, each where it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LEAD = re.compile(r"(\{[{%])(?:p|tr|tc|r)\s")
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_ROOMS = {
    qn("w:txbxContent"): "textové pole",
    qn("w:sdtContent"): "ovládací prvek obsahu",
    qn("w:tc"): "tabulka",
}
_LONGEST_SNIPPET = 60


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its words; `room` says what it stands in, and is empty in the plain text of a page."""

    part: str
    number: int
    text: str
    room: str
    row: str

    @property
    def where(self) -> str:
        """The place as people find it."""
        inside = f", {self.room}" if self.room and self.room != self.part else ""
        words = " ".join(self.text.split())
        shown = words if len(words) <= _LONGEST_SNIPPET else f"{words[:_LONGEST_SNIPPET]}…"
        return f"{self.part}, odstavec {self.number}{inside} („{shown}“)"

    @property
    def tags(self) -> tuple[str, ...]:
        """Tags that are closed in the paragraph."""
        return tuple(TAG.findall(self.text))


def paragraphs(parts: Mapping[str, bytes]) -> Iterator[Paragraph]:
    """Paragraphs of the text, of headers, footers and notes."""
    for name in sorted(filter(_PARTS.fullmatch, parts)):
        part = _czech_part(name)
        root = etree.fromstring(parts[name], etree.XMLParser(resolve_entities=False, no_network=True))
        for number, node in enumerate(root.iter(qn("w:p")), start=1):
            room = "" if part == "text" else part
            yield Paragraph(part, number, _text(node), _room(node) or room, _row(node))


def source_of(found: list[Paragraph]) -> str:
    """Tags as one template: the number of a line is the number of the paragraph in the list."""
    return "\n".join(" ".join(_LEAD.sub(r"\1 ", tag).replace("\n", " ") for tag in each.tags) for each in found)


def _czech_part(name: str) -> str:
    kinds = {
        "document": "text",
        "header": "záhlaví",
        "footer": "zápatí",
        "footnotes": "poznámky",
        "endnotes": "poznámky",
    }
    return kinds[re.sub(r"\d", "", name.removeprefix("word/").removesuffix(".xml"))]


def _text(node: Any) -> str:
    """Words of the paragraph itself, without those of text boxes anchored in it."""
    own = (each for each in node.iter(qn("w:t")) if next(each.iterancestors(qn("w:p"))) is node)
    return "".join(each.text or "" for each in own)


def _room(node: Any) -> str:
    return next((_ROOMS[each.tag] for each in node.iterancestors() if each.tag in _ROOMS), "")


def _row(node: Any) -> str:
    row = next(node.iterancestors(qn("w:tr")), None)
    return "" if row is None else "".join(each.text or "" for each in row.iter(qn("w:t")))
