"""Outputs of the check and files for other services under the programs and schemas that judge them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from needs import MODULES, missing

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests" / "schemas"
MULTITOOL = MODULES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
NO_ADDRESS = "SARIF2005"
"""Asks for a public address of the tool; there is none to give."""
WAIVER = """\
waivers:
  - rule: SPQ301
    path: documents/ztraceny.yaml
    reason: Příloha je <u kolegyně> & vrátí se.
    role: metodik
    until: 2099-12-31
"""
SINS = {
    "documents/plan.yaml": "titel: Plán: rok 2027\ncriteria: [6d, 99x]\nfiles: [neni.pdf]\n",
    "documents/zprava.yaml": "title: A\ncriteria: [99x]\n",
    "documents/ztraceny.yaml": "title: B\ncriteria: [6c]\nfiles: [neni.pdf]\n",
    "documents/znaky.yaml": 'title: "a\\u0001 <b> & ]]> \\U0001F600"\ncriteria: [6c]\nreference: „A“\n',
    "waivers.yaml": WAIVER,
}

pytestmark = pytest.mark.documents


def spodq(*arguments):
    return subprocess.run([sys.executable, "-m", "spodq", *map(str, arguments)], check=False, capture_output=True)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """A fresh workspace of an office with many kinds of mistakes and a waiver."""
    folder = tmp_path_factory.mktemp("urad") / "slozka"
    assert spodq("init", folder, "--office", "Blansko").returncode == 0
    for name, text in SINS.items():
        (folder / "evidence" / "blansko" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(params=["findings", "clean"])
def report(request, workspace, tmp_path):
    """Makes a report in a format: of the folder with mistakes, and of one that has none yet."""
    folder = workspace
    if request.param == "clean":
        folder = tmp_path / "cista"
        spodq("init", folder, "--office", "Zlín")

    def made(form):
        path = tmp_path / f"nalezy.{form}"
        done = spodq("check", folder, "--format", form, "--output", path)
        assert done.returncode == (request.param == "findings"), done.stderr
        return path

    return made


@pytest.mark.skipif(bool(missing("sarif-multitool")), reason=missing("sarif-multitool"))
def test_sarif_multitool_has_nothing_to_say(report, tmp_path):
    log, verdict = report("sarif"), tmp_path / "verdikt.sarif"
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    rules = ["--rule-kind", "Sarif;Ghas", "--output", verdict, "--log", "ForceOverwrite"]
    subprocess.run([MULTITOOL, "validate", log, *rules], env=environment, check=True, capture_output=True)
    results = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
    assert [result for result in results if result["ruleId"] != NO_ADDRESS] == []


def test_the_report_of_mistakes_is_not_empty(workspace):
    run = json.loads(spodq("check", workspace, "--format", "sarif").stdout)["runs"][0]
    assert len(run["results"]) > 4
    assert [each for each in run["results"] if each.get("suppressions")]


@pytest.mark.parametrize("schema", ["junit-strict", "junit-lenient"])
def test_junit_holds_to_both_schemas(report, schema):
    rules = etree.XMLSchema(etree.parse(SCHEMAS / f"{schema}.xsd"))
    told = report("junit").read_bytes()
    rules.assertValid(etree.fromstring(told))
    assert not rules.validate(etree.fromstring(told.replace(b' failures="', b' wrong="', 1)))


def test_gitlab_takes_the_report(report):
    schema = json.loads((SCHEMAS / "gitlab.schema.json").read_text(encoding="utf-8"))
    issues = json.loads(report("gitlab").read_bytes())
    assert list(Draft202012Validator(schema).iter_errors(issues)) == []
    assert len({each["fingerprint"] for each in issues}) == len(issues)


def test_json_holds_to_our_own_schema(report):
    schema = json.loads((SCHEMAS / "findings.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(json.loads(report("json").read_bytes()))) == []


@pytest.mark.parametrize(
    ("schema", "name"),
    [("vendor.github-workflows", ".github/workflows/spodq.yml"), ("vendor.gitlab-ci", ".gitlab-ci.yml")],
)
def test_services_take_the_files_a_new_workspace_has(workspace, schema, name):
    judge = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, workspace / name]
    assert subprocess.run(judge, check=False, capture_output=True).returncode == 0


def test_github_takes_our_action():
    judge = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions", ROOT / "action.yml"]
    subprocess.run(judge, check=True, capture_output=True)


def test_pre_commit_accepts_the_manifest():
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], check=True
    )
