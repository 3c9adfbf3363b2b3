"""Where the bytes of a workspace come from: the disk, or one commit in git. Paths are relative to its root."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from spodq.workspace.git import GitFacts


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known about one file: `state` is present, missing, outside, empty, folder, lfs or unreadable."""

    path: str
    state: str
    similar: str | None = None
    sha256: str | None = None
    near: str | None = None


class Files(Protocol):
    """A source of files."""

    def look(self) -> Callable[[], GitFacts | None]:
        """What git knows of them; the answer may still be on its way."""

    def below(self, top: str, without: str = "") -> Iterator[str]:
        """Files below a folder, in no promised order; hidden names and folders called `without` are left out."""

    def names(self, folder: str) -> frozenset[str]:
        """Names of files and folders in a folder, letter by letter."""

    def is_folder(self, path: str) -> bool: ...

    def is_plain(self, path: str) -> bool:
        """Whether it is a file and no link."""

    def is_hidden(self, path: str) -> bool:
        """Whether it lies in a folder whose files cannot be seen from here, so that it is not known to be missing."""

    def read(self, path: str) -> bytes:
        """The whole file. Raises OSError, RuntimeError or ValueError when it is not there or lies outside."""

    def facts(self, path: str, *, fingerprint: bool) -> FileFacts:
        """Facts about a file whose name is there; its SHA-256 only when asked for."""

    def version(self, path: str) -> str | None:
        """A name that equal bytes share and others do not, when it is known without reading them."""
