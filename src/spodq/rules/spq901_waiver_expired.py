"""Výjimka propadla

Proč: Výjimka platí jen do dne, který si úřad sám určil. Potom se nález znovu počítá.

Náprava: Odstraňte příčinu nálezu a výjimku smažte, nebo o ní rozhodněte znovu a posuňte until.

Příklad:
    waivers:
      - rule: SPQ401
        criterion: 4b
        reason: Leták se tiskne, bude hotov v březnu.
        role: vedoucí oddělení
        until: 2027-03-31
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ901", "waiver-expired", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The last day of the waiver has passed; on that day it still holds."""
    for office in snapshot.offices:
        for waiver, at in office.waivers:
            if waiver.until < snapshot.today:
                sentence = (
                    f"výjimka z pravidla {waiver.rule} platila do {day(waiver.until)}; smažte ji, nebo ji obnovte"
                )
                yield RULE.at(at("until"), sentence, office=office.slug)
