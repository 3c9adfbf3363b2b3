"""Druh úřadu nebo jeho činnost standardy neznají

Proč: Podle druhu a činností se pozná, která kritéria se u úřadu hodnotí.

Náprava: Použijte slovo z nabídky; druhy a činnosti vypíše spodq standards.

Příklad:
    kind: orp
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean, listing
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.profile import Profile
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ206", "unknown-kind", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Kinds and activities that `about.yaml` does not name."""
    for office in snapshot.offices:
        if office.profile and office.version:
            yield from _of(office.slug, office.profile, office.version)


def _of(slug: str, profile: Profile, version: Version) -> Iterator[Finding]:
    kinds, activities = tuple(version.about.kinds), tuple(version.about.activities)
    if profile.kind not in kinds:
        hint = did_you_mean(profile.kind, kinds)
        sentence = f"druh úřadu „{profile.kind}“ standardy neznají; pište {listing(kinds)}{hint}"
        yield RULE.at(profile.at("kind"), sentence, office=slug)
    for index, activity in enumerate(profile.activities):
        if activity not in activities:
            allowed = f"; pište {listing(activities)}" if activities else ""
            sentence = f"činnost „{activity}“ standardy neznají{allowed}"
            yield RULE.at(profile.at("activities", index), sentence, office=slug)
