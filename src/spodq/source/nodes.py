"""The structure of one YAML file, with the position of every part; scalars stay the text they were."""

from dataclasses import dataclass, field

Position = tuple[int, int]
"""Line and column, both counted from zero, columns in characters."""


@dataclass(slots=True)
class Scalar:
    """A single value; `empty` is true for nothing, `~` and `null` written without quotes (YAML 1.2 core)."""

    text: str
    empty: bool
    start: Position
    end: Position
    quoted: bool = False


@dataclass(slots=True)
class Sequence:
    """A list."""

    start: Position
    end: Position
    items: "list[Node]" = field(default_factory=list)
    closed: bool = False


@dataclass(slots=True)
class Mapping:
    """Keys and values, in the order they were written."""

    start: Position
    end: Position
    entries: "list[tuple[Scalar, Node]]" = field(default_factory=list)
    closed: bool = False


Node = Scalar | Sequence | Mapping
