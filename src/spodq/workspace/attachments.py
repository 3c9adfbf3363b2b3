"""Facts about the files evidence points to. Names are compared letter by letter on every system."""

import unicodedata
from pathlib import PurePosixPath

from spodq.czech import nearest
from spodq.workspace.files import FileFacts, Files


def look_at(files: Files, folder: str, name: str, *, fingerprint: bool) -> FileFacts:
    """Facts about the file called `name` in a folder of the workspace; reads its bytes only for a fingerprint."""
    parts = _parts(f"{folder}/{name}") if _is_plain(name) else None
    if parts is None:
        return FileFacts(name, "outside")
    path = "/".join(parts)
    if files.is_hidden(path):
        return FileFacts(path, "lfs")
    similar = _misspelt(files, parts)
    if similar is not None:
        near = None if similar else nearest(parts[-1], files.names("/".join(parts[:-1])))
        return FileFacts(path, "missing", similar or None, near=near)
    return files.facts(path, fingerprint=fingerprint)


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


def _misspelt(files: Files, parts: list[str]) -> str | None:
    """None when every name is there exactly so; else the similar name that is, or an empty text."""
    for depth, part in enumerate(parts):
        names = files.names("/".join(parts[:depth]))
        if part not in names:
            return next((name for name in sorted(names) if _folded(name) == _folded(part)), "")
    return None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
