"""The action plan: what the office does about its gaps, and which gaps nobody works on."""

from collections.abc import Iterable
from dataclasses import dataclass

from spodq.czech import day, listing
from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.measure import Measure
from spodq.model.office import Office
from spodq.views.state import State, toned

_TONES = {"planned": "fair", "in-progress": "fair", "done": "good", "cancelled": "unknown"}


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure in words; `imposed` says which judgement imposed it, `proof` are titles of documents."""

    title: str
    criteria: str
    responsible: str
    due: str
    state: State
    imposed: str
    proof: str
    note: str
    path: str


def plan(office: Office) -> tuple[MeasureRow, ...]:
    """Every measure, the open ones first, the most urgent first."""
    return tuple(_row(office, each) for each in sorted(office.measures, key=lambda measure: not measure.open))


def unplanned(office: Office, gaps: Iterable[str]) -> str:
    """The sentence about criteria with a gap that no open measure concerns; empty when there are none."""
    planned = {criterion for measure in office.measures if measure.open for criterion in measure.criteria}
    left = [criterion for criterion in gaps if criterion not in planned]
    return f"Nedostatky, na které není naplánováno žádné opatření: {listing(left, 'a')}." if left else ""


def _row(office: Office, measure: Measure) -> MeasureRow:
    titles = {document.identity: document.title for document in office.of(Document)}
    return MeasureRow(
        title=measure.title,
        criteria=", ".join(measure.criteria),
        responsible=measure.responsible,
        due=day(measure.due),
        state=_state(office, measure),
        imposed=_imposed(office, measure.imposed_by),
        proof="; ".join(titles.get(mark, mark) for mark in measure.proof),
        note=measure.note or "",
        path=measure.path,
    )


def _state(office: Office, measure: Measure) -> State:
    if measure.overdue(office.today):
        return toned("overdue", "bad", f"{measure.czech_state}, po termínu")
    done = f" {day(measure.done_on)}" if measure.done_on else ""
    return toned(measure.state, _TONES[measure.state], f"{measure.czech_state}{done}")


def _imposed(office: Office, mark: str | None) -> str:
    judged = next((each for each in office.of(Assessment) if each.identity == mark), None)
    return f"{judged.czech_kind} {day(judged.date)}" if judged else mark or ""
