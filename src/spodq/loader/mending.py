"""Safe changes of one file, made together and tried again until nothing is left to mend."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spodq.loader.reading import HARMLESS, ReadFile, look
from spodq.place import Fix, Place, Replace, Resave
from spodq.source import changed
from spodq.source.straightening import straightened

_READING = 600_000
"""Bytes that may be read while one file is mended: some hundreds of tries of an ordinary file, half a second."""
_STRUCTURE = frozenset({"unreadable-yaml", "forbidden-construct"})
_STAGES = {**dict.fromkeys(HARMLESS, 0), "wrong-encoding": 1, "forbidden-character": 2}


@dataclass(frozen=True, slots=True)
class Mended:
    """One file before and after, and what was done, in the order it was done.

    `too_much` says that there was more to try than is worth trying, so that nothing was changed at all.
    """

    path: str
    before: bytes
    after: bytes
    titles: tuple[str, ...] = ()
    too_much: bool = False


def mended(path: str, data: bytes, fixes: Iterable[Replace] = ()) -> Mended:
    """The file with every safe change made; `fixes` are those of rules that know more than one file.

    A change that would leave its own fault in place, or make a readable file unreadable, is not made.
    The whole way is gone or none of it, so mending twice is mending once.
    """
    mending = _Mending(path, data)
    for fix in sorted(fixes, key=lambda each: each.place, reverse=True):
        mending.attempt([fix])
    while mending.step():
        pass
    if mending.exhausted:
        return Mended(path, data, data, too_much=True)
    return Mended(path, data, mending.data, tuple(mending.titles))


class _Mending:
    def __init__(self, path: str, data: bytes) -> None:
        self.path, self.data, self.read = path, data, look(path, data)
        self.titles: list[str] = []
        self.spent, self.limit = 0, max(_READING, 2 * len(data))

    @property
    def exhausted(self) -> bool:
        """Whether there is more to try than is worth trying."""
        return self.spent >= self.limit

    def step(self) -> bool:
        """Make whatever reading proposes and what helps; whether anything was made."""
        offered = [problem.fix for problem in self.read.problems if problem.fix]
        whole = [fix for fix in offered if isinstance(fix, Resave)]
        inside = [fix for fix in offered if isinstance(fix, Replace)]
        return any(self.attempt([fix]) for fix in whole) or self._straighten() or self._together(inside)

    def attempt(self, fixes: Sequence[Fix]) -> bool:
        """Make the changes at once if they help; whether they were made."""
        return self._take(changed(self.data, *fixes), [fix.title for fix in fixes])

    def _together(self, fixes: list[Replace]) -> bool:
        """All of them, or as many halves of them as it takes to leave out one that does not help."""
        if not fixes or self.exhausted:
            return False
        half = len(fixes) // 2
        return self.attempt(fixes) or (half > 0 and (self._together(fixes[:half]) or self._together(fixes[half:])))

    def _straighten(self) -> bool:
        """Make the structure readable as far as it goes."""
        source = self.read.source
        if not any(problem.fix and problem.kind in _STRUCTURE for problem in source.problems):
            return False
        straight = straightened(self.path, source.text, self.limit - self.spent)
        self.spent += straight.parsed
        mark = self.data[: len(self.data) - len(source.text.encode())]
        return self._take(mark + straight.text.encode(), straight.titles)

    def _take(self, data: bytes, titles: list[str]) -> bool:
        if data == self.data or self.exhausted:
            return False
        read = look(self.path, data)
        self.spent += len(data)
        if not _helps(self.read, read):
            return False
        self.data, self.read = data, read
        self.titles += titles
        return True


def _helps(before: ReadFile, after: ReadFile) -> bool:
    if after.source.broken:
        return before.source.broken and _end_of_reading(after) > _end_of_reading(before)
    fewer = len(after.problems) <= len(before.problems) and _duplicates(after) <= _duplicates(before)
    return before.source.broken or fewer


def _end_of_reading(read: ReadFile) -> tuple[int, Place]:
    """How far reading came: first the encoding is looked at, then single characters, then the structure."""
    reached = ((_STAGES.get(problem.kind, len(_STAGES)), problem.place) for problem in read.problems)
    return max(reached, default=(0, Place("")))


def _duplicates(read: ReadFile) -> int:
    """A misspelt key whose right form is there too must stay: only a person knows which value holds."""
    return sum(problem.kind == "duplicate-key" for problem in read.problems)
