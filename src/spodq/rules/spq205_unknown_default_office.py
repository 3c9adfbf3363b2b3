"""Výchozí úřad nemá svou složku

Proč: Příkazy bez volby --office by neměly s čím pracovat.

Náprava: Opravte klíč default_office v souboru spodq.yaml podle názvu složky v evidence/.

Příklad:
    default_office: horni-javori
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ205", "unknown-default-office", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """A default office that is none of the folders."""
    wanted = snapshot.settings.default_office
    if wanted and not snapshot.office(wanted):
        hint = did_you_mean(wanted, [office.slug for office in snapshot.offices])
        place = snapshot.settings.at("default_office")
        yield RULE.at(place, f"úřad „{wanted}“ nemá složku evidence/{wanted}/{hint}")
