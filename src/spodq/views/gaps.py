"""The gap report: where the office stands and what is missing to full fulfilment."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spodq.czech import day, plural
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Scale, Standard
from spodq.model.standing import EvidenceState, Proof, ReviewState, Standing
from spodq.views.origin import Origin, judged, origin
from spodq.views.state import State, claim_legend, claim_state, evidence_state, points, review_state

TITLE = "Přehled nedostatků ve standardech kvality"


@dataclass(frozen=True, slots=True)
class CriterionGaps:
    """One criterion: three facts, points, and what is missing, each as a sentence."""

    id: str
    summary: str
    verified: bool
    claim: State
    evidence: State
    review: State
    score: int | None
    maximum: int
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
    """Sums over all criteria that apply; `formula` is printed so that anybody can count it again."""

    score: int
    maximum: int
    percent: int
    criteria: int
    assessed: int
    proven: int
    described: int
    overdue: int
    gaps: int
    formula: str
    lead: str


@dataclass(frozen=True, slots=True)
class GapReport:
    """Everything the report says."""

    title: str
    origin: Origin
    total: Total
    legend: tuple[State, ...]
    scale: tuple[str, ...]
    standards: tuple[StandardGaps, ...]


def view(snapshot: Snapshot, office: Office) -> GapReport:
    """The report of one office on the day of the snapshot."""
    _, version = judged(office)
    standards = tuple(_standard(office, standard, version.scale) for standard in office.standards)
    filled = tuple(standard for standard in standards if standard.criteria)
    scale = tuple(f"{points(mark.score)}: {mark.label}" for mark in version.scale.marks)
    return GapReport(
        TITLE, origin(snapshot, office), _total(office, filled), claim_legend(version.scale), scale, filled
    )


def _standard(office: Office, standard: Standard, scale: Scale) -> StandardGaps:
    standings = [office.standings[each.id] for each in standard.criteria if each.id in office.standings]
    rows = tuple(_criterion(standing, scale) for standing in standings)
    score = sum(row.score or 0 for row in rows)
    return StandardGaps(standard.number, standard.title, standard.verified, score, scale.top * len(rows), rows)


def _criterion(standing: Standing, scale: Scale) -> CriterionGaps:
    claim = standing.claim
    return CriterionGaps(
        id=standing.criterion.id,
        summary=standing.criterion.summary,
        verified=standing.criterion.verified,
        claim=claim_state(standing, scale),
        evidence=evidence_state(standing),
        review=review_state(standing),
        score=standing.score,
        maximum=scale.top,
        reason=(claim.score.reason or "") if claim else "",
        assessed=f"{claim.assessment.czech_kind} {day(claim.assessment.date)}" if claim else "",
        missing=tuple(_missing(standing, scale)),
    )


def _missing(standing: Standing, scale: Scale) -> Iterator[str]:
    if not standing.procedures:
        yield "popsat postup"
    if standing.evidence is EvidenceState.NONE:
        yield "přiložit doklad"
    elif not standing.proven:
        yield from map(_broken_proof, standing.proofs)
    if standing.review is ReviewState.OVERDUE:
        yield f"provést revizi (termín byl {day(standing.review_days[0])})"
    if standing.score is None:
        yield "ohodnotit"
    elif standing.score < scale.top:
        yield f"do plného počtu chybí {points(scale.top - standing.score)}"


def _broken_proof(proof: Proof) -> str:
    sentences = {
        EvidenceState.EXPIRED: "obnovit propadlý doklad",
        EvidenceState.CHANGED: "znovu posoudit změněný doklad",
        EvidenceState.MISSING: "doplnit přílohu dokladu",
    }
    return f"{sentences.get(proof.state, 'posoudit doklad')} „{proof.document.title}“"


def _total(office: Office, standards: tuple[StandardGaps, ...]) -> Total:
    rows = [row for standard in standards for row in standard.criteria]
    standings = office.standings.values()
    counted = Counter(
        assessed=sum(row.score is not None for row in rows),
        proven=sum(standing.proven for standing in standings),
        described=sum(bool(standing.procedures) for standing in standings),
        overdue=sum(standing.review is ReviewState.OVERDUE for standing in standings),
        gaps=sum(bool(row.missing) for row in rows),
    )
    percent = 100 * office.points // office.maximum if office.maximum else 0
    return Total(
        score=office.points,
        maximum=office.maximum,
        percent=percent,
        criteria=len(rows),
        **counted,
        formula=_formula(office, counted["assessed"], percent),
        lead=_lead(counted, len(rows)),
    )


def _formula(office: Office, assessed: int, percent: int) -> str:
    rest = len(office.criteria) - assessed
    unassessed = f" Nehodnoceno: {rest}; do součtu nepřidávají nic a za splněná se nepočítají." if rest else ""
    return (
        f"Součet bodů {office.points} děleno nejvyšší možný součet {office.maximum} "
        f"(plný počet bodů za každé z {len(office.criteria)} kritérií, která se u úřadu hodnotí) "
        f"= {percent} %, zaokrouhleno dolů.{unassessed}"
    )


def _lead(counted: Counter[str], criteria: int) -> str:
    whole = plural(criteria, "kritéria", "kritérií", "kritérií")
    with_gap = plural(counted["gaps"], "kritérium vyžaduje", "kritéria vyžadují", "kritérií vyžaduje")
    proven, described = counted["proven"], counted["described"]
    return f"Z {whole} má platný doklad {proven} a popsaný postup {described}; {with_gap} pozornost."
