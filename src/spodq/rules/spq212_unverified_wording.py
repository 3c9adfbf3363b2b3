"""Neověřený text vystupuje jako úřední znění

Proč: Nic se nesmí vydávat za znění předpisu, dokud to někdo neporovnal s úředním zdrojem.

Náprava: Porovnejte text s úředním zdrojem, uveďte zdroj s official: true a nastavte verified: true; jinak
klíč wording smažte.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ212", "unverified-wording", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """A wording without verification, or verified without an official source."""
    for version in snapshot.versions:
        for standard in version.standards:
            for index, criterion in enumerate(standard.criteria):
                if criterion.wording is None:
                    continue
                if not (criterion.verified and version.names_official_source(criterion)):
                    lacks = "úřední zdroj" if criterion.verified else "ověření"
                    sentence = f"znění kritéria {criterion.id} nemá {lacks}, dokumenty je za úřední nevydají"
                    yield RULE.at(standard.at("criteria", index, "wording"), sentence, criterion=criterion.id)
