"""Indicators an office has: those that come with the standards, then its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from spodq.model.catalogue import Version
from spodq.model.indicator import Definition, Indicator, Indicators
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.standards import Criterion, Limit
from spodq.place import Place, Step


@dataclass(frozen=True, slots=True)
class Entry:
    """An indicator by its name, and the way to it in its file."""

    name: str
    definition: Definition
    noun: Noun
    steps: tuple[Step, ...] = ()

    @property
    def own(self) -> bool:
        """Whether the office made it itself."""
        return isinstance(self.noun, Indicator)

    def at(self, *steps: Step) -> Place:
        """Where a part of it stands."""
        return self.noun.at(*self.steps, *steps)


def entries(office: Office) -> tuple[Entry, ...]:
    """Every indicator of the office; of two with one name that of the standards."""
    shipped = tuple(shipped_entries(office.version)) if office.version else ()
    names = {each.name for each in shipped}
    own = (each for each in own_entries(office) if each.name not in names)
    return *(each for each in shipped if _concerns(each, office)), *own


def _concerns(entry: Entry, office: Office) -> bool:
    """Whether the office is assessed on any of the criteria that the indicator measures."""
    measured = {mark for mark in entry.definition.criteria if office.version and mark in office.version.criteria}
    return not measured or any(criterion.id in measured for criterion in office.criteria)


def shipped_entries(version: Version) -> Iterator[Entry]:
    """Indicators that come with the standards."""
    for noun in version.extras:
        if isinstance(noun, Indicators):
            for name, definition in noun.indicators.items():
                yield Entry(name, definition, noun, ("indicators", name))


def own_entries(office: Office) -> Iterator[Entry]:
    """Indicators of the office's own."""
    return (Entry(each.identity, each, each) for each in office.of(Indicator))


def limits(version: Version) -> dict[str, tuple[Criterion, Limit]]:
    """Limits of the standards by their key, each with its criterion."""
    return {limit.key: (criterion, limit) for criterion in version.criteria.values() for limit in criterion.limits}
