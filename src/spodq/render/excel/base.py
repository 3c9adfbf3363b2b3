"""The hidden sheet: what the folder said when the workbook was made, to tell apart who changed what since."""

from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from spodq.render.excel.looks import text_of
from spodq.views.matrix import FORM, Matrix


def write_base(sheet: Worksheet, matrix: Matrix) -> None:
    """Keys and values as text, one pair a row."""
    for row, (key, value) in enumerate(_pairs(matrix)):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, text_of(value))
    sheet.protect()
    sheet.very_hidden()


def _pairs(matrix: Matrix) -> Iterator[tuple[str, str]]:
    yield "form", FORM
    yield "office", matrix.origin.office.slug
    yield "file", matrix.path
    yield "wording", matrix.origin.wording
    for steps, value in matrix.filled.items():
        yield "/".join(map(str, steps)), value
