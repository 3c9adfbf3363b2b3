"""A kill, a full disk or a failing disk at any system call of a command that writes: the old file or the new one.

strace injects the fault at the first, second, … call of each kind, until the command no longer makes that many.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from needs import missing

CLEAN = Path(__file__).parents[1] / "workspaces" / "clean"
SINFUL = "# komentář\ntitel: Rozpis: pohotovost  # vyvěšen\ncriteria: [1b]\nreference: LH/12/2026\n"
TARGET = "evidence/urad/documents/pohotovost.yaml"
CALLS = "openat,write,fsync,rename,renameat,renameat2,chmod,fchmod,fchmodat,mkdir,mkdirat,unlink,unlinkat,close"
FAULTS = ("error=ENOSPC", "error=EIO", "signal=SIGKILL")
COMMANDS = {
    "check --fix": ("check", "--fix"),
    "check --update-baseline": ("check", "--baseline", "vychozi.json", "--update-baseline"),
    "check --output": ("check", "--output", "nalezy.json"),
    "gaps": ("gaps", "-o", "nedostatky.md"),
    "schema": ("schema", "-o", "schemata"),
    "init": ("init", "jinde", "--office", "Blansko"),
}
_CALL = re.compile(r"^(?P<process>\d+) +(?P<name>\w+)\((?P<told>.*)")

pytestmark = [
    pytest.mark.documents,
    pytest.mark.skipif(bool(missing("strace")), reason=missing("strace")),
]


@pytest.fixture(params=COMMANDS, ids=str)
def command(request):
    return COMMANDS[request.param]


def _fresh(folder: Path) -> Path:
    root = shutil.copytree(CLEAN, folder)
    (root / TARGET).write_text(SINFUL, encoding="utf-8")
    (root / "vychozi.json").write_text('{"version": 1, "findings": []}\n', encoding="utf-8")
    (root / "nalezy.sarif").write_text("{}\n", encoding="utf-8")
    return root


def _run(root: Path, command: tuple[str, ...], *before: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own, in the folder; the same every time."""
    told = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1795000000"}
    spodq = (sys.executable, "-m", "spodq", *command)
    return subprocess.run((*before, *spodq), cwd=root, env=told, capture_output=True, check=False, timeout=120)


def _state(root: Path) -> dict[str, bytes]:
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _writing_calls(root: Path, command: tuple[str, ...]) -> list[tuple[str, int]]:
    """Calls of the command that may change the folder: the name and which one of that name it is."""
    log = root.parent / "strace.log"
    _run(root, command, "strace", "-f", "-y", "-qq", "-e", f"trace={CALLS}", "-o", str(log))
    calls = [match for match in map(_CALL.match, log.read_text(errors="replace").splitlines()) if match]
    seen, found = Counter[str](), []
    for call in calls:
        if call["process"] == calls[0]["process"]:
            seen[call["name"]] += 1
            if str(root) in call["told"] and not _reads(call):
                found.append((call["name"], seen[call["name"]]))
    return found


def _reads(call: re.Match[str]) -> bool:
    """Whether the call only reads: a disk that fails there makes a finding, which is tried elsewhere."""
    if call["name"] == "openat":
        return "O_WRONLY" not in call["told"] and "O_RDWR" not in call["told"]
    return call["name"] == "close" and ".spodq-" not in call["told"]


def _faulty_runs(folder: Path, command: tuple[str, ...]) -> Iterator[tuple[str, Path, bool]]:
    """Each fault at each call, in a fresh folder: what was done, the folder, whether the command claimed success."""
    for name, number in _writing_calls(_fresh(folder / "stopa" / "slozka"), command):
        for fault in FAULTS:
            root = _fresh(folder / f"{name}-{number}-{fault}" / "slozka")
            done = _run(root, command, "strace", "-qq", "-e", f"inject={name}:{fault}:when={number}", "-o", os.devnull)
            yield f"{name} {number} {fault}", root, done.returncode == 0
            shutil.rmtree(root.parent)


def test_every_fault_leaves_the_old_file_or_the_new_one(command, tmp_path):
    before = _state(_fresh(tmp_path / "pred" / "slozka"))
    clean = _fresh(tmp_path / "po" / "slozka")
    _run(clean, command)
    after = _state(clean)
    assert after != before
    tried = 0
    for what, root, succeeded in _faulty_runs(tmp_path, command):
        tried += 1
        left = {name: data for name, data in _state(root).items() if not name.rpartition("/")[2].startswith(".spodq-")}
        for name, data in left.items():
            assert data in {before.get(name), after.get(name)}, f"{what}: {name} is neither old nor new"
        assert set(before) <= set(left), what
        assert not succeeded or left == after, f"{what}: success was claimed, the work was not done"
    assert tried > len(FAULTS) * 5, "strace saw no writing calls"
