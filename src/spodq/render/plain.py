"""The view as plain values of signs every document can hold."""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs no XML file may hold (XML 1.0, 2.2), and controls that show nothing."""


def plain(value: Any) -> Any:
    """The value with dataclasses as dictionaries; templates get nothing they could call and no forbidden sign."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, (tuple, list)):
        return type(value)(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__} if is_dataclass(value) else value


def writable(text: str) -> str:
    """The text without signs a document cannot hold."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text)


def left_out(value: Any) -> frozenset[str]:
    """Signs of the view that documents leave out."""
    return frozenset(sign for text in _texts(value) for sign in _FORBIDDEN.findall(text))


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
