"""The matrix of criteria: what colleagues fill in a workbook, and all they must see to do it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from spodq.czech import did_you_mean, listing
from spodq.model.assessment import Assessment
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Scale, Standard
from spodq.model.standing import ClaimState, Standing
from spodq.place import Step, writable
from spodq.views.origin import Origin, judged, origin
from spodq.views.state import State, claim_legend, claim_state, evidence_state, review_state

FORM = "1"
"""Version of the workbook's form; another one is refused when it comes back."""
SUMMARY, CRITERIA, BASE = "Souhrn", "Kritéria", "spodq"
"""Names of the sheets; the last one is hidden and remembers what the folder said."""
DATE, ASSESSOR = "Datum hodnocení", "Hodnotil"
MARK, SCORE, REASON = "Kritérium", "Body", "Odůvodnění"
"""Headings by which filled values are found, wherever somebody moves them."""
INAPPLICABLE = ClaimState.NOT_APPLICABLE.value
"""Stands among the points."""
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
"""Days that can be filled in; others are typing errors."""
LONGEST_CELL = 32767
"""Signs a cell can hold (ECMA-376 part 1, 18.4.12)."""
DAY_OF, NAME_OF = ("date",), ("assessor",)

Steps = tuple[Step, ...]
Filled = Mapping[Steps, str]
"""What an assessment says, by where it stands in the file; days as 2026-01-31."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen: a score, or the words for a criterion that does not concern the office."""

    text: str
    state: State
    points: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion; `before` is what is claimed now, by whichever assessment."""

    id: str
    standard: str
    summary: str
    evidence: State
    review: State
    before: str
    score: str
    reason: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Everything the workbook says; `path` is empty when an assessment shall begin."""

    title: str
    origin: Origin
    path: str
    day: date
    assessor: str
    choices: tuple[Choice, ...]
    not_assessed: State
    standards: tuple[str, ...]
    rows: tuple[Row, ...]
    filled: Filled


def view(snapshot: Snapshot, office: Office, assessment: Assessment | None) -> Matrix:
    """The matrix of one assessment, or of one that shall begin."""
    _, version = judged(office)
    *_, not_assessed, _ = claim_legend(version.scale)
    filled = filled_of(assessment, office) if assessment else {}
    return Matrix(
        title="Hodnocení kritérií",
        origin=origin(snapshot, office),
        path=assessment.path if assessment else "",
        day=assessment.date if assessment else snapshot.today,
        assessor=filled.get(NAME_OF, ""),
        choices=tuple(_choices(version.scale)),
        not_assessed=not_assessed,
        standards=tuple(name_of(each) for each in office.standards if _concerns(office, each)),
        rows=tuple(_rows(office, filled)),
        filled=filled,
    )


class UnknownAssessmentError(Exception):
    """The office has no such assessment; the message is a Czech sentence with those it has."""


def chosen(office: Office, wanted: str | None) -> Assessment | None:
    """The assessment people mean; when they do not say, the newest self-assessment, if there is any."""
    if wanted is None:
        own = [each for each in office.assessments if each.kind == "self"]
        return own[-1] if own else None
    names = {each.identity: each for each in office.assessments}
    name = wanted.rpartition("/")[2].removesuffix(".yaml")
    if name not in names:
        there = f"má {listing(names, 'a')}" if names else "zatím nemá žádné"
        raise UnknownAssessmentError(f"úřad nemá hodnocení „{wanted}“; {there}{did_you_mean(name, names)}")
    return names[name]


def filled_of(assessment: Assessment, office: Office) -> Filled:
    """What the assessment says of criteria of the office, as the workbook shows it."""
    said: dict[Steps, str] = {DAY_OF: assessment.date.isoformat()}
    if assessment.assessor:
        said[NAME_OF] = shown(assessment.assessor)
    for mark, score in assessment.scores.items():
        if mark not in office.standings:
            continue
        if not score.applicable:
            said["scores", mark, "score"] = INAPPLICABLE
        elif score.score is not None:
            said["scores", mark, "score"] = str(score.score)
        if score.reason:
            said["scores", mark, "reason"] = shown(score.reason)
    return said


def shown(text: str) -> str:
    """The text as a cell holds it: line ends of one kind, nothing around it, cut where a cell ends."""
    return writable(text.replace("\r\n", "\n").replace("\r", "\n")).strip()[:LONGEST_CELL].strip()


def name_of(standard: Standard) -> str:
    """A standard as rows of the matrix call it."""
    return f"{standard.number}. {standard.title}"


def _concerns(office: Office, standard: Standard) -> bool:
    return any(each.id in office.standings for each in standard.criteria)


def _choices(scale: Scale) -> Iterator[Choice]:
    scores = sorted((mark.score for mark in scale.marks), reverse=True)
    *known, _, inapplicable = claim_legend(scale)
    for score, state in zip(scores, known, strict=True):
        yield Choice(str(score), state, score)
    yield Choice(INAPPLICABLE, inapplicable, None)


def _rows(office: Office, filled: Filled) -> Iterator[Row]:
    for standard in office.standards:
        for criterion in standard.criteria:
            if standing := office.standings.get(criterion.id):
                yield _row(name_of(standard), standing, filled)


def _row(standard: str, standing: Standing, filled: Filled) -> Row:
    mark = standing.criterion.id
    return Row(
        id=mark,
        standard=standard,
        summary=standing.criterion.summary,
        evidence=evidence_state(standing),
        review=review_state(standing),
        before=claim_state(standing).word,
        score=filled.get(("scores", mark, "score"), ""),
        reason=filled.get(("scores", mark, "reason"), ""),
    )
