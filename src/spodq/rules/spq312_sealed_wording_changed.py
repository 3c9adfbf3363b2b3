"""Znění standardu se od zapečetění změnilo

Proč: Odpověď byla posouzena podle jiného znění; co tehdy stačilo, dnes stačit nemusí.

Náprava: Přečtěte kritérium v dnešním znění (spodq show) a odpověď zapečeťte znovu.

Příklad:
    effective_from: 2022-01-01
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.seal import Seal
from spodq.model.sealing import Content, sealed
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ312", "sealed-wording-changed", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Another version is in force, or the text of the criterion in the same version is another."""
    for office in snapshot.perspectives:
        for seal, now in sealed(office):
            what = _what(seal, now)
            if what:
                sentence = f"kritérium {seal.criterion} bylo zapečetěno {day(seal.date)} podle {what}"
                place = seal.at("effective_from")
                yield RULE.at(place, sentence, criterion=seal.criterion, office=office.slug)


def _what(seal: Seal, now: Content) -> str:
    same = seal.wording == now.wording
    if seal.effective_from != now.effective_from:
        text = "text kritéria v něm zůstal" if same else "text kritéria je v něm jiný"
        return f"znění účinného od {day(seal.effective_from)}, dnes platí znění od {day(now.effective_from)}; {text}"
    return "" if same else f"znění účinného od {day(seal.effective_from)}, v něm však má dnes kritérium jiný text"
