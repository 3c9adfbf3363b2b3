"""One part of an attachment, and why a file could not be read."""

from dataclasses import dataclass


class ContentsError(Exception):
    """The file cannot be read; the message is the Czech reason, without the name of the file."""


@dataclass(frozen=True, slots=True)
class Part:
    """Text of one part; `where` completes „… přílohy“: v záhlaví, na straně 3, ve vlastnostech.

    `kind` is "text", or "position" and "author" for what a photograph says of itself, or "unread" for a part nothing
    is known about; then the text is the Czech reason.
    """

    where: str
    text: str
    kind: str = "text"
