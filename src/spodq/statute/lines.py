"""Lines of a copied text; a cell of a table is a line of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TWO_PIPES = re.compile(r"\|.*\|")


@dataclass(frozen=True, slots=True)
class Line:
    """One line or cell; `starts` says that a paragraph begins here, `furniture` that it is no part of the text."""

    number: int
    text: str
    starts: bool = False
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Unused:
    """A line nothing was taken from, and why."""

    line: Line
    reason: str


def lines_of_plain_text(text: str) -> tuple[Line, ...]:
    """Lines of a text file; cells are divided by tabs or by vertical bars."""
    found, blank = [], True
    for number, line in enumerate(re.split(r"\r\n|\r|\n|\f|\v", text), 1):
        cells = list(_cells(line))
        found += [Line(number, cell, starts=blank or len(cells) > 1) for cell in cells]
        blank = not cells
    return tuple(found)


def lines_of_paragraphs(text: str) -> tuple[Line, ...]:
    """Lines of a text in which every line is a paragraph."""
    rows = enumerate(text.split("\n"), 1)
    return tuple(Line(number, plain, starts=True) for number, line in rows if (plain := tidy(line)))


def tidy(text: str) -> str:
    """The text with single plain spaces, without signs nobody sees."""
    return " ".join(re.sub("[\u00ad\u200b\u200c\u200d\u2060\ufeff]", "", text).split())


def _cells(line: str) -> Iterator[str]:
    parts = re.split(r"[\t|]", line) if _TWO_PIPES.search(line) else line.split("\t")
    return (plain for part in parts if (plain := tidy(part)))
