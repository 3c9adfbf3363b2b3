"""The folder on the disk. Links are followed as long as they stay inside."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from spodq.workspace.files import FileFacts
from spodq.workspace.git import GitFacts, GitLook

LFS_POINTER = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True)
class Disk:
    """Files of a workspace as they are now."""

    root: Path

    def look(self) -> Callable[[], GitFacts | None]:
        """What git knows of the folder; it is asked while the files are being read."""
        return GitLook(self.root).facts

    def below(self, top: str, without: str = "") -> Iterator[str]:
        """Files below a folder, links to files among them."""
        for folder, subfolders, names in os.walk(self.root / top):
            subfolders[:] = [name for name in subfolders if not name.startswith(".") and name != without]
            for name in names:
                if not name.startswith("."):
                    yield Path(folder, name).relative_to(self.root).as_posix()

    def names(self, folder: str) -> frozenset[str]:
        """Names in a folder; remembered until `forget_listings`."""
        return _names_in(self.root / folder)

    def is_folder(self, path: str) -> bool:
        """Whether a folder is there."""
        return (self.root / path).is_dir()

    def is_plain(self, path: str) -> bool:
        """Whether it is a file and no link."""
        full = self.root / path
        return full.is_file() and not full.is_symlink()

    def is_hidden(self, path: str) -> bool:  # noqa: ARG002  # a commit may hide files, the disk never does
        """Never."""
        return False

    def read(self, path: str) -> bytes:
        """The whole file."""
        full = self.root / path
        if not _is_inside(full, self.root) or not full.is_file():
            raise ValueError(path)
        return full.read_bytes()

    def version(self, path: str) -> None:
        """Unknown: the disk does not say whether a file is still the same."""

    def facts(self, path: str, *, fingerprint: bool) -> FileFacts:
        """What the disk says; the bytes are read only for a fingerprint."""
        full = self.root / path
        try:
            if not full.resolve(strict=True).is_relative_to(self.root.resolve()):
                return FileFacts(path, "outside")
            facts = full.stat()
            if not stat.S_ISREG(facts.st_mode):
                return FileFacts(path, "folder")
            if facts.st_size == 0:
                return FileFacts(path, "empty")
            return _content(full, path, fingerprint=fingerprint)
        except (OSError, RuntimeError):
            return FileFacts(path, "unreadable")


def forget_listings() -> None:
    """Look at the disk anew; called at the start of each load."""
    _names_in.cache_clear()


@cache
def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208  # names, not paths
    except OSError:
        return frozenset()


def _is_inside(full: Path, root: Path) -> bool:
    """Whether the file itself lies in the workspace; links are followed, plain files cost one look."""
    if full.is_symlink():
        return full.resolve(strict=True).is_relative_to(root.resolve())
    return _folder_is_inside(full.parent, root)


@lru_cache(maxsize=1024)
def _folder_is_inside(folder: Path, root: Path) -> bool:
    return folder.resolve(strict=True).is_relative_to(root.resolve())


def _content(full: Path, path: str, *, fingerprint: bool) -> FileFacts:
    if is_pointer(full):
        return FileFacts(path, "lfs")
    with full.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest() if fingerprint else None
        return FileFacts(path, "present", sha256=sha256)


def is_pointer(full: Path) -> bool:
    """Whether the file only says where Git LFS keeps the real one."""
    with full.open("rb") as stream:
        return stream.read(len(LFS_POINTER)) == LFS_POINTER
