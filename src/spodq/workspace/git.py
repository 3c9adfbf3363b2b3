"""What git knows about the workspace. Hooks and settings of a foreign repository are never obeyed."""

import os
import subprocess  # git is the only program that is ever run
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spodq.workspace.layout import FOLDERS, SETTINGS

TIMEOUT = 10
"""Seconds; a hanging git must not hang the check."""
_HARMLESS = (
    "--no-optional-locks",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.quotePath=false",
    "-c", "safe.directory=*",
    "-c", "log.showSignature=false",
    "-c", "protocol.allow=never",
)  # fmt: skip
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C.UTF-8"}
_REMEDY = "zkontrolujte název větve nebo značky, v CI stáhněte celou historii (fetch-depth: 0)"
_CONTENT = (SETTINGS, *FOLDERS)


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
        self._head = ask(root, "log", "-1", "--format=%h %cs")
        self._status = ask(root, "status", "--porcelain", "--untracked-files=no", "--", *_CONTENT)
        self._listed = ask(root, "ls-files", "-z")

    def facts(self) -> GitFacts | None:
        """What git answered; None without git, repository or first commit."""
        head = answer(self._head)
        if not head:
            for process in filter(None, (self._status, self._listed)):
                _stop(process)
            return None
        status, listed = answer(self._status), answer(self._listed)
        commit, _, when = head.strip().partition(" ")
        tracked = frozenset(filter(None, (listed or "").split("\0")))
        return GitFacts(commit, date.fromisoformat(when), bool(status), tracked)


_STATUS = len("?? ")


class RevisionError(Exception):
    """The commit is not here; the message is a Czech sentence with the way out."""


def revision(root: Path, name: str) -> str:
    """Full name of the commit people call so: a branch, a tag, HEAD~3.

    Raises RevisionError when git, the repository or the commit is missing.
    """
    wanted = line(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if wanted:
        return wanted
    raise RevisionError(_why_not(root) or f"git tu nezná „{name}“; {_REMEDY}")


def _why_not(root: Path) -> str:
    """Why nothing of the past is known here; empty when there is a past."""
    if not line(root, "--version"):
        return "program git tu není; historie se čte z něj, nainstalujte jej z https://git-scm.com"
    if not line(root, "rev-parse", "--git-dir"):
        return "git tu nezná žádnou historii: složka není v repozitáři; založíte jej příkazem git init"
    if not line(root, "rev-parse", "--verify", "--quiet", "HEAD"):
        return "git tu nezná žádnou historii: zatím nic nebylo uloženo; první stav uložíte příkazem git commit"
    return ""


def changed_since(root: Path, since: str) -> frozenset[str]:
    """Files changed since the branch left the commit, the work tree and new files included, relative to the root.

    Raises RevisionError when git, the repository or the commit is missing.
    """
    wanted = revision(root, since)
    start = line(root, "merge-base", wanted, "HEAD") or wanted
    return changed_between(root, start)


def changed_between(root: Path, before: str, after: str = "") -> frozenset[str]:
    """Files that differ in two commits, relative to the root; without `after` also what is not committed yet."""
    told = answer(ask(root, "diff", "--name-only", "--no-renames", "--relative", "-z", before, after or "HEAD", "--"))
    committed = filter(None, (told or "").split("\0"))
    return frozenset(committed if after else (*committed, *_uncommitted(root)))


def _uncommitted(root: Path) -> Iterator[str]:
    """Changed and new files; of the two commands that know them, `git diff` would write to the index."""
    top = line(root, "rev-parse", "--show-prefix")
    told = answer(ask(root, "status", "--porcelain", "--no-renames", "--untracked-files=all", "-z", "--", "."))
    return (each[_STATUS:].removeprefix(top) for each in (told or "").split("\0") if each)


def line(root: Path, *arguments: str) -> str:
    """The answer of git without line ends around it; empty when it has none."""
    return (answer(ask(root, *arguments)) or "").strip()


def ask(root: Path, *arguments: str, told: int = subprocess.DEVNULL) -> "subprocess.Popen[bytes] | None":
    """Git at work in the folder, so that other things can be done meanwhile; None when there is no git.

    `told` is what its standard input is connected to.
    """
    environment = {**os.environ, **_QUIET}
    try:
        return subprocess.Popen(  # noqa: S603  # fixed arguments, no shell
            ["git", *_HARMLESS, *arguments],  # noqa: S607  # git of the person, from PATH
            cwd=root, env=environment, stdin=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError:
        return None


def answer(process: "subprocess.Popen[bytes] | None") -> str | None:
    """What git said once it has finished; None when it could not answer in time."""
    if process is None:
        return None
    try:
        said, _ = process.communicate(timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        _stop(process)
        return None
    return said.decode("utf-8", "surrogateescape") if process.returncode == 0 else None


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End git without waiting for its output: programs git has started may hold that open for ever."""
    process.kill()
    if process.stdout:
        process.stdout.close()
    process.wait()
