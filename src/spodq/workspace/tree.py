"""The folder as it was in one commit. Links are followed as long as they stay inside."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import dirname, normpath

from spodq.workspace.files import FileFacts
from spodq.workspace.git import GitFacts
from spodq.workspace.objects import Objects

_LINK, _SUBMODULE = "120000", "160000"
_STEPS = 5
"""Links that lead to links are followed so many times."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a commit: its kind and the name of its bytes, both as git writes them."""

    mode: str
    blob: str


@dataclass(frozen=True)
class Tree:
    """Files of a workspace in a commit; paths are relative to the root of the workspace."""

    commit: GitFacts
    entries: Mapping[str, Entry]
    objects: Objects = field(repr=False)

    def look(self) -> Callable[[], GitFacts]:
        """The commit, which is known already."""
        return lambda: self.commit

    def below(self, top: str, without: str = "") -> Iterator[str]:
        """Files below a folder, links among them."""
        start = f"{top}/"
        for path, entry in self.entries.items():
            if path.startswith(start) and entry.mode != _SUBMODULE:
                names = path.removeprefix(start).split("/")
                if without not in names[:-1] and not any(name.startswith(".") for name in names):
                    yield path

    def names(self, folder: str) -> frozenset[str]:
        """Names in a folder."""
        return frozenset(self._names.get(folder, ()))

    def is_folder(self, path: str) -> bool:
        """Whether a folder is there; a folder without a file is unknown to git."""
        return path in self._names

    def is_plain(self, path: str) -> bool:
        """Whether it is a file and no link."""
        return path in self.entries and self.entries[path].mode not in {_LINK, _SUBMODULE}

    def is_hidden(self, path: str) -> bool:
        """Whether it lies in a repository of its own."""
        return any(path.startswith(f"{each}/") for each in self.submodules)

    def read(self, path: str) -> bytes:
        """The whole file."""
        data = self.objects.read(self._entry(path).blob)
        if data is None:
            raise ValueError(path)
        return data

    def version(self, path: str) -> str | None:
        """The name git gave to the bytes."""
        try:
            return self._entry(path).blob
        except ValueError:
            return None

    def facts(self, path: str, *, fingerprint: bool) -> FileFacts:
        """What git says; a pointer of Git LFS stands for the file, whose fingerprint it holds."""
        try:
            blob = self._entry(path).blob
        except ValueError:
            return FileFacts(path, "folder" if path in self._names else "outside")
        size = self.objects.size(blob)
        if not size:
            return FileFacts(path, "lfs" if size is None else "empty")
        if not fingerprint:
            return FileFacts(path, "present")
        told = self.objects.fingerprint(blob)
        return FileFacts(path, "present" if told else "lfs", sha256=told)

    @cached_property
    def submodules(self) -> tuple[str, ...]:
        """Folders that are repositories of their own; what was in them cannot be seen from here."""
        return tuple(path for path, entry in self.entries.items() if entry.mode == _SUBMODULE)

    @cached_property
    def _names(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for path, entry in self.entries.items():
            names = path.split("/")
            for depth, name in enumerate(names):
                found["/".join(names[:depth])].add(name)
            if entry.mode == _SUBMODULE:
                found[path] = set()
        return found

    def _entry(self, path: str) -> Entry:
        """The file at the end of links. Raises ValueError when there is none inside the workspace."""
        for _ in range(_STEPS):
            entry = self.entries.get(path)
            if entry is None or entry.mode == _SUBMODULE:
                break
            if entry.mode != _LINK:
                return entry
            target = (self.objects.read(entry.blob) or b"").decode("utf-8", "surrogateescape")
            path = normpath(f"{dirname(path)}/{target}")
        raise ValueError(path)
