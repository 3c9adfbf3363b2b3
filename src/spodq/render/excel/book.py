"""The workbook as a whole."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from spodq import __version__
from spodq.render.excel.base import write_base
from spodq.render.excel.criteria import write_criteria
from spodq.render.excel.looks import Looks, text_of
from spodq.render.excel.summary import write_summary
from spodq.views.matrix import BASE, CRITERIA, SUMMARY, Matrix

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""What people wrote is never taken for a formula, an address or a number."""


def written(matrix: Matrix) -> bytes:
    """Bytes of the workbook."""
    stream = BytesIO()
    book = Workbook(stream, _OPTIONS)
    book.set_properties(_properties(matrix))
    looks = Looks(book)
    summary, criteria, base = (book.add_worksheet(name) for name in (SUMMARY, CRITERIA, BASE))
    write_summary(book, summary, matrix, looks)
    write_criteria(criteria, matrix, looks)
    write_base(base, matrix)
    book.close()
    return stream.getvalue()


def _properties(matrix: Matrix) -> dict[str, Any]:
    origin = matrix.origin
    return {
        "title": text_of(f"{matrix.title}: {origin.office.name}"),
        "subject": text_of(origin.catalogue),
        "author": text_of(origin.office.name),
        "comments": f"spodq {__version__}",
        "created": datetime.combine(date.fromisoformat(origin.iso_day), time()),
    }
