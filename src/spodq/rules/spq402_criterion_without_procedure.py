"""Kritérium nemá postup

Proč: V manuálu by u kritéria nebylo řečeno, jak úřad pracuje.

Náprava: Popište postup v souboru ve složce procedures/.

Příklad:
    title: Supervize
    criteria: [6d]
    text: |
      Supervize probíhá jednou za měsíc.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ402", "criterion-without-procedure", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Criteria that apply and have none, unless an unreadable file might be the one."""
    for office in snapshot.perspectives:
        for criterion in office.without(Procedure):
            sentence = f"kritérium {criterion.id} nemá postup"
            yield RULE.at(Place(office.profile_path), sentence, criterion=criterion.id, office=office.slug)
