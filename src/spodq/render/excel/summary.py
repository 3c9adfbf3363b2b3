"""The first sheet: whose it is, how to fill it in, and a table with a chart that count while people fill in."""

from collections.abc import Sequence
from datetime import datetime, time

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from spodq.czech import day, plural
from spodq.render.excel.criteria import SCORES, STANDARDS
from spodq.render.excel.looks import Looks, bars, day_validation, height, literal, print_on_wide_pages, text_of
from spodq.views.matrix import ASSESSOR, CRITERIA, DATE, INAPPLICABLE, SUMMARY, Matrix, Row

_FIRST_WIDTH, _WIDTH = 50, 12
_HOW = (
    "Vyplňujte jen světle žlutá pole: na tomto listu den hodnocení a kdo hodnotil (funkce, ne jméno), na listu "
    f"{CRITERIA} body a odůvodnění. Nic jiného se zpátky nenačte. Vymazané pole znamená „beze změny“. Sešit pak vraťte "
    "tomu, kdo jej poslal; načte jej příkazem spodq import."
)
_INPUTS = 6
_TABLE = 10
"""Row of the headings of the table, counted from zero."""


def write_summary(book: Workbook, sheet: Worksheet, matrix: Matrix, looks: Looks) -> None:
    """The sheet."""
    table = _Table(sheet, matrix, looks)
    sheet.set_column(0, 0, _FIRST_WIDTH)
    sheet.set_column(1, table.last, _WIDTH)
    _write_heading(sheet, matrix, looks, table.last)
    table.write()
    if matrix.standards:
        sheet.insert_chart(table.end + 2, 0, _chart(book, matrix), {"description": _spoken(matrix)})
    print_on_wide_pages(sheet, matrix.origin.office.name, matrix.origin.day, pages=1)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _write_heading(sheet: Worksheet, matrix: Matrix, looks: Looks, last: int) -> None:
    origin = matrix.origin
    commit = f", verze {origin.commit}" if origin.commit else ""
    sheet.write_string(0, 0, text_of(matrix.title), looks.title)
    sheet.write_string(1, 0, text_of(origin.office.name), looks.label)
    sheet.write_string(2, 0, f"stav ke dni {origin.day}{commit}; {_which(matrix)}")
    law = " ".join(filter(None, (f"{origin.wording}.", origin.unverified, origin.incomplete)))
    for row, note in ((3, law), (4, _HOW)):
        sheet.merge_range(row, 0, row, last, text_of(note), looks.note)
        sheet.set_row(row, height({0: note}, (_FIRST_WIDTH + last * _WIDTH,)))
    sheet.write_string(_INPUTS, 0, DATE, looks.label)
    sheet.write_datetime(_INPUTS, 1, datetime.combine(matrix.day, time()), looks.day_to_fill)
    sheet.data_validation(_INPUTS, 1, _INPUTS, 1, day_validation())
    sheet.write_string(_INPUTS + 1, 0, ASSESSOR, looks.label)
    sheet.merge_range(_INPUTS + 1, 1, _INPUTS + 1, last, text_of(matrix.assessor), looks.to_fill)


def _which(matrix: Matrix) -> str:
    return f"hodnocení {matrix.path} ze dne {day(matrix.day)}" if matrix.path else "nové sebehodnocení"


class _Table:
    """Counts of scores by standard, as formulas with their values of today."""

    def __init__(self, sheet: Worksheet, matrix: Matrix, looks: Looks) -> None:
        self._sheet, self._matrix, self._looks = sheet, matrix, looks
        self._choices = [each.text for each in matrix.choices]
        self._worth = {each.text: each.points or 0 for each in matrix.choices}
        self._points = len(self._choices) + 2
        self.last = self._points + 2
        self.end = _TABLE + len(matrix.standards) + 1

    def write(self) -> None:
        """Headings, a row for each standard, and their sum."""
        words = [*(each.state.word for each in self._matrix.choices), self._matrix.not_assessed.word]
        for column, heading in enumerate(["Standard", *words, "Body", "Nejvýše", "Podíl"]):
            self._sheet.write_string(_TABLE, column, text_of(heading), self._looks.head)
        self._sheet.set_row(_TABLE, height(dict(enumerate(words)), (_WIDTH - 2,) * len(words)))
        for row, standard in enumerate(self._matrix.standards, start=_TABLE + 1):
            formulas = self._formulas(xl_rowcol_to_cell(row, 0, col_abs=True))
            self._write(row, standard, formulas, [each for each in self._matrix.rows if each.standard == standard])
        above = [f"SUM({_range(_TABLE + 1, column, self.end - 1)})" for column in range(1, self._points + 2)]
        self._write(self.end, "Celkem", above, self._matrix.rows)

    def _formulas(self, name: str) -> list[str]:
        """What is counted in the other sheet: each score, no score, points, the most points."""
        standard, scores = _column(STANDARDS), _column(SCORES)
        here = f"COUNTIF({standard},{name})"
        counted = [f"COUNTIFS({standard},{name},{scores},{literal(choice)})" for choice in self._choices]
        empty = f'COUNTIFS({standard},{name},{scores},"")'
        return [*counted, empty, f"SUMIF({standard},{name},{scores})", f"({here}-{counted[-1]})*{self._top}"]

    def _write(self, row: int, name: str, formulas: list[str], rows: Sequence[Row]) -> None:
        scores = [each.score for each in rows]
        known = [*map(scores.count, self._choices), scores.count("")]
        points = sum(self._worth.get(score, 0) for score in scores)
        most = (len(scores) - scores.count(INAPPLICABLE)) * self._top
        self._sheet.write_string(row, 0, text_of(name), self._looks.cell)
        self._sheet.set_row(row, height({0: name}, (_FIRST_WIDTH,)))
        for column, (formula, value) in enumerate(zip(formulas, [*known, points, most], strict=True), start=1):
            self._sheet.write_formula(row, column, f"={formula}", self._looks.cell, value)
        have, most_cell = (xl_rowcol_to_cell(row, self._points + step) for step in (0, 1))
        share = f"=IF({most_cell}=0,0,{have}/{most_cell})"
        self._sheet.write_formula(row, self.last, share, self._looks.percent, points / most if most else 0)

    @property
    def _top(self) -> int:
        return max(self._worth.values())


def _chart(book: Workbook, matrix: Matrix) -> Chart:
    """A bar of each standard, cut by what its criteria are worth."""
    chart = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    first, last = _TABLE + 1, _TABLE + len(matrix.standards)
    states = [*(each.state for each in matrix.choices), matrix.not_assessed]
    for column, fill in enumerate(bars([state.tone for state in states]), start=1):
        chart.add_series(
            {
                "name": [SUMMARY, _TABLE, column],
                "categories": [SUMMARY, first, 0, last, 0],
                "values": [SUMMARY, first, column, last, column],
                "fill": {"color": fill},
                "border": {"color": "#FFFFFF"},
                "gap": 40,
                "data_labels": {"value": True, "num_format": "0;;", "font": {"size": 9}},
            }
        )
    chart.set_title({"name": "Hodnocení kritérií po standardech", "name_font": {"size": 12}})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
    chart.set_x_axis({"num_format": "0 %", "major_gridlines": {"visible": True, "line": {"color": "#D5DCE4"}}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 1000, "height": 160 + 26 * len(matrix.standards)})
    return chart


def _spoken(matrix: Matrix) -> str:
    """What the chart says, for those who do not see it."""
    count = plural(len(matrix.standards), "standardu", "standardů", "standardů")
    return f"Pruhový graf: jak jsou hodnocena kritéria {count}; tatáž čísla jsou v tabulce nad ním"


def _column(index: int) -> str:
    """A whole column of the sheet with criteria."""
    letter = xl_col_to_name(index, col_abs=True)
    return f"{CRITERIA}!{letter}:{letter}"


def _range(first: int, column: int, last: int) -> str:
    return f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last, column)}"
