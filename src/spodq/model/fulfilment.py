"""The one place where points are summed and percentages counted; every document prints what is counted here.

What is not assessed adds no points and stays in the denominator, so it never counts as fulfilled.
What does not concern the office leaves the denominator.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from spodq.model.standards import Scale
from spodq.model.standing import ClaimState, Standing

_WHOLE = 100
"""Percent."""


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """Sums over some criteria: points (numerator), the most points possible (denominator), counts by claim."""

    points: int
    maximum: int
    full: int
    fulfilled: int
    partly: int
    unfulfilled: int
    not_assessed: int
    not_applicable: int

    @property
    def assessed(self) -> int:
        """Criteria that have points."""
        return self.fulfilled + self.partly + self.unfulfilled

    @property
    def counted(self) -> int:
        """Criteria in the denominator."""
        return self.assessed + self.not_assessed

    @property
    def percent(self) -> int:
        """Share of the points in whole percent, rounded down, so that full means full; nothing of nothing is 0."""
        return _WHOLE * self.points // self.maximum if self.maximum else 0


def fulfilment(standings: Iterable[Standing], scale: Scale) -> Fulfilment:
    """Sums over the criteria."""
    known = tuple(standings)
    count = Counter(standing.claimed for standing in known)
    return Fulfilment(
        points=sum(standing.score or 0 for standing in known),
        maximum=maximum(sum(standing.applicable for standing in known), scale),
        full=scale.top,
        fulfilled=count[ClaimState.FULFILLED],
        partly=count[ClaimState.PARTLY],
        unfulfilled=count[ClaimState.UNFULFILLED],
        not_assessed=count[ClaimState.NOT_ASSESSED],
        not_applicable=count[ClaimState.NOT_APPLICABLE],
    )


def maximum(criteria: int, scale: Scale) -> int:
    """The most points that so many criteria can have."""
    return scale.top * criteria
