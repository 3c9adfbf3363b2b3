"""Soubor leží tam, kde jej nikdo nečte

Proč: O tom, co soubor je, rozhoduje složka. Soubor v neznámé složce by mlčky chyběl.

Náprava: Přesuňte soubor do správné složky úřadu a pojmenujte jej s koncovkou .yaml.

Příklad:
    evidence/horni-javori/documents/plan-supervize.yaml
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ012", "unplaced-file", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
