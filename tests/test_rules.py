"""Every rule says exactly its sentence at exactly its place, and nothing where nothing is wrong."""

import re
from collections import Counter

import pytest
import yaml

import tables
from spodq.finding import Severity
from spodq.rules import RulePage, all_rules

CODES = sorted(path.stem for path in tables.TABLES.glob("*.yaml"))
CASES = {code: tables.read_table(code) for code in CODES}
PAGES = {page.rule.code: page for page in all_rules()}
EXAMPLES = {code: page.example for code, page in PAGES.items() if page.example}


EVERY_CASE = [pytest.param(case, id=f"{code}-{case.name}") for code, cases in CASES.items() for case in cases]


@pytest.mark.parametrize("case", EVERY_CASE)
def test_case(case, tmp_path):
    root = tmp_path / "workspace"
    case.lay_out(root)
    assert tables.printed(root, case.today, case.baseline) == case.expect


def test_the_clean_workspace_is_clean(workspace):
    assert tables.printed(workspace) == []


def test_the_clean_workspace_with_records_is_clean(tmp_path):
    tables.Case("", [], records=True).lay_out(tmp_path / "workspace")
    assert tables.printed(tmp_path / "workspace") == []


@pytest.mark.parametrize("code", CODES)
def test_table_fires_and_stays_silent(code):
    fires = [f"  {code}  " in "\n".join(case.expect) for case in CASES[code]]
    assert any(fires), "no case in which the rule speaks"
    assert not all(fires), "no case in which the rule is silent"


@pytest.mark.parametrize("code", CODES)
def test_cases_of_a_table_have_names_of_their_own(code):
    names = [case.name for case in CASES[code]]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_every_rule_has_a_table_and_every_table_a_rule():
    assert len(CODES) > 40
    assert sorted(PAGES) == CODES


def test_severity_in_the_tables_is_that_of_the_rule():
    line = re.compile(r"^\S.*?  (SPQ\d{3})  (?!výjimka)(\S+): ")
    said = {
        match.groups() for cases in CASES.values() for case in cases for match in map(line.match, case.expect) if match
    }
    assert said == {(code, page.rule.severity.czech) for code, page in PAGES.items()}


def test_codes_and_names_are_unique():
    rules = [page.rule for page in all_rules()]
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


@pytest.mark.parametrize("page", list(PAGES.values()), ids=list(PAGES))
def test_name_is_kebab_case_and_that_of_the_module(page):
    modules = {each.__module__.rpartition(".")[2] for each in (page.check, page.review)}
    assert re.fullmatch(r"SPQ\d{3}", page.rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", page.rule.name)
    assert modules - {"rules"} == {f"{page.rule.code.lower()}_{page.rule.name.replace('-', '_')}"}


@pytest.mark.parametrize("page", list(PAGES.values()), ids=list(PAGES))
def test_page_says_what_why_and_how_to_mend(page):
    assert page.title
    assert not page.title.endswith(".")
    assert "\n" not in page.title
    for paragraph in (page.why, page.remedy):
        assert len(paragraph) > 10
        assert paragraph.endswith(".")
        assert "  " not in paragraph


def test_examples_are_there():
    assert len(EXAMPLES) > 20


@pytest.mark.parametrize(("code", "example"), list(EXAMPLES.items()), ids=list(EXAMPLES))
def test_example_is_valid_yaml(code, example):
    read = yaml.safe_load(example)
    is_path = PAGES[code].rule.name == "unplaced-file"
    assert isinstance(read, str if is_path else dict)


def test_guards_of_pages_see_a_bad_page():
    rule = PAGES["SPQ001"].rule
    bad = RulePage(rule, PAGES["SPQ001"].check, PAGES["SPQ001"].review, "Titulek.", "Krátce", "", "a: [")
    with pytest.raises(AssertionError):
        test_page_says_what_why_and_how_to_mend(bad)
    with pytest.raises(yaml.YAMLError):
        yaml.safe_load(bad.example)


def test_severities_are_ordered():
    assert Severity.NOTE < Severity.WARNING < Severity.ERROR


def test_an_edit_that_finds_nothing_fails(tmp_path):
    target = tmp_path / "a.yaml"
    target.write_text("title: A\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="is not there"):
        tables.edit(target, [("názvu tu není", "x")])
