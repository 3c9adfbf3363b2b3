"""Zapečetěný postup se změnil

Proč: Kdo odpověď zapečetil, četl jiný text postupu než ten, který je tu dnes.

Náprava: Přečtěte změněný postup. Je-li v pořádku, zapečeťte kritérium znovu.
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.sealing import differences, sealed
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ311", "sealed-text-changed", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Each procedure that does not say what it said when it was sealed."""
    for office in snapshot.perspectives:
        for seal, now in sealed(office):
            for path, what in differences(seal.answer, now.answer):
                start = f"kritérium {seal.criterion} bylo zapečetěno {day(seal.date)}"
                sentence = f"{start}, postup „{path}“ od té doby {what}"
                place = seal.at_key("answer", path)
                yield RULE.at(place, sentence, criterion=seal.criterion, office=office.slug)
