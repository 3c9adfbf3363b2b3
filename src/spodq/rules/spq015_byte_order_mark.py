"""Soubor začíná skrytou značkou BOM

Proč: Značku přidává Poznámkový blok a Excel. spodq ji přečte, jiné programy se na ní zastaví.

Náprava: spodq check --fix ji smaže. Ve VS Code zvolte dole Uložit s kódováním a UTF-8, ne UTF-8 s BOM.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ015", "byte-order-mark", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
