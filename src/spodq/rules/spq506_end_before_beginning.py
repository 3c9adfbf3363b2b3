"""Poslední den je před prvním

Proč: Taková doba neplatí nikdy; bývá to překlep v roce.

Náprava: Opravte jedno z obou dat.

Příklad:
    date: 2026-01-15
    valid_until: 2026-12-31
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.indicator import Indicator
from spodq.model.reference import parts
from spodq.model.snapshot import Snapshot
from spodq.model.span import inverted

RULE = Rule("SPQ506", "end-before-beginning", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Last days that come before the first, each at the last one; groups of keys inside a file too.

    Those of an indicator are part of its description, of which SPQ602 tells.
    """
    for office in snapshot.offices:
        for noun in (each for kind, nouns in office.nouns.items() if kind is not Indicator for each in nouns):
            for part, steps in parts(noun):
                for first, last in inverted(part):
                    sentence = f"{last} ({day(getattr(part, last))}) je před {first} ({day(getattr(part, first))})"
                    yield RULE.at(noun.at(*steps, last), sentence, office=office.slug)
