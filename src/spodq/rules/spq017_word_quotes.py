"""Uvozovky z Wordu kolem hodnoty

Proč: YAML zná jen rovné uvozovky. České a jiné ozdobné uvozovky bere jako písmena, takže se stanou součástí hodnoty.
Příloha se pak hledá pod názvem i s uvozovkami.

Náprava: Smažte je, umí to spodq check --fix. Mají-li k textu patřit, obalte celou hodnotu rovnými uvozovkami.

Příklad:
    files: ["plan-supervize-2026.pdf"]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ017", "word-quotes", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
