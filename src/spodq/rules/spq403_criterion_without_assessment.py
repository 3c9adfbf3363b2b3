"""Kritérium nikdo nehodnotil

Proč: Nehodnoceno neznamená splněno; do součtu se nepočítá nic.

Náprava: Doplňte body a odůvodnění do souboru ve složce assessments/.

Příklad:
    scores:
      6d: {score: 2, reason: Supervize probíhá podle plánu.}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.assessment import Assessment
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ403", "criterion-without-assessment", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Criteria that apply and have none, unless an unreadable file might be the one."""
    for office in snapshot.perspectives:
        for criterion in office.without(Assessment):
            sentence = f"kritérium {criterion.id} nikdo nehodnotil"
            yield RULE.at(Place(office.profile_path), sentence, criterion=criterion.id, office=office.slug)
