"""Outputs hold whatever people's text holds, and say what their readers need."""

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree

import tables
from spodq.check import check
from spodq.cli.reporting import format_for
from spodq.finding import Acceptance, Finding, Report, Rule, Severity, fingerprints
from spodq.loader import load
from spodq.outputs import formats, write
from spodq.place import Place, Related, Replace, Resave
from spodq.screen import Screen
from spodq.workspace.root import find

NASTY = "konec\x9b2J \u202eobráceně\u2066 \u2028 % :: , \x7f \ud83d"
DAY = date(2026, 11, 22)
RULES = (
    Rule("SPQ101", "unknown-key", Severity.ERROR),
    Rule("SPQ401", "criterion-without-evidence", Severity.WARNING),
    Rule("SPQ400", "nothing-yet", Severity.NOTE),
)
GITLAB = json.loads((tables.TABLES.parent / "schemas" / "gitlab.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def report():
    rule = Rule("SPQ999", "nasty", Severity.ERROR)
    return Report((rule.at(Place(f"a/{NASTY}.yaml", 2, 3, 2, 9), NASTY),), DAY, 1)


@pytest.fixture
def sinful(workspace):
    """A report with an error that can be mended, warnings of criteria and a waived one."""
    (workspace / "evidence/urad/documents/pohotovost.yaml").unlink()
    tables.edit(workspace / "evidence/urad/documents/mistnost.yaml", [("title:", "titel:")])
    tables.edit(workspace / "evidence/urad/documents/letak.yaml", [("2099-12-31", "2026-06-30")])
    (workspace / "evidence/urad/waivers.yaml").write_text(
        "waivers:\n  - rule: SPQ502\n    path: documents/letak.yaml\n    reason: Tiskne se | <b>.\n"
        "    role: metodik\n    until: 2026-12-31\n",
        encoding="utf-8",
    )
    return check(load(find(workspace), tables.TODAY))


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("screen", [Screen(), Screen(terminal=True), Screen(terminal=True, colour=True)])
def test_nothing_steers_the_terminal(report, name, screen):
    text = write(report, name, screen)
    text.encode("utf-8")
    raw = text.replace("\x1b[", "") if screen.colour else text
    assert all(sign.isprintable() or sign in "\n\u00a0" for sign in raw)


def test_json_gives_the_text_back(report):
    told = json.loads(write(report, "json", Screen()))
    assert told["findings"][0]["message"] == NASTY


_texts = st.text(max_size=30) | st.sampled_from(
    ["", "]]>", "<b>&amp;", "| a |", "```", "{0}", "\x1b[2J", "{{x}}", "</details>"]
)


@st.composite
def _findings(draw):
    place = Place(draw(_texts) or "a", draw(st.integers(1, 9)), draw(st.integers(1, 9)))
    accepted = draw(st.none() | st.builds(Acceptance, st.just("waiver"), st.just(place), _texts, _texts, st.just(DAY)))
    fix = draw(st.none() | st.builds(Replace, _texts, st.just(place), _texts) | st.just(Resave("x", place)))
    related = tuple(Related(place, text) for text in draw(st.lists(_texts, max_size=2)))
    criterion, office = draw(st.sampled_from([(None, None), ("1a", "urad"), ("9z", "urad")]))
    return Finding(draw(st.sampled_from(RULES)), place, draw(_texts), related, criterion, office, fix, accepted)


@given(st.lists(_findings(), max_size=6, unique=True))
def test_any_text_leaves_outputs_well_formed(findings):
    excerpts = {finding.place: finding.sentence for finding in findings}
    report = Report(tuple(findings), DAY, 3, excerpts, {"urad": ("1a", "1b")})
    for name in ("json", "sarif", "gitlab"):
        json.loads(write(report, name, Screen()))
    assert ET.fromstring(write(report, "junit", Screen()).encode()).tag == "testsuites"  # noqa: S314  # our own text
    markdown = write(report, "markdown", Screen())
    assert "\x1b" not in markdown
    assert markdown.count("<details>") == markdown.count("</details>") <= 4
    cells = [line for line in markdown.splitlines() if line.startswith("| ")]
    assert all(len(re.findall(r"(?<!\\)\|", line)) in {4, 7} for line in cells)


@given(st.lists(_findings(), max_size=8, unique=True))
def test_fingerprints_are_unique(findings):
    names = fingerprints(findings, {})
    assert len(set(names.values())) == len(findings)


def test_fingerprints_stay_when_lines_move(workspace):
    target = workspace / "evidence/urad/documents/mistnost.yaml"
    tables.edit(target, [("title:", "titel:"), ("kind: record", "kind: recorn")])
    before = check(load(find(workspace), tables.TODAY))
    target.write_bytes(b"# one\n# two\n" + target.read_bytes())
    after = check(load(find(workspace), tables.TODAY))
    assert len(before.findings) > 1
    assert set(before.fingerprints.values()) == set(after.fingerprints.values())
    assert {finding.place.line for finding in before.findings} != {finding.place.line for finding in after.findings}


def test_gitlab_holds_to_its_schema_and_leaves_accepted_out(sinful):
    issues = json.loads(write(sinful, "gitlab", Screen()))
    assert list(Draft202012Validator(GITLAB).iter_errors(issues)) == []
    assert len(issues) == len(sinful.open)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} == {"major", "minor"}


def test_junit_has_a_case_for_each_criterion(sinful):
    root = ET.fromstring(write(sinful, "junit", Screen()).encode())  # noqa: S314  # our own text
    office, folder = root
    assert [case.get("name") for case in office.iter("testcase")] == ["kritérium 1a", "kritérium 1b", "kritérium 2a"]
    failed = {case.get("name") for case in office.iter("testcase") if case.find("failure") is not None}
    assert "kritérium 1b" in failed
    assert office.get("failures") == str(len(failed))
    assert {case.get("name", "")[:6] for case in folder.iter("testcase")} >= {"SPQ101"}
    skipped = [case.get("name", "")[:6] for case in folder.iter("testcase") if case.find("skipped") is not None]
    assert skipped == ["SPQ502"]


def test_junit_holds_to_the_strict_schema(sinful):
    schema = etree.XMLSchema(etree.parse(tables.TABLES.parent / "schemas" / "junit-strict.xsd"))
    schema.assertValid(etree.fromstring(write(sinful, "junit", Screen()).encode()))
    broken = write(sinful, "junit", Screen()).replace("<system-err />", "")
    assert not schema.validate(etree.fromstring(broken.encode()))


def test_junit_never_passes_a_criterion_of_an_office_that_only_begins():
    report = Report((), DAY, 1, {}, {"urad": ("1a",)}, frozenset({"urad"}))
    root = ET.fromstring(write(report, "junit", Screen()).encode())  # noqa: S314  # our own text
    assert root.find("testsuite/testcase/skipped") is not None


def test_sarif_tells_rules_fixes_and_suppressions(sinful):
    (run,) = json.loads(write(sinful, "sarif", Screen()))["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert "Náprava" in rules["SPQ101"]["help"]["markdown"]
    results = {result["ruleId"]: result for result in run["results"]}
    assert results["SPQ502"]["suppressions"][0]["justification"] == "Tiskne se | <b>."
    (replacement,) = results["SPQ101"]["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"]["text"] == "title"
    assert results["SPQ101"]["locations"][0]["physicalLocation"]["region"]["snippet"]["text"].startswith("titel")
    assert len(run["results"]) == len(sinful.findings)


def test_text_shows_what_was_waived_and_counts_it(sinful):
    text = write(sinful, "text", Screen())
    assert "SPQ502  výjimka: doklad „Leták pro děti“" in text
    assert "Tiskne se | <b>. (platí do 31.\u00a012.\u00a02026, rozhodl: metodik)" in text
    assert "1\u00a0přijat výjimkou; 1\u00a0opraví spodq check --fix" in text.splitlines()[-1]
    assert "přijat výjimkou" in write(sinful, "text", Screen(terminal=True))


def test_markdown_folds_long_lists_and_says_what_was_left_out():
    place = Place("a.yaml")
    many = tuple(RULES[1].at(place, f"{number} {'x' * 2000}") for number in range(400))
    markdown = write(Report(many, DAY, 1), "markdown", Screen())
    assert "<details><summary>Varování (400)</summary>" in markdown
    assert len(markdown.encode()) < 1_000_000
    assert re.search(r"… a \d+\u00a0dalších nálezů; vypíše je `spodq check`", markdown)
    assert "bez chyb" in markdown
    assert "v pořádku" in write(Report((), DAY, 1), "markdown", Screen())


@pytest.mark.parametrize(
    ("output", "environment", "expected"),
    [
        (None, {}, "text"),
        (None, {"GITHUB_ACTIONS": "true"}, "github"),
        (None, {"GITLAB_CI": "true"}, "gitlab"),
        (None, {"GITHUB_ACTIONS": "", "GITLAB_CI": "false"}, "text"),
        ("nalezy.sarif", {"GITHUB_ACTIONS": "true"}, "sarif"),
        ("nalezy.XML", {}, "junit"),
        ("nalezy.md", {}, "markdown"),
        ("nalezy.json", {}, "json"),
        ("nalezy", {"GITLAB_CI": "true"}, "gitlab"),
    ],
)
def test_format_is_chosen_by_the_file_and_by_the_service(tmp_path, output, environment, expected):
    assert format_for(tmp_path / output if output else None, environment) == expected
