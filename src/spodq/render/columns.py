"""How words are laid in lines and columns of the screen: a word is never broken, nor is a place with a hard space."""

import re
from collections.abc import Sequence
from textwrap import TextWrapper

_BETWEEN, _EDGES = 3, 2


class _Lines(TextWrapper):
    """A word longer than the line stays whole."""

    def __init__(self, width: int, indent: str = "") -> None:
        super().__init__(width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


class _Paths(_Lines):
    """A path may go on below after its slash."""

    wordsep_simple_re = re.compile(r"([ \n]+|(?<=[a-z]/)(?=\w))")


def wrapped(text: str, width: int, indent: str = "") -> str:
    """A paragraph on lines of the width."""
    return "\n".join(map(_Lines(width, indent).fill, text.split("\n")))


def in_column(text: str, width: int) -> str:
    """The text of a cell on lines of the width; a path that is longer is laid by its folders."""
    longer = max(map(len, text.replace("\n", " ").split(" "))) > width
    return "\n".join(map((_Paths if longer else _Lines)(width).fill, text.split("\n")))


def widths(rows: Sequence[Sequence[str]], screen: int) -> tuple[int, ...]:
    """Columns as wide as their words need and the screen allows; nothing when not even the longest words fit it."""
    columns = list(zip(*rows, strict=True))
    room = screen - _BETWEEN * (len(columns) - 1) - _EDGES
    least = [max(len(word) for cell in column for word in _Paths.wordsep_simple_re.split(cell)) for column in columns]
    most = [max(len(line) for cell in column for line in cell.split("\n")) for column in columns]
    if sum(least) > room:
        return ()
    level = min(room, max(most))
    while sum(made := _levelled(least, most, level)) > room:
        level -= 1
    return made


def _levelled(least: Sequence[int], most: Sequence[int], level: int) -> tuple[int, ...]:
    """No column is wider than the level unless its longest word is."""
    return tuple(max(low, min(level, high)) for low, high in zip(least, most, strict=True))
