"""A file that a document points to, with what the disk and git say about it."""

from dataclasses import dataclass
from enum import Enum


class FileState(Enum):
    """What was found where the document points."""

    PRESENT = "present"
    CHANGED = "changed"
    EMPTY = "empty"
    MISSING = "missing"
    OUTSIDE = "outside"
    FOLDER = "folder"
    LFS = "lfs"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Attachment:
    """`similar` is the name on disk that differs in case only; `tracked` is None where git cannot tell.

    `sha256` is what the file has today, when the document asks for it; `near` is a file of a similar name.
    """

    name: str
    path: str
    state: FileState
    similar: str | None = None
    tracked: bool | None = None
    sha256: str | None = None
    near: str | None = None
