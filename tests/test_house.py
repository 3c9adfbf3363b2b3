"""Conventions of the house hold, and each guard is seen to find what it is there for."""

import ast
import shutil
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
SOURCE = REPOSITORY / "src"
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
USUAL_FUNCTION = 8
NUMBERS_OF_THE_DECREE = {14, 15, 38, 800}
OTHER_MEANINGS: dict[tuple[str, int], str] = {}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "service", "factory"}
REGISTRIES = [
    f"{name}.{ending}"
    for name, ending in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry.npmjs", "org"),
        ("registry.yarnpkg", "com"),
        ("crates", "io"),
        ("conda.anaconda", "org"),
        ("proxy.golang", "org"),
    ]
]
NOT_OURS = {".git", ".venv", "node_modules", "__pycache__", "out", "build", "dist", ".pip-cache", ".hypothesis"}


def modules(root):
    """Python files below the folder with their syntax trees, by their path."""
    files = sorted(root.rglob("*.py"))
    return {path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in files}


def functions(root):
    """Lengths of functions in lines, by file and name."""
    return {
        f"{path}:{node.lineno} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, tree in modules(root).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def long_files(root):
    """Files above the limit."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in root.rglob("*.py")}
    return [path for path, length in lengths.items() if length > LONGEST_FILE]


def long_functions(root):
    """Functions above the limit."""
    return [name for name, length in functions(root).items() if length > LONGEST_FUNCTION]


def numbers_of_the_decree(root):
    """Bare numbers that the decree sets; they belong to `standards/`."""
    return [
        f"{path}:{node.lineno} {node.value}"
        for path, tree in modules(root).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and type(node.value) in {int, float}
        if node.value in NUMBERS_OF_THE_DECREE and (path, node.value) not in OTHER_MEANINGS
    ]


def empty_names(root):
    """Modules, packages and classes whose name says nothing."""
    named = {part for path in modules(root) for part in Path(path).with_suffix("").parts}
    return sorted(named & EMPTY_NAMES)


def registries_named(root):
    """Files that name a host of a package registry."""
    return [
        path.relative_to(root).as_posix()
        for path in _files(root)
        if any(host.encode() in path.read_bytes() for host in REGISTRIES)
    ]


def _files(root):
    for path in sorted(root.iterdir()):
        if path.name in NOT_OURS or path.name.endswith(("_cache", ".egg-info")) or path.is_symlink():
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path


def lint_imports(root):
    """Exit code and report of import-linter for the sources in a folder."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=root, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_the_guards_see_the_house():
    assert len(modules(SOURCE)) > 100
    assert len(functions(SOURCE)) > 400
    assert len(list(_files(REPOSITORY))) > 300


def test_files_are_short():
    assert long_files(SOURCE) == []


def test_functions_are_short():
    assert long_functions(SOURCE) == []
    assert statistics.median(functions(SOURCE).values()) <= USUAL_FUNCTION


def test_no_number_of_the_decree_stands_in_code():
    assert numbers_of_the_decree(SOURCE) == []


def test_every_other_meaning_is_still_there():
    found = {
        (path, node.value)
        for path, tree in modules(SOURCE).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        if isinstance(node.value, int) and node.value in NUMBERS_OF_THE_DECREE
    }
    assert found == set(OTHER_MEANINGS)


def test_no_module_has_an_empty_name():
    assert empty_names(SOURCE) == []
    assert empty_names(REPOSITORY / "tests") == []


def test_no_file_names_a_package_registry():
    assert registries_named(REPOSITORY) == []


def test_every_rule_is_short():
    rules = sorted((SOURCE / "spodq" / "rules").glob("spq*.py"))
    assert len(rules) > 40
    assert [path.name for path in rules if len(path.read_text(encoding="utf-8").splitlines()) > 70] == []


@pytest.fixture
def crooked(tmp_path):
    """A house with one of each fault."""
    (tmp_path / "helpers").mkdir()
    lines = "\n".join(f"    a = {number}" for number in range(45))
    (tmp_path / "helpers" / "deep.py").write_text(
        f"def long():\n{lines}\n\nLIMIT = 800\n" + "#\n" * 300, encoding="utf-8"
    )
    (tmp_path / "pip.conf").write_text(f"index-url = https://{REGISTRIES[0]}/simple\n", encoding="utf-8")
    return tmp_path


def test_the_guards_find_faults(crooked):
    assert long_files(crooked) == [crooked / "helpers" / "deep.py"]
    assert long_functions(crooked) == ["helpers/deep.py:1 long"]
    assert {found.split()[-1] for found in numbers_of_the_decree(crooked)} == {"14", "15", "38", "800"}
    assert empty_names(crooked) == ["helpers"]
    assert registries_named(crooked) == ["pip.conf"]


@pytest.fixture
def copy(tmp_path):
    """The sources, to be spoiled."""
    shutil.copytree(SOURCE, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    settings = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    return tmp_path


def test_floors_hold():
    code, report = lint_imports(REPOSITORY)
    contracts = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert len(contracts) >= 5
    assert f"Contracts: {len(contracts)} kept, 0 broken." in report
    assert code == 0


VIOLATIONS = [
    ("model/office.py", "import spodq.cli", "Floors"),
    ("place.py", "from spodq.finding import Finding", "Floors"),
    ("rules/spq401_criterion_without_evidence.py", "import yaml", "Only source knows YAML"),
    ("views/gaps.py", "import jinja2", "Only render knows templates"),
    ("scaffold/__init__.py", "import typer", "Only the command line and the terminal"),
    ("render/html.py", "from spodq.loader import load", "Outputs and documents see findings"),
    ("utils.py", "A = 1", "Floors"),
]


@pytest.mark.parametrize(
    ("module", "line", "contract"), VIOLATIONS, ids=[f"{module}: {line}" for module, line, _ in VIOLATIONS]
)
def test_floors_are_seen_to_break(module, line, contract, copy, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(copy / "src"))
    path = copy / "src" / "spodq" / module
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{before}\n{line}\n", encoding="utf-8")
    code, report = lint_imports(copy)
    assert code == 1
    broken = [told for told in report.splitlines() if "BROKEN" in told]
    assert any(told.startswith(contract) for told in broken), report


def test_an_unspoiled_copy_holds(copy, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(copy / "src"))
    assert lint_imports(copy)[0] == 0
