"""Soubor je příliš velký nebo příliš vnořený

Proč: Ručně psaný soubor mívá několik desítek řádků; větší bývá omyl nebo útok.

Náprava: Rozdělte jej na více souborů; přílohy patří do složky files/.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ008", "oversized-file", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
