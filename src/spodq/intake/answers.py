"""Cells of a matrix → what people filled in, each with what it means, or why it means nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spodq.czech import listing, written_day
from spodq.intake.workbook import Cell, Rows, WorkbookError
from spodq.model.asked import criterion_fault
from spodq.model.office import Office
from spodq.model.standards import Scale
from spodq.place import Value
from spodq.views.matrix import (
    ASSESSOR,
    CRITERIA,
    DATE,
    DAY_OF,
    FIRST_DAY,
    INAPPLICABLE,
    LAST_DAY,
    MARK,
    NAME_OF,
    REASON,
    SCORE,
    SUMMARY,
    Steps,
)

_COUNTED = "v buňce je vzorec nebo chyba výpočtu; vložte hodnotu (Vložit jinak → Hodnoty)"


@dataclass(frozen=True, slots=True)
class Answer:
    """A value that is filled in; `text` is what it is compared by."""

    where: str
    steps: Steps
    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Refusal:
    """What does not fit, and where in the workbook."""

    where: str
    sentence: str


Told = Iterator[Answer | Refusal]


def answers(sheets: Mapping[str, Rows], office: Office, scale: Scale) -> Told:
    """Everything filled in, with what cannot be understood. Raises WorkbookError when a sheet or a column is gone."""
    yield from _summary(_sheet(sheets, SUMMARY))
    head, *rows = _table(_sheet(sheets, CRITERIA))
    columns = {cell.text: cell.column for cell in head}
    lines = [_Line(row, columns) for row in rows]
    named = Counter(line.mark for line in lines)
    for line in lines:
        if line.mark and named[line.mark] > 1:
            yield Refusal(line.where(MARK), f"kritérium {line.mark} je na listu víckrát")
        else:
            yield from line.told(office, scale)


def _sheet(sheets: Mapping[str, Rows], name: str) -> Rows:
    if name not in sheets:
        raise WorkbookError(f"v sešitu chybí list „{name}“; vydejte nový a hodnoty přeneste")
    return sheets[name]


def _table(rows: Rows) -> Rows:
    """Rows from the headings on."""
    wanted = {MARK, SCORE, REASON}
    for index, row in enumerate(rows):
        if {cell.text for cell in row} >= wanted:
            return rows[index:]
    raise WorkbookError(f"na listu „{CRITERIA}“ chybí některý ze sloupců {listing(sorted(wanted), 'a')}")


def _summary(rows: Rows) -> Told:
    for row in rows:
        label, *inputs = row or (Cell("", ""),)
        if label.text == DATE and inputs:
            yield _day(inputs[0])
        elif label.text == ASSESSOR and inputs:
            yield _assessor(inputs[0])


def _assessor(cell: Cell) -> Answer | Refusal:
    if "\n" in cell.text:
        return Refusal(_at(SUMMARY, cell.where), "kdo hodnotil, pište na jeden řádek")
    return _refused(cell, SUMMARY) or Answer(_at(SUMMARY, cell.where), NAME_OF, cell.text, cell.text)


def _day(cell: Cell) -> Answer | Refusal:
    if refused := _refused(cell, SUMMARY):
        return refused
    when = cell.day or written_day(cell.text)
    if when is None or not FIRST_DAY <= when <= LAST_DAY:
        return Refusal(_at(SUMMARY, cell.where), f"„{cell.text}“ není den hodnocení; pište například 2. 11. 2026")
    return Answer(_at(SUMMARY, cell.where), DAY_OF, when.isoformat(), when)


def _at(sheet: str, where: str) -> str:
    return f"{sheet}!{where}"


def _refused(cell: Cell, sheet: str) -> Refusal | None:
    return Refusal(_at(sheet, cell.where), _COUNTED) if cell.counted else None


class _Line:
    """One row of the sheet with criteria."""

    def __init__(self, row: tuple[Cell, ...], columns: Mapping[str, str]) -> None:
        by_column = {cell.column: cell for cell in row if cell.text}
        self._cells = {heading: by_column[column] for heading, column in columns.items() if column in by_column}

    @property
    def mark(self) -> str:
        """Which criterion it is about."""
        return self._cells[MARK].text if MARK in self._cells else ""

    def where(self, heading: str) -> str:
        """The cell in the column."""
        return _at(CRITERIA, self._cells[heading].where)

    def told(self, office: Office, scale: Scale) -> Told:
        """What is filled in."""
        filled = [heading for heading in (SCORE, REASON) if heading in self._cells]
        if not self.mark:
            yield from (Refusal(self.where(each), "na řádku není označení kritéria") for each in filled[:1])
            return
        if unknown := criterion_fault(office, self.mark):
            yield Refusal(self.where(MARK), unknown)
            return
        for heading in filled:
            if refused := _refused(self._cells[heading], CRITERIA):
                yield refused
            elif heading == SCORE:
                yield self._score(scale)
            else:
                text = self._cells[REASON].text
                yield Answer(self.where(REASON), ("scores", self.mark, "reason"), text, text)

    def _score(self, scale: Scale) -> Answer | Refusal:
        text = self._cells[SCORE].text
        allowed = [*(str(each.score) for each in scale.marks), INAPPLICABLE]
        if text not in allowed:
            return Refusal(self.where(SCORE), f"body „{text}“ stupnice nemá; dovoleno je {listing(allowed)}")
        value = int(text) if text != INAPPLICABLE else text
        return Answer(self.where(SCORE), ("scores", self.mark, "score"), text, value)
