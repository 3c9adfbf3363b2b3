"""Words and signs of the three facts about a criterion, the same in every document."""

from dataclasses import dataclass
from enum import Enum

from spodq.czech import day, plural
from spodq.model.standards import Scale
from spodq.model.standing import ClaimState, EvidenceState, ReviewState, Standing, claim_of


@dataclass(frozen=True, slots=True)
class State:
    """`name` is for programs; `tone` is good, fair, bad or unknown; the sign and the word say the same to people."""

    name: str
    tone: str
    sign: str
    word: str


_SIGNS = {"good": "●", "fair": "◐", "bad": "○", "unknown": "–"}
_OUT_OF_PLAY = "×"
_NOTHING = "–"
_CLAIM_TONES = {
    ClaimState.FULFILLED: "good",
    ClaimState.PARTLY: "fair",
    ClaimState.UNFULFILLED: "bad",
}
_EVIDENCE_TONES = {
    EvidenceState.PRESENT: "good",
    EvidenceState.EXPIRING: "fair",
    EvidenceState.EXPIRED: "fair",
    EvidenceState.CHANGED: "fair",
    EvidenceState.MISSING: "bad",
    EvidenceState.NONE: "bad",
    EvidenceState.UNCHECKED: "unknown",
}
_REVIEW_TONES = {
    ReviewState.FRESH: "good",
    ReviewState.STALE: "bad",
    ReviewState.NEVER: "unknown",
    ReviewState.UNCHECKED: "unknown",
}


def claim_state(standing: Standing) -> State:
    """What the office (or its inspector) says; „nehodnoceno“ is never fulfilled and never zero."""
    if standing.score is None:
        return _NOT_ASSESSED if standing.applicable else _NOT_APPLICABLE
    return score_state(standing.score, standing.scale)


def claim_legend(scale: Scale) -> tuple[State, ...]:
    """Every state a claim can have, the best first."""
    best_first = sorted((mark.score for mark in scale.marks), reverse=True)
    return (*(score_state(score, scale) for score in best_first), _NOT_ASSESSED, _NOT_APPLICABLE)


def score_state(score: int, scale: Scale) -> State:
    """What points mean, in the words of the scale."""
    claimed = claim_of(score, scale)
    return _state(claimed, _CLAIM_TONES[claimed], scale.label(score) or str(score))


def evidence_state(standing: Standing) -> State:
    """What proves it."""
    return proof_state(standing.evidence)


def proof_state(state: EvidenceState) -> State:
    """What one document is worth."""
    return _state(state, _EVIDENCE_TONES[state], state.value)


def review_state(standing: Standing) -> State:
    """Whether it is read in time, with the nearest day."""
    review = standing.review
    days = standing.review_days
    dated = review in {ReviewState.FRESH, ReviewState.STALE} and days
    return _state(review, _REVIEW_TONES[review], f"{review.value} ({day(days[0])})" if dated else review.value)


def review_kind(standing: Standing) -> State:
    """Whether it is read in time, without the day."""
    return _state(standing.review, _REVIEW_TONES[standing.review], standing.review.value)


def points_of(standing: Standing) -> str:
    """Points out of the most possible: 2/3, –/3 when nobody assessed it, only a dash when there is nothing to reach."""
    if not standing.applicable:
        return _NOTHING
    return f"{_NOTHING if standing.score is None else standing.score}/{standing.scale.top}"


def points(count: int) -> str:
    """Points with the right form of the noun."""
    return plural(count, "bod", "body", "bodů")


def toned(name: str, tone: str, word: str) -> State:
    """A state of anything else, with the sign that belongs to its tone."""
    return State(name, tone, _SIGNS[tone], word)


def _state(which: Enum, tone: str, word: str, sign: str = "") -> State:
    return State(which.name.lower().replace("_", "-"), tone, sign or _SIGNS[tone], word)


_NOT_ASSESSED = _state(ClaimState.NOT_ASSESSED, "unknown", ClaimState.NOT_ASSESSED.value)
_NOT_APPLICABLE = _state(ClaimState.NOT_APPLICABLE, "unknown", ClaimState.NOT_APPLICABLE.value, _OUT_OF_PLAY)
