"""What was found inside attachments; never the values themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A personal value: its kind, what of it may be shown, and the part of the file it stands in."""

    kind: str
    shown: str
    where: str


@dataclass(frozen=True, slots=True)
class Scan:
    """One file of an office; `unread` is the Czech reason why nothing is known about it."""

    office: str
    path: str
    seen: tuple[Seen, ...] = ()
    unread: str | None = None
