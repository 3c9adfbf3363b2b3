"""Where something stands in the workspace, and what could not be read there."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Protocol

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs no XML file may hold (XML 1.0, 2.2), and controls that show nothing."""

Step = str | int
"""One step into a YAML file: a key, or an index counted from zero."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of text: lines and columns count from 1, columns in characters, the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        return f"{printable(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding: the first of two equal keys, the other file."""

    place: Place
    sentence: str


@dataclass(frozen=True, slots=True)
class Replace:
    """A safe change: the text that stands at the place becomes another one. `title` completes „oprava: …“.

    `ask` says that a person has to confirm it first, because the change is a statement and not a spelling.
    """

    title: str
    place: Place
    text: str
    ask: bool = False


@dataclass(frozen=True, slots=True)
class Resave:
    """A safe change of the whole file: read in `encoding`, written in UTF-8, its line ends made one kind."""

    title: str
    place: Place
    encoding: str = "utf-8-sig"
    line_end: str = ""


Fix = Replace | Resave

Value = str | int | Decimal | date | Sequence["Value"] | Mapping[str, "Value"]
"""What can be written into a file; a flag is an `int` of Python."""


@dataclass(frozen=True, slots=True)
class Put:
    """A value shall stand at the end of the steps; keys on the way that are missing are made."""

    steps: tuple[Step, ...]
    value: Value


@dataclass(frozen=True, slots=True)
class Append:
    """The list at the end of the steps, perhaps empty or missing, shall have one item more at its end."""

    steps: tuple[Step, ...]
    value: Value


@dataclass(frozen=True, slots=True)
class Rename:
    """The key at the end of the steps shall be called otherwise."""

    steps: tuple[Step, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Remove:
    """The key or the item at the end of the steps shall go, with comments on its lines and right above it."""

    steps: tuple[Step, ...]


Change = Put | Append | Rename | Remove


@dataclass(frozen=True, slots=True)
class Problem:
    """Trouble with reading; `kind` is the name of the rule that tells it to people."""

    kind: str
    place: Place
    sentence: str
    related: tuple[Related, ...] = field(default=())
    fix: Fix | None = None


class Locator(Protocol):
    """Knows where the parts of one file stand."""

    @property
    def path(self) -> str: ...

    @property
    def text(self) -> str:
        """The whole text, empty when it could not be decoded."""

    def span(self, start: int, end: int) -> Place:
        """Place of the characters between two offsets into the text."""

    def value(self, *steps: Step) -> Place:
        """Place of the value at the end of the steps, or of the deepest part that exists."""

    def key(self, *steps: Step) -> Place:
        """Place of the key that the last step names."""

    def setting(self, title: str, value: str, *steps: Step) -> Replace | None:
        """The change that puts another single value at the end of the steps, or None when none stands there."""

    def changing(self, title: str, change: Change) -> Replace | None:
        """The splice that makes the change, or None when this file has no room for it."""

    def line(self, number: int) -> str:
        """One line of the text, counted from 1."""


def writable(text: str) -> str:
    """The text without signs a document cannot hold."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text)


def unwritable(text: str) -> list[str]:
    """Signs of the text no document can hold."""
    return [] if text.isprintable() else _FORBIDDEN.findall(text)


def printable(text: str) -> str:
    """The text with control and direction-changing characters made visible.

    A file name or a value must never steer the terminal (CVE-2021-42574, terminal escapes).
    """
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    harmless = character.isprintable() or character == "\u00a0"
    return character if harmless else f"<U+{ord(character):04X}>"
