"""Zapečetěný doklad se změnil

Proč: Kdo odpověď zapečetil, četl jiný doklad než ten, který je tu dnes.

Náprava: Přečtěte, co se změnilo. Je-li to v pořádku, zapečeťte kritérium znovu; není-li, vraťte původní soubor z gitu.
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.sealing import differences, lost, sealed
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ310", "sealed-evidence-changed", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Each document and attachment that is not what the seal says, by its name."""
    for office in snapshot.perspectives:
        for seal, now in sealed(office):
            gone = {path: "už tu není" for path in seal.evidence if lost(office, path)}
            for path, what in {**dict(differences(seal.evidence, now.evidence)), **gone}.items():
                start = f"kritérium {seal.criterion} bylo zapečetěno {day(seal.date)}"
                sentence = f"{start}, soubor „{path}“ od té doby {what}"
                place = seal.at_key("evidence", path)
                yield RULE.at(place, sentence, criterion=seal.criterion, office=office.slug)
