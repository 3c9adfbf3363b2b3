"""A new workspace in VS Code: the language server of YAML explains, offers and warns in Czech, without the network."""

import pytest
from editor import REASON, Editor

from spodq.loader.catalogues import bundled_versions
from spodq.scaffold import NewOffice, scaffold

OFFICE = "evidence/lhota"
VERSION = bundled_versions()[-1]
UNKNOWN = "takové kritérium standardy nemají; všechna vypíše spodq standards"
DOCUMENT_KEYS = "povinné klíče jsou title a criteria; další dovolené klíče jsou id, kind, files, "
MARKS = ",".join(VERSION.criteria)

pytestmark = [pytest.mark.documents, pytest.mark.skipif(bool(REASON), reason=REASON)]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """What `spodq init` lays out."""
    root = tmp_path_factory.mktemp("slozka úřadu").resolve()
    scaffold(root, NewOffice("lhota", "Úřad", "orp"), VERSION)
    return root


@pytest.fixture(scope="module")
def editor(root):
    """The workspace opened; when it is closed again, nothing has asked for the network."""
    editor = Editor(root)
    yield editor
    editor.close()
    assert editor.errors == b""


def test_the_guard_of_the_network_sees_an_attempt(root):
    """What the settings of the workspace turn off would otherwise ask a server about every schema there is."""
    online = Editor(root, **{"yaml.schemaStore.enable": True})
    online.open(f"{OFFICE}/documents/site.yaml", "title: A\n")
    online.close()
    assert b"connection refused by the test" in online.errors


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("spodq.yaml", "dovolené klíče jsou format, catalogue, default_office"),
        (f"{OFFICE}/office.yaml", "povinné klíče jsou name a kind; "),
        (f"{OFFICE}/waivers.yaml", "povinný klíč je waivers"),
        (f"{OFFICE}/procedures/deep/er/novy.yaml", "povinné klíče jsou title, criteria a text; "),
        (f"{OFFICE}/documents/novy.yaml", DOCUMENT_KEYS),
        (f"{OFFICE}/assessments/2026.yaml", "povinné klíče jsou kind, date a scores; "),
        ("standards/spod/2026-01-01/about.yaml", "povinné klíče jsou title, regulation, effective_from, "),
        ("standards/spod/2026-01-01/01.yaml", "povinné klíče jsou number, title a criteria; "),
    ],
)
def test_settings_bind_each_file_to_its_schema(editor, path, told):
    (fault,) = set(editor.open(path, "neznamy: 1\n"))
    assert fault.startswith(f"1:1 {told}")


def test_files_of_the_new_workspace_are_not_underlined(editor, root):
    files = [root / "spodq.yaml", *(root / "evidence").rglob("*.yaml")]
    assert len(files) > 1
    found = {path.name: editor.open(path.relative_to(root).as_posix(), path.read_text("utf-8")) for path in files}
    assert found == {name: [] for name in found}


def test_a_file_elsewhere_may_name_its_schema_itself(editor):
    schema = "# yaml-language-server: $schema=.vscode/spodq/document.schema.json\n"
    assert editor.open("koncept.yaml", "titel: A\n") == []
    (fault,) = set(editor.open("koncept2.yaml", f"{schema}titel: A\n"))
    assert fault.startswith(f"2:1 {DOCUMENT_KEYS}")


SINFUL = """\
titel: Plán supervize
criteria: [6d, 99x]
kind: papir
files: []
sha256:
  plan.pdf: zzz
reference: 12
review_by: 31. 12. 2027
owner:
published: ano
"""


def test_every_fault_is_told_in_czech_at_its_place(editor):
    faults = editor.open(f"{OFFICE}/documents/hrisny.yaml", SINFUL)
    told = dict(fault.split(" ", 1) for fault in faults)
    assert told.pop("1:1").startswith(DOCUMENT_KEYS)
    assert told.pop("3:7").startswith("taková hodnota tu být nemůže; pište document (listina), record (záznam), ")
    assert told == {
        "2:16": UNKNOWN,
        "6:13": "otisk SHA-256 má 64 znaků 0–9 a a–f",
        "8:12": "datum pište jako 2026-01-31",
        "9:7": "tady má být neprázdný text, ne seznam ani skupina klíčů",
        "10:12": "tady má být true (ano), nebo false (ne)",
    }


def test_faults_inside_an_assessment(editor):
    text = "kind: self\ndate: 2026-11-02\nscores:\n  9z: {score: 1}\n  1a: {score: 7}\n  1b: {skore: 1}\n"
    told = dict(fault.split(" ", 1) for fault in editor.open(f"{OFFICE}/assessments/hrisne.yaml", text))
    assert told == {
        "4:3": UNKNOWN,
        "5:15": "taková hodnota tu být nemůže; pište 0 (nesplněno), 1 (splněno částečně), 2 (splněno dobře) "
        "nebo 3 (splněno výborně)",
        "6:8": "dovolené klíče jsou score, applicable a reason",
    }


def test_a_fault_of_a_group_is_told_in_czech(editor):
    text = "name: A\nkind: orp\nchildren:\n  count: -3\n  date: 1. 1. 2026\nactivities: jine\nmanual: []\n"
    told = dict(fault.split(" ", 1) for fault in editor.open(f"{OFFICE}/office.yaml", text))
    assert told["4:10"] == "tady má být celé číslo bez znaménka a mezer, například 12"
    assert told["5:9"] == "datum pište jako 2026-01-31"
    assert told["6:13"] == "tady má být seznam; pište [první, druhá]"
    assert told["7:9"].startswith("dovolené klíče jsou title, reference, ")


HOVERED = """\
title: Plán supervize
criteria: [6d]
kind: record
review_by: 2027-12-31
published: false
note: A
"""


@pytest.mark.parametrize(
    ("line", "column", "told"),
    [
        (1, 2, ["#### název", "Název dokladu.", "Povinný klíč."]),
        (2, 2, ["#### kritéria", "Kritéria, která doklad prokazuje."]),
        (2, 12, [f"* `6d`: {VERSION.criteria['6d'].summary}"]),
        (3, 2, ["#### druh", "Když chybí, platí `document` (listina).", "* `record`: záznam"]),
        (4, 2, ["#### revize do", "Do kdy má být doklad znovu posouzen.", "Píše se `2026-01-31`."]),
        (5, 12, ["Zda je doklad veřejný (true), nebo vnitřní (false).", "* `false`: ne", "* `true`: ano"]),
        (6, 2, ["Co má čtenář o dokladu vědět.", "Text se značkami Markdown."]),
    ],
)
def test_hover_explains_in_czech(editor, line, column, told):
    path = f"{OFFICE}/documents/vysvetleny.yaml"
    assert editor.open(path, HOVERED) == []
    shown = editor.hover(path, line, column)
    assert [each for each in told if each not in shown] == []
    assert "document.schema.json" not in shown


def test_hover_over_a_mark_in_an_assessment_says_what_the_criterion_asks(editor):
    path = f"{OFFICE}/assessments/vysvetlene.yaml"
    editor.open(path, "kind: self\ndate: 2026-11-02\nscores:\n  6d:\n    score: 2\n")
    assert f"#### kritérium 6d\n\n{VERSION.criteria['6d'].summary}" in editor.hover(path, 4, 4)
    assert "* `2`: splněno dobře" in editor.hover(path, 5, 12)


def test_keys_are_offered_with_czech_words(editor):
    path = f"{OFFICE}/documents/prazdny.yaml"
    editor.open(path, "")
    offered = editor.offers(path, 1, 1)
    assert offered["criteria"]["told"].startswith("Kritéria, která doklad prokazuje.")
    assert offered["valid_until"]["told"].startswith("Poslední den platnosti.")
    assert {"title", "kind", "files", "sha256", "reference", "owner", "published", "note"} <= offered.keys()


OFFERED = """\
title: A
kind:\x20
criteria: [1a, ]
published:\x20
"""


@pytest.mark.parametrize(
    ("line", "column", "told"),
    [
        (2, 7, {"document": "listina", "record": "záznam", "interview": "rozhovor", "sample": "vzorek spisů"}),
        (3, 16, {mark: criterion.summary for mark, criterion in VERSION.criteria.items()}),
        (4, 12, {"true": "ano", "false": "ne"}),
    ],
    ids=["kind", "criteria", "published"],
)
def test_values_are_offered_with_czech_words(editor, line, column, told):
    path = f"{OFFICE}/documents/nabidnuty.yaml"
    editor.open(path, OFFERED)
    offered = {label: each["told"] for label, each in editor.offers(path, line, column).items()}
    assert offered.items() >= told.items()


def test_points_of_the_scale_are_offered(editor):
    path = f"{OFFICE}/assessments/nabidnute.yaml"
    editor.open(path, "kind: self\ndate: 2026-11-02\nscores:\n  1a:\n    score: \n")
    offered = editor.offers(path, 5, 12)
    assert {label: each["told"] for label, each in offered.items()} == {
        str(mark.score): mark.label for mark in VERSION.scale.marks
    }


SKELETONS = [
    ("documents/a.yaml", "", (1, 1), ("nový doklad s přílohou", "title: ${1:Název dokladu}\ncriteria: [${2|1a,")),
    ("documents/b.yaml", "", (1, 1), ("nový doklad s číslem jednacím", "title: ${1:Název dokladu}\n")),
    ("procedures/a.yaml", "", (1, 1), ("nový postup", "title: ${1:Název postupu}\n")),
    ("assessments/a.yaml", "", (1, 1), ("nové hodnocení", "kind: ${1|self,kontrola,visit|}\ndate: ${2:$CURRENT_")),
    ("waivers.yaml", "", (1, 1), ("nové výjimky", "waivers:\n  - rule: ${1:SPQ401}\n")),
    ("waivers.yaml", "waivers:\n  - \n", (2, 5), ("nová výjimka", "rule: ${1:SPQ401}\n  criterion: ${2|")),
    ("office.yaml", "", (1, 1), ("nový profil úřadu", "name: ${1:Městský úřad}\nkind: ${2|orp,obec,")),
    (
        "assessments/b.yaml", "kind: self\ndate: 2026-11-02\nscores:\n  \n", (4, 3),
        ("nové body kritéria", f"${{1|{MARKS}|}}:\n  score: ${{2|0,1,2,3|}}\n  reason: ${{3:Proč právě tolik bodů.}}"),
    ),
    (
        "procedures/b.yaml", "title: A\ncriteria: [1a]\ntext: B\nrevisions:\n  - \n", (5, 5),
        ("nová revize", "date: ${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}\n  change: ${2:Co se změnilo}"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "place", "label_and_start"), SKELETONS)
def test_skeletons_are_offered(editor, path, text, place, label_and_start):
    label, start = label_and_start
    editor.open(f"{OFFICE}/{path}", text)
    offered = editor.offers(f"{OFFICE}/{path}", *place)
    assert offered[label]["insert"].startswith(start)
    assert offered[label]["told"]
