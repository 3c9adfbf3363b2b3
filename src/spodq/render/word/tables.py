"""Tables: repeated header row, rows that do not break, widths by what the columns hold."""

import re
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Any

from spodq.render.word.runs import BOLD, PLAIN, TONES, Look
from spodq.render.word.xml import shading_xml

if TYPE_CHECKING:
    from spodq.render.word.blocks import Chapters

_WORD = re.compile(r"[^ \t\r\n-]+")
STYLE = "SPOD tabulka"
_PORTRAIT = 9300
"""Width in twentieths of a point of the usual text, on which one line has so many characters:"""
_CHARACTERS = 100
_PADDING = 3
_SHORT = 24
_FEW_WORDS = 40
_LONGEST_WORD = 26
"""Longer words, such as names of files, may break."""
_TALL = 30
"""Lines of a row that may break: kept whole it would leave half a page empty, or not fit on a page at all."""
_LOOK = (
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="0" w:noVBand="1"/>'
)
"""The first row is a heading and rows are banded; nothing else of the style applies."""
Cells = list[list[Any]]
Texts = list[list[str]]
Write = Callable[[Any, Look, str | None], str]


def table_xml(chapters: "Chapters", node: Any, write: Write) -> str:
    """The HTML table as a Word table; `write` makes the content of a cell."""
    rows = node.findall(".//tr")
    cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
    columns = max((len(row) for row in cells), default=0)
    if not columns:
        return ""
    texts = [[_text(cell) for cell in row] for row in cells]
    widths = _widths(texts, _rooms(cells, columns), chapters.section.width)
    headings = len(node.findall("thead/tr"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        _row(row, texts[index], widths, write, heading=index < headings) for index, row in enumerate(cells) if row
    )
    return f"<w:tbl>{_properties(chapters.style(STYLE), node)}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def _text(cell: Any) -> str:
    """What the cell says, with its breaks as lines."""
    said: str = cell.text_content()
    breaks = sum(1 for _ in cell.iter("br", "p", "li"))
    return said.strip() + "\n" * breaks


def _properties(style: str | None, node: Any) -> str:
    named = f'<w:tblStyle w:val="{escape(style)}"/>' if style else ""
    about = node.find("caption")
    told = about.text_content() if about is not None else node.get("aria-label") or ""
    words = f'<w:tblCaption w:val="{escape(" ".join(told.split()))}"/>' if told else ""
    return f'<w:tblPr>{named}<w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>{_LOOK}{words}</w:tblPr>'


def _row(cells: list[Any], texts: list[str], widths: list[int], write: Write, *, heading: bool) -> str:
    anchor = cells[0].getparent().get("id")
    made = "".join(
        _cell(cell, widths[index], write, heading=heading, anchor=None if index else anchor)
        for index, cell in enumerate(cells)
    )
    missing = "".join(f"<w:tc>{_cell_properties(width)}<w:p/></w:tc>" for width in widths[len(cells) :])
    whole = "" if _lines(texts, widths) > _TALL else "<w:cantSplit/>"
    properties = f"{whole}{'<w:tblHeader/>' if heading else ''}"
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}{missing}</w:tr>"


def _cell(cell: Any, width: int, write: Write, *, heading: bool, anchor: str | None) -> str:
    tone = next((each for each in (cell.get("class") or "").split() if each in TONES), None)
    look = BOLD if cell.tag == "th" and not heading else PLAIN
    return f"<w:tc>{_cell_properties(width, tone)}{write(cell, look, anchor)}</w:tc>"


def _cell_properties(width: int, tone: str | None = None) -> str:
    shading = shading_xml(TONES[tone]) if tone else ""
    return f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shading}</w:tcPr>'


def _lines(texts: list[str], widths: list[int]) -> float:
    """Lines the tallest cell of a row takes, roughly."""
    measured = zip(texts, widths, strict=False)
    return max(text.count("\n") + len(text) * _PORTRAIT / (width * _CHARACTERS) for text, width in measured)


def _widths(texts: Texts, rooms: list[int], whole: int) -> list[int]:
    """Widths of columns: no word and no date breaks; what is left of the line goes to columns with longer texts.

    `rooms` are characters a column has at least, so that people have where to write.
    """
    columns = len(rooms)
    line = _CHARACTERS * whole // _PORTRAIT
    by_column = [[row[column].rstrip("\n") for row in texts if column < len(row)] for column in range(columns)]
    needed = [
        max(min(max(map(_longest_word, column)), _LONGEST_WORD) + _PADDING, room)
        for column, room in zip(by_column, rooms, strict=False)
    ]
    wanted = [max(need, min(_usual(column), line)) for need, column in zip(needed, by_column, strict=True)]
    left = max(line - sum(needed), 0)
    more = [want - need for want, need in zip(wanted, needed, strict=True)]
    shares = [need + left * extra / (sum(more) or 1) for need, extra in zip(needed, more, strict=True)]
    return [int(whole * share / sum(shares)) for share in shares]


def _rooms(cells: Cells, columns: int) -> list[int]:
    """Room for writing by hand, as cells of the head ask for it (`data-room`)."""
    asked = [int(cell.get("data-room") or 0) for cell in cells[0]]
    return (asked + [0] * columns)[:columns]


def _longest_word(text: str) -> int:
    """Length in characters; a hard space does not end a word."""
    return max(map(len, _WORD.findall(text)), default=0)


def _usual(texts: list[str]) -> int:
    """Length that most texts of the column do not exceed; short columns are given what their longest text needs.

    A column of few long notes is given room for some words, not most of the line.
    """
    lengths = sorted(map(len, texts))
    if lengths[-1] <= _SHORT:
        return lengths[-1]
    filled = [length for length in lengths if length]
    return max(_most(lengths), min(_most(filled), _FEW_WORDS))


def _most(lengths: list[int]) -> int:
    return lengths[len(lengths) * 3 // 4]
