"""Soubor je prázdný

Proč: Prázdný soubor bývá pozůstatek přerušeného ukládání.

Náprava: Doplňte údaje, nebo soubor smažte.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ004", "empty-file", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
