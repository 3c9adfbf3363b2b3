"""The folder on the disk as it would be with some files written."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spodq.workspace.disk import Disk
from spodq.workspace.files import FileFacts
from spodq.workspace.git import GitFacts


@dataclass(frozen=True, slots=True)
class Drafted:
    """Files of the disk; those of `drafts`, bytes by path, stand before them."""

    disk: Disk
    drafts: Mapping[str, bytes]

    def look(self) -> Callable[[], GitFacts | None]:
        """Nothing: what was not written yet, git cannot know."""
        return lambda: None

    def below(self, top: str, without: str = "") -> Iterator[str]:
        """Files below a folder, the drafts among them."""
        found = dict.fromkeys(self.disk.below(top, without))
        drafted = (path for path in self.drafts if path.startswith(f"{top}/") and without not in path.split("/")[:-1])
        yield from found | dict.fromkeys(drafted)

    def names(self, folder: str) -> frozenset[str]:
        """Names in a folder."""
        start = f"{folder}/" if folder else ""
        drafted = (path.removeprefix(start).split("/")[0] for path in self.drafts if path.startswith(start))
        return self.disk.names(folder).union(drafted)

    def is_folder(self, path: str) -> bool:
        """Whether a folder is there."""
        return self.disk.is_folder(path) or any(each.startswith(f"{path}/") for each in self.drafts)

    def is_plain(self, path: str) -> bool:
        """Whether it is a file and no link."""
        return path in self.drafts or self.disk.is_plain(path)

    def is_hidden(self, path: str) -> bool:
        """Never."""
        return self.disk.is_hidden(path)

    def read(self, path: str) -> bytes:
        """The whole file."""
        return self.drafts[path] if path in self.drafts else self.disk.read(path)

    def version(self, path: str) -> None:
        """Unknown, as on the disk."""
        return self.disk.version(path)

    def facts(self, path: str, *, fingerprint: bool) -> FileFacts:
        """Facts about the draft, or what the disk says."""
        if path not in self.drafts:
            return self.disk.facts(path, fingerprint=fingerprint)
        data = self.drafts[path]
        sha256 = hashlib.sha256(data).hexdigest() if fingerprint else None
        return FileFacts(path, "present", sha256=sha256) if data else FileFacts(path, "empty")
