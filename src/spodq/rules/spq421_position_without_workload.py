"""Pracovní pozice nemá úvazek

Proč: Bez úvazku se nedá spočítat, kolik dětí připadá na pracovníka; za celý ani za žádný se nepovažuje.

Náprava: Doplňte workload, například 1 nebo 0.5.

Příklad:
    workload: 0.5
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ421", "position-without-workload", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Positions held today without a workload."""
    for office in snapshot.offices:
        for position in office.positions:
            if position.workload is None and position.held_on(snapshot.today):
                sentence = f"pozice „{position.identity}“ nemá úvazek; doplňte workload"
                yield RULE.at(position.at(), sentence, office=office.slug)
