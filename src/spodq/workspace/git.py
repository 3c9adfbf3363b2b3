"""What git knows about the workspace. Hooks and settings of a foreign repository are never obeyed."""

import os
import subprocess  # git is the only program that is ever run
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_TIMEOUT = 10
"""Seconds; a hanging git must not hang the check."""
_HARMLESS = (
    "--no-optional-locks",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.quotePath=false",
    "-c", "safe.directory=*",
)  # fmt: skip


_CONTENT = ("spodq.yaml", "evidence", "standards", "templates")
"""What a workspace consists of; other files of the repository do not change its documents."""


@dataclass(frozen=True, slots=True)
class GitFacts:
    """The newest commit and the files git tracks, paths relative to the workspace."""

    commit: str
    day: date
    changed: bool
    tracked: frozenset[str]


class GitLook:
    """Questions to git that are answered while the files are being read."""

    def __init__(self, root: Path) -> None:
        self._head = _ask(root, "log", "-1", "--format=%h %cs")
        self._status = _ask(root, "status", "--porcelain", "--untracked-files=no", "--", *_CONTENT)
        self._listed = _ask(root, "ls-files", "-z")

    def facts(self) -> GitFacts | None:
        """What git answered; None without git, repository or first commit."""
        head, status, listed = _answer(self._head), _answer(self._status), _answer(self._listed)
        if not head:
            return None
        commit, _, when = head.strip().partition(" ")
        tracked = frozenset(filter(None, (listed or "").split("\0")))
        return GitFacts(commit, date.fromisoformat(when), bool(status), tracked)


class RevisionError(Exception):
    """The commit is not here; the message is a Czech sentence with the way out."""


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """Files changed since the branch left the commit, the work tree and new files included, relative to the root.

    Raises RevisionError when git, the repository or the commit is missing.
    """
    wanted = _line(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not wanted:
        remedy = "zkontrolujte název větve nebo značky, v CI stáhněte celou historii (fetch-depth: 0)"
        raise RevisionError(f"git tu nezná „{revision}“; {remedy}")
    start = _line(root, "merge-base", wanted, "HEAD") or wanted
    changed = _answer(_ask(root, "diff", "--name-only", "--no-renames", "--relative", "-z", start, "--"))
    fresh = _answer(_ask(root, "ls-files", "--others", "--exclude-standard", "-z"))
    return frozenset(filter(None, f"{changed or ''}\0{fresh or ''}".split("\0")))


def _line(root: Path, *arguments: str) -> str:
    return (_answer(_ask(root, *arguments)) or "").strip()


def _ask(root: Path, *arguments: str) -> "subprocess.Popen[bytes] | None":
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
    try:
        return subprocess.Popen(  # noqa: S603  # fixed arguments, no shell
            ["git", *_HARMLESS, *arguments],  # noqa: S607  # git of the person, from PATH
            cwd=root, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError:
        return None


def _answer(process: "subprocess.Popen[bytes] | None") -> str | None:
    if process is None:
        return None
    try:
        told, _ = process.communicate(timeout=_TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    return told.decode("utf-8", "replace") if process.returncode == 0 else None
