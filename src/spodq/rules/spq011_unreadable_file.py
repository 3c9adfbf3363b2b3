"""Soubor nelze přečíst

Proč: Bez práva ke čtení, nebo vede-li odkaz mimo složku, není co kontrolovat.

Náprava: Zkontrolujte, zda soubor existuje, zda jej smíte číst a zda to není odkaz mimo pracovní složku.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ011", "unreadable-file", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
