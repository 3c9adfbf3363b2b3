"""Úřad nemá soubor office.yaml

Proč: Bez druhu úřadu se neví, která kritéria se u něj hodnotí.

Náprava: Založte office.yaml s názvem a druhem úřadu.

Příklad:
    name: Městský úřad Horní Javoří
    kind: orp
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ013", "missing-profile", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
