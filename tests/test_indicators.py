"""Indicators have the values computed by hand, and none where something is missing."""

import re
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from spodq.cli.periods import written
from spodq.counting.book import entries
from spodq.counting.judging import Verdict, judge
from spodq.loader import load
from spodq.workspace.root import find

TODAY = date(2026, 11, 22)
ONE_DAY = timedelta(days=1)
TABLE = Path(__file__).parent / "indicators" / "values.yaml"
CASES = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
OFFICE = "name: Úřad\nkind: orp\nchildren: {count: 700, date: 2026-01-01}\n"


def lay_out(root, files):
    texts = {"office.yaml": OFFICE, **files}
    for path, text in texts.items():
        target = root / "evidence" / "urad" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (root / "spodq.yaml").write_text("format: 1\n", encoding="utf-8")
    return root


def office_of(root, files, today=TODAY):
    return load(find(lay_out(root, files)), today).office("urad")


def judged(office, name, period=None):
    entry = next(each for each in entries(office) if each.name == name)
    return judge(entry, office, office.version, written(str(period)) if period else None)


@pytest.mark.parametrize("case", CASES, ids=[each["name"] for each in CASES])
def test_value(case, tmp_path):
    found = judged(office_of(tmp_path, case.get("files", {})), case["indicator"], case.get("period"))
    said = [each.sentence.replace("\u00a0", " ") for each in found.outcome.missing]
    assert said == case.get("missing", [])
    assert found.outcome.value == (Fraction(str(case["value"])) if "value" in case else None)
    if "missing" in case:
        assert found.verdict is Verdict.UNKNOWN
    if "verdict" in case:
        assert found.verdict is Verdict[case["verdict"]]
    if "workers" in case:
        values = {each.row.worker: each.value for each in found.outcome.members}
        assert values == {code: Fraction(str(value)) for code, value in case["workers"].items()}


def test_names_of_cases_are_unique_and_each_shipped_indicator_is_tried(tmp_path):
    assert len({each["name"] for each in CASES}) == len(CASES)
    shipped = {each.name for each in entries(office_of(tmp_path, {}))}
    assert len(shipped) > 10
    for what in ("value", "missing"):
        assert {each["indicator"] for each in CASES if what in each} == shipped


_FLOWING = {"training-days", "head-evaluations", "workers-trained", "supervision-hours", "measures-in-time"}
_OF_NO_WORKERS = {"criteria-proven", "texts-overdue", "measures-in-time", "agreements-in-force"}
_NOT_DIVIDED = {"agreements-in-force"}
_UNREAD = re.compile("soubor nejde přečíst|nejde zkontrolovat")
SHIPPED = sorted({each["indicator"] for each in CASES})


def days_at_edges(case):
    """Which days at both ends of its period the files of the case name, one day outside included.

    Of a state, the only day that matters is today, so its edges are yesterday, today and tomorrow.
    """
    period = written(str(case.get("period", "2026")))
    ends = (period.since, period.until) if case["indicator"] in _FLOWING else (TODAY, TODAY)
    edges = {ends[0] - ONE_DAY, *ends, ends[1] + ONE_DAY}
    texts = "".join(filter(None, case.get("files", {}).values()))
    return edges, {day for day in edges if day.isoformat() in texts}


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_indicator_is_tried_on_both_sides_of_its_edges(name):
    cases = [days_at_edges(each) for each in CASES if each["indicator"] == name and "value" in each]
    wanted = {frozenset(edges) for edges, _ in cases}
    tried = {edges: {day for other, days in cases for day in days if other == edges} for edges in wanted}
    assert any(days == edges for edges, days in tried.items()), tried


@pytest.mark.parametrize("name", SHIPPED)
def test_each_shipped_indicator_is_tried_with_part_time_nothing_to_divide_by_and_an_unreadable_file(name):
    cases = [each for each in CASES if each["indicator"] == name]
    missing = [" ".join(each.get("missing", ())) for each in cases]
    assert any(map(_UNREAD.search, missing))
    assert any(each and not _UNREAD.search(each) for each in missing)
    part_time = [each for each in cases if "value" in each and re.search(r"workload: 0\.", str(each["files"]))]
    assert bool(part_time) == (name not in _OF_NO_WORKERS)
    nothing = [each["missing"] for each in cases if each.get("nothing")]
    assert bool(nothing) == (name not in _NOT_DIVIDED)
    assert not any(_UNREAD.search(" ".join(each)) for each in nothing)
