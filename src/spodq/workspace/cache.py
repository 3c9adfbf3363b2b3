"""What was found out about attachments, remembered in the user's cache folder. It may be deleted at any time.

An entry holds for the same path, size, time of change, inode and token (program, rules, day, settings of the office).
Personal values are never in it, nor their hashes: all birth numbers can be tried in a minute.
"""

import json
import os
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from spodq.workspace.writing import WriteError, write_atomically

_RACY = 2.0
"""Seconds: a file changed so recently may change again within the same tick of its clock."""
_NO = frozenset({"off", "0", "ne", "no"})


class Cache:
    """What is remembered of one workspace; what cannot be read or written is forgotten without a word."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file = _file(root)
        self._entries: dict[str, Any] = _read(self._file) if self._file else {}
        self._fresh: dict[str, Any] = {}
        self._changed = False

    def remembered(self, path: str, token: str) -> Any:
        """What was kept of the file, or None when nothing is or it no longer holds."""
        stamp = self._stamp(path, token)
        entry = self._entries.get(path)
        if stamp is None or not isinstance(entry, dict) or entry.get("stamp") != stamp:
            return None
        self._fresh[path] = entry
        return entry.get("kept")

    def keep(self, path: str, token: str, kept: Any) -> None:
        """Remember something of the file that JSON can hold."""
        stamp = self._stamp(path, token)
        if stamp:
            self._fresh[path] = {"stamp": stamp, "kept": kept}
            self._changed = True

    def save(self) -> None:
        """Write what is new; entries of files that are gone are dropped."""
        if self._file and (self._changed or self._fresh.keys() != self._entries.keys()):
            with suppress(WriteError, OSError):
                write_atomically(self._file, json.dumps(self._fresh, ensure_ascii=True).encode())

    def _stamp(self, path: str, token: str) -> list[Any] | None:
        try:
            facts = (self._root / path).stat()
        except OSError:
            return None
        if self._file is None or time.time() - facts.st_mtime < _RACY:
            return None
        return [facts.st_size, facts.st_mtime_ns, facts.st_ino, token]


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _file(root: Path) -> Path | None:
    """One file a workspace, named by a hash of its path; None when the cache is turned off."""
    if os.environ.get("SPODQ_CACHE", "").casefold() in _NO:
        return None
    name = sha256(os.fsencode(root.absolute())).hexdigest()[:32]
    return _folder() / f"{name}.json"


def _folder() -> Path:
    """The folder systems keep such files in (XDG, Windows, macOS), or the one the environment names."""
    told = os.environ.get("SPODQ_CACHE_DIR")
    if told:
        return Path(told)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "spodq" / "Cache"
    usual = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    return Path(os.environ.get("XDG_CACHE_HOME", usual)) / "spodq"
