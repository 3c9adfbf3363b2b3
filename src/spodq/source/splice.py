"""One stretch of text that becomes another."""

from typing import NamedTuple


class NoRoomError(Exception):
    """The file has no place for the change: another kind of value stands there, or nothing does."""


class Splice(NamedTuple):
    """Characters from `start` to `end` become `text`."""

    start: int
    end: int
    text: str
