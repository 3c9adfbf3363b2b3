"""Převodní tabulka nepřevádí z předchozího znění

Proč: Tabulka platí jen mezi dvěma po sobě jdoucími zněními; z jiného by se odpovědi převedly špatně.

Náprava: Do previous napište první den účinnosti předchozího znění. Chybí-li jeho složka, doplňte ji.

Příklad:
    previous: 2013-01-01
    transitions:
      - {relation: changed, old: [4b], new: [4b]}
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ220", "table-without-predecessor", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Tables whose `previous` is not the day of the version just before theirs."""
    for versions in snapshot.catalogues.values():
        for version in versions:
            before = [each.effective_from for each in versions if each.effective_from < version.effective_from]
            table = version.migration
            if table and table.previous != max(before, default=None):
                there = f"předchozí je od {day(max(before))}" if before else "žádné dřívější tu není"
                sentence = f"znění účinné od {day(table.previous)} není předchozí znění; {there}"
                yield RULE.at(table.at("previous"), sentence)
