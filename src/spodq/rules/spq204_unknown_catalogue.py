"""Soubor standardů, podle kterého se má hodnotit, neexistuje

Proč: Bez standardů není co hodnotit.

Náprava: Opravte klíč catalogue v souboru spodq.yaml.

Příklad:
    catalogue: spod
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ204", "unknown-catalogue", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """A catalogue without any version; silent where its files exist and could not be read."""
    known = {version.catalogue for version in snapshot.versions}
    unread = {part for each in snapshot.unread for part in each.path.split("/")}
    if snapshot.catalogue not in known | unread:
        hint = did_you_mean(snapshot.catalogue, {*known, "spod"})
        place = snapshot.settings.at("catalogue")
        yield RULE.at(place, f"soubor standardů „{snapshot.catalogue}“ neexistuje{hint}")
