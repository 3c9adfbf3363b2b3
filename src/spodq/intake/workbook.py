"""A workbook of Excel as plain cells; whatever the file is, it ends as cells or as one Czech sentence."""

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from spodq.czech import day
from spodq.views.matrix import shown

_MAIN_PART = "xl/workbook.xml"
_COMPOUND = b"\xd0\xcf\x11\xe0"
"""How old .xls files begin, and new ones locked by a password ([MS-CFB] 2.2)."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of all parts; a matrix has thousands of times less."""
_MOST_ROWS, _MOST_COLUMNS = 5000, 60
_NO_LIBRARY = 'sešity Excelu čte doplněk, který není nainstalován; spusťte: py -m pip install "spodq[xlsx]"'


class WorkbookError(Exception):
    """The file cannot be read as a workbook; the message is a Czech sentence with the way out."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: where it is, what people see in it, and whether something counts it."""

    where: str
    text: str
    counted: bool = False
    day: date | None = None

    @property
    def column(self) -> str:
        """Letters of the column."""
        return self.where.rstrip("0123456789")


Rows = tuple[tuple[Cell, ...], ...]


def read_workbook(data: bytes) -> Mapping[str, Rows]:
    """Rows of cells of each sheet, hidden ones included.

    Raises WorkbookError for a file of another kind, a damaged one and one too large to be a matrix.
    """
    _refuse_others(data)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  # an optional extra
    except ModuleNotFoundError:
        raise WorkbookError(_NO_LIBRARY) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions of Excel it leaves out
            book = load_workbook(BytesIO(data), read_only=True)
            return {sheet.title: tuple(_rows(sheet)) for sheet in book.worksheets}
    except Exception as error:  # the library meets damage with any exception there is
        raise WorkbookError("sešit je poškozený; otevřete jej v Excelu a znovu uložte jako .xlsx") from error


def _refuse_others(data: bytes) -> None:
    """Say what the file is, when it is something else people send."""
    if data.startswith(_COMPOUND):
        raise WorkbookError("sešit je zamčen heslem, nebo je ve starém formátu .xls; uložte jej bez hesla jako .xlsx")
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            size = sum(entry.file_size for entry in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError):
        raise WorkbookError("soubor není sešit Excelu (.xlsx)") from None
    if "content.xml" in names and _MAIN_PART not in names:
        raise WorkbookError("soubor je sešit OpenDocument (.ods); v LibreOffice jej uložte jako .xlsx")
    if _MAIN_PART not in names:
        raise WorkbookError("soubor není sešit Excelu (.xlsx)")
    if size > _LARGEST:
        raise WorkbookError("sešit je po rozbalení příliš velký; vyplněný sešit z programu spodq to být nemůže")


def _rows(sheet: Any) -> Iterator[tuple[Cell, ...]]:
    sheet.reset_dimensions()  # other programs write them wrong
    for row in sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS):
        yield tuple(_cell(each) for each in row if each.value is not None)


def _cell(cell: Any) -> Cell:
    value = cell.value
    when = value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
    return Cell(cell.coordinate, _shown(value, when), cell.data_type in {"f", "e"}, when)


def _shown(value: Any, when: date | None) -> str:
    """The value as people see it."""
    if when:
        return day(when)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return shown(str(value))
