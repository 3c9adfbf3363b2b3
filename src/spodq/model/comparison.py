"""Two moments of one office side by side: what rose and fell, what opened and closed, which files changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain

from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.gap import Gap, gaps_of
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.standards import Criterion
from spodq.model.standing import EvidenceState, Standing

_TOLD = frozenset(Gap) - {Gap.POINTS, Gap.EXPIRING}
"""Gaps that open and close; missing points are told by the score, and what expires soon has not expired yet."""


class Move(Enum):
    """What happened to a file."""

    ADDED = "přibyl"
    REMOVED = "odebrán"
    CHANGED = "změněn"


@dataclass(frozen=True, slots=True)
class Pair:
    """A criterion then and now."""

    before: Standing
    after: Standing

    @property
    def step(self) -> int:
        """Above zero when it rose, below when it fell; of different scales, shares are compared.

        Without an assessment it stands where the lowest score does; out of play it neither rises nor falls.
        """
        if not (self.before.applicable and self.after.applicable):
            return 0
        then, now = _height(self.before), _height(self.after)
        return (now > then) - (now < then)

    @property
    def reassessed(self) -> bool:
        """Whether another claim stands there that neither rose nor fell."""
        return not self.step and self.before.claimed is not self.after.claimed


def _height(standing: Standing) -> float:
    lowest, highest = standing.scale.bottom, standing.scale.top
    return 0 if standing.score is None else (standing.score - lowest) / max(highest - lowest, 1)


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file of the office that came, went or is different; `keys` are titles of what differs in it."""

    move: Move
    noun: Noun
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """`before` is None when the office was not there yet; `touched` are files whose bytes git knows to differ."""

    before: Office | None
    after: Office
    touched: frozenset[str] = frozenset()

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Criteria judged then and now; not those that an unreadable file might concern."""
        before = self.before.standings if self.before and self.before.judged else {}
        return tuple(
            Pair(before[mark], now)
            for mark, now in self.after.standings.items()
            if mark in before and mark not in self.unsure
        )

    @cached_property
    def unsure(self) -> tuple[str, ...]:
        """Criteria that cannot be compared, because a file that might concern them could not be read."""
        offices = [office for office in (self.before, self.after) if office and office.unread]
        return tuple(
            mark
            for mark in self.after.standings
            if any(office.unsure(noun, mark) for office in offices for noun in (Procedure, Document, Assessment))
        )

    @property
    def rose(self) -> Iterator[Pair]:
        """Criteria with a better score."""
        return (pair for pair in self.pairs if pair.step > 0)

    @property
    def fell(self) -> Iterator[Pair]:
        """Criteria with a worse score, or with none any more."""
        return (pair for pair in self.pairs if pair.step < 0)

    @property
    def reassessed(self) -> Iterator[Pair]:
        """Criteria with another claim that is neither better nor worse."""
        return (pair for pair in self.pairs if pair.reassessed)

    @property
    def opened(self) -> Iterator[tuple[Criterion, Gap]]:
        """Gaps that were not there."""
        for pair in self.pairs:
            yield from _new(pair.before, pair.after)

    @property
    def closed(self) -> Iterator[tuple[Criterion, Gap]]:
        """Gaps that are there no more."""
        for pair in self.pairs:
            yield from _new(pair.after, pair.before)

    @property
    def expired(self) -> Iterator[Document]:
        """Evidence that proved something then and has expired since."""
        worth = {each.path: self.before.worth(each) for each in self.before.documents} if self.before else {}
        for document in self.after.documents:
            then = worth.get(document.path)
            if then and then.proves and self.after.worth(document) is EvidenceState.EXPIRED:
                yield document

    @property
    def came(self) -> Iterator[Criterion]:
        """Criteria on which the office was not assessed."""
        before = self.before.standings if self.before else {}
        return (standing.criterion for mark, standing in self.after.standings.items() if mark not in before)

    @property
    def went(self) -> Iterator[Criterion]:
        """Criteria on which the office is not assessed any more."""
        before = self.before.standings if self.before else {}
        return (standing.criterion for mark, standing in before.items() if mark not in self.after.standings)

    @property
    def reworded(self) -> Iterator[Criterion]:
        """Criteria whose text is another one."""
        for pair in self.pairs:
            then, now = pair.before.criterion, pair.after.criterion
            if (then.wording, then.summary) != (now.wording, now.summary):
                yield now

    @property
    def worse(self) -> bool:
        """Whether anything fell, any gap opened or any evidence expired."""
        return any(chain(self.fell, self.opened, self.expired))

    @cached_property
    def files(self) -> tuple[FileChange, ...]:
        """Files that came, went or differ, in the order of their paths."""
        then, now = _files(self.before), _files(self.after)
        unread = {each.path for office in (self.before, self.after) if office for each in office.unread}
        changes = (self._change(then.get(path), now.get(path)) for path in sorted({*then, *now} - unread))
        return tuple(filter(None, changes))

    def _change(self, then: Noun | None, now: Noun | None) -> FileChange | None:
        if then is None or now is None:
            found = now or then
            return FileChange(Move.ADDED if now else Move.REMOVED, found) if found else None
        keys = (*_differing(then, now), *self._attachments(now))
        return FileChange(Move.CHANGED, now, keys) if keys else None

    def _attachments(self, noun: Noun) -> Iterator[str]:
        if isinstance(noun, Document):
            for _, attachment in self.after.attachments_of(noun):
                if attachment.path in self.touched:
                    yield f"obsah přílohy {attachment.name}"


def _new(then: Standing, now: Standing) -> Iterator[tuple[Criterion, Gap]]:
    had = set(gaps_of(then))
    return ((now.criterion, gap) for gap in gaps_of(now) if gap in _TOLD and gap not in had)


def _files(office: Office | None) -> Mapping[str, Noun]:
    if office is None:
        return {}
    nouns = [each for kind in office.nouns.values() for each in kind]
    return {each.path: each for each in (*nouns, *filter(None, [office.profile]))}


def _differing(then: Noun, now: Noun) -> Iterator[str]:
    if then is now:
        return
    for name, field in type(now).model_fields.items():
        if getattr(then, name, None) != getattr(now, name):
            yield field.title or name
