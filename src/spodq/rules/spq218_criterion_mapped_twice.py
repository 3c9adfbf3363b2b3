"""Kritérium je v převodní tabulce dvakrát

Proč: Odpovědi by měly dva různé osudy a program by si mezi nimi musel vybrat.

Náprava: Nechte jeden řádek. Rozdělené kritérium má v jednom řádku více označení v new, sloučená více v old.

Příklad:
    previous: 2013-01-01
    transitions:
      - {relation: split, old: [4b], new: [4b, 4c]}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.migration import Migration
from spodq.model.snapshot import Snapshot
from spodq.place import Related, Step

RULE = Rule("SPQ218", "criterion-mapped-twice", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Marks that stand more than once on one side of a table."""
    for version in snapshot.versions:
        if version.migration:
            yield from _twice(version.migration, "old", "odkud se převádí")
            yield from _twice(version.migration, "new", "kam se převádí")


def _twice(table: Migration, side: str, role: str) -> Iterator[Finding]:
    first: dict[str, tuple[Step, ...]] = {}
    for index, transition in enumerate(table.transitions):
        for position, mark in enumerate(getattr(transition, side)):
            steps = ("transitions", index, side, position)
            there = first.setdefault(mark, steps)
            if there is not steps:
                related = Related(table.at(*there), "poprvé")
                sentence = f"kritérium „{mark}“, {role}, už v tabulce je"
                yield RULE.at(table.at(*steps), sentence, related=[related], criterion=mark)
