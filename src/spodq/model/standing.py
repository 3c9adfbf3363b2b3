"""How a criterion stands in an office: claim, evidence and review, three facts never mixed into one."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spodq.model.assessment import Assessment, Score
from spodq.model.document import Document
from spodq.model.procedure import Procedure
from spodq.model.standards import Criterion, Scale


class ClaimState(Enum):
    """What is said of the fulfilment; words for the first three are those of the scale."""

    FULFILLED = "splněno"
    PARTLY = "splněno zčásti"
    UNFULFILLED = "nesplněno"
    NOT_ASSESSED = "nehodnoceno"
    NOT_APPLICABLE = "netýká se úřadu"


class EvidenceState(Enum):
    """What the evidence of a criterion is worth on the day; ordered from the best."""

    PRESENT = "platný"
    EXPIRING = "brzy propadne"
    EXPIRED = "propadlý"
    CHANGED = "změněný"
    MISSING = "chybí příloha"
    NONE = "bez dokladu"
    UNCHECKED = "nezkontrolováno"

    @property
    def proves(self) -> bool:
        """Whether it proves the criterion today."""
        return self in {EvidenceState.PRESENT, EvidenceState.EXPIRING}


class ReviewState(Enum):
    """Whether texts and evidence of a criterion were read in time."""

    FRESH = "v termínu"
    STALE = "po termínu"
    NEVER = "bez termínu"
    UNCHECKED = "nezkontrolováno"


@dataclass(frozen=True, slots=True)
class Proof:
    """A document and what it is worth on the day."""

    document: Document
    state: EvidenceState


@dataclass(frozen=True, slots=True)
class Claim:
    """The newest score of a criterion and the assessment it stands in."""

    assessment: Assessment
    score: Score


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the office has for one criterion."""

    criterion: Criterion
    scale: Scale
    procedures: tuple[Procedure, ...]
    proofs: tuple[Proof, ...]
    claim: Claim | None
    today: date
    unchecked: bool = False

    @property
    def score(self) -> int | None:
        """Points of the newest assessment; None is „not assessed“, which is never zero and never full.

        Points that the scale does not have, or that stand beside „not applicable“, are none.
        """
        points = self.claim.score.points if self.claim else None
        return points if points is not None and self.scale.label(points) is not None else None

    @property
    def claimed(self) -> ClaimState:
        """What the newest assessment says."""
        if self.claim and self.claim.score.inapplicable:
            return ClaimState.NOT_APPLICABLE
        return ClaimState.NOT_ASSESSED if self.score is None else claim_of(self.score, self.scale)

    @property
    def applicable(self) -> bool:
        """Whether the criterion concerns the office."""
        return self.claimed is not ClaimState.NOT_APPLICABLE

    @property
    def evidence(self) -> EvidenceState:
        """The best state among the documents; unknown, when a file that might matter could not be read."""
        states = {proof.state for proof in self.proofs}
        best = min(states, key=list(EvidenceState).index, default=EvidenceState.NONE)
        unknown = self.unchecked or EvidenceState.UNCHECKED in states
        return EvidenceState.UNCHECKED if unknown and not best.proves else best

    @property
    def proven(self) -> bool:
        """Whether at least one document is valid."""
        return self.evidence.proves

    @property
    def review(self) -> ReviewState:
        """Stale when anything is overdue; never when nothing has a date of review."""
        days = self.review_days
        if any(day < self.today for day in days):
            return ReviewState.STALE
        if self.unchecked:
            return ReviewState.UNCHECKED
        return ReviewState.FRESH if days else ReviewState.NEVER

    @property
    def review_days(self) -> tuple[date, ...]:
        """Days by which procedures and documents are to be read again, the nearest first."""
        nouns: list[Procedure | Document] = [*self.procedures, *(proof.document for proof in self.proofs)]
        return tuple(sorted(noun.review_by for noun in nouns if noun.review_by))


def claim_of(points: int, scale: Scale) -> ClaimState:
    """What points mean: the top of the scale is fulfilled, its bottom is not, anything between is partly."""
    if points == scale.top:
        return ClaimState.FULFILLED
    return ClaimState.UNFULFILLED if points == scale.bottom else ClaimState.PARTLY
