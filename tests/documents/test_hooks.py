"""The hooks as a person meets them: pre-commit installs the program from this repository and runs it on her folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import tables

ROOT = Path(__file__).parents[2]
BROKEN = (
    "# schválil tajemník\ntitle: Leták\ncriteria: [1a]\nreference: XY/1/2026\nreview_by: 31. 12. 2027 # konec roku\n"
)
MENDED = BROKEN.replace("31. 12. 2027", "2027-12-31")
LETTER = "evidence/urad/documents/zkouska.yaml"

pytestmark = pytest.mark.documents


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """Where pre-commit keeps what it installs; without packages to install there is nothing to try."""
    home = tmp_path_factory.mktemp("pre-commit")
    if not (ROOT / ".git").exists():
        pytest.skip("this copy of the project is not a git repository, and pre-commit installs hooks from one")
    probe = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", home, "hatchling"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("packages cannot be installed here, so pre-commit has nothing to build the hook with")
    return home


@pytest.fixture
def folder(tmp_path):
    """A small workspace in git, with all its files committed."""
    folder = shutil.copytree(tables.CLEAN, tmp_path / "slozka")
    tables.commit(folder, ".")
    return folder


def try_hook(hook, folder, home):
    """Exit code and words of one hook of this repository run on every file of the folder."""
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", ROOT, hook, "--all-files", "--verbose", "--color", "never"],
        cwd=folder, env={**os.environ, "PRE_COMMIT_HOME": os.fspath(home), "PYTHONUTF8": "1"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def add(folder, text):
    (folder / LETTER).write_text(text, encoding="utf-8")
    subprocess.run(["git", "add", "--", LETTER], cwd=folder, check=True)


def test_a_folder_in_order_may_be_committed(folder, home):
    code, said = try_hook("spodq-check", folder, home)
    assert code == 0, said
    assert "v pořádku: zkontrolováno" in said


def test_a_finding_stops_the_commit_and_nothing_is_written(folder, home):
    add(folder, BROKEN)
    code, said = try_hook("spodq-check", folder, home)
    assert code == 1, said
    assert f"{LETTER}:5:12  SPQ104" in said
    assert (folder / LETTER).read_text(encoding="utf-8") == BROKEN


def test_what_is_safe_is_mended_and_the_person_looks_at_it_first(folder, home):
    add(folder, BROKEN)
    code, said = try_hook("spodq-fix", folder, home)
    assert code == 1, said
    assert "files were modified by this hook" in said
    assert (folder / LETTER).read_text(encoding="utf-8") == MENDED
