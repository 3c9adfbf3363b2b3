"""Values as YAML: on one line, or in lines below their key."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from spodq.place import Value
from spodq.source.quoting import scalar

_LONGEST_LIST = 90
_NEEDS_QUOTES = re.compile(r"\A[ \n]|^[ \t]+$|^[ \t]*\u00a0|\n\n\Z", re.MULTILINE)
_IN_BLOCK = frozenset("\n\t\u00a0")


class OneLine(str):
    """A text that must stand on one line, although it has lines of its own."""

    __slots__ = ()


class Written(NamedTuple):
    """What stands beside the key, and the lines below it, already indented."""

    beside: str
    below: tuple[str, ...] = ()


def as_read(value: Value) -> Any:
    """The value as a reader of the file gives it back: mappings, lists and text."""
    if isinstance(value, Mapping):
        return {key: as_read(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [as_read(each) for each in value]
    return _word(value)


def on_one_line(value: Value) -> Value:
    """The value with each of its texts on one line."""
    if isinstance(value, Mapping):
        return {key: on_one_line(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [on_one_line(each) for each in value]
    return OneLine(value) if isinstance(value, str) else value


def on_line(value: Value) -> str:
    """The value on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{scalar(key)}: {on_line(each)}' for key, each in value.items())}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(on_line, value))}]"
    return scalar(value) if isinstance(value, str) else _word(value)


def written(value: Value, column: int, step: int) -> Written:
    """The value as people write it below a key or a dash that stands in the column."""
    if isinstance(value, str):
        return _text(value, column + step) if is_block_text(value) else Written(on_line(value))
    if isinstance(value, Mapping) and value:
        return Written("", tuple(_entries(value, column + step, step)))
    if isinstance(value, Sequence) and not _fits(value):
        return Written("", tuple(line for each in value for line in item(each, column + step, step)))
    return Written(on_line(value))


def entry(key: str, value: Value, column: int, step: int) -> Iterator[str]:
    """Lines of a key with its value."""
    form = written(value, column, step)
    yield f"{' ' * column}{scalar(key)}:{' ' if form.beside else ''}{form.beside}"
    yield from form.below


def item(value: Value, column: int, step: int) -> Iterator[str]:
    """Lines of an item of a list; a group of keys begins beside its dash."""
    inside = column + len("- ")
    if isinstance(value, Mapping) and value:
        first, *rest = _entries(value, inside, step)
        yield f"{' ' * column}- {first[inside:]}"
        yield from rest
        return
    form = written(value, column, len("- "))
    yield f"{' ' * column}-{' ' if form.beside else ''}{form.beside}"
    yield from form.below


def is_block_text(value: Value) -> bool:
    """Whether the text has lines and each of them can stand as it is."""
    if not isinstance(value, str) or isinstance(value, OneLine) or "\n" not in value or _NEEDS_QUOTES.search(value):
        return False
    return all(letter.isprintable() or letter in _IN_BLOCK for letter in value)


def ends_with_line_end(value: Value) -> bool:
    """Whether the last thing written is a block text that needs the line end after it."""
    while not isinstance(value, str):
        last = list(value.values() if isinstance(value, Mapping) else value if isinstance(value, Sequence) else ())
        if not last:
            return False
        value = last[-1]
    return is_block_text(value) and value.endswith("\n")


def _word(value: str | int | Decimal | date) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(value: str, column: int) -> Written:
    lines = value.removesuffix("\n").split("\n")
    return Written(
        "|" if value.endswith("\n") else "|-", tuple(f"{' ' * column}{line}" if line else "" for line in lines)
    )


def _entries(value: Mapping[str, Value], column: int, step: int) -> Iterator[str]:
    for key, each in value.items():
        yield from entry(key, each, column, step)


def _fits(values: Sequence[Value]) -> bool:
    """Whether a list of single values is short enough for one line."""
    single = all(isinstance(each, str) or not isinstance(each, Mapping | Sequence) for each in values)
    return single and not any(map(is_block_text, values)) and len(on_line(values)) <= _LONGEST_LIST
