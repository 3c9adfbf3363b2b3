"""Words and signs of the three facts about a criterion, the same in every document."""

from dataclasses import dataclass

from spodq.czech import day, plural
from spodq.model.standards import Scale
from spodq.model.standing import EvidenceState, ReviewState, Standing


@dataclass(frozen=True, slots=True)
class State:
    """`tone` is good, fair, bad or unknown; the sign and the word say the same without colour."""

    tone: str
    sign: str
    word: str


_SIGNS = {"good": "●", "fair": "◐", "bad": "○", "unknown": "–"}
_EVIDENCE_TONES = {
    EvidenceState.LIVE: "good",
    EvidenceState.EXPIRED: "fair",
    EvidenceState.CHANGED: "fair",
    EvidenceState.MISSING: "bad",
    EvidenceState.NONE: "bad",
    EvidenceState.UNCHECKED: "unknown",
}
_REVIEW_TONES = {
    ReviewState.FRESH: "good",
    ReviewState.OVERDUE: "bad",
    ReviewState.UNDATED: "unknown",
    ReviewState.UNCHECKED: "unknown",
}


def claim_state(standing: Standing, scale: Scale) -> State:
    """What the office (or its inspector) says; „nehodnoceno“ is never fulfilled and never zero."""
    return _NOT_ASSESSED if standing.score is None else _score_state(standing.score, scale)


def claim_legend(scale: Scale) -> tuple[State, ...]:
    """Every state a claim can have, the best first."""
    best_first = sorted((mark.score for mark in scale.marks), reverse=True)
    return (*(_score_state(score, scale) for score in best_first), _NOT_ASSESSED)


def _score_state(score: int, scale: Scale) -> State:
    lowest = min(mark.score for mark in scale.marks)
    tone = "good" if score == scale.top else "bad" if score == lowest else "fair"
    return _state(tone, scale.label(score) or str(score))


def evidence_state(standing: Standing) -> State:
    """What proves it."""
    return proof_state(standing.evidence)


def proof_state(state: EvidenceState) -> State:
    """What one document is worth."""
    return _state(_EVIDENCE_TONES[state], state.value)


def review_state(standing: Standing) -> State:
    """Whether it is read in time, with the nearest day."""
    review = standing.review
    days = standing.review_days
    dated = review in {ReviewState.FRESH, ReviewState.OVERDUE} and days
    return _state(_REVIEW_TONES[review], f"{review.value} ({day(days[0])})" if dated else review.value)


def points(count: int) -> str:
    """Points with the right form of the noun."""
    return plural(count, "bod", "body", "bodů")


def _state(tone: str, word: str) -> State:
    return State(tone, _SIGNS[tone], word)


_NOT_ASSESSED = _state("unknown", "nehodnoceno")
