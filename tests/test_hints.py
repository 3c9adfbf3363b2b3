"""Schemas speak Czech to an editor, agree with the check, and their skeletons are files the check accepts."""

import re

import pytest
import yaml
from jsonschema import Draft202012Validator

import tables
from spodq.check import check
from spodq.loader import load
from spodq.loader.catalogues import bundled_versions
from spodq.loader.shelves import SHELVES
from spodq.scaffold import NewOffice, scaffold
from spodq.views.schema import schema_names, view
from spodq.workspace.root import find

VERSION = bundled_versions()[-1]
VERSIONS = pytest.mark.parametrize("version", [None, VERSION], ids=["plain", "with marks of criteria"])
ENGLISH = {"minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "format", "uniqueItems", "examples"}
"""Keywords the language server complains about, or names, in English whatever the schema says."""
TODAY = {"$CURRENT_YEAR": "2026", "$CURRENT_MONTH": "11", "$CURRENT_DATE": "22"}
FILES = {shelf.noun.__name__.lower(): shelf.pattern for shelf in SHELVES}
HOLDERS = {
    "revision": ("procedure", "title: A\ncriteria: [1a]\ntext: B\nrevisions:\n", True),
    "waiver": ("waivers", "waivers:\n", True),
    "criterion": ("standard", "number: 1\ntitle: A\ncriteria:\n", True),
    "section": ("leaflet", "title: A\naudience: children\ncriteria: [1a]\nsections:\n", True),
    "contact": (
        "leaflet",
        "title: A\naudience: children\ncriteria: [1a]\nsections: [{title: A, text: B}]\ncontacts:\n",
        True,
    ),
    "scores": ("assessment", "kind: self\ndate: 2026-11-02\nscores:\n", False),
}
"""Files for parts: the noun, the text above the part, whether the part is an item of a list."""


def parts(schema, name=""):
    """Every schema inside a schema, with the way to it."""
    yield name, schema
    for family in ("properties", "patternProperties", "$defs"):
        for key, each in schema.get(family, {}).items():
            yield from parts(each, f"{name}/{key}")
    for child in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(child), dict):
            yield from parts(schema[child], f"{name}/{child}")


def every_part(version):
    return [(f"{noun}{name}", part) for noun in schema_names() for name, part in parts(view(noun, version)) if part]


def filled(body):
    """A skeleton as it stands after a person pressed Tab through all the blanks."""
    if isinstance(body, dict):
        return {filled(key): filled(value) for key, value in body.items()}
    for variable, value in TODAY.items():
        body = body.replace(variable, value)
    body = re.sub(r"\$\{\d\|([^,|]*)[^|]*\|\}", r"\1", body)
    return re.sub(r"\$\{\d:([^}]*)\}", r"\1", body)


def skeletons(version):
    """The noun of a file, the label of its skeleton and the text of the file; parts stand in a file that holds them."""
    for noun in schema_names():
        schema = view(noun, version)
        for each in schema["defaultSnippets"]:
            yield noun, each["label"], filled(each["bodyText"])
        inner = {**schema.get("$defs", {}), **schema["properties"]}
        for name, part in inner.items():
            for each in part.get("defaultSnippets", ()):
                yield _held(name.lower(), each)


def _held(name, snippet):
    noun, above, listed = HOLDERS[name]
    body = filled(snippet["body"])
    below = yaml.safe_dump([body] if listed else body, allow_unicode=True)
    told = "".join(f"  {line}\n" for line in below.replace("'", "").splitlines())
    return noun, snippet["label"], above + told


@VERSIONS
def test_every_fault_an_editor_can_find_has_a_czech_sentence(version):
    checked = [(name, part) for name, part in every_part(version) if {"type", "enum", "pattern"} & part.keys()]
    assert len(checked) > 100
    assert [name for name, part in checked if "errorMessage" not in part] == []
    assert [name for name, part in checked if "pattern" in part and "patternErrorMessage" not in part] == []
    assert [name for name, part in checked if ENGLISH & part.keys()] == []
    for _, part in checked:
        assert part["errorMessage"][0].islower()
        assert not part["errorMessage"].endswith(".")


@VERSIONS
def test_every_word_of_a_choice_is_explained(version):
    choices = [(name, part) for name, part in every_part(version) if "enum" in part]
    assert len(choices) > 15
    for name, part in choices:
        assert len(part["enumDescriptions"]) == len(part["enum"]), name
        assert all(part["enumDescriptions"]), name


@VERSIONS
def test_hover_never_loses_the_plain_explanation(version):
    fuller = [part for _, part in every_part(version) if "markdownDescription" in part]
    assert len(fuller) > 30
    assert [part for part in fuller if not part["markdownDescription"].startswith(part["description"])] == []


@pytest.mark.parametrize(
    ("noun", "key", "told"),
    [
        ("document", "title", "Název dokladu.\n\nPovinný klíč."),
        ("document", "kind", "Čím doklad je.\n\nKdyž chybí, platí `document` (listina)."),
        ("document", "review_by", "Do kdy má být doklad znovu posouzen.\n\nPíše se `2026-01-31`."),
        ("document", "note", "Co má čtenář o dokladu vědět.\n\nText se značkami Markdown."),
        ("assessment", "kind", "Kdo hodnotil.\n\nPovinný klíč."),
        ("settings", "catalogue", "Podle kterého souboru standardů se úřady hodnotí.\n\nKdyž chybí, platí `spod`."),
    ],
)
def test_hover_says_what_matters(noun, key, told):
    assert view(noun)["properties"][key]["markdownDescription"] == told


def test_titles_of_groups_are_czech():
    groups = {name: group["title"] for noun in schema_names() for name, group in view(noun).get("$defs", {}).items()}
    assert groups["Revision"] in {"revize", "změny"}
    assert [name for name, title in groups.items() if name == title] == []


@pytest.mark.parametrize(
    ("noun", "text", "fault"),
    [
        ("document", "titel: A\ncriteria: [1a]\n", "povinné klíče jsou title a criteria; další dovolené klíče jsou "),
        ("document", "title: A\ncriteria: []\n", "tady má být seznam aspoň s jednou položkou; pište [první, druhá]"),
        ("document", "title: A\ncriteria: [99x]\n", "takové kritérium standardy nemají; všechna vypíše "),
        ("document", 'title: " "\ncriteria: [1a]\n', "tady má být neprázdný text, ne seznam ani skupina klíčů"),
        ("document", "title: A\ncriteria: [1a]\nreview_by: 31. 12. 2026\n", "datum pište jako 2026-01-31"),
        ("document", "title: A\ncriteria: [1a]\npublished: ano\n", "tady má být true (ano), nebo false (ne)"),
        ("document", "title: A\ncriteria: [1a]\nid: plán\n", "označení smí mít jen písmena bez háčků a čárek, "),
        ("document", "title: A\ncriteria: [1a]\nsha256: {a.pdf: ff}\n", "otisk SHA-256 má 64 znaků 0–9 a a–f"),
        ("document", "title: A\ncriteria: [1a]\nsha256: ff\n", "tady má být skupina klíčů, každý na svém řádku"),
        ("profile", "name: A\nkind: hrad\n", "taková hodnota tu být nemůže; pište orp (obecní úřad obce s "),
        ("profile", "name: A\nkind: orp\nchildren: {count: -1, date: '2026-01-01'}\n", "tady má být celé číslo bez "),
        ("assessment", "kind: self\ndate: '2026-11-02'\nscores: {9z: {score: 1}}\n", "takové kritérium "),
        ("assessment", "kind: self\ndate: '2026-11-02'\nscores: {1a: {score: 7}}\n", "taková hodnota tu být nemůže; "),
        ("about", "kinds: {orp: {}}\n", "povinný klíč je title; další dovolený klíč je note"),
        ("about", "sources: {a: {title: B, url: www}}\n", "adresa má začínat https:// nebo http:// a "),
    ],
)
def test_sentence_of_a_fault(noun, text, fault):
    faults = Draft202012Validator(view(noun, VERSION)).iter_errors(yaml.safe_load(text))
    told = [each.schema["errorMessage"] for each in faults]
    assert any(each.startswith(fault) for each in told), told


def test_marks_of_criteria_have_their_shape_told_even_without_the_standards():
    scores = view("assessment")["properties"]["scores"]
    assert scores["errorMessage"] == "označení kritéria pište jako 6d, bez mezery"
    assert scores["additionalProperties"] is False


@pytest.mark.parametrize(
    "text",
    [
        "title: 2026\ncriteria: [1a]\n",
        "title: A\ncriteria: [1a]\nreference: 12\nid: 0123\n",
        "title: A\ncriteria: [1a]\nreview_by: 2026-12-31\nfiles: []\n",
    ],
)
def test_what_the_check_accepts_is_not_underlined(text, workspace):
    path = "evidence/urad/documents/zkouska.yaml"
    (workspace / path).write_text(text, encoding="utf-8")
    assert not [code for code in _codes(workspace, path) if code.startswith("SPQ1")]
    plain = yaml.safe_load(text.replace("review_by: 2026-12-31", "review_by: '2026-12-31'"))
    assert list(Draft202012Validator(view("document", VERSION)).iter_errors(plain)) == []


def _codes(root, path):
    report = check(load(find(root), tables.TODAY))
    return [finding.rule.code for finding in report.findings if finding.place.path == path]


@VERSIONS
def test_every_kind_of_file_has_a_skeleton(version):
    assert {noun for noun, _, _ in skeletons(version)} == set(schema_names())


@VERSIONS
def test_skeletons_are_files_the_check_can_read(version, tmp_path):
    """Whatever a skeleton leaves to do, its shape is right: no finding about reading or shape."""
    scaffold(tmp_path, NewOffice("lhota", "Úřad", "orp"), VERSION)
    for noun, label, text in skeletons(version):
        path = FILES[noun].replace("standards/*/*/", "standards/spod/2026-11-22/").replace("**/", "")
        path = path.replace("evidence/*/", "evidence/lhota/").replace("*.yaml", "novy.yaml")
        there = (tmp_path / path).read_bytes() if (tmp_path / path).exists() else None
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text + "\n", encoding="utf-8")
        shape = [code for code in _codes(tmp_path, path) if code[:4] in {"SPQ0", "SPQ1"}]
        assert shape == [], f"{label}:\n{text}"
        (tmp_path / path).unlink() if there is None else (tmp_path / path).write_bytes(there)


def test_a_bad_skeleton_would_be_seen(workspace):
    path = "evidence/urad/documents/zkouska.yaml"
    (workspace / path).write_text("title: ${1:Název}\ncriteria: [${2|1a,2b|}]\n", encoding="utf-8")
    assert [code for code in _codes(workspace, path) if code[:4] in {"SPQ0", "SPQ1"}]


def test_words_of_the_standards_are_offered():
    document, assessment = view("document", VERSION), view("assessment", VERSION)
    marks = list(VERSION.criteria)
    assert document["properties"]["criteria"]["items"]["enum"] == marks
    assert list(assessment["properties"]["scores"]["properties"]) == marks
    assert assessment["$defs"]["Score"]["properties"]["score"]["enum"] == [each.score for each in VERSION.scale.marks]
    assert view("waivers", VERSION)["$defs"]["Waiver"]["properties"]["criterion"]["enum"] == marks
    assert view("profile", VERSION)["properties"]["kind"]["enum"] == list(VERSION.about.kinds)
    assert view("standard", VERSION)["properties"]["criteria"] == view("standard")["properties"]["criteria"]
