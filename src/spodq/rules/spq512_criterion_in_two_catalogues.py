"""Kritérium téhož označení je ve dvou katalozích úřadu

Proč: U dokladu nebo bodů by nebylo poznat, ke kterému z nich patří.

Náprava: Dejte kritériím vlastního katalogu jiná označení, nebo katalog úřadu odeberte (catalogues v office.yaml).

Příklad:
    criteria:
      - {id: S1.1, summary: Síť má přehled služeb podle obvodů.}
"""

from collections.abc import Iterator
from itertools import combinations

from spodq.czech import listing, plural_form
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ512", "criterion-in-two-catalogues", Severity.ERROR)
_SHOWN = 2
"""So many marks are named; the rest is the same trouble."""


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Each further catalogue of an office that shares marks with one before it."""
    for office in snapshot.offices:
        for other, version in combinations(office.versions, 2):
            yield from _shared(office, version, other)


def _shared(office: Office, version: Version, other: Version) -> Iterator[Finding]:
    shared = [mark for mark in version.criteria if mark in other.criteria]
    if shared and office.profile:
        shown = listing(shared[:_SHOWN], "a") if len(shared) <= _SHOWN else f"{', '.join(shared[:_SHOWN])} a další"
        form = plural_form(len(shared), "kritérium", "kritéria", "kritéria")
        place = office.profile.at_key("catalogues", version.catalogue)
        sentence = f"{form} {shown} katalogu {version.catalogue} má i katalog {other.catalogue}"
        yield RULE.at(place, sentence, office=office.slug)
