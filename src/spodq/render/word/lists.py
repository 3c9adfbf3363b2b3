"""Lists as real Word numbering; every ordered list starts from its own beginning."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from spodq.render import RenderError
from spodq.render.word.xml import element

_NO_NUMBERING = (
    "šablona Wordu nezná seznamy; otevřete ji ve Wordu, vložte do ní odrážku, zase ji smažte a šablonu uložte"
)
_LEVELS = 9
"""As many as Word has; deeper items stay on the last one."""
_INDENT = 425
"""Twentieths of a point per level: 7.5 mm."""
_HANGING = 340
_BULLETS = ("•", "–", "▪")
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")


DEEPEST = _LEVELS - 1


class Lists:
    """Two abstract lists added to the document once, and a numbering instance for every list in the text."""

    def __init__(self, document: Document) -> None:
        try:
            self._numbering: Any = document.part.numbering_part.element
        except NotImplementedError:
            raise RenderError(_NO_NUMBERING) from None
        first = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in self._all("w:abstractNum")), default=0)
        self._abstract = {"ul": first, "ol": first + 1}
        for kind, number in self._abstract.items():
            self._add_abstract(_abstract(kind, number))

    def start(self, kind: str, begin: int = 1) -> int:
        """Number of a new list of the kind `ul` or `ol`."""
        number = 1 + max((int(each.get(qn("w:numId"))) for each in self._all("w:num")), default=0)
        made = element("w:num", w_numId=number)
        made.append(element("w:abstractNumId", w_val=self._abstract[kind]))
        for level in range(_LEVELS):
            override = element("w:lvlOverride", w_ilvl=level)
            override.append(element("w:startOverride", w_val=begin if level == 0 else 1))
            made.append(override)
        self._numbering.append(made)
        return number

    def _all(self, tag: str) -> Any:
        return self._numbering.findall(qn(tag))

    def _add_abstract(self, made: Any) -> None:
        """Abstract lists must stand before instances."""
        instances = self._all("w:num")
        if instances:
            instances[0].addprevious(made)
        else:
            self._numbering.append(made)


def _abstract(kind: str, number: int) -> Any:
    made = element("w:abstractNum", w_abstractNumId=number)
    made.append(element("w:multiLevelType", w_val="hybridMultilevel"))
    for level in range(_LEVELS):
        made.append(_level(kind, level))
    return made


def _level(kind: str, level: int) -> Any:
    made = element("w:lvl", w_ilvl=level)
    made.append(element("w:start", w_val=1))
    shape = level % len(_BULLETS)
    if kind == "ul":
        made.append(element("w:numFmt", w_val="bullet"))
        made.append(element("w:lvlText", w_val=_BULLETS[shape]))
    else:
        made.append(element("w:numFmt", w_val=_NUMBERS[shape]))
        made.append(element("w:lvlText", w_val=f"%{level + 1}{')' if shape else '.'}"))
    made.append(element("w:lvlJc", w_val="left"))
    properties = element("w:pPr")
    properties.append(element("w:ind", w_left=_INDENT * (level + 1), w_hanging=_HANGING))
    made.append(properties)
    return made
