"""One random edit of one random file, and everything that must hold of it."""

from random import Random

from editing.messy import HARD_VALUES, Messy, places_of, put
from spodq.source import SourceFile, changed, read

PATH = "evidence/urad/documents/doklad.yaml"


class NothingToEditError(Exception):
    """The random file has no single value or the reader refuses it."""


def edit_once(seed: int) -> None:
    """Put a hard value in place of a random one; it is read back and nothing else moved by a byte.

    Raises AssertionError when the edit is not right or not local, NothingToEditError when there was nothing to try.
    """
    random = Random(seed)
    data = Messy(seed).data
    before = read(PATH, data)
    steps = _chosen(before, random)
    value = random.choice(HARD_VALUES)
    fix = before.setting("zkouška", value, *steps)
    assert fix is not None, (seed, steps)
    after_data = changed(data, fix)
    after = read(PATH, after_data)
    assert after.values == put(before.values, steps, value), (seed, steps, value)
    _assert_local(data, after_data, fix.place.line, fix.place.end_line, seed)


def _chosen(before: SourceFile, random: Random) -> tuple[str | int, ...]:
    choices = [] if before.broken else list(places_of(before.values))
    if not choices:
        raise NothingToEditError
    return random.choice(choices)


def _assert_local(before: bytes, after: bytes, first: int, last: int, seed: int) -> None:
    """Lines above and below the value are the same bytes, line ends included."""
    old, new = _lines(before), _lines(after)
    kept_below = len(old) - last
    assert old[: first - 1] == new[: first - 1], seed
    assert old[last:] == (new[-kept_below:] if kept_below else []), seed
    comment = old[last - 1].rpartition(b"  # ")
    beside = bool(comment[1]) and first == last
    assert not beside or new[first - 1].endswith(comment[1] + comment[2]), seed


def _lines(data: bytes) -> list[bytes]:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
