"""Zápis používá část YAML, která tu není dovolena

Proč: Kotvy, odkazy, značky typů a více dokumentů v jednom souboru lidé píší jen omylem a útočníci schválně.

Náprava: Hodnotu, která začíná znakem *, & nebo !, dejte do uvozovek; druhý dokument přesuňte do vlastního
souboru.

Příklad:
    note: "*důležité*"
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ007", "forbidden-construct", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
