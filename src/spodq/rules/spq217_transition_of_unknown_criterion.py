"""Převodní tabulka uvádí kritérium, které ve znění není

Proč: Odpovědi by se převedly tam, kde nic není, nebo by se nepřevedly vůbec.

Náprava: Opravte označení: v old stojí kritéria předchozího znění, v new kritéria tohoto znění.

Příklad:
    previous: 2013-01-01
    transitions:
      - {relation: changed, old: [4b], new: [4b]}
"""

from collections.abc import Iterator

from spodq.czech import day, did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.migration import Migration
from spodq.model.snapshot import Snapshot
from spodq.place import Step

RULE = Rule("SPQ217", "transition-of-unknown-criterion", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Marks that the version on their side of the table does not have."""
    for pair in snapshot.successions:
        table = pair.new.migration
        if table and pair.mapped:
            for side, version in (("old", pair.old), ("new", pair.new)):
                for mark, steps in _marks(table, side):
                    if mark not in version.criteria:
                        hint = did_you_mean(mark, version.criteria)
                        sentence = f"kritérium „{mark}“ ve znění účinném od {day(version.effective_from)} není{hint}"
                        yield RULE.at(table.at(*steps), sentence)


def _marks(table: Migration, side: str) -> Iterator[tuple[str, tuple[Step, ...]]]:
    for index, transition in enumerate(table.transitions):
        for position, mark in enumerate(getattr(transition, side)):
            yield mark, ("transitions", index, side, position)
