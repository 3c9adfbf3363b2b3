"""The gap report: where the office stands and what is missing to full fulfilment."""

from collections.abc import Iterator
from dataclasses import dataclass

from spodq.czech import day, plural
from spodq.model.fulfilment import Fulfilment, fulfilment
from spodq.model.gap import Gap, gaps_of
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Scale, Standard
from spodq.model.standing import EvidenceState, Proof, ReviewState, Standing
from spodq.views.beside import beside
from spodq.views.coming import Coming, coming
from spodq.views.filters import Filter, filters_of
from spodq.views.formula import formula
from spodq.views.origin import Origin, judged, origin
from spodq.views.plan import MeasureRow, plan, unplanned
from spodq.views.section import Section
from spodq.views.state import State, claim_legend, claim_state, evidence_state, points, points_of, review_state
from spodq.views.suggested import suggested

TITLE = "Přehled nedostatků ve standardech kvality"


@dataclass(frozen=True, slots=True)
class CriterionGaps:
    """One criterion: three facts, points, and what is missing, each as a sentence.

    One that is not `applicable` has no points to reach and nothing missing; `reason` says why.
    """

    id: str
    summary: str
    verified: bool
    claim: State
    evidence: State
    review: State
    applicable: bool
    score: int | None
    maximum: int
    points: str
    reason: str
    assessed: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandardGaps:
    """One standard with its criteria."""

    number: int
    title: str
    verified: bool
    score: int
    maximum: int
    criteria: tuple[CriterionGaps, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """Sums over all criteria that apply; `formula` is printed so that anybody can count it again.

    `criteria` are those in the denominator.
    """

    score: int
    maximum: int
    percent: int
    criteria: int
    assessed: int
    fulfilled: int
    partly: int
    unfulfilled: int
    not_assessed: int
    not_applicable: int
    proven: int
    described: int
    overdue: int
    gaps: int
    formula: str
    lead: str


@dataclass(frozen=True, slots=True)
class GapReport:
    """Everything the report says; `judgements` are none while nobody from the outside judged anything.

    `suggested` are none while no other catalogue of the office has anything to offer.
    """

    title: str
    origin: Origin
    total: Total
    legend: tuple[State, ...]
    scale: tuple[str, ...]
    standards: tuple[StandardGaps, ...]
    judgements: Section | None
    suggested: Section | None
    plan: tuple[MeasureRow, ...]
    unplanned: str
    filters: tuple[Filter, ...]
    coming: Coming


def view(snapshot: Snapshot, office: Office) -> GapReport:
    """The report of one office on the day of the snapshot."""
    _, version = judged(office)
    standards = tuple(_standard(office, standard, version.scale) for standard in office.standards)
    filled = tuple(standard for standard in standards if standard.criteria)
    scale = tuple(f"{points(mark.score)}: {mark.label}" for mark in version.scale.marks)
    sums = fulfilment(office.standings.values(), version.scale)
    return GapReport(
        title=TITLE,
        origin=origin(snapshot, office),
        total=_total(office, sums, filled),
        legend=claim_legend(version.scale),
        scale=scale,
        standards=filled,
        judgements=beside(office),
        suggested=suggested(snapshot, office),
        plan=plan(office),
        unplanned=unplanned(office, (row.id for each in filled for row in each.criteria if row.missing)),
        filters=filters_of(office.standings.values()),
        coming=coming(snapshot, office),
    )


def _standard(office: Office, standard: Standard, scale: Scale) -> StandardGaps:
    standings = [office.standings[each.id] for each in standard.criteria if each.id in office.standings]
    sums = fulfilment(standings, scale)
    rows = tuple(_criterion(standing, scale) for standing in standings)
    return StandardGaps(standard.number, standard.title, standard.verified, sums.points, sums.maximum, rows)


def _criterion(standing: Standing, scale: Scale) -> CriterionGaps:
    claim = standing.claim
    return CriterionGaps(
        id=standing.criterion.id,
        summary=standing.criterion.summary,
        verified=standing.criterion.verified,
        claim=claim_state(standing),
        evidence=evidence_state(standing),
        review=review_state(standing),
        applicable=standing.applicable,
        score=standing.score,
        maximum=fulfilment([standing], scale).maximum,
        points=points_of(standing),
        reason=(claim.score.reason or "") if claim else "",
        assessed=f"{claim.assessment.czech_kind} {day(claim.assessment.date)}" if claim else "",
        missing=tuple(_missing(standing)),
    )


def _missing(standing: Standing) -> Iterator[str]:
    for gap in gaps_of(standing):
        yield from _remedies(gap, standing)


def _remedies(gap: Gap, standing: Standing) -> Iterator[str]:
    if gap in {Gap.EVIDENCE, Gap.EXPIRING} and standing.evidence is not EvidenceState.NONE:
        yield from map(_broken_proof, standing.proofs)
        return
    short = standing.scale.top - (standing.score or 0)
    sentences = {
        Gap.PROCEDURE: "popsat postup",
        Gap.EVIDENCE: "přiložit doklad",
        Gap.ASSESSMENT: "ohodnotit",
        Gap.POINTS: f"do plného počtu chybí {points(short)}",
    }
    yield sentences.get(gap) or f"provést revizi (termín byl {day(standing.review_days[0])})"


def _broken_proof(proof: Proof) -> str:
    sentences = {
        EvidenceState.EXPIRING: "včas obnovit doklad, který brzy propadne,",
        EvidenceState.EXPIRED: "obnovit propadlý doklad",
        EvidenceState.CHANGED: "znovu posoudit změněný doklad",
        EvidenceState.MISSING: "doplnit přílohu dokladu",
    }
    return f"{sentences.get(proof.state, 'posoudit doklad')} „{proof.document.title}“"


def _total(office: Office, sums: Fulfilment, standards: tuple[StandardGaps, ...]) -> Total:
    standings = [standing for standing in office.standings.values() if standing.applicable]
    proven = sum(standing.proven for standing in standings)
    described = sum(bool(standing.procedures) for standing in standings)
    gaps = sum(bool(row.missing) for standard in standards for row in standard.criteria)
    return Total(
        score=sums.points,
        maximum=sums.maximum,
        percent=sums.percent,
        criteria=sums.counted,
        assessed=sums.assessed,
        fulfilled=sums.fulfilled,
        partly=sums.partly,
        unfulfilled=sums.unfulfilled,
        not_assessed=sums.not_assessed,
        not_applicable=sums.not_applicable,
        proven=proven,
        described=described,
        overdue=sum(standing.review is ReviewState.STALE for standing in standings),
        gaps=gaps,
        formula=formula(sums),
        lead=_lead(sums.counted, proven, described, gaps),
    )


def _lead(criteria: int, proven: int, described: int, gaps: int) -> str:
    whole = plural(criteria, "kritéria", "kritérií", "kritérií")
    with_gap = plural(gaps, "kritérium vyžaduje", "kritéria vyžadují", "kritérií vyžaduje")
    return f"Z {whole} má platný doklad {proven} a popsaný postup {described}; {with_gap} pozornost."
