"""Převedená odpověď čeká na potvrzení

Proč: Kritérium se v novém znění změnilo. Odpověď se převedla, ale nikdo zatím neřekl, že platí i pro nové znění.

Náprava: Přečtěte kritérium a odpověď, opravte ji a označení smažte z to_confirm.

Příklad:
    to_confirm: [6d]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.measure import Measure
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ224", "answer-to-confirm", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Marks that wait in `to_confirm` of any file of an office."""
    for office in snapshot.offices:
        nouns: list[Procedure | Document | Assessment | Measure] = [*office.procedures, *office.documents]
        nouns += [*office.assessments, *office.measures]
        for noun in nouns:
            for index, mark in enumerate(noun.to_confirm):
                place = noun.at("to_confirm", index)
                sentence = f"{noun.czech_name} ke kritériu {mark} čeká na potvrzení podle nového znění"
                yield RULE.at(place, sentence, office=office.slug, criterion=mark)
