"""Propojení katalogů platí pro jiné znění

Proč: Označení kritéria mohlo v novém znění dostat jiný obsah. Program proto z propojení nic nenavrhuje.

Náprava: Projděte vztahy podle znění, které platí, a opravte u nich version. Co se změnilo, řekne spodq standards diff.

Příklad:
    mappings:
      - catalogue: spod
        version: 2022-01-01
        relations:
          - {criterion: S2.1, relation: related, counterparts: [14a]}
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.crosswalk import Related, related
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ515", "mapping-to-other-wording", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Mappings between catalogues of an office, to a version that is there and is not the one it is judged by."""
    for office in snapshot.offices:
        for each in related(office):
            there = {version.effective_from for version in snapshot.catalogues[each.other.catalogue]}
            if each.version.mappings and not each.holds and each.mapping.version in there:
                place = each.version.mappings.at("mappings", each.place, "version")
                yield RULE.at(place, _sentence(each))


def _sentence(each: Related) -> str:
    since, now = day(each.mapping.version), day(each.other.effective_from)
    return f"propojeno je znění katalogu {each.other.catalogue} od {since}, úřad se hodnotí podle znění od {now}"
