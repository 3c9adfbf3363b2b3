"""Druh úřadu nebo jeho činnost standardy neznají

Proč: Podle druhu a činností se pozná, která kritéria se u úřadu hodnotí.

Náprava: Použijte slovo z nabídky; druhy a činnosti vypíše spodq standards.

Příklad:
    kind: orp
"""

from collections.abc import Iterable, Iterator

from spodq.czech import did_you_mean, listing
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.profile import Profile
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ206", "unknown-kind", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Kinds and activities that `about.yaml` of no catalogue of the office names."""
    for office in snapshot.offices:
        if office.profile and office.version:
            yield from _kind(office, office.profile.kind, office.version, office.profile.at("kind"))
            yield from _activities(office.slug, office.profile, office.versions)
            for version in office.further:
                kind = office.profile.catalogues[version.catalogue]
                yield from _kind(office, kind, version, office.profile.at("catalogues", version.catalogue))


def _kind(office: Office, kind: str, version: Version, place: Place) -> Iterator[Finding]:
    kinds = tuple(version.about.kinds)
    if kind not in kinds:
        sentence = f"druh úřadu „{kind}“ standardy neznají; pište {listing(kinds)}{did_you_mean(kind, kinds)}"
        yield RULE.at(place, sentence, office=office.slug)


def _activities(slug: str, profile: Profile, versions: Iterable[Version]) -> Iterator[Finding]:
    activities = tuple(activity for version in versions for activity in version.about.activities)
    for index, activity in enumerate(profile.activities):
        if activity not in activities:
            allowed = f"; pište {listing(activities)}" if activities else ""
            sentence = f"činnost „{activity}“ standardy neznají{allowed}"
            yield RULE.at(profile.at("activities", index), sentence, office=slug)
