"""Hodnota je prázdná

Proč: Klíč bez hodnoty neříká, zda údaj neznáte, nebo jste na něj zapomněli.

Náprava: Doplňte hodnotu, nebo smažte celý klíč.

Příklad:
    valid_until: 2027-12-31
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ105", "empty-value", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
