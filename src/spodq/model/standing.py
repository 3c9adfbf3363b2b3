"""How a criterion stands in an office: claim, evidence and review, three facts never mixed into one."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from spodq.model.assessment import Assessment, Score
from spodq.model.document import Document
from spodq.model.procedure import Procedure
from spodq.model.standards import Criterion


class EvidenceState(Enum):
    """What the evidence of a criterion is worth on the day; ordered from the best."""

    LIVE = "platný"
    EXPIRED = "propadlý"
    CHANGED = "změněný"
    MISSING = "chybí příloha"
    NONE = "bez dokladu"
    UNCHECKED = "nezkontrolováno"


class ReviewState(Enum):
    """Whether texts and evidence of a criterion were read in time."""

    FRESH = "v termínu"
    OVERDUE = "po termínu"
    UNDATED = "bez termínu"
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
    procedures: tuple[Procedure, ...]
    proofs: tuple[Proof, ...]
    claim: Claim | None
    today: date
    unchecked: bool = False

    @property
    def score(self) -> int | None:
        """Points of the newest assessment; None is „not assessed“, which is never zero and never full."""
        return self.claim.score.score if self.claim else None

    @property
    def evidence(self) -> EvidenceState:
        """The best state among the documents; unknown, when a file that might matter could not be read."""
        states = {proof.state for proof in self.proofs}
        if EvidenceState.LIVE in states:
            return EvidenceState.LIVE
        if self.unchecked:
            return EvidenceState.UNCHECKED
        return next((state for state in EvidenceState if state in states), EvidenceState.NONE)

    @property
    def proven(self) -> bool:
        """Whether at least one document is live."""
        return self.evidence is EvidenceState.LIVE

    @property
    def review(self) -> ReviewState:
        """Overdue when anything is overdue; undated when nothing has a date of review."""
        days = self.review_days
        if any(day < self.today for day in days):
            return ReviewState.OVERDUE
        if self.unchecked:
            return ReviewState.UNCHECKED
        return ReviewState.FRESH if days else ReviewState.UNDATED

    @property
    def review_days(self) -> tuple[date, ...]:
        """Days by which procedures and documents are to be read again, the nearest first."""
        nouns: list[Procedure | Document] = [*self.procedures, *(proof.document for proof in self.proofs)]
        return tuple(sorted(noun.review_by for noun in nouns if noun.review_by))
