"""How one version of the standards follows another: which criterion became which."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from spodq.model.catalogue import Version
from spodq.model.change import changes_of_criterion, changes_of_standard
from spodq.model.migration import Fate
from spodq.model.standards import Criterion


@dataclass(frozen=True)
class Succession:
    """Two versions and what joins their criteria.

    The table of the newer version decides. A criterion it does not name goes on under its own mark when its text,
    limits and applicability are the same; of any other nothing is assumed.
    """

    old: Version
    new: Version

    @cached_property
    def mapped(self) -> bool:
        """Whether the newer version has a table that speaks of the older one."""
        table = self.new.migration
        return table is not None and table.previous == self.old.effective_from

    @property
    def strange(self) -> bool:
        """Whether the newer version has a table that speaks of another version than the older one."""
        return self.new.migration is not None and not self.mapped

    @cached_property
    def fates(self) -> Mapping[str, Fate]:
        """What became of criteria of the older version, by mark; those of which nothing is known are not here."""
        told = {mark: fate for fate in self._told for mark in fate.old if mark in self.old.criteria}
        return {mark: fate for mark in self.old.criteria if (fate := told.get(mark) or self._unchanged(mark))}

    @cached_property
    def origins(self) -> Mapping[str, Fate]:
        """Where criteria of the newer version come from, by mark."""
        told = {mark: fate for fate in self._told for mark in fate.new if mark in self.new.criteria}
        kept = {mark: fate for mark, fate in self.fates.items() if fate.relation == "same"}
        return {mark: fate for mark in self.new.criteria if (fate := told.get(mark) or kept.get(mark))}

    @property
    def lost(self) -> tuple[Criterion, ...]:
        """Criteria of the older version of which nobody says what became of them."""
        return tuple(
            self.old.criteria[mark] for mark in self.old.criteria if not self._told_of(mark, self.fates, "old")
        )

    @property
    def unexplained(self) -> tuple[Criterion, ...]:
        """Criteria of the newer version of which nobody says where they come from."""
        return tuple(
            self.new.criteria[mark] for mark in self.new.criteria if not self._told_of(mark, self.origins, "new")
        )

    def _told_of(self, mark: str, known: Mapping[str, Fate], side: str) -> bool:
        """Whether a criterion is known or at least named, even by a line of the table that contradicts itself."""
        lines = self.new.migration.transitions if self.new.migration and self.mapped else ()
        return mark in known or any(mark in getattr(line, side) for line in lines)

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Criteria that go on as one criterion: told so, or standing under the same mark and told nothing about."""
        told = {fate.old + fate.new for fate in self._told if len(fate.old) == len(fate.new) == 1}
        silent = (mark for mark in self.old.criteria if mark in self.new.criteria and mark not in self._spoken_of)
        both = {*((old, new) for old, new in told if self._known(old, new)), *((mark, mark) for mark in silent)}
        order = tuple(self.old.criteria)
        return tuple(sorted(both, key=lambda pair: order.index(pair[0])))

    @property
    def contradicts(self) -> bool:
        """Whether the table cannot be followed: a line that cannot hold, a mark told twice, or one that is nowhere."""
        lines = self.new.migration.transitions if self.new.migration and self.mapped else ()
        sides = [(mark for line in lines for mark in line.old), (mark for line in lines for mark in line.new)]
        old, new = (tuple(side) for side in sides)
        twice = len(set(old)) < len(old) or len(set(new)) < len(new)
        nowhere = set(old) - set(self.old.criteria) or set(new) - set(self.new.criteria)
        return twice or bool(nowhere) or any(line.fault for line in lines)

    @property
    def rearranged(self) -> tuple[Fate, ...]:
        """Criteria that were split or merged."""
        return tuple(fate for fate in self._told if fate.relation in {"split", "merged"})

    @property
    def withdrawn(self) -> tuple[str, ...]:
        """Marks of the older version that nothing follows."""
        followed = {old for old, _ in self.pairs} | {mark for fate in self.rearranged for mark in fate.old}
        return tuple(mark for mark in self.old.criteria if mark not in followed)

    @property
    def added(self) -> tuple[str, ...]:
        """Marks of the newer version that follow nothing."""
        followed = {new for _, new in self.pairs} | {mark for fate in self.rearranged for mark in fate.new}
        return tuple(mark for mark in self.new.criteria if mark not in followed)

    def czech_fate(self, mark: str) -> str:
        """What became of the older criterion, in words that complete „kritérium“."""
        fate = self.fates.get(mark)
        return f"je {fate.czech}" if fate else "v novém znění není a nikdo neřekl, co se s ním stalo"

    def holds(self, mark: str) -> bool:
        """Whether an answer to the older criterion holds in the newer version as it is, perhaps under another mark."""
        fate = self.fates.get(mark)
        return fate is not None and fate.keeps_meaning and not self.asks_otherwise(mark, fate.new[0])

    def asks_otherwise(self, old: str, new: str) -> bool:
        """Whether the criterion of the newer version asks something else, or of somebody else, than the older one."""
        standards = self.old.standard_of[old], self.new.standard_of[new]
        changes = *changes_of_criterion(self.old, old, self.new, new), *changes_of_standard(*standards)
        return any(change.substantial for change in changes)

    @cached_property
    def _told(self) -> tuple[Fate, ...]:
        table = self.new.migration
        if table is None or not self.mapped:
            return ()
        return tuple(fate for transition in table.transitions for fate in transition.fates)

    @cached_property
    def _spoken_of(self) -> frozenset[str]:
        return frozenset(mark for fate in self._told for mark in (*fate.old, *fate.new))

    def _known(self, old: str, new: str) -> bool:
        return old in self.old.criteria and new in self.new.criteria

    def _unchanged(self, mark: str) -> Fate | None:
        if mark in self._spoken_of or mark not in self.new.criteria or self.asks_otherwise(mark, mark):
            return None
        return Fate("same", (mark,), (mark,))


def neighbours(versions: tuple[Version, ...], today: date) -> Succession | None:
    """The version in force with the next one; without a next one, the previous one with that in force."""
    found = tuple(successions(versions))
    upcoming = (each for each in found if each.new.effective_from > today)
    return next(upcoming, None) or (found[-1] if found else None)


def successions(versions: Iterable[Version]) -> Iterator[Succession]:
    """Each version of one catalogue with the one after it, from the oldest; of two of one day the last counts."""
    days = {each.effective_from: each for each in sorted(versions, key=lambda each: each.effective_from)}
    for old, new in pairwise(days.values()):
        yield Succession(old, new)
