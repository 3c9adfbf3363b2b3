"""The next wording of the standards as it concerns an office: since when, and which answers must be read again."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spodq.model.carrying import Carrying, carryings
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.succession import Succession, successions


@dataclass(frozen=True)
class Upcoming:
    """A wording that is not yet in force and follows the one the office is judged by.

    It is `known` which answers it concerns, unless a file of either wording or the table between them is broken.
    """

    office: Office
    succession: Succession
    known: bool = True

    @property
    def version(self) -> Version:
        """The wording itself."""
        return self.succession.new

    @property
    def since(self) -> date:
        """Its first day in force."""
        return self.version.effective_from

    @cached_property
    def carryings(self) -> tuple[Carrying, ...]:
        """Files of the office with an answer that somebody has to read again or decide about."""
        return tuple(each for each in carryings(self.office, self.succession) if each.again or each.left)

    @property
    def answers(self) -> int:
        """How many answers that is; one file may answer more criteria."""
        return sum(len(each.again) + len(each.left) for each in self.carryings)

    @cached_property
    def added(self) -> tuple[str, ...]:
        """Criteria on which the office will be assessed and that follow none it is assessed on now."""
        profile = self.office.profile
        assessed = {each.id for each in self.office.criteria}
        followed = {new for old, new in self.succession.pairs if old in assessed}
        followed |= {mark for fate in self.succession.rearranged if assessed & set(fate.old) for mark in fate.new}
        asked = self.version.criteria_for(profile) if profile else ()
        return tuple(each.id for each in asked if each.id not in followed)


def upcoming(snapshot: Snapshot, office: Office) -> Upcoming | None:
    """The next wording of the standards of the office; None when there is none, or it has no criteria yet."""
    version = office.version
    pairs = successions(snapshot.catalogues[version.catalogue]) if version else ()
    later = (pair for pair in pairs if pair.old is version and pair.new.effective_from > snapshot.today)
    found = next((pair for pair in later if pair.new.criteria), None)
    return Upcoming(office, found, _clear(snapshot, found)) if found else None


def _clear(snapshot: Snapshot, pair: Succession) -> bool:
    """Whether both wordings could be read whole, no other is of the same day, and the table can be followed."""
    whole = any(each.old is pair.old and each.new is pair.new for each in snapshot.successions)
    return whole and not pair.contradicts
