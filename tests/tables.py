"""Tables of rules: small sins against the clean workspace, and everything the check prints about them."""

import shutil
import subprocess
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from spodq.baseline import read_baseline
from spodq.check import check
from spodq.loader import load
from spodq.outputs.text import write
from spodq.screen import Screen
from spodq.workspace.root import find

CLEAN = Path(__file__).parent / "workspaces" / "clean"
RECORDS = CLEAN.parent / "records"
"""Records of daily work, laid over the clean workspace where a case asks for them."""
TABLES = Path(__file__).parent / "rules"
TODAY = date(2026, 11, 22)
_GIT = ("git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


@dataclass(frozen=True)
class Case:
    """One sin: what is changed in the clean workspace, and the lines that are printed."""

    name: str
    expect: list[str]
    today: date = TODAY
    records: bool = False
    files: dict[str, str | None] = field(default_factory=dict)
    encoding: str = "utf-8"
    repeat: dict[str, tuple[str, int]] = field(default_factory=dict)
    edit: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    link: dict[str, str] = field(default_factory=dict)
    git: list[str] = field(default_factory=list)
    baseline: str | None = None

    def lay_out(self, root: Path) -> None:
        """A copy of the clean workspace with the changes of the case, in their order of the fields above."""
        shutil.copytree(CLEAN, root)
        if self.records:
            shutil.copytree(RECORDS, root, dirs_exist_ok=True)
        for path, text in self.files.items():
            _write(root / path, None if text is None else text.encode(self.encoding))
        for path, (text, times) in self.repeat.items():
            _write(root / path, text.encode() * times)
        for path, changes in self.edit.items():
            edit(root / path, changes)
        for path, target in self.link.items():
            (root / path).unlink(missing_ok=True)
            (root / path).symlink_to(target)
        if self.git:
            commit(root, *self.git)


def read_table(code: str) -> list[Case]:
    """Cases of one rule."""
    raw: list[dict[str, Any]] = yaml.safe_load((TABLES / f"{code}.yaml").read_text(encoding="utf-8"))
    return [Case(**each) for each in raw]


def printed(root: Path, today: date = TODAY, baseline: str | None = None) -> list[str]:
    """Every line the check prints about the workspace but the last one, which only counts."""
    accepted = read_baseline("vychozi-stav.json", baseline) if baseline else None
    report = check(load(find(root), today), baseline=accepted)
    return write(report, Screen()).splitlines()[:-1]


def edit(path: Path, changes: list[tuple[str, str]]) -> None:
    """Replace texts in a file; a text that is not there fails the test instead of testing nothing."""
    text = path.read_bytes().decode()
    for old, new in changes:
        assert old in text, f"{path.name}: text {old!r} is not there"
        text = text.replace(old, new, 1)
    path.write_bytes(text.encode())


def commit(root: Path, *paths: str) -> None:
    """A repository with one commit that holds the paths and nothing else."""
    for arguments in (("init", "-q"), ("add", "--", *paths), ("commit", "-q", "-m", "first")):
        subprocess.run([*_GIT, *arguments], cwd=root, check=True, capture_output=True)


def _write(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
