"""The view as plain values of signs every document can hold."""

from collections.abc import Iterator
from dataclasses import is_dataclass
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
    return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__} if is_dataclass(value) else value


def left_out(value: Any) -> frozenset[str]:
    """Signs of the view that documents leave out."""
    return frozenset(sign for text in _texts(value) for sign in unwritable(text))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not value.isprintable():
            yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for name in value.__dataclass_fields__:
            yield from _texts(getattr(value, name))
