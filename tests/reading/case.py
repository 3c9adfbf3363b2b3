"""One bad or odd file and what the check must say about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

CLEAN = Path(__file__).parents[1] / "workspaces" / "clean"
TODAY = date(2026, 11, 2)

DOCUMENT = "evidence/urad/documents/pripad.yaml"
OFFICE = "evidence/urad/office.yaml"
NOT_CHECKED = "nezkontrolováno, dokud soubor"
BESIDE = frozenset({"SPQ014", "SPQ015"})
"""Notes about the file as a whole; they say nothing of a value."""

BASE = """\
# Doklad ke zkoušce čtení
id: pripad
title: Plán supervize
criteria: [1a]
kind: document
reference: LH/1/2026
date: 2026-01-31
valid_until: 2099-12-31
review_by: 2099-06-30
owner: vedoucí oddělení
published: false
note: Schválil tajemník.
"""
VALID_UNTIL_EXPIRED = "2026-10-31"

_OFFICE = """\
name: Městský úřad Lhota
kind: orp
children:
  count: {count}
  date: 2026-01-01
activities: [foster-care-agreements]
"""


@dataclass(frozen=True)
class Case:
    """`codes` is everything the check may say; `at` and `says` belong to the finding of `code`."""

    id: str
    data: bytes
    codes: frozenset[str] = frozenset()
    unread: bool = False
    at: tuple[int, int] | None = None
    says: str = ""
    means: Mapping[str, Any] = field(default_factory=dict)
    path: str = DOCUMENT
    folder: str = "slozka"
    start: str = "."

    @property
    def code(self) -> str | None:
        """The finding the case is about."""
        return min(self.codes - BESIDE, default=None)


def accepted(case: str, text: str | bytes, *codes: str, **expected: Any) -> Case:
    """The file is read; rules may still say something about what it holds."""
    return Case(case, _bytes(text), frozenset(codes), **expected)


def broken(case: str, text: str | bytes, *codes: str, **expected: Any) -> Case:
    """The file cannot be used: an error, and beside it that what depends on the file was not judged."""
    return Case(case, _bytes(text), frozenset(codes), unread=True, **expected)


def document(**values: str) -> str:
    """The valid document with the values of some keys written otherwise."""
    lines = [_line(line, values) for line in BASE.splitlines(keepends=True)]
    added = [f"{key}: {value}\n" for key, value in values.items() if f"\n{key}: " not in BASE]
    return "".join(lines + added)


def without(*keys: str, **values: str) -> str:
    """The valid document that lacks some keys."""
    lines = document(**values).splitlines(keepends=True)
    return "".join(line for line in lines if line.partition(":")[0] not in keys)


def office(count: str) -> str:
    """A valid profile of the office with the number of children as it is written."""
    return _OFFICE.format(count=count)


def _line(line: str, values: Mapping[str, str]) -> str:
    key = line.partition(":")[0]
    return f"{key}: {values[key]}\n" if key in values else line


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
