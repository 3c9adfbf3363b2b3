"""What the program writes for other programs holds to its schema: findings, editors' schemas, CI files."""

import json
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

import scenario
import tables
from spodq.baseline import read_baseline
from spodq.check import check
from spodq.finding import Report, Rule, Severity
from spodq.loader import load
from spodq.loader.catalogues import bundled_versions
from spodq.loader.shelves import shelf_of
from spodq.outputs import formats, github
from spodq.outputs.json import write
from spodq.place import Place
from spodq.scaffold import NewOffice, scaffold
from spodq.screen import Screen
from spodq.views.schema import schema_names, view
from spodq.workspace.root import find

REPOSITORY = Path(__file__).parent.parent
FINDINGS = json.loads((Path(__file__).parent / "schemas" / "findings.schema.json").read_text(encoding="utf-8"))
CODES = sorted(path.stem for path in tables.TABLES.glob("*.yaml"))


class Plain(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a day is text."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def faults(schema, value):
    """What is wrong with the value by the schema."""
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(value)]


def told(root):
    """Findings of a workspace as a program reads them."""
    return json.loads(write(check(load(find(root), tables.TODAY)), Screen()))


def test_schema_of_findings_is_a_schema():
    Draft202012Validator.check_schema(FINDINGS)


@pytest.mark.parametrize("code", CODES)
def test_findings_of_every_rule_hold_to_the_schema(code, tmp_path):
    fired = next(case for case in tables.read_table(code) if code in "".join(case.expect))
    fired.lay_out(tmp_path / "workspace")
    baseline = read_baseline("vychozi-stav.json", fired.baseline) if fired.baseline else None
    report = json.loads(write(check(load(find(tmp_path / "workspace"), fired.today), baseline=baseline), Screen()))
    assert faults(FINDINGS, report) == []
    assert code in {finding["code"] for finding in report["findings"]}
    assert sum(report["counts"].values()) + report["accepted"] == len(report["findings"])


def test_findings_of_the_repository_hold_to_the_schema():
    assert faults(FINDINGS, told(REPOSITORY)) == []


def test_schema_of_findings_refuses_what_it_should(workspace):
    (workspace / "evidence/urad/documents/letak.yaml").unlink()
    good = told(workspace)
    assert good["findings"]
    for spoil in (
        lambda report: report.update(version=1),
        lambda report: report.update(extra=1),
        lambda report: report.pop("today"),
        lambda report: report["findings"][0].update(line=0),
        lambda report: report["findings"][0].update(severity="chyba"),
        lambda report: report["findings"][0].update(path="/etc/passwd"),
        lambda report: report["findings"][0].pop("related"),
    ):
        bad = deepcopy(good)
        spoil(bad)
        assert faults(FINDINGS, bad) != []


def test_every_output_has_a_writer():
    assert formats() == ["text", "github", "gitlab", "json", "junit", "markdown", "sarif"]


def test_github_escapes_what_its_commands_are_made_of():
    place = Place("složka, jedna: dvě%/a.yaml", 3, 5, 3, 9)
    finding = Rule("SPQ999", "fault", Severity.WARNING).at(place, "sto %\r\n::error::dvě")
    line = github.write(Report((finding,), tables.TODAY, 1), Screen()).splitlines()[0]
    assert line == (
        "::warning file=složka%2C jedna%3A dvě%25/a.yaml,line=3,col=5,endColumn=8,title=SPQ999 fault"
        "::sto %25%0D%0A::error::dvě"
    )


def _files(noun):
    folders = [scenario.CLEAN, REPOSITORY, REPOSITORY / "tests" / "schemas" / "good"]
    found = [
        path
        for folder in folders
        for top in (
            folder.glob("spodq.yaml"),
            (folder / "evidence").rglob("*.yaml"),
            (folder / "standards").rglob("*.yaml"),
        )
        for path in top
        if (shelf := shelf_of(path.relative_to(folder).as_posix())) and shelf.noun.__name__.lower() == noun
    ]
    return sorted(found)


@pytest.mark.parametrize("version", [None, bundled_versions()[-1]], ids=["plain", "with marks of criteria"])
@pytest.mark.parametrize("noun", schema_names())
def test_schema_of_a_noun_is_a_schema(noun, version):
    schema = view(noun, version)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == FINDINGS["$schema"]
    assert schema["title"]


@pytest.mark.parametrize("noun", schema_names())
def test_schema_accepts_every_good_file(noun):
    schema = view(noun)
    files = _files(noun)
    once = {"migration", "competencymodel", "indicators", "mappings", "seal"}
    assert len(files) >= (1 if noun in once else 2)  # once at most in the sample
    found = {path.relative_to(REPOSITORY).as_posix(): faults(schema, _read(path)) for path in files}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def _read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Plain)  # noqa: S506  # a safe loader without dates


@pytest.mark.parametrize("noun", schema_names())
def test_schema_refuses_an_unknown_key_anywhere(noun):
    schema = view(noun)
    good = _read(_files(noun)[0])
    assert faults(schema, {**good, "neznamy": "x"}) != []
    for key, value in good.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            assert faults(schema, {**good, key: [{**value[0], "neznamy": "x"}]}) != []


def test_schema_explains_keys_in_czech():
    untitled = [
        f"{noun}.{key}"
        for noun in schema_names()
        for key, field in _properties(view(noun))
        if "description" not in field
    ]
    assert untitled == []


def _properties(schema):
    found = [schema, *schema.get("$defs", {}).values()]
    return [(key, field) for each in found for key, field in each.get("properties", {}).items()]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A new workspace; its files belong to other programs as well."""
    root = tmp_path_factory.mktemp("nova")
    office = NewOffice("lhota", 'Úřad "U Lípy": Lhota $1', "orp", "6401", "Jihomoravský kraj")
    scaffold(root, office, bundled_versions()[-1])
    return root


@pytest.mark.parametrize(
    ("schema", "path"),
    [("vendor.github-workflows", ".github/workflows/spodq.yml"), ("vendor.gitlab-ci", ".gitlab-ci.yml")],
)
def test_files_for_ci_hold_to_official_schemas(schema, path, fresh, tmp_path):
    assert _check_jsonschema(schema, fresh / path).returncode == 0
    broken = tmp_path / "broken.yml"
    broken.write_text("jobs: 1\nscript: {a: 1}\n", encoding="utf-8")
    assert _check_jsonschema(schema, broken).returncode == 1


def _check_jsonschema(schema, path):
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path], capture_output=True, check=False
    )


def test_files_for_editors(fresh):
    settings = json.loads((fresh / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert len(settings["yaml.schemas"]) == len(schema_names())
    for path in settings["yaml.schemas"]:
        schema = json.loads((fresh / path).read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
    assert json.loads((fresh / ".vscode/extensions.json").read_text(encoding="utf-8"))["recommendations"]


def test_new_files_hold_to_their_own_schemas(fresh):
    for path in (fresh / "spodq.yaml", *(fresh / "evidence").rglob("*.yaml")):
        noun = shelf_of(path.relative_to(fresh).as_posix()).noun.__name__.lower()
        assert faults(view(noun, bundled_versions()[-1]), _read(path)) == []


def test_name_of_the_office_is_kept_letter_by_letter(fresh):
    assert _read(fresh / "evidence/lhota/office.yaml")["name"] == 'Úřad "U Lípy": Lhota $1'
    assert told(fresh)["counts"] == {"error": 0, "warning": 0, "note": 1}


def test_examples_in_the_guides_are_files_that_check_clean(fresh):
    """A person copies the smallest file from the guide; only the attachment it names is missing."""
    for guide in sorted((fresh / "evidence/lhota").rglob("PRECTI-ME.md")):
        parts = guide.read_text(encoding="utf-8").split("```yaml\n")
        for number, part in enumerate(parts[1:]):
            (guide.parent / f"priklad-{number}.yaml").write_text(part.partition("```")[0], encoding="utf-8")
    errors = [finding for finding in told(fresh)["findings"] if finding["severity"] == "error"]
    assert [finding["code"] for finding in errors] == ["SPQ301"]
    assert "mapa-obvodu.pdf" in errors[0]["message"]
