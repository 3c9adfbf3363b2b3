"""Kraj nesouhlasí s úředním kódem

Proč: Souhrn kraje hledá své úřady podle kódu; jeden z těch dvou údajů je tedy špatně a není jasné který.

Náprava: Opravte region, nebo code.

Příklad:
    code: "6401"
    region: Jihomoravský kraj
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ227", "region-contradicts-code", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Regions that are not the one the official code lies in."""
    for office in snapshot.offices:
        profile = office.profile
        official = snapshot.regions.get(profile.code or "") if profile else None
        if profile and profile.region and official and _words(profile.region) != _words(official):
            sentence = f"úřední kód „{profile.code}“ patří do kraje „{official}“, ne „{profile.region}“"
            yield RULE.at(profile.at("region"), sentence, office=office.slug)


def _words(region: str) -> frozenset[str]:
    """What tells regions apart; people write both Kraj Vysočina and Vysočina."""
    return frozenset(region.casefold().split()) - {"kraj"}
