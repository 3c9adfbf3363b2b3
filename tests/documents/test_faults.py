"""A kill, a full disk or a failing disk at any system call of a command that writes: the old file or the new one.

strace injects the fault at the first, second, … call of each kind; of the many equal calls of a command that writes
dozens of files, at the first and last ones and at some between.
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from needs import missing
from writers import WORKSPACES, WRITERS, Writer, settled

from nursery import Nursery

CALLS = (
    "openat,write,pwrite64,ftruncate,fsync,fdatasync,link,linkat,symlink,symlinkat,rename,renameat,renameat2,"
    "chmod,fchmod,fchmodat,mkdir,mkdirat,unlink,unlinkat,rmdir,close"
)
FULL, FAILING, KILLED = FAULTS = ("error=ENOSPC", "error=EIO", "signal=SIGKILL")
MISSED = "missed"
"""A call that did not come: beside git, pipes are not closed in the same order each time."""
MOST = 27
"""Calls tried of one command; one file takes about nine."""
_WRITE = frozenset({"--output", "--write", "--fix", "--update-baseline", "--copy"})
"""Options that make a command write."""
_CALL = re.compile(r"(?P<name>\w+)\((?P<told>.*)")
_LAST = " +++\n"

pytestmark = [
    pytest.mark.documents,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.skipif(bool(missing("strace")), reason=missing("strace")),
]


class Attempt(NamedTuple):
    """What was spoiled, what the command said, and the folder it left."""

    call: str
    fault: str
    done: subprocess.CompletedProcess[str]
    root: Path

    def __str__(self) -> str:
        return f"{self.call} {self.fault}: {self.done.returncode} {self.done.stderr[-600:]}"


class Try:
    """One command in a folder prepared for it, again and again."""

    def __init__(self, writer: Writer, folder: Path) -> None:
        self.command, self._folder = shlex.split(writer.command), folder
        self._model = folder / "vzor" / "slozka"
        shutil.copytree(WORKSPACES / "clean", self._model)
        writer.prepare(self._model)
        self.before = state(self._model)
        clean = self.fresh("po")
        self.clean = self.run(clean)
        self.after = state(clean)

    def fresh(self, name: str) -> Path:
        """The prepared folder once more."""
        return shutil.copytree(self._model.parent, self._folder / name) / "slozka"

    def run(self, root: Path, *tracer: str) -> subprocess.CompletedProcess[str]:
        """The command as a process of its own, in the folder; the same every time."""
        told = {**os.environ, "SOURCE_DATE_EPOCH": "1795000000"}
        return _nursery().run(self.command, root, told, subprocess.PIPE, tracer)

    def writing_calls(self) -> list[tuple[str, int]]:
        """Calls of the command that may change the folder: the name and which one of that name it is."""
        root, log = self.fresh("stopa"), self._folder / "strace.log"
        self.run(root, "strace", "-y", "-q", "-e", f"trace={CALLS}", "-o", str(log))
        while not (told := log.read_text(errors="replace")).endswith(_LAST):
            time.sleep(0.01)
        seen, found = Counter[str](), []
        for call in filter(None, map(_CALL.match, told.splitlines())):
            seen[call["name"]] += 1
            if str(root) in call["told"] and not _reads(call):
                found.append((call["name"], seen[call["name"]]))
        return found

    def spoiled(self, call: tuple[str, int], fault: str) -> Attempt:
        """The command with the fault at the call, in a folder of its own."""
        name, number = call
        root = self.fresh(f"{name}-{number}-{fault}")
        tracer = ("strace", "-qq", "-e", f"trace={name}", "-e", f"inject={name}:{fault}:when={number}")
        return Attempt(f"{name} {number}", fault, self.run(root, *tracer, "-o", os.devnull), root)


_ours = threading.local()


def _nursery() -> Nursery:
    """The one of this thread; each gives birth to one command at a time."""
    if not hasattr(_ours, "nursery"):
        _ours.nursery = Nursery()
    return _ours.nursery


def state(root: Path) -> dict[str, bytes]:
    """Every file with its bytes; what is left of a file being written has a name of its own."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _reads(call: re.Match[str]) -> bool:
    """Whether the call only reads: a disk that fails there makes a finding, which is tried elsewhere."""
    if call["name"] == "openat":
        return os.devnull in call["told"] or not re.search("O_WRONLY|O_RDWR", call["told"])
    return call["name"] == "close" and ".spodq-" not in call["told"]


def _sampled(calls: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """All of a few; of many, those of the first file, of the last one, and every so many between."""
    third = MOST // 3
    between = calls[third:-third]
    step = max(1, -(-len(between) // third))
    return calls if len(calls) <= MOST else [*calls[:third], *between[step // 2 :: step], *calls[-third:]]


@pytest.fixture(params=WRITERS, ids=lambda writer: writer.command)
def trial(request, tmp_path) -> Try:
    return Try(request.param, tmp_path)


def _attempts(trial: Try) -> Iterator[Attempt]:
    wanted = [(call, fault) for call in _sampled(trial.writing_calls()) for fault in FAULTS]
    for attempt in _pool().map(lambda each: trial.spoiled(*each), wanted):
        yield attempt
        shutil.rmtree(attempt.root.parent)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count())


def test_every_fault_leaves_the_old_file_or_the_new_one(trial):
    assert trial.clean.returncode in {0, 1}, trial.clean.stderr
    assert trial.after != trial.before
    tried = Counter(_judged(trial, attempt) for attempt in _attempts(trial))
    assert min(tried[fault] for fault in FAULTS) > 5, "strace saw no writing calls"


def _judged(trial: Try, attempt: Attempt) -> str:
    """The fault, when the folder is as it may be after it."""
    found = state(attempt.root)
    whole = {name: data for name, data in found.items() if not name.rpartition("/")[2].startswith(".spodq-")}
    for name, data in whole.items():
        assert data in {trial.before.get(name), trial.after.get(name)}, f"{name} is neither old nor new: {attempt}"
    assert set(trial.before) <= set(whole), f"something is lost: {attempt}"
    if attempt.done.returncode == -signal.SIGKILL:
        trial.run(attempt.root)
        again = state(attempt.root)
        assert {name: again[name] for name in trial.after} == trial.after, f"cannot be done again: {attempt}"
        return attempt.fault
    assert attempt.done.returncode in {2, trial.clean.returncode}, f"not told well: {attempt}"
    assert attempt.done.returncode == 2 or whole == trial.after, f"success was claimed, work was not done: {attempt}"
    assert attempt.call.startswith("unlink") or found == whole, f"something was left behind: {attempt}"
    return MISSED if attempt.fault == KILLED else attempt.fault


def test_the_cache_changes_nothing_when_it_cannot_be_written(tmp_path, monkeypatch):
    monkeypatch.setenv("SPODQ_CACHE", "")
    monkeypatch.setenv("SPODQ_CACHE_DIR", "pamet")
    trial = Try(Writer("check", settled), tmp_path)
    assert trial.after != trial.before
    attempts = [each for each in _attempts(trial) if each.fault != KILLED]
    assert len(attempts) > 9
    assert {(each.done.returncode, each.done.stdout, each.done.stderr) for each in attempts} == {
        (trial.clean.returncode, trial.clean.stdout, trial.clean.stderr)
    }


def test_every_command_that_writes_is_tried():
    from spodq.cli.app import application  # noqa: PLC0415  # click warns when imported before the filter above

    tried = [shlex.split(writer.command) for writer in WRITERS]
    for words, command in _commands(application()):
        named = words[:1] if words[:1] == ["add"] else words  # files of all kinds are added in the same way
        for option in (each.opts for each in command.params if _WRITE.intersection(each.opts)):
            alike = [each for each in tried if each[: len(named)] == named and set(each) & set(option)]
            assert alike, f"spodq {' '.join(words)} {option} is not tried"


def _commands(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[list[str], click.Command]]:
    yield list(words), command
    for name, each in getattr(command, "commands", {}).items():
        yield from _commands(each, (*words, name))
