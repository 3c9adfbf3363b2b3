"""Dvě kritéria mají zapsáno dva vztahy

Proč: Nebylo by poznat, který platí, a totéž by se navrhovalo dvakrát.

Náprava: Nechte jen jeden vztah. Zapíše-li jej jeden katalog, druhý už jej psát nemusí; čte se z obou stran.

Příklad:
    mappings:
      - catalogue: spod
        version: 2022-01-01
        relations:
          - {criterion: S2.1, relation: related, counterparts: [14a]}
"""

from collections.abc import Iterator
from typing import NamedTuple

from spodq.finding import Finding, Rule, Severity
from spodq.model.mapping import Mappings
from spodq.model.snapshot import Snapshot
from spodq.place import Place, Related, Step

RULE = Rule("SPQ514", "criteria-related-twice", Severity.ERROR)
_End = tuple[str, str, str]
"""A catalogue, the first day of its version, and a criterion."""


class _Written(NamedTuple):
    """A relation of two criteria, and where it stands."""

    ends: frozenset[_End]
    pair: str
    table: Mappings
    steps: tuple[Step, ...]

    @property
    def place(self) -> Place:
        return self.table.at(*self.steps)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Pairs of criteria that are written again, in the same file or in that of the other catalogue."""
    first: dict[frozenset[_End], _Written] = {}
    for written in _all(snapshot):
        there = first.setdefault(written.ends, written)
        if there is not written:
            related = [Related(there.place, f"první vztah {there.pair}")]
            yield RULE.at(written.place, f"vztah {written.pair} už je zapsán: {there.place}", related=related)


def _all(snapshot: Snapshot) -> Iterator[_Written]:
    for version in snapshot.versions:
        table = version.mappings
        for index, mapping in enumerate(table.mappings if table else ()):
            for at, relation in enumerate(mapping.relations):
                for place, counterpart in enumerate(relation.counterparts):
                    here = (version.catalogue, version.effective_from.isoformat(), relation.criterion)
                    other = (mapping.catalogue, mapping.version.isoformat(), counterpart)
                    steps = ("mappings", index, "relations", at, "counterparts", place)
                    if table:
                        yield _Written(
                            frozenset((here, other)), f"kritérií {relation.criterion} a {counterpart}", table, steps
                        )
