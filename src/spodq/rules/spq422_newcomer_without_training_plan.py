"""Nový pracovník nemá plán vzdělávání

Proč: Zaškolení má navazovat na individuální plán dalšího vzdělávání; bez něj se neví, co se má pracovník naučit.

Náprava: Doplňte training_plan se dnem, od kdy platí.

Příklad:
    training_plan: {since: 2026-03-01, valid_until: 2026-12-31}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ422", "newcomer-without-training-plan", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Positions held today that tell of an intake and have no plan."""
    for office in snapshot.offices:
        for position in office.positions:
            if position.intake and not position.training_plan and position.held_on(snapshot.today):
                sentence = f"nový pracovník na pozici „{position.identity}“ nemá plán vzdělávání"
                yield RULE.at(position.at_key("intake"), sentence, office=office.slug)
