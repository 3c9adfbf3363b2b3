"""Plný počet bodů bez platného dokladu

Proč: Nejvyšší hodnocení, které nelze ničím doložit, při kontrole neobstojí.

Náprava: Přiložte platný doklad, nebo body snižte.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.model.standing import ClaimState, EvidenceState

RULE = Rule("SPQ404", "full-score-without-live-evidence", Severity.WARNING)

_LACKS = {
    EvidenceState.EXPIRED: "jeho doklad propadl",
    EvidenceState.NONE: "nemá doklad",
}


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The newest score is the top of the scale and no document is live.

    Silent where evidence is unknown, and where its attachment is missing or changed: that is an error of its own.
    """
    for office in snapshot.perspectives:
        for criterion, standing in office.standings.items():
            if not standing.claim or standing.claimed is not ClaimState.FULFILLED or standing.evidence not in _LACKS:
                continue
            place = standing.claim.assessment.at("scores", criterion, "score")
            sentence = f"kritérium {criterion} má plný počet bodů, ale {_LACKS[standing.evidence]}"
            yield RULE.at(place, sentence, criterion=criterion, office=office.slug)
