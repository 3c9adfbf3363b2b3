"""Znění nemá ani jeden standard

Proč: Až by takové znění začalo platit, nebylo by na čem úřady hodnotit a kontrola by mlčela.

Náprava: Doplňte do složky znění soubory standardů, nebo složku smažte. Text z úředního zdroje převezme
spodq standards import.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ221", "version-without-standards", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Versions that are read whole and hold nothing but their description."""
    for version in snapshot.versions:
        if version.complete and not version.standards:
            sentence = "ve složce znění je jen about.yaml, chybí soubory standardů"
            yield RULE.at(version.about.at("effective_from"), sentence)
