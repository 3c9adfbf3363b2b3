"""Specializaci nikdo nemá

Proč: Úřad o sobě říká, které specializace potřebuje; tuto teď nezastává žádná obsazená pozice.

Náprava: Doplňte specializaci k pozici, která ji vykonává, nebo ji z office.yaml vyškrtněte.

Příklad:
    specialisations: [kuratela]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.position import Position
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ423", "specialisation-not-covered", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Specialisations of the profile without a position held today; silent while positions are not known."""
    for office in snapshot.offices:
        if office.profile and office.positions and not office.unread_of(Position):
            for mark, title in office.profile.specialisations.items():
                if not office.holders(mark):
                    place = office.profile.at_key("specialisations", mark)
                    yield RULE.at(place, f"specializaci „{title}“ nemá žádná obsazená pozice", office=office.slug)
