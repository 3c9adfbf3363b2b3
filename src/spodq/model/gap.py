"""What a criterion lacks to full fulfilment, each kind once; reports and comparisons count the same."""

from collections.abc import Iterator
from enum import Enum

from spodq.model.standing import EvidenceState, ReviewState, Standing


class Gap(Enum):
    """One kind of what is missing."""

    PROCEDURE = "popsaný postup"
    EVIDENCE = "platný doklad"
    EXPIRING = "doklad platný i příště"
    REVIEW = "revize v termínu"
    ASSESSMENT = "hodnocení"
    POINTS = "plný počet bodů"


def gaps_of(standing: Standing) -> Iterator[Gap]:
    """What the criterion lacks on the day; one that does not concern the office lacks nothing."""
    if not standing.applicable:
        return
    if not standing.procedures:
        yield Gap.PROCEDURE
    if not standing.proven and (standing.proofs or not standing.unchecked):
        yield Gap.EVIDENCE
    elif standing.evidence is EvidenceState.EXPIRING:
        yield Gap.EXPIRING
    if standing.review is ReviewState.STALE:
        yield Gap.REVIEW
    if standing.score is None:
        yield Gap.ASSESSMENT
    elif standing.score < standing.scale.top:
        yield Gap.POINTS
