"""Řádek převodní tabulky si odporuje

Proč: Z takového řádku se nepozná, co se s kritériem stalo, a odpovědi úřadu by nebylo kam převést.

Náprava: Opravte vztah (relation), nebo označení v old a new.

Příklad:
    previous: 2013-01-01
    transitions:
      - {relation: renumbered, old: [4b], new: [4c]}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ216", "transition-contradicts-itself", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Relations that cannot hold of as many marks, or of marks that are equal or differ."""
    for version in snapshot.versions:
        table = version.migration
        for index, transition in enumerate(table.transitions if table else ()):
            if table and transition.fault:
                yield RULE.at(table.at("transitions", index, "relation"), transition.fault)
