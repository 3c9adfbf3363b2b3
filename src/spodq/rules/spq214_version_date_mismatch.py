"""Účinnost znění nesouhlasí s názvem složky

Proč: Podle účinnosti se vybírá znění, které platí; složka s jiným datem by čtenáře klamala.

Náprava: Přejmenujte složku, nebo opravte effective_from v about.yaml.
"""

from collections import Counter
from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ214", "version-date-mismatch", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The folder of a version is named by its first day in force; two of one day are told by another rule."""
    days = Counter((version.catalogue, version.effective_from) for version in snapshot.versions)
    for version in snapshot.versions:
        folder = version.about.path.split("/")[-2]
        alone = days[version.catalogue, version.effective_from] == 1
        if alone and folder != version.effective_from.isoformat():
            sentence = f"účinnost nesouhlasí se složkou „{folder}“, ve které znění leží"
            yield RULE.at(version.about.at("effective_from"), sentence)
