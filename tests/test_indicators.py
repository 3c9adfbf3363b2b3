"""Indicators have the values computed by hand, and none where something is missing."""

from datetime import date
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
