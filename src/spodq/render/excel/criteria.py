"""The sheet with a row for each criterion: what is known, and three columns to fill in."""

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from spodq.render.excel.looks import Looks, height, literal, print_on_wide_pages, text_of
from spodq.views.matrix import INAPPLICABLE, MARK, REASON, SCORE, Matrix, Row
from spodq.views.state import State

COLUMNS = {
    MARK: 10,
    "Standard": 24,
    "Co kritérium žádá": 50,
    "Doklad": 17,
    "Revize": 20,
    "Dosavadní hodnocení": 20,
    SCORE: 7,
    "Slovně": 18,
    REASON: 62,
}
"""Headings of columns and their widths in letters."""
STANDARDS, SCORES = list(COLUMNS).index("Standard"), list(COLUMNS).index(SCORE)
_WORDS, _REASONS = SCORES + 1, list(COLUMNS).index(REASON)
_WIDTHS = tuple(COLUMNS.values())
_ALLOWED = {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True}


def write_criteria(sheet: Worksheet, matrix: Matrix, looks: Looks) -> None:
    """The sheet; all but the columns to fill in is locked, without a password."""
    for column, (heading, width) in enumerate(COLUMNS.items()):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, looks.head)
    for number, row in enumerate(matrix.rows, start=1):
        _write_row(sheet, number, row, matrix, looks)
    last = len(matrix.rows)
    if last:
        _guide(sheet, last, matrix, looks)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(last, 1), len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    print_on_wide_pages(sheet, matrix.origin.office.name, matrix.origin.day)
    sheet.protect("", _ALLOWED)


def _write_row(sheet: Worksheet, number: int, row: Row, matrix: Matrix, looks: Looks) -> None:
    told = (row.id, row.standard, row.summary, _state(row.evidence), _state(row.review), row.before)
    for column, text in enumerate(told):
        sheet.write_string(number, column, text_of(text), looks.cell)
    sheet.write(number, SCORES, int(row.score) if row.score.isdigit() else row.score, looks.to_fill)
    cell = xl_rowcol_to_cell(number, SCORES)
    sheet.write_formula(number, _WORDS, _in_words(cell, matrix), looks.cell, _word(row.score, matrix))
    sheet.write_string(number, _REASONS, text_of(row.reason), looks.to_fill)
    texts = {1: row.standard, 2: row.summary, _REASONS: row.reason}
    sheet.set_row(number, height(texts, _WIDTHS))


def _guide(sheet: Worksheet, last: int, matrix: Matrix, looks: Looks) -> None:
    """Drop-downs and colours of scores."""
    scores = [each for each in reversed(matrix.choices) if each.points is not None]
    words = "\n".join(f"{each.text}: {each.state.word}" for each in scores)
    sheet.data_validation(
        1, SCORES, last, SCORES,
        {
            "validate": "list",
            "source": [*(each.text for each in scores), INAPPLICABLE],
            "input_title": "Body",
            "input_message": f"{words}\nprázdné: {matrix.not_assessed.word}"[:255],
            "error_title": "Takové body stupnice nemá",
            "error_message": "Vyberte body ze seznamu.",
        },
    )  # fmt: skip
    for each in matrix.choices:
        first = f"${xl_col_to_name(SCORES)}2"
        is_it = f"=AND(NOT(ISBLANK({first})),{first}={literal(each.text)})"  # an empty cell equals zero
        rule = {"type": "formula", "criteria": is_it, "format": looks.toned(each.state.tone)}
        sheet.conditional_format(1, SCORES, last, _WORDS, rule)


def _state(state: State) -> str:
    return f"{state.sign} {state.word}"


def _in_words(cell: str, matrix: Matrix) -> str:
    """Formula of the word for a score, so that it never depends on colour."""
    formula = '"tyto body stupnice nemá"'
    for each in matrix.choices:
        formula = f"IF({cell}={literal(each.text)},{literal(each.state.word)},{formula})"
    return f'=IF({cell}="",{literal(matrix.not_assessed.word)},{formula})'


def _word(score: str, matrix: Matrix) -> str:
    words = {each.text: each.state.word for each in matrix.choices}
    return words.get(score, matrix.not_assessed.word)
