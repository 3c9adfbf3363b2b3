"""Kritérium nemá doklad

Proč: Bez dokladu je naplnění jen tvrzení.

Náprava: Přidejte soubor do documents/ a uveďte v něm kritérium. Co se obvykle dokládá, řekne spodq show.

Příklad:
    title: Plán supervize na rok 2026
    criteria: [6d]
    files: [plan-supervize-2026.pdf]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.document import Document
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ401", "criterion-without-evidence", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Criteria that apply and have none, unless an unreadable file might be the one."""
    for office in snapshot.perspectives:
        for criterion in office.without(Document):
            sentence = f"kritérium {criterion.id} nemá doklad"
            yield RULE.at(Place(office.profile_path), sentence, criterion=criterion.id, office=office.slug)
