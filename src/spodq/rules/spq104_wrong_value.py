"""Hodnota není dovolena

Proč: Program hodnotě nerozumí a nebude hádat, co měla znamenat.

Náprava: Pište datum jako 2026-01-31, ano a ne jako true a false, slova podle nabídky v nálezu.

Příklad:
    published: true
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ104", "wrong-value", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
