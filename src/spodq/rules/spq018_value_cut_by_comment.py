"""Hodnotu ukončil křížek

Proč: Mezera a křížek začínají v YAML poznámku. Číslo jednací „MUB #5“ by zůstalo jen „MUB“.

Náprava: Patří-li křížek k hodnotě, dejte ji celou do uvozovek. Je-li to poznámka, vložte za křížek mezeru.

Příklad:
    reference: "MUB #5"
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ018", "value-cut-by-comment", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
