"""Odpověď zapečetil ten, kdo ji napsal

Proč: Pečeť má smysl jen tehdy, když odpověď přečetl někdo jiný než ten, kdo ji naposledy měnil.

Náprava: Ať kritérium zapečetí jiný pracovník a změnu sám uloží do gitu.
"""

from collections.abc import Iterator

from spodq.czech import listing
from spodq.finding import Finding, Rule, Severity
from spodq.model.eyes import sealings
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ313", "sealed-by-author", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The last author of the seal is the last author of a file it seals, as git tells it."""
    for office, seal, eyes in sealings(snapshot):
        if eyes.same:
            files = listing((f"„{path}“" for path in eyes.same), "a")
            sentence = f"kritérium {seal.criterion} zapečetil ten, kdo naposledy změnil {files}"
            yield RULE.at(seal.at("role"), sentence, criterion=seal.criterion, office=office.slug)
