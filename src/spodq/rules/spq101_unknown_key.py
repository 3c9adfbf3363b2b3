"""Neznámý klíč

Proč: Překlep v klíči by znamenal, že údaj mlčky chybí.

Náprava: Opravte klíč podle nabídky. Povolené klíče napovídá editor a vypíše je spodq schema.

Příklad:
    review_by: 2027-01-31
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ101", "unknown-key", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
