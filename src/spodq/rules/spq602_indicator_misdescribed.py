"""Ukazatel je špatně popsán

Proč: Z takového popisu se hodnota spočítat nedá; ukazatel zůstane „nelze vypočítat“.

Náprava: Opravte klíč, údaj nebo hodnotu, na kterou nález ukazuje. Které údaje záznamy mají, říká příručka v kapitole
Ukazatele.

Příklad:
    operation: sum
    records: training-attendances
    field: days
"""

from collections.abc import Iterator

from spodq.counting.book import Entry, own_entries, shipped_entries
from spodq.counting.faults import faults
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ602", "indicator-misdescribed", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Descriptions that cannot be computed: of offices, and of versions of the standards."""
    for version in snapshot.versions:
        if version.complete:
            for entry in shipped_entries(version):
                yield from _findings(entry, version)
    for office in snapshot.offices:
        if office.version and office.version.complete:
            for entry in own_entries(office):
                yield from _findings(entry, office.version, office.slug)


def _findings(entry: Entry, version: Version, office: str | None = None) -> Iterator[Finding]:
    for fault in faults(entry, version):
        yield RULE.at(entry.at(*fault.steps), f"ukazatel „{entry.name}“: {fault.sentence}", office=office)
