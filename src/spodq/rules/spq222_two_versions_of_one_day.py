"""Dvě znění mají účinnost od téhož dne

Proč: Není jasné, které z nich platí; hodnotilo by se podle toho, které je v abecedě později.

Náprava: Jednu ze složek smažte, nebo opravte její effective_from.
"""

from collections.abc import Iterator
from datetime import date

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.snapshot import Snapshot
from spodq.place import Related

RULE = Rule("SPQ222", "two-versions-of-one-day", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Folders of one catalogue whose wordings begin on one day."""
    for versions in snapshot.catalogues.values():
        first: dict[date, Version] = {}
        for version in versions:
            there = first.setdefault(version.effective_from, version)
            if there is not version:
                related = Related(there.about.at("effective_from"), "první znění téhož dne")
                sentence = f"znění účinné od {day(version.effective_from)} je tu dvakrát"
                yield RULE.at(version.about.at("effective_from"), sentence, related=[related])
