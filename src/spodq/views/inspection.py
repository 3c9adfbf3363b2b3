"""Papers for an inspection: what is asked, what we answer, where the evidence is, room for its own notes."""

from collections.abc import Mapping
from dataclasses import dataclass

from spodq.czech import day
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Criterion, Standard
from spodq.views.criterion import limit_words
from spodq.views.evidence import EvidenceRow, evidence_of
from spodq.views.filters import Filter, filters_of
from spodq.views.map import why_nothing
from spodq.views.origin import Origin, judged, origin
from spodq.views.scope import Scope
from spodq.views.state import State, claim_state, evidence_state, points_of, review_state

TITLE = "Podklad pro kontrolu standardů kvality"


@dataclass(frozen=True, slots=True)
class Answer:
    """A procedure the office follows; its text is in the manual."""

    title: str
    responsible: str
    stored_at: str
    in_force_since: str


@dataclass(frozen=True, slots=True)
class CriterionInspected:
    """One criterion; `asked` is what offices usually show, `nothing` why there is no procedure.

    `claim`, `proof` and `review` are its three facts.
    """

    id: str
    summary: str
    wording: str
    verified: bool
    asked: tuple[str, ...]
    limits: tuple[str, ...]
    answers: tuple[Answer, ...]
    nothing: str
    claim: State
    proof: State
    review: State
    points: str
    reason: str
    assessed: str
    evidence: tuple[EvidenceRow, ...]


@dataclass(frozen=True, slots=True)
class StandardInspected:
    """One standard with the criteria the office is assessed on."""

    number: int
    title: str
    verified: bool
    criteria: tuple[CriterionInspected, ...]


@dataclass(frozen=True, slots=True)
class InspectionView:
    """Everything an inspection gets; `scale` says what points mean."""

    title: str
    origin: Origin
    scale: tuple[str, ...]
    standards: tuple[StandardInspected, ...]
    evidence: tuple[EvidenceRow, ...]
    filters: tuple[Filter, ...]


def view(snapshot: Snapshot, office: Office) -> InspectionView:
    """The papers for an inspection of one office."""
    _, version = judged(office)
    scope = Scope(office)
    index = evidence_of(scope)
    standards = (_standard(scope, version, index, each) for each in office.standards)
    return InspectionView(
        title=TITLE,
        origin=origin(snapshot, office),
        scale=tuple(f"{mark.score} = {mark.label}" for mark in version.scale.marks),
        standards=tuple(standard for standard in standards if standard.criteria),
        evidence=tuple(index.values()),
        filters=filters_of(office.standings.values()),
    )


def _standard(
    scope: Scope, version: Version, index: Mapping[str, EvidenceRow], standard: Standard
) -> StandardInspected:
    asked = (each for each in standard.criteria if each.id in scope.criteria)
    criteria = tuple(_criterion(scope, version, index, each) for each in asked)
    return StandardInspected(standard.number, standard.title, standard.verified, criteria)


def _criterion(
    scope: Scope, version: Version, index: Mapping[str, EvidenceRow], criterion: Criterion
) -> CriterionInspected:
    standing = scope.office.standings[criterion.id]
    claim = standing.claim
    return CriterionInspected(
        id=criterion.id,
        summary=criterion.summary,
        wording=version.official_wording(criterion),
        verified=criterion.verified,
        asked=criterion.typical_evidence,
        limits=tuple(map(limit_words, criterion.limits)),
        answers=tuple(map(_answer, standing.procedures)),
        nothing="" if standing.procedures else why_nothing(scope, criterion),
        claim=claim_state(standing),
        proof=evidence_state(standing),
        review=review_state(standing),
        points=points_of(standing),
        reason=(claim.score.reason or "") if claim else "",
        assessed=f"{claim.assessment.czech_kind} {day(claim.assessment.date)}" if claim else "",
        evidence=tuple(index[proof.document.path] for proof in standing.proofs),
    )


def _answer(procedure: Procedure) -> Answer:
    return Answer(
        title=procedure.title,
        responsible=procedure.responsible or "",
        stored_at=", ".join(filter(None, (procedure.reference, procedure.stored_at))),
        in_force_since=day(procedure.in_force_since) if procedure.in_force_since else "",
    )
