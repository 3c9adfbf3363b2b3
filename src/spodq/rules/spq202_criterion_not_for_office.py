"""Kritérium se u tohoto úřadu nehodnotí

Proč: Některá kritéria se u krajských nebo obecních úřadů nehodnotí, jiná platí jen pro úřady s určitou
činností. Odkaz na ně se nikde neprojeví.

Náprava: Smažte kritérium ze seznamu. Je-li špatně druh úřadu nebo chybí činnost, opravte office.yaml.

Příklad:
    activities: [foster-care-agreements]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.links import links
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ202", "criterion-not-for-office", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Links to criteria that exist but are not assessed at the office."""
    for office in snapshot.perspectives:
        for link in links(office):
            if link.criterion not in office.standings and link.criterion in _known(office):
                sentence = _sentence(office, link.criterion)
                yield RULE.at(link.place, sentence, criterion=link.criterion, office=office.slug)


def _known(office: Office) -> frozenset[str]:
    return frozenset(office.version.criteria) if office.version else frozenset()


def _sentence(office: Office, criterion: str) -> str:
    if office.version is None or office.profile is None:
        return ""
    standard = office.version.standard_of[criterion]
    if standard not in office.standards:
        activities = office.version.about.activities
        titles = [activities[each].title if each in activities else each for each in standard.applies_when]
        return (
            f"standard {standard.number} platí jen pro úřad, který {' nebo '.join(titles)} (activities v office.yaml)"
        )
    kinds = office.version.about.kinds
    kind = kinds[office.profile.kind].title if office.profile.kind in kinds else office.profile.kind
    return f"kritérium {criterion} se u tohoto druhu úřadu nehodnotí ({kind})"
