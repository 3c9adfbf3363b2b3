"""Words inside a paragraph: bold, italics, links, states."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from spodq.render.word.xml import bookmark_name, shading_xml, styles_by_name, text_xml

TONES = {"good": "D5EEDB", "fair": "FDEEC4", "bad": "F8D5D3", "unknown": "E6E9ED"}
_CODE_FONT = "Consolas"
_LINK_STYLE = "Hyperlink"
_SPACES = re.compile(r"[ \t\r\n]+")
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class Look:
    """How the words look."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    fill: str = ""


PLAIN = Look()
BOLD = Look(bold=True)
_LOOKS: Mapping[str, Callable[[Look], Look]] = {
    "strong": lambda look: replace(look, bold=True),
    "em": lambda look: replace(look, italic=True),
    "s": lambda look: replace(look, strike=True),
    "code": lambda look: replace(look, code=True),
}
Words = tuple[str, Look]
"""A stretch of text in one look; a new line is a text of its own."""


class Links:
    """Addresses outside the document, each told to it once, and the style links have there."""

    def __init__(self, document: Document) -> None:
        self.style = styles_by_name(document).get(_LINK_STYLE, "")
        self._part = document.part
        self._known: dict[str, str] = {}

    def relation(self, address: str) -> str:
        """Name under which the document knows the address."""
        if address not in self._known:
            self._known[address] = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._known[address]


def words_of(node: Any, look: Look = PLAIN) -> list[Words]:
    """Words of an HTML element, with white space folded as browsers do and cut at both ends."""
    folded: list[Words] = []
    open_ended = False
    for text, worn in _walk(node, look):
        shown = text if text == _BREAK else _SPACES.sub(" ", text)
        if shown != _BREAK and not open_ended:
            shown = shown.lstrip(" ")
        if shown:
            folded.append((shown, worn))
            open_ended = not shown.endswith((" ", _BREAK))
    if folded and folded[-1][0] != _BREAK:
        folded[-1] = (folded[-1][0].rstrip(" "), folded[-1][1])
    return [each for each in folded if each[0]]


def runs_xml(stretches: list[Words], links: Links) -> str:
    """The words as runs of a paragraph."""
    return "".join(_stretch(text, look, links) for text, look in stretches)


def _stretch(text: str, look: Look, links: Links) -> str:
    if text == _BREAK:
        return "<w:r><w:br/></w:r>"
    run = f"<w:r>{_look_xml(look, links.style)}{text_xml(text)}</w:r>"
    if not look.link:
        return run
    inside = look.link.startswith("#")
    target = f'w:anchor="{bookmark_name(look.link[1:])}"' if inside else f'r:id="{links.relation(look.link)}"'
    return f'<w:hyperlink w:history="1" {target}>{run}</w:hyperlink>'


@cache
def _look_xml(look: Look, link_style: str) -> str:
    """Properties of a run, in the order the schema asks for."""
    pieces = (
        f'<w:rStyle w:val="{link_style}"/>' if look.link and link_style else "",
        f'<w:rFonts w:ascii="{_CODE_FONT}" w:hAnsi="{_CODE_FONT}"/>' if look.code and not look.link else "",
        "<w:b/>" if look.bold else "",
        "<w:i/>" if look.italic else "",
        "<w:strike/>" if look.strike else "",
        shading_xml(look.fill) if look.fill else "",
    )
    properties = "".join(pieces)
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def _walk(node: Any, look: Look) -> Iterator[Words]:
    if node.text:
        yield node.text, look
    for child in node:
        if child.tag == "br":
            yield _BREAK, look
        elif isinstance(child.tag, str):
            yield from _walk(child, _inside(child, look))
        if child.tail:
            yield child.tail, look


def _inside(node: Any, look: Look) -> Look:
    if node.tag in _LOOKS:
        return _LOOKS[node.tag](look)
    if node.tag == "a" and node.get("href"):
        return replace(look, link=node.get("href"))
    tone = next((each for each in (node.get("class") or "").split() if each in TONES), "")
    return replace(look, fill=TONES[tone]) if tone else look
