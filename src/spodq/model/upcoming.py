"""The next wording of the standards as it concerns an office: since when, and which answers must be read again."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spodq.model.carrying import Carrying, carryings
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.succession import Succession


@dataclass(frozen=True)
class Upcoming:
    """A wording that is not yet in force and follows the one the office is judged by."""

    office: Office
    succession: Succession

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


def upcoming(snapshot: Snapshot, office: Office) -> Upcoming | None:
    """The next wording of the standards of the office; None when there is none, or it has no criteria yet."""
    pairs = (pair for pair in snapshot.successions if pair.old is office.version)
    found = (pair for pair in pairs if pair.new.effective_from > snapshot.today and pair.new.criteria)
    return next((Upcoming(office, pair) for pair in found), None)
