"""The view as plain values of signs every document can hold."""

from collections.abc import Collection, Iterator
from typing import Any

from spodq.place import unwritable, writable


def plain(value: Any) -> Any:
    """The value with dataclasses as dictionaries; templates get nothing they could call and no forbidden sign."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, (tuple, list)):
        return type(value)(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    names = _names(value)
    return value if names is None else {name: plain(getattr(value, name)) for name in names}


def left_out(value: Any) -> frozenset[str]:
    """Signs of the view that documents leave out."""
    return frozenset(sign for text in _texts(value) for sign in unwritable(text))


def _texts(value: Any) -> Iterator[str]:
    """Texts that may hold such signs."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            if not each.isprintable():
                yield each
        elif isinstance(each, (tuple, list)):
            waiting.extend(each)
        else:
            waiting.extend(getattr(each, name) for name in _names(each) or ())


def _names(value: Any) -> Collection[str] | None:
    """Names of what a dataclass holds; None for anything else."""
    return getattr(type(value), "__dataclass_fields__", None)
