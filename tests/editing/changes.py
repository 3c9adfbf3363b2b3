"""One random change of one random file, of any kind, and everything that must hold of it."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

from editing.messy import HARD_VALUES, Messy
from spodq.place import Append, Change, Put, Remove, Rename, Step
from spodq.source import EMPTY, SourceFile, edited, read
from spodq.source.written import as_read

PATH = "evidence/urad/documents/doklad.yaml"
NEW = "nový.klíč"
TEXTS = ("první\ndruhý\n", "první\n\n  odsazený # není komentář\ntřetí: řádek", "- a\n- b\n", "# nadpis\n\ntext\n")
GROUPS: tuple[Any, ...] = (
    {"score": 2, "reason": "proč: proto"},
    {"date": date(2026, 1, 31), "texts": ["a", "b: c"], "published": True},
    {"deep": {"deeper": {"list": [{"a": "1", "b": "x\ny\n"}, "c"]}}},
    ["6d", "1a"],
    [{"date": date(2026, 1, 31), "change": "první vydání"}],
    [],
    {},
)


class NothingToChangeError(Exception):
    """The random file has no place for such a change, or the reader refuses it."""


def change_once(seed: int) -> type[Change]:
    """Make a random change; it is read back and nothing else moved by a byte.

    Raises AssertionError when the change is not right or not local, EditError when it was refused.
    """
    random = Random(seed)
    data = Messy(seed).data
    before = read(PATH, data)
    if before.broken:
        raise NothingToChangeError
    change = random.choice((_put, _put_group, _append, _rename, _remove))(before.values, random)
    after = edited(PATH, data, [change])
    assert read(PATH, after).values == wanted(before.values, change), (seed, change)
    _assert_local(data, after, change, seed)
    return type(change)


def _put(values: Any, random: Random) -> Change:
    """A single value in place of a single one, or under a new key, or where no key stands yet."""
    group = random.choice([steps for steps, each in parts(values) if isinstance(each, dict)])
    fresh = (*group, NEW, *random.choice(((), ("a",), ("a", 0), ("a", "b"))))
    singles = [steps for steps, each in parts(values) if not isinstance(each, dict | list)]
    steps = random.choice((fresh, random.choice(singles) if singles else fresh))
    return Put(steps, random.choice((*HARD_VALUES, *TEXTS, 3, True, date(2026, 1, 31))))


def _put_group(values: Any, random: Random) -> Change:
    places = [(*steps, NEW) for steps, each in parts(values) if isinstance(each, dict)]
    places += [(*steps, NEW) for steps, each in parts(values) if each is EMPTY]
    return Put(random.choice(places), random.choice(GROUPS))


def _append(values: Any, random: Random) -> Change:
    lists = [steps for steps, each in parts(values) if isinstance(each, list) or each is EMPTY]
    lists += [(*steps, NEW) for steps, each in parts(values) if isinstance(each, dict)]
    return Append(random.choice(lists), random.choice((*HARD_VALUES, *TEXTS, *GROUPS)))


def _rename(values: Any, random: Random) -> Change:
    return Rename(_chosen(steps for steps, _ in parts(values) if steps and isinstance(steps[-1], str))(random), NEW)


def _remove(values: Any, random: Random) -> Change:
    return Remove(_chosen(steps for steps, _ in parts(values) if len(steps) > 1 or (len(values) > 1 and steps))(random))


def _chosen(places: Iterator[tuple[Step, ...]]) -> Any:
    found = list(places)
    if not found:
        raise NothingToChangeError
    return lambda random: random.choice(found)


def parts(values: Any, steps: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Every part of the values with the steps to it."""
    yield steps, values
    inside = values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list) else ()
    for step, each in inside:
        yield from parts(each, (*steps, step))


def wanted(values: Any, change: Change) -> Any:
    """What the file shall say, worked out by changing a copy in place; unlike the way the program does it."""
    copied = _copy(values)
    *above, last = change.steps
    holder = copied
    for step, following in zip(above, change.steps[1:], strict=True):
        holder = _inside(holder, step, [] if isinstance(following, int) else {})
    if isinstance(change, Put):
        _store(holder, last, as_read(change.value))
    elif isinstance(change, Append):
        _inside(holder, last, []).append(as_read(change.value))
    elif isinstance(change, Rename):
        holder[change.name] = holder.pop(last)
    else:
        del holder[last]
    return copied


def _inside(holder: Any, step: Step, missing: Any) -> Any:
    there = step in holder if isinstance(holder, dict) else step < len(holder)  # type: ignore[operator]
    if not there or holder[step] is EMPTY:
        _store(holder, step, missing)
    return holder[step]


def _store(holder: Any, step: Any, value: Any) -> None:
    if isinstance(holder, list) and step == len(holder):
        holder.append(value)
    else:
        holder[step] = value


def _copy(values: Any) -> Any:
    if isinstance(values, dict):
        return {key: _copy(each) for key, each in values.items()}
    return [_copy(each) for each in values] if isinstance(values, list) else values


def _assert_local(before: bytes, after: bytes, change: Change, seed: int) -> None:
    """One stretch of lines differs; what was added lost nothing, what was removed added nothing."""
    old, new = _lines(before), _lines(after)
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    first, last = _lines_of(read(PATH, before), change.steps)
    if isinstance(change, Remove):
        emptied = [line for line in come if line.strip()]
        assert len(emptied) <= 1, (seed, come)
        first = first if not emptied else read(PATH, before).key(*change.steps[:-1]).line
        kept = [line for number, line in enumerate(gone, head + 1) if not first <= number <= last]
        assert all(line.lstrip().startswith(b"#") for line in kept if line.strip()), (seed, kept)
        blank = sum(not line.strip() for line in kept) - sum(not line.strip() for line in come)
        assert blank <= 0 or _would_say_more(new, head, seed), (seed, kept)
    elif isinstance(change, Rename):
        assert len(gone) == len(come) == 1, seed
    else:
        assert len(gone) <= max(1, last - first + 1), (seed, gone)
        assert all(_comment(line) in b"\n".join(come) for line in gone), (seed, gone, come)


def _would_say_more(new: list[bytes], at: int, seed: int) -> bool:
    """Whether a single blank line kept at the place would get into the text above it: then none of them can stay."""
    after = read(PATH, b"\n".join(new))
    kept = read(PATH, b"\n".join([*new[:at], b"", *new[at:]]))
    assert not kept.broken, seed
    return kept.values != after.values


def _lines_of(source: SourceFile, steps: tuple[Step, ...]) -> tuple[int, int]:
    value = source.values
    for step in steps:
        value = value[step] if isinstance(value, list) and step < len(value) else getattr(value, "get", {}.get)(step)  # type: ignore[operator]
    inside = (source.value(*steps, *deeper) for deeper, _ in parts(value))
    return source.key(*steps).line, max(place.end_line for place in inside)


def _comment(line: bytes) -> bytes:
    mark = line.rfind(b"  # ")
    own = line[:mark].strip() != b""
    return line[mark:] if mark >= 0 and own and b"'" not in line and b'"' not in line and b"konec" not in line else b""


def _common(old: list[bytes], new: list[bytes]) -> int:
    return next(
        (number for number, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )


def _lines(data: bytes) -> list[bytes]:
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
