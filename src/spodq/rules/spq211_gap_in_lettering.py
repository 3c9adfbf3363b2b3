"""V označení standardů nebo kritérií je mezera

Proč: Přeskočené písmeno bývá kritérium, na které se zapomnělo.

Náprava: Doplňte chybějící kritérium, nebo opravte označení.
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase

from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Standard

RULE = Rule("SPQ211", "gap-in-lettering", Severity.WARNING)

_MARK = re.compile(r"(\d+)([a-z])\Z")


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Standards are numbered in a row, criteria lettered in a row; catalogues with other marks are left alone."""
    for version in snapshot.versions:
        if not version.complete:
            continue
        yield from _numbers(version)
        for standard in version.standards:
            yield from _letters(standard)


def _numbers(version: Version) -> Iterator[Finding]:
    for expected, standard in enumerate(version.standards, start=1):
        if standard.number != expected:
            before = f"za standardem {expected - 1} má následovat" if expected > 1 else "první standard má mít číslo"
            yield RULE.at(standard.at("number"), f"{before} {expected}, ne {standard.number}")
            return


def _letters(standard: Standard) -> Iterator[Finding]:
    marks = [_MARK.match(criterion.id) for criterion in standard.criteria]
    for index, (mark, letter) in enumerate(zip(marks, ascii_lowercase, strict=False)):
        expected = f"{standard.number}{letter}"
        if mark and mark[0] != expected:
            place = standard.at("criteria", index, "id")
            yield RULE.at(place, f"tady má být kritérium {expected}, ne {mark[0]}", criterion=mark[0])
            return
