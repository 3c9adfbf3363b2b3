"""Tables: repeated header row, rows that do not break, widths by what the columns hold."""

import re
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from docx.shared import Emu

from spodq.render.word.runs import TONES, Look, words_of, write_words
from spodq.render.word.xml import element, shade

if TYPE_CHECKING:
    from spodq.render.word.blocks import Chapters, Spot

_BREAKS = re.compile(r"[ \t\r\n-]+")
STYLE = "SPOD tabulka"
_LINE = 100
"""Characters of the size of tables on one line of the page."""
_PADDING = 3
_SHORT = 24
_LONGEST_WORD = 26
"""Longer words, such as names of files, may break."""


def write_table(chapters: "Chapters", spot: "Spot", node: Any) -> None:
    """The HTML table as a Word table."""
    rows = node.findall(".//tr")
    cells = [[cell for cell in row if cell.tag in {"td", "th"}] for row in rows]
    columns = max((len(row) for row in cells), default=0)
    if not columns:
        return
    table = spot.table(len(rows), columns)
    table._tbl.tblStyle_val = chapters.style(STYLE)  # noqa: SLF001  # by id: the public way looks it up by name
    table.autofit = False
    headings = len(node.findall("thead/tr"))
    for index, (row, made) in enumerate(zip(cells, table.rows, strict=True)):
        _write_row(chapters, row, made, heading=index < headings)
    _set_widths(table, _widths(cells, columns, _text_width(chapters)))
    _set_look(table)


def _write_row(chapters: "Chapters", cells: list[Any], row: Any, *, heading: bool) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  # python-docx has no public way
    properties.append(element("w:cantSplit"))
    if heading:
        properties.append(element("w:tblHeader"))
    for cell, made in zip(cells, row.cells, strict=False):
        paragraph = made.paragraphs[0]
        paragraph._p.style = chapters.style("Tabulka")  # noqa: SLF001
        write_words(paragraph, words_of(cell, Look(bold=cell.tag == "th" and not heading)))
        tone = next((each for each in (cell.get("class") or "").split() if each in TONES), None)
        if tone:
            shade(made._tc.get_or_add_tcPr(), TONES[tone])  # noqa: SLF001
    anchor = cells[0].getparent().get("id") if cells else None
    if anchor:
        chapters.bookmark(row.cells[0].paragraphs[0], anchor)


def _text_width(chapters: "Chapters") -> int:
    section = chapters.document.sections[0]
    width, left, right = section.page_width, section.left_margin, section.right_margin
    return int(width or 0) - int(left or 0) - int(right or 0)


def _widths(cells: list[list[Any]], columns: int, whole: int) -> list[int]:
    """Widths in EMU: no word and no date breaks; what is left of the line goes to columns with longer texts."""
    texts = [
        ["".join(row[column].itertext()).strip() for row in cells if column < len(row)] for column in range(columns)
    ]
    needed = [min(max(map(_longest_word, column)), _LONGEST_WORD) + _PADDING for column in texts]
    wanted = [max(need, min(_usual(column), _LINE)) for need, column in zip(needed, texts, strict=True)]
    room = max(_LINE - sum(needed), 0)
    more = [want - need for want, need in zip(wanted, needed, strict=True)]
    shares = [need + room * extra / (sum(more) or 1) for need, extra in zip(needed, more, strict=True)]
    return [int(whole * share / sum(shares)) for share in shares]


def _longest_word(text: str) -> int:
    """Length in characters; a hard space does not end a word."""
    return max(map(len, _BREAKS.split(text)))


def _usual(texts: list[str]) -> int:
    """Length that most texts of the column do not exceed; short columns are given what their longest text needs."""
    lengths = sorted(map(len, texts))
    return lengths[-1] if lengths[-1] <= _SHORT else lengths[len(lengths) * 3 // 4]


def _set_widths(table: Any, widths: list[int]) -> None:
    for column, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):  # noqa: SLF001
        column.set(qn("w:w"), str(Emu(width).twips))
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)


def _set_look(table: Any) -> None:
    """The first row is a heading and rows are banded; nothing else of the style applies."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
    if look is None:
        look = element("w:tblLook")
        table._tbl.tblPr.append(look)  # noqa: SLF001
    for name in list(look.attrib):
        del look.attrib[name]
    flags = {
        "val": "0420",
        "firstRow": 1,
        "lastRow": 0,
        "firstColumn": 0,
        "lastColumn": 0,
        "noHBand": 0,
        "noVBand": 1,
    }
    for name, value in flags.items():
        look.set(qn(f"w:{name}"), str(value))
