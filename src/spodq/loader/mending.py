"""Safe changes of one file, made one after another until nothing is left to mend."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spodq.loader.reading import ReadFile, read_data
from spodq.place import Fix, Place, Replace
from spodq.source import changed

_READING = 1_500_000
"""Bytes that may be read again while one file is mended: some hundreds of tries of an ordinary file."""
_STAGES = {"damaged-text": 0, "mixed-line-ends": 0, "byte-order-mark": 0, "wrong-encoding": 1, "forbidden-character": 2}


@dataclass(frozen=True, slots=True)
class Mended:
    """One file before and after, and what was done, in the order it was done."""

    path: str
    before: bytes
    after: bytes
    titles: tuple[str, ...]


def mended(path: str, data: bytes, fixes: Iterable[Replace] = ()) -> Mended:
    """The file with every safe change made; `fixes` are those of rules that know more than one file.

    A change that would leave its own fault in place, or make a readable file unreadable, is not made.
    """
    mending = _Mending(path, data, read_data(path, data))
    for fix in sorted(fixes, key=lambda each: each.place, reverse=True):
        mending.attempt(fix)
    while mending.allowed and any(mending.attempt(fix) for fix in mending.offered()):
        pass
    return Mended(path, data, mending.data, tuple(mending.titles))


class _Mending:
    def __init__(self, path: str, data: bytes, read: ReadFile) -> None:
        self.path, self.data, self.read = path, data, read
        self.titles: list[str] = []
        self.refused: set[Fix] = set()
        self.allowed = _READING

    def offered(self) -> Iterator[Fix]:
        """Changes that reading proposes and that were not refused yet."""
        for problem in self.read.problems:
            if problem.fix and problem.fix not in self.refused and self.allowed:
                yield problem.fix

    def attempt(self, fix: Fix) -> bool:
        """Make the change if it helps; whether it was made."""
        data = changed(self.data, fix)
        read = read_data(self.path, data)
        self.allowed = max(0, self.allowed - len(data))
        if data == self.data or not _helps(self.read, read):
            self.refused.add(fix)
            return False
        self.data, self.read = data, read
        self.refused.clear()
        self.titles.append(fix.title)
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
