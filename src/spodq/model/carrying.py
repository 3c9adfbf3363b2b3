"""Carrying what an office has over to a new version: under which mark it goes on, and what has to be read again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from spodq.model.assessment import Assessment, Score
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.succession import Succession
from spodq.place import Append, Change, Put, Remove, Rename, Value

_ASIDE = "prevod-"
"""Beginning of a key on its way, so that marks that change places never meet."""


@dataclass(frozen=True)
class Carrying:
    """One file of an office on its way from one version to the next."""

    noun: Noun
    succession: Succession

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """Criteria the file answers, by their older marks."""
        return tuple(getattr(self.noun, "criteria", ()) or getattr(self.noun, "scores", ()))

    @property
    def done(self) -> bool:
        """Whether the file speaks of the newer version already."""
        carried = getattr(self.noun, "carried_to", None)
        return carried is not None and carried >= self.succession.new.effective_from

    @cached_property
    def targets(self) -> Mapping[str, tuple[str, ...]]:
        """Newer marks of each older one; empty where nothing follows, or where nobody says what does."""
        return {mark: self._targets(mark) for mark in self.marks if mark in self.succession.old.criteria}

    @cached_property
    def again(self) -> tuple[str, ...]:
        """Newer marks under which somebody has to read the answer again."""
        carried = self.targets.items()
        found = (new for old, after in carried for new in after if (old,) != after or not self.succession.holds(old))
        return tuple(dict.fromkeys(found))

    @property
    def left(self) -> tuple[str, ...]:
        """Older marks that stay where they are, because a person has to decide."""
        return tuple(mark for mark, after in self.targets.items() if not after)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What is to be written; nothing when the file says all of it already."""
        scores = self.noun.scores if isinstance(self.noun, Assessment) else None
        moved = tuple(self._moved_marks() if scores is None else self._moved_scores(scores))
        if self.done or not (moved or self.again):
            return ()
        confirmed = tuple(Append(("to_confirm",), mark) for mark in self.again)
        return (*moved, *confirmed, Put(("carried_to",), self.succession.new.effective_from))

    def _targets(self, mark: str) -> tuple[str, ...]:
        fate = self.succession.fates.get(mark)
        if fate is None:
            return (mark,) if (mark, mark) in self.succession.pairs else ()
        if fate.relation == "merged" and isinstance(self.noun, Assessment):
            return ()
        return fate.new

    def _moved_marks(self) -> Iterator[Change]:
        """Items one by one, so that the form of the list stays; what is there twice goes, what is new comes."""
        seen: set[str] = set()
        twice, more = [], []
        for index, mark in enumerate(self.marks):
            first, *others = self.targets.get(mark) or (mark,)
            if first in seen:
                twice.append(index)
            elif first != mark:
                yield Put(("criteria", index), first)
            seen.add(first)
            more += others
        yield from (Remove(("criteria", index)) for index in reversed(twice))
        yield from (Append(("criteria",), mark) for mark in dict.fromkeys(more) if mark not in seen)

    def _moved_scores(self, scores: Mapping[str, Score]) -> Iterator[Change]:
        moving = {mark: after for mark, after in self.targets.items() if after and after != (mark,)}
        yield from (Rename(("scores", mark), _ASIDE + mark) for mark in moving)
        for mark, (first, *others) in moving.items():
            yield Rename(("scores", _ASIDE + mark), first)
            yield from (Put(("scores", other), _copied(scores[mark])) for other in others)


def carryings(office: Office, succession: Succession) -> tuple[Carrying, ...]:
    """Every file of the office that answers a criterion of the older version, not carried over yet."""
    nouns: list[Any] = [*office.procedures, *office.documents, *office.assessments, *office.measures]
    found = (Carrying(noun, succession) for noun in nouns)
    return tuple(each for each in found if each.targets and not each.done)


def _copied(score: Score) -> Value:
    told: dict[str, Value] = {} if score.score is None else {"score": score.score}
    told |= {} if score.applicable else {"applicable": False}
    return told | ({"reason": score.reason} if score.reason else {})
