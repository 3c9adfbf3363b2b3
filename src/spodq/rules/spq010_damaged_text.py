"""Text vypadá poškozeně nebo obsahuje skrytý znak

Proč: Ztracená písmena a skryté znaky se dostanou do manuálu a v hledání chybějí.

Náprava: Přepište poškozené slovo; skrytý znak smažte.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ010", "damaged-text", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
