"""Propojení katalogů vede na něco, co neexistuje

Proč: Z takového vztahu by program nic nenavrhl, a nikdo by si toho nevšiml.

Náprava: Opravte katalog, den účinnosti jeho znění nebo označení kritéria. Všechna vypíše spodq standards.

Příklad:
    mappings:
      - catalogue: spod
        version: 2022-01-01
        relations:
          - {criterion: S2.1, relation: related, counterparts: [14a]}
"""

from collections.abc import Iterator

from spodq.czech import day, did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.catalogue import Version
from spodq.model.mapping import Mapping
from spodq.model.snapshot import Snapshot
from spodq.place import Step

RULE = Rule("SPQ513", "mapping-leads-nowhere", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Catalogues, versions and criteria that are not there; silent about those that nobody read, or not whole."""
    for version in snapshot.versions:
        table = version.mappings
        for index, mapping in enumerate(table.mappings if table else ()):
            for steps, sentence in _faults(snapshot, version, mapping):
                if table:
                    yield RULE.at(table.at("mappings", index, *steps), sentence)


def _faults(snapshot: Snapshot, version: Version, mapping: Mapping) -> Iterator[tuple[tuple[Step, ...], str]]:
    if version.complete:
        for index, relation in enumerate(mapping.relations):
            if relation.criterion not in version.criteria:
                yield ("relations", index, "criterion"), _unknown(relation.criterion, version)
    if mapping.catalogue not in snapshot.known_catalogues:
        hint = did_you_mean(mapping.catalogue, snapshot.known_catalogues)
        yield ("catalogue",), f"katalog „{mapping.catalogue}“ tu není{hint}"
        return
    read = {each.effective_from: each for each in snapshot.catalogues.get(mapping.catalogue, ())}
    other = read.get(mapping.version)
    if other is None and all(each.complete for each in read.values()) and read:
        yield ("version",), f"katalog {mapping.catalogue} nemá znění účinné od {day(mapping.version)}"
    if other and other.complete:
        yield from _counterparts(mapping, other)


def _counterparts(mapping: Mapping, other: Version) -> Iterator[tuple[tuple[Step, ...], str]]:
    for index, relation in enumerate(mapping.relations):
        for at, mark in enumerate(relation.counterparts):
            if mark not in other.criteria:
                yield ("relations", index, "counterparts", at), _unknown(mark, other)


def _unknown(mark: str, version: Version) -> str:
    return f"kritérium „{mark}“ v katalogu {version.catalogue} není{did_you_mean(mark, version.criteria)}"
