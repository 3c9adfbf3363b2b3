"""The ordinary mistakes of people who write YAML, each put into a fresh workspace.

One finding each, at its place, exit 1.
"""

import hashlib
import shutil

import pytest

import tables
from scenario import spodq
from spodq.check import check
from spodq.finding import Severity
from spodq.loader import load
from spodq.loader.catalogues import bundled_versions
from spodq.scaffold import NewOffice, scaffold
from spodq.workspace.root import find

OFFICE = "evidence/blansko/office.yaml"
SETTINGS = "spodq.yaml"
DOCUMENT = "evidence/blansko/documents/plan.yaml"
ATTACHMENT = "evidence/blansko/files/plan.txt"
POSITION = "evidence/blansko/positions/P-01.yaml"
TRAINING = "evidence/blansko/trainings/rozhovor.yaml"
FINGERPRINT = hashlib.sha256(b"Plan supervize").hexdigest()
GOOD = {
    DOCUMENT: f"title: Plán\ncriteria:\n  - 6c\n  - 6d\nfiles: [plan.txt]\nsha256:\n  plan.txt: {FINGERPRINT}\n",
    ATTACHMENT: "Plan supervize",
    POSITION: "title: terénní sociální pracovnice\nworkload: 1\nsince: 2026-02-01\n",
    TRAINING: "title: Rozhovor\ndate: 2026-03-10\ncriteria: [6b]\ndays: 2\nparticipants: [P-01]\n",
}
"""Files a person has added to what `spodq init` wrote; without a mistake the check says nothing about them."""

MISTAKES = {
    "syntax: an open quote": (DOCUMENT, "title: Plán", 'title: "Plán', (1, 8), "SPQ001"),
    "syntax: an open bracket": (TRAINING, "[6b]", "[6b", (3, 11), "SPQ001"),
    "syntax: an open quote in the settings": (SETTINGS, "catalogue: spod", 'catalogue: "spod', (3, 12), "SPQ001"),
    "syntax: no blank after a colon": (POSITION, "workload: 1", "workload:1", (2, 1), "SPQ001"),
    "indentation of an item": (DOCUMENT, "  - 6d", " - 6d", (4, 2), "SPQ001"),
    "indentation of a key": (OFFICE, "kind: orp", " kind: orp", (3, 2), "SPQ001"),
    "indentation by a tab": (TRAINING, "days: 2", "\tdays: 2", (4, 1), "SPQ001"),
    "wrong word": (OFFICE, "kind: orp", "kind: opr", (3, 7), "SPQ206"),
    "wrong code": (OFFICE, '"6401"', '"9999"', (5, 7), "SPQ207"),
    "wrong region": (OFFICE, "Jihomoravský", "Jihomoravsky", (6, 9), "SPQ227"),
    "wrong date": (TRAINING, "2026-03-10", "2026-02-30", (2, 7), "SPQ104"),
    "wrong share": (POSITION, "workload: 1", "workload: 10", (2, 11), "SPQ104"),
    "wrong format": (SETTINGS, "format: 1", "format: 2", (2, 9), "SPQ104"),
    "dangling criterion": (DOCUMENT, "- 6d", "- 6x", (4, 5), "SPQ201"),
    "dangling position": (TRAINING, "[P-01]", "[P-02]", (5, 16), "SPQ230"),
    "dangling office": (SETTINGS, ": blansko", ": blanko", (4, 17), "SPQ205"),
    "duplicate key": (DOCUMENT, "criteria:", "title: Jiný\ncriteria:", (2, 1), "SPQ003"),
    "duplicate key of the office": (OFFICE, "kind: orp", "kind: orp\nkind: obec", (4, 1), "SPQ003"),
    "mistyped key": (DOCUMENT, "files:", "filse:", (5, 1), "SPQ101"),
    "mistyped key that must be there": (TRAINING, "date:", "dtae:", (2, 1), "SPQ101"),
    "mistyped key of the settings": (SETTINGS, "default_office", "defaut_office", (4, 1), "SPQ101"),
    "duplicate id": ("evidence/blansko/documents/a.yaml", "", f"id: plan\n{GOOD[DOCUMENT]}", (1, 5), "SPQ203"),
    "duplicate id of a position": (
        "evidence/blansko/positions/a.yaml", "", f"id: P-01\n{GOOD[POSITION]}", (1, 5), "SPQ203",
    ),
    "a copied file": ("evidence/blansko/documents/plan (1).yaml", "", GOOD[DOCUMENT], (1, 1), "SPQ209"),
    "missing evidence": (DOCUMENT, "[plan.txt]", "[plna.txt]", (5, 9), "SPQ301"),
    "missing evidence of a training": (TRAINING, "days: 2", "days: 2\nfiles: [neni.pdf]", (5, 9), "SPQ301"),
    "a document without evidence": (
        "evidence/blansko/documents/a.yaml", "", "title: Mapa\ncriteria: [1b]\n", (1, 1), "SPQ307",
    ),
    "evidence lost": (ATTACHMENT, None, None, (DOCUMENT, 5, 9), "SPQ301"),
    "evidence moved": (ATTACHMENT, None, "evidence/blansko/files/2026/plan.txt", (DOCUMENT, 5, 9), "SPQ301"),
    "changed evidence": (ATTACHMENT, "Plan", "Navrh", (DOCUMENT, 5, 9), "SPQ303"),
    "emptied evidence": (ATTACHMENT, "Plan supervize", "", (DOCUMENT, 5, 9), "SPQ304"),
}  # fmt: skip
"""File, what stood there (nothing: the file is new; None: it goes, or moves), what stands there, place, rule."""

TWO = {
    "in two files": {DOCUMENT: ("title:", "titel:"), TRAINING: ("2026-03-10", "10. 3. 2026")},
    "in one file": {DOCUMENT: ("title: Plán\ncriteria:\n  - 6c", "titel: Plán\ncriteria:\n  - 66c")},
    "on one line": {TRAINING: ("[6b]", "[6x, 6y]")},
    "wrong value and missing evidence": {TRAINING: ("days: 2", "days: dva"), DOCUMENT: ("[plan.txt]", "[neni.txt]")},
}


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """What `spodq init` writes, with a few good files added; nobody may change it."""
    root = tmp_path_factory.mktemp("uplna") / "slozka"
    office = NewOffice("blansko", "Městský úřad Blansko", "orp", "6401", "Jihomoravský kraj")
    scaffold(root, office, bundled_versions()[-1])
    for path, text in GOOD.items():
        _write(root / path, text)
    return root


@pytest.fixture
def root(good, tmp_path):
    return shutil.copytree(good, tmp_path / "slozka")


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _spoil(root, path, old, new):
    target = root / path
    if old is None:
        target.parent.joinpath("2026").mkdir()
        target.rename(root / new) if new else target.unlink()
    elif not old:
        _write(target, new)
    else:
        tables.edit(target, [(old, new)])


def _found(root):
    return [each for each in check(load(find(root), tables.TODAY)).findings if not each.rule.remark]


def test_good_files_have_no_finding(good):
    assert _found(good) == []


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_one_mistake_is_one_finding_at_its_place(mistake, root):
    path, old, new, place, code = mistake
    _spoil(root, path, old, new)
    [finding] = _found(root)
    assert (finding.place.path, finding.place.line, finding.place.column) == (path, *place)[-3:]
    assert finding.rule.code == code
    assert finding.rule.severity is Severity.ERROR  # so the command ends with 1


@pytest.mark.parametrize("changes", TWO.values(), ids=TWO.keys())
def test_two_mistakes_at_once_are_both_told(changes, root):
    for path, (old, new) in changes.items():
        tables.edit(root / path, [(old, new)])
    assert [each.rule.severity for each in _found(root)] == [Severity.ERROR, Severity.ERROR]


def test_a_mistake_ends_with_1_and_says_how_to_mend_it(root):
    tables.edit(root / OFFICE, [("kind: orp", "kind: opr")])
    done = spodq("check", cwd=root)
    assert done.returncode == 1
    assert "nemyslíte „orp“?" in done.stdout
    assert "Náprava:" in spodq("explain", "SPQ206", cwd=root).stdout
