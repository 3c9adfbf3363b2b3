"""Facts about the files evidence points to. Names are compared letter by letter on every system."""

import hashlib
import os
import stat
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from spodq.czech import nearest

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the disk says about one file: `state` is present, missing, outside, empty, folder or lfs."""

    path: str
    state: str
    similar: str | None = None
    sha256: str | None = None
    near: str | None = None


def look_at(root: Path, folder: str, name: str, *, fingerprint: bool) -> FileFacts:
    """Facts about the file called `name` in a folder of the workspace; reads its bytes only for a fingerprint."""
    if not _is_plain(name):
        return FileFacts(name, "outside")
    parts = _parts(f"{folder}/{name}")
    if parts is None:
        return FileFacts(name, "outside")
    path = "/".join(parts)
    similar = _misspelt(root, parts)
    if similar is not None:
        near = None if similar else nearest(parts[-1], _names_in(root.joinpath(*parts[:-1])))
        return FileFacts(path, "missing", similar or None, near=near)
    return _on_disk(root, path, fingerprint=fingerprint)


def _is_plain(name: str) -> bool:
    drive = len(name) > 1 and name[1] == ":"
    return not (name.startswith(("/", "~")) or drive or "\\" in name or "://" in name)


def _parts(path: str) -> list[str] | None:
    """Names from the root down, with `..` worked out; None when the path leaves the workspace."""
    parts: list[str] = []
    for part in PurePosixPath(path).parts:
        if part != "..":
            parts.append(part)
        elif not parts:
            return None
        else:
            parts.pop()
    return parts


def _misspelt(root: Path, parts: list[str]) -> str | None:
    """None when every name is on disk exactly so; else the similar name on disk, or an empty text."""
    folder = root
    for part in parts:
        names = _names_in(folder)
        if part not in names:
            return next((name for name in sorted(names) if _folded(name) == _folded(part)), "")
        folder = folder / part
    return None


@cache
def _names_in(folder: Path) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder))  # noqa: PTH208  # names, not paths
    except OSError:
        return frozenset()


def forget_listings() -> None:
    """Look at the disk anew; called at the start of each load."""
    _names_in.cache_clear()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _on_disk(root: Path, path: str, *, fingerprint: bool) -> FileFacts:
    full = root / path
    try:
        if not full.resolve(strict=True).is_relative_to(root.resolve()):
            return FileFacts(path, "outside")
        facts = full.stat()
        if not stat.S_ISREG(facts.st_mode):
            return FileFacts(path, "folder")
        if facts.st_size == 0:
            return FileFacts(path, "empty")
        return _content(full, path, fingerprint=fingerprint)
    except (OSError, RuntimeError):
        return FileFacts(path, "unreadable")


def _content(full: Path, path: str, *, fingerprint: bool) -> FileFacts:
    with full.open("rb") as stream:
        if stream.read(len(_LFS_POINTER)) == _LFS_POINTER:
            return FileFacts(path, "lfs")
        stream.seek(0)
        return FileFacts(path, "present", sha256=_sha256(stream) if fingerprint else None)


def _sha256(stream: object) -> str:
    return hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]  # a plain binary file
