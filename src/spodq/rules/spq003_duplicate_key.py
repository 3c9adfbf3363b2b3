"""Klíč je v souboru dvakrát

Proč: Není jasné, která hodnota platí; jiné programy si mlčky vyberou poslední.

Náprava: Nechte jen jeden z obou řádků.

Příklad:
    title: Plán supervize
    criteria: [6d]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ003", "duplicate-key", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
