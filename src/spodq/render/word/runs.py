"""Words inside a paragraph: bold, italics, links, states."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from spodq.render.word.xml import bookmark_name, element, shade

TONES = {"good": "D5EEDB", "fair": "FDEEC4", "bad": "F8D5D3", "unknown": "E6E9ED"}
_CODE_FONT = "Consolas"
_LINK_STYLE = "Hyperlink"
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Look:
    """How the words look."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""
    fill: str = ""


_STYLES: Mapping[str, Callable[[Look], Look]] = {
    "strong": lambda look: replace(look, bold=True),
    "em": lambda look: replace(look, italic=True),
    "s": lambda look: replace(look, strike=True),
    "code": lambda look: replace(look, code=True),
}


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one look; a new line is a text of its own."""

    text: str
    look: Look


def words_of(node: Any, look: Look = Look()) -> list[Words]:  # frozen
    """Words of an HTML element, with white space folded as browsers do and cut at both ends."""
    stretches = [each for each in _walk(node, look) if each.text]
    folded: list[Words] = []
    for each in stretches:
        text = each.text if each.text == "\n" else _SPACES.sub(" ", each.text)
        if not folded or folded[-1].text.endswith((" ", "\n")):
            text = text if text == "\n" else text.lstrip(" ")
        if text:
            folded.append(replace(each, text=text))
    if folded and folded[-1].text != "\n":
        folded[-1] = replace(folded[-1], text=folded[-1].text.rstrip(" "))
    return [each for each in folded if each.text]


def write_words(paragraph: Paragraph, stretches: list[Words]) -> None:
    """Append the words to the paragraph."""
    for each in stretches:
        if each.text == "\n":
            paragraph.add_run().add_break()
        elif each.look.link:
            _link(paragraph, each)
        else:
            dress(paragraph.add_run(each.text), each.look)


def _walk(node: Any, look: Look) -> Iterator[Words]:
    yield Words(node.text or "", look)
    for child in node:
        if child.tag == "br":
            yield Words("\n", look)
        elif isinstance(child.tag, str):
            yield from _walk(child, _inside(child, look))
        yield Words(child.tail or "", look)


def _inside(node: Any, look: Look) -> Look:
    if node.tag in _STYLES:
        return _STYLES[node.tag](look)
    if node.tag == "a" and node.get("href"):
        return replace(look, link=node.get("href"))
    tone = next((each for each in (node.get("class") or "").split() if each in TONES), "")
    return replace(look, fill=TONES[tone]) if tone else look


def dress(run: Run, look: Look) -> None:
    """Give the run its look."""
    run.bold = True if look.bold else None
    run.italic = True if look.italic else None
    if look.strike:
        run.font.strike = True
    if look.code:
        run.font.name = _CODE_FONT
    if look.fill:
        shade(run._r.get_or_add_rPr(), look.fill)  # noqa: SLF001  # python-docx has no public way


def _link(paragraph: Paragraph, words: Words) -> None:
    link = element("w:hyperlink", w_history=1)
    if words.look.link.startswith("#"):
        link.set(qn("w:anchor"), bookmark_name(words.look.link[1:]))
    else:
        related = paragraph.part.relate_to(words.look.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), related)
    run = paragraph.add_run(words.text)
    run._r.style = _LINK_STYLE  # noqa: SLF001  # by id: the public way looks it up by name each time
    dress(run, replace(words.look, code=False))
    link.append(run._r)  # noqa: SLF001  # moved inside the link
    paragraph._p.append(link)  # noqa: SLF001
