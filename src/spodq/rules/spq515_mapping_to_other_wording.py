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

from collections.abc import Iterator, Mapping

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ515", "mapping-to-other-wording", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Mappings between catalogues an office is judged by, to a version that is there and is not the one in force."""
    for office in snapshot.offices:
        judged_by = {each.catalogue: each for each in filter(None, (office.version, *office.further))}
        for version in judged_by.values():
            yield from _of(snapshot, version, judged_by)


def _of(snapshot: Snapshot, version: Version, judged_by: Mapping[str, Version]) -> Iterator[Finding]:
    table = version.mappings
    for index, mapping in enumerate(table.mappings if table else ()):
        other = judged_by.get(mapping.catalogue)
        there = {each.effective_from for each in snapshot.catalogues.get(mapping.catalogue, ())}
        if table and other and other.effective_from != mapping.version and mapping.version in there:
            since, now = day(mapping.version), day(other.effective_from)
            sentence = (
                f"propojeno je znění katalogu {mapping.catalogue} od {since}, úřad se hodnotí podle znění od {now}"
            )
            yield RULE.at(table.at("mappings", index, "version"), sentence)
