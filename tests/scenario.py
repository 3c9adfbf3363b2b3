"""Scenarios: the command line from outside, as text anybody can read.

    # a remark
    workspace clean            a copy of the clean workspace, here
    file PATH                  the indented lines below are its content
        title: Plán
    commit DAY                 everything here becomes a commit of the day; its name is told as <commit 1>, <commit 2>…
    cd FOLDER                  further commands run there
    $ spodq check              a command; what it prints, to both streams, down to its exit code
    exit 0
    begins PATH TEXT           the file is there and begins so
    content PATH               the file says exactly what the indented lines below say
    absent PATH                there is no such file

In expected output a line with … alone stands for any lines, <tady> for the folder of the scenario, and a space for a
hard space too.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import commits
from nursery import nursery
from spodq.czech import HARD_SPACE

CLEAN = Path(__file__).parent / "workspaces" / "clean"
SCENARIOS = Path(__file__).parent / "scenarios"
ANY_LINES = "…"
HERE = "<tady>"
_INDENT = "    "


@dataclass(frozen=True)
class Step:
    """One directive with the lines that belong to it; `line` is its line in the scenario."""

    word: str
    rest: str
    lines: tuple[str, ...]
    line: int
    exit: int | None = None


def read(path: Path) -> list[Step]:
    """Steps of a scenario; a line that is no directive fails, so that nothing is skipped silently."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(_steps(lines))


def _steps(lines: list[str]) -> Iterator[Step]:
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if not line or line.startswith("#"):
            continue
        word, _, rest = line.partition(" ")
        start = number
        if word == "$":
            while not lines[number].startswith("exit "):
                number += 1
            yield Step(word, rest, tuple(lines[start:number]), start, int(lines[number].removeprefix("exit ")))
            number += 1
            continue
        while number < len(lines) and lines[number].startswith(_INDENT):
            number += 1
        yield Step(word, rest, tuple(each.removeprefix(_INDENT) for each in lines[start:number]), start)


class Stage:
    """The folder a scenario is played in."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root
        self.commits: list[str] = []

    def play(self, step: Step) -> None:
        """One step; AssertionError says what was different."""
        actions = {
            "$": self._run,
            "file": self._write,
            "workspace": self._workspace,
            "commit": self._commit,
            "cd": self._enter,
            "begins": self._begins,
            "content": self._content,
            "absent": self._absent,
        }
        assert step.word in actions, f"line {step.line}: unknown directive {step.word!r}"
        actions[step.word](step)

    def output_of(self, command: str) -> tuple[list[str], int]:
        """Lines and exit code of a command."""
        program, *arguments = shlex.split(command)
        assert program == "spodq"
        done = spodq(*arguments, cwd=self.folder, stderr=subprocess.STDOUT)
        said = done.stdout.replace(str(self.root.resolve()), HERE).replace(HARD_SPACE, " ")
        for number, name in enumerate(self.commits, 1):
            said = said.replace(name, f"<commit {number}>")
        return said.splitlines(), done.returncode

    def _run(self, step: Step) -> None:
        said, code = self.output_of(step.rest)
        assert fits(said, list(step.lines)), f"line {step.line}: {step.rest}\n" + "\n".join(said)
        assert code == step.exit, f"line {step.line}: {step.rest} ended with {code}"

    def _write(self, step: Step) -> None:
        target = self.folder / step.rest
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(f"{line}\n" for line in step.lines), encoding="utf-8")

    def _workspace(self, step: Step) -> None:
        assert step.rest == "clean"
        shutil.copytree(CLEAN, self.folder, dirs_exist_ok=True)

    def _commit(self, step: Step) -> None:
        self.commits.append(commits.commit(commits.begin(self.folder), step.rest))

    def _enter(self, step: Step) -> None:
        self.folder = self.root / step.rest
        self.folder.mkdir(parents=True, exist_ok=True)

    def _begins(self, step: Step) -> None:
        path, _, text = step.rest.partition(" ")
        data = (self.folder / path).read_bytes()
        assert data.startswith(text.encode()), f"line {step.line}: begins {data[:40]!r}"

    def _content(self, step: Step) -> None:
        said = (self.folder / step.rest).read_text(encoding="utf-8").splitlines()
        assert fits(said, list(step.lines)), f"line {step.line}: {step.rest}\n" + "\n".join(said)

    def _absent(self, step: Step) -> None:
        assert not (self.folder / step.rest).exists(), f"line {step.line}: {step.rest} is there"


def fits(said: list[str], expected: list[str]) -> bool:
    """Whether the lines are those expected, … standing for any lines, or for the rest of one."""
    if not expected:
        return not said
    if expected[0] == ANY_LINES:
        return any(fits(said[start:], expected[1:]) for start in range(len(said) + 1))
    return bool(said) and _same(said[0], expected[0]) and fits(said[1:], expected[1:])


def _same(said: str, expected: str) -> bool:
    begin, ellipsis, rest = expected.partition(f" {ANY_LINES}")
    return said == expected or (ellipsis != "" and said.startswith(f"{begin} ") and said.endswith(rest))


def spodq(
    *arguments: str, cwd: Path, stderr: int = subprocess.PIPE, **environment: str | None
) -> subprocess.CompletedProcess:
    """The program in a process of its own, on 22 November 2026, with the environment changed; None removes."""
    settings = {"SOURCE_DATE_EPOCH": "1795305600", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", **environment}
    if not any(name.startswith("PYTHON") for name in environment):
        return nursery().run(arguments, cwd, changed(settings), stderr)
    return subprocess.run(
        [sys.executable, "-m", "spodq", *arguments],
        cwd=cwd, env=changed(settings), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr,
        encoding="utf-8", errors="replace", timeout=60, check=False,
    )  # fmt: skip


def changed(settings: Mapping[str, str | None]) -> dict[str, str]:
    """The environment with the settings; what would colour, date or slow the program down is left out."""
    noisy = {"NO_COLOR", "FORCE_COLOR", "PYTHONWARNINGS", "LINES", "PYTHONDONTWRITEBYTECODE"}
    wanted = {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir(), "spodq-tests-bytecode")), **settings}
    kept = {key: value for key, value in os.environ.items() if key not in noisy | wanted.keys()}
    return kept | {key: value for key, value in wanted.items() if value is not None}
