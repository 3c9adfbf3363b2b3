"""Lists as real Word numbering; every ordered list starts from its own beginning."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from spodq.render import RenderError
from spodq.render.word.xml import parsed, remove

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


class Lists:
    """Two abstract lists added to the document once, and a numbering instance for every ordered list in the text."""

    def __init__(self, document: Document) -> None:
        try:
            self._numbering: Any = document.part.numbering_part.element
        except NotImplementedError:
            raise RenderError(_NO_NUMBERING) from None
        for each in self._all("w:numIdMacAtCleanup"):  # must stay last, and says nothing
            remove(each)
        first = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in self._all("w:abstractNum")), default=0)
        self._abstract = {"ul": first, "ol": first + 1}
        self._newest = max((int(each.get(qn("w:numId"))) for each in self._all("w:num")), default=0)
        self._bullets: dict[int, int] = {}
        for kind, number in self._abstract.items():
            self._add_abstract(parsed(_abstract(kind, number))[0])

    def start(self, kind: str, level: int, begin: int = 1) -> str:
        """Numbering of items of a new list of the kind `ul` or `ol`; bullets of one level share theirs."""
        level = min(level, _LEVELS - 1)
        if kind == "ol":
            number = self._add(kind, level, begin)
        else:
            number = self._bullets[level] = self._bullets.get(level) or self._add(kind, level, begin)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _add(self, kind: str, level: int, begin: int) -> int:
        self._newest += 1
        (made,) = parsed(
            f'<w:num w:numId="{self._newest}"><w:abstractNumId w:val="{self._abstract[kind]}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{begin}"/></w:lvlOverride></w:num>'
        )
        self._numbering.append(made)
        return self._newest

    def _all(self, tag: str) -> Any:
        return self._numbering.findall(qn(tag))

    def _add_abstract(self, made: Any) -> None:
        """Abstract lists must stand before instances."""
        instances = self._all("w:num")
        if instances:
            instances[0].addprevious(made)
        else:
            self._numbering.append(made)


def indent_of(level: int) -> str:
    """Indent of a paragraph that continues an item of the level."""
    return f'<w:ind w:left="{_INDENT * (level + 1)}"/>'


def _abstract(kind: str, number: int) -> str:
    levels = "".join(_level(kind, level) for level in range(_LEVELS))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{levels}</w:abstractNum>"
    )


def _level(kind: str, level: int) -> str:
    shape = level % len(_BULLETS)
    numbered = f"%{level + 1}{')' if shape else '.'}"
    form, mark = ("bullet", _BULLETS[shape]) if kind == "ul" else (_NUMBERS[shape], numbered)
    left = _INDENT * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{mark}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{_HANGING}"/></w:pPr></w:lvl>'
    )
