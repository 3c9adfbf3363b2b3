"""Soubor standardů, podle kterého se má hodnotit, neexistuje

Proč: Bez standardů není co hodnotit.

Náprava: Opravte klíč catalogue v souboru spodq.yaml. Další katalog úřadu opravte v office.yaml (catalogues).

Příklad:
    catalogue: spod
"""

from collections.abc import Collection, Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ204", "unknown-catalogue", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Catalogues of the workspace and of offices that are nowhere; silent where files could not be read."""
    known = snapshot.known_catalogues
    if snapshot.catalogue not in known:
        yield RULE.at(snapshot.settings.at("catalogue"), _sentence(snapshot.catalogue, known))
    for office in snapshot.offices:
        for name in office.profile.catalogues if office.profile else ():
            if office.profile and name not in known:
                place = office.profile.at_key("catalogues", name)
                yield RULE.at(place, _sentence(name, known), office=office.slug)


def _sentence(name: str, known: Collection[str]) -> str:
    return f"soubor standardů „{name}“ neexistuje{did_you_mean(name, known)}"
