"""Chybí povinný klíč

Proč: Bez povinného údaje soubor nemá smysl.

Náprava: Doplňte klíč, který nález jmenuje.

Příklad:
    title: Plán supervize
    criteria: [6d]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ102", "missing-key", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
