"""The wheel that people install: built offline, complete, and working far from the repository."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scenario import changed, spodq

REPOSITORY = Path(__file__).parent.parent
SOURCES = ("pyproject.toml", "README.md", "LICENSE", "src", "standards", "templates")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from a copy of the repository."""
    copy = tmp_path_factory.mktemp("sources")
    for name in SOURCES:
        source = REPOSITORY / name
        shutil.copytree(source, copy / name) if source.is_dir() else shutil.copy(source, copy / name)
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"], cwd=copy)
    return next((copy / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder with the program installed from the wheel and nothing else."""
    target = tmp_path_factory.mktemp("installed")
    offline = ["--no-deps", "--no-index", "--no-compile", "--quiet"]
    _run([sys.executable, "-m", "pip", "install", *offline, "--target", target, wheel], cwd=target)
    return target


@pytest.fixture(scope="module")
def office(installed, tmp_path_factory):
    """An empty folder far from the repository, in which `spodq init` has run."""
    folder = tmp_path_factory.mktemp("úřad")
    assert not folder.resolve().is_relative_to(REPOSITORY)
    done = spodq("init", "--office", "Blansko", cwd=folder, PYTHONPATH=str(installed))
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def _run(command, cwd):
    done = subprocess.run(command, cwd=cwd, env=changed({}), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_wheel_holds_everything_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top.rpartition(".")[2] for top in tops} == {"spodq", "dist-info"}
    for folder in ("standards", "templates"):
        files = [path for path in (REPOSITORY / folder).rglob("*") if path.is_file()]
        wanted = {f"spodq/bundled/{path.relative_to(REPOSITORY).as_posix()}" for path in files}
        assert len(wanted) > 5
        assert wanted <= set(names)
    assert {"spodq/py.typed", "spodq/workspace/orp.csv", "spodq/scaffold/files/github.yml"} <= set(names)
    assert not [name for name in names if name.endswith(".pyc") or "/tests/" in name]
    assert [name for name in names if name.endswith("licenses/LICENSE")]


def test_standards_and_templates_come_from_the_wheel(installed, office):
    program = (
        "import spodq; from spodq.shipped import bundled, municipalities\n"
        "print(spodq.__file__, bundled('standards'), bundled('templates'), municipalities(), sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=office, env=changed({"PYTHONPATH": str(installed)}),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    places = [Path(line) for line in done.stdout.splitlines()]
    assert [path.relative_to(installed).as_posix() for path in places] == [
        "spodq/__init__.py",
        "spodq/bundled/standards",
        "spodq/bundled/templates",
        "spodq/workspace/orp.csv",
    ]


COMMANDS = (
    (["--version"], "spodq 0."),
    (["check", "--fail-on", "warning"], "SPQ400"),
    (["gaps"], "Městský úřad Blansko"),
    (["manual", "-o", "m.docx"], "uloženo: m.docx"),
    (["manual", "-o", "m.html"], "uloženo: m.html"),
    (["gaps", "-o", "g.docx"], "uloženo: g.docx"),
    (["gaps", "-o", "g.md"], "uloženo: g.md"),
    (["standards"], "473/2012"),
    (["explain", "SPQ401"], "Kritérium nemá doklad"),
    (["schema", "document"], "draft/2020-12"),
)


@pytest.mark.parametrize(("command", "said"), COMMANDS, ids=[" ".join(command) for command, _ in COMMANDS])
def test_command_works_from_the_wheel(command, said, installed, office):
    done = spodq(*command, cwd=office, PYTHONPATH=str(installed))
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout.replace("\u00a0", " ")


def test_documents_are_the_same_as_from_the_repository(installed, office, tmp_path):
    for name in ("a.html", "a.docx"):
        spodq("manual", "-o", str(tmp_path / f"wheel-{name}"), cwd=office, PYTHONPATH=str(installed))
        spodq("manual", "-o", str(tmp_path / f"repository-{name}"), cwd=office, PYTHONPATH=None)
        first, second = ((tmp_path / f"{source}-{name}").read_bytes() for source in ("wheel", "repository"))
        assert len(first) > 10_000
        assert first == second


def test_wheel_is_built_twice_the_same(wheel, tmp_path):
    copy = wheel.parent.parent
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", os.fspath(tmp_path)], cwd=copy)
    assert next(tmp_path.glob("*.whl")).read_bytes() == wheel.read_bytes()
