"""Nelze poznat, kdo zapečetil a kdo psal

Proč: Že odpověď přečetl někdo jiný než její autor, se pozná z gitu. Ten to neřekne, dokud soubory nejsou uložené, nebo
má jen část historie.

Náprava: Uložte soubory do gitu. V CI stáhněte celou historii (fetch-depth: 0).
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.eyes import sealings
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ314", "sealer-unknown", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Git cannot tell the last author of the seal or of a file it seals."""
    for office, seal, eyes in sealings(snapshot):
        if eyes.unknown and not eyes.same:
            sentence = f"u kritéria {seal.criterion} git neřekne, kdo naposledy změnil „{eyes.unknown[0]}“"
            told = f"{sentence}; nelze ověřit, že pečetil někdo jiný než autor"
            yield RULE.at(seal.at("role"), told, criterion=seal.criterion, office=office.slug)
