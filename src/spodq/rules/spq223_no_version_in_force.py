"""Žádné znění standardů ještě neplatí

Proč: Všechna znění ve složce začnou platit až později. Do té doby by se úřady hodnotily podle znění, které nikoho
nezavazuje.

Náprava: Doplňte do složky standards/ znění, které platí dnes, nebo opravte účinnost.
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ223", "no-version-in-force", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """A catalogue in use whose first wording begins after today."""
    versions = snapshot.catalogues.get(snapshot.catalogue, ())
    first = min(versions, key=lambda version: version.effective_from, default=None)
    if first and first.effective_from > snapshot.today:
        sentence = (
            f"ke dni {day(snapshot.today)} neplatí žádné znění; hodnotí se podle znění, které začne platit "
            f"{day(first.effective_from)}"
        )
        yield RULE.at(first.about.at("effective_from"), sentence)
