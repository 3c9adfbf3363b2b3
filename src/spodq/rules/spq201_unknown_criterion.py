"""Odkaz na kritérium, které neexistuje

Proč: Doklad nebo postup by se k žádnému kritériu nepřipojil a v manuálu by chyběl.

Náprava: Opravte označení kritéria. Všechna kritéria vypíše spodq standards.

Příklad:
    criteria: [6d]
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.links import Link, links
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ201", "unknown-criterion", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Links to no criterion of the version in force; silent where that version could not be read whole."""
    for office in snapshot.offices:
        if not office.version or not office.version.complete:
            continue
        known = office.version.criteria
        for link in links(office):
            if link.criterion not in known:
                yield RULE.at(link.place, _sentence(link, tuple(known)), office=office.slug)


def _sentence(link: Link, known: tuple[str, ...]) -> str:
    lowered = link.criterion.lower()
    hint = f"; nemyslíte „{lowered}“?" if lowered in known else did_you_mean(link.criterion, known)
    return f"kritérium „{link.criterion}“ neexistuje{hint}"
