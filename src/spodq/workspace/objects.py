"""Bytes of files as git keeps them, asked of one long-lived git; nothing is checked out and nothing fetched."""

import hashlib
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer

from spodq.workspace.disk import LFS_POINTER
from spodq.workspace.git import TIMEOUT, ask

_POINTED = re.compile(rb"^oid sha256:([0-9a-f]{64})$", re.MULTILINE)


class Objects:
    """Blobs of a repository by their names; one that is not here (a partial clone) is None."""

    def __init__(self, root: Path) -> None:
        self._contents = _Conversation(root, "--batch")
        self._sizes = _Conversation(root, "--batch-check")
        self._known_sizes: dict[str, int] = {}
        self._known_fingerprints: dict[str, str] = {}

    def read(self, name: str) -> bytes | None:
        """The whole blob."""
        return self._contents.told(name)

    def size(self, name: str) -> int | None:
        """Number of its bytes; they are not read, and git is asked once."""
        if name not in self._known_sizes:
            told = self._sizes.told(name)
            if told is None:
                return None
            self._known_sizes[name] = int(told)
        return self._known_sizes[name]

    def fingerprint(self, name: str) -> str | None:
        """SHA-256 of the file; a pointer of Git LFS says the one of the file it stands for."""
        if name not in self._known_fingerprints:
            data = self.read(name)
            if data is None:
                return None
            self._known_fingerprints[name] = _sha256(data)
        return self._known_fingerprints[name]

    def close(self) -> None:
        """Let git go."""
        self._contents.close()
        self._sizes.close()


class _Conversation:
    """`git cat-file` that is asked one name after another; when it died of one, the next starts it again."""

    def __init__(self, root: Path, mode: str) -> None:
        self._root, self._whole = root, mode == "--batch"
        self._arguments = ("cat-file", mode)
        self._git: subprocess.Popen[bytes] | None = None

    def told(self, name: str) -> bytes | None:
        """The blob, or only its size."""
        git = self._git = self._git or ask(self._root, *self._arguments, told=subprocess.PIPE)
        with suppress(OSError, ValueError), _in_time(git):
            return self._answer(git, name)
        self.close()
        return None

    def close(self) -> None:
        """End the conversation."""
        git, self._git = self._git, None
        if git:
            git.kill()
            git.communicate()

    def _answer(self, git: "subprocess.Popen[bytes] | None", name: str) -> bytes | None:
        """Raises ValueError when git died of the question."""
        if git is None or git.stdin is None or git.stdout is None:
            raise ValueError(name)
        git.stdin.write(name.encode() + b"\n")
        git.stdin.flush()
        header = git.stdout.readline().split()
        if not header:
            raise ValueError(name)
        if header[1:2] != [b"blob"]:  # „missing“
            return None
        return _exactly(git, int(header[2])) if self._whole else header[2]


def _exactly(git: "subprocess.Popen[bytes]", size: int) -> bytes:
    told = git.stdout.read(size + 1) if git.stdout else b""  # and the line end after it
    if len(told) <= size:
        raise ValueError(size)
    return told[:size]


@contextmanager
def _in_time(git: "subprocess.Popen[bytes] | None") -> Iterator[None]:
    """A git that hangs is killed, so that reading from it ends."""
    watch = Timer(TIMEOUT, git.kill) if git else None
    if watch:
        watch.start()
    try:
        yield
    finally:
        if watch:
            watch.cancel()


def _sha256(data: bytes) -> str:
    pointed = _POINTED.search(data) if data.startswith(LFS_POINTER) else None
    return pointed[1].decode() if pointed else hashlib.sha256(data).hexdigest()
