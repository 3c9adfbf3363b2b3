"""A table that programs and people read alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """`name` and `keys` are for programs, the title and the columns say the same to people."""

    name: str
    title: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def section(name: str, title: str, columns: Mapping[str, str], rows: Iterable[tuple[str, ...]]) -> Section:
    """The table of the rows; `columns` are keys with what people call them."""
    return Section(name, title, tuple(columns), tuple(columns.values()), tuple(rows))


def one_line(text: str | None) -> str:
    """The text without its line breaks, for a cell."""
    return " ".join((text or "").split())
