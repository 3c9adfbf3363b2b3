"""Waivers and the baseline: an accepted finding is shown and does not count; nothing is silenced unseen."""

import json
import shutil
from datetime import date

import pytest

from spodq.baseline import BaselineError, baseline_text, read_baseline
from spodq.check import check
from spodq.finding import Report, Severity
from spodq.loader import load
from spodq.workspace.root import find
from tables import TODAY, edit

DOCUMENT = "evidence/urad/documents/letak.yaml"
WAIVER = """\
waivers:
  - rule: {rule}
    {aim}
    reason: Leták se tiskne.
    role: vedoucí oddělení
    until: {until}
"""


@pytest.fixture
def expired(workspace):
    """A workspace with one warning: a document whose validity has passed."""
    edit(workspace / DOCUMENT, [("valid_until: 2099-12-31", "valid_until: 2026-10-31")])
    edit(workspace / "evidence/urad/assessments/2026.yaml", [("score: 1, reason: Obvod", "score: 0, reason: Obvod ne")])
    assert _codes(_report(workspace)) == ["SPQ502"]
    return workspace


def _report(root, baseline=None, only=None, today=TODAY) -> Report:
    return check(load(find(root), today), only, baseline)


def _codes(report) -> list[str]:
    return [finding.rule.code for finding in report.open]


def _waive(root, rule="SPQ502", aim="path: documents/letak.yaml", until="2026-12-31", office="urad"):
    (root / f"evidence/{office}/waivers.yaml").write_text(WAIVER.format(rule=rule, aim=aim, until=until), "utf-8")


@pytest.mark.parametrize("rule", ["SPQ502", "spq502", "evidence-expired", "Evidence-Expired"])
def test_a_waived_finding_is_shown_and_does_not_count(expired, rule):
    _waive(expired, rule)
    report = _report(expired)
    assert report.open == ()
    assert not report.fails(Severity.NOTE)
    (finding,) = report.accepted
    assert finding.rule.code == "SPQ502"
    assert finding.accepted is not None
    assert (finding.accepted.reason, finding.accepted.role) == ("Leták se tiskne.", "vedoucí oddělení")
    assert finding.accepted.until == date(2026, 12, 31)
    assert finding.accepted.place.path == "evidence/urad/waivers.yaml"


@pytest.mark.parametrize(
    ("rule", "aim"),
    [
        ("SPQ501", "path: documents/letak.yaml"),
        ("SPQ502", "path: documents/jiny.yaml"),
        ("SPQ502", "criterion: 1b"),
        ("SPQ502", "path: evidence/urad/documents/letak.yaml"),
    ],
)
def test_a_waiver_of_something_else_accepts_nothing(expired, rule, aim):
    _waive(expired, rule, aim)
    assert _codes(_report(expired)) == ["SPQ502", "SPQ902"]


def test_a_waiver_by_criterion(workspace):
    (workspace / DOCUMENT).unlink()
    (workspace / "evidence/urad/files/letak.txt").unlink()
    _waive(workspace, "SPQ401", "criterion: 1a")
    report = _report(workspace)
    assert [finding.rule.code for finding in report.accepted] == ["SPQ401"]
    assert "SPQ902" not in _codes(report)


def test_a_waiver_of_one_office_does_not_help_another(expired):
    other = expired / "evidence/druhy"
    shutil.copytree(expired / "evidence/urad", other)
    _waive(expired, office="druhy")
    report = _report(expired)
    assert [finding.place.path for finding in report.accepted] == ["evidence/druhy/documents/letak.yaml"]
    assert DOCUMENT in [finding.place.path for finding in report.open if finding.rule.code == "SPQ502"]


def test_an_unreadable_file_cannot_be_waived(workspace):
    (workspace / "evidence/urad/documents/pohotovost.yaml").write_text("title: [\n", encoding="utf-8")
    _waive(workspace, "SPQ001", "path: documents/pohotovost.yaml")
    codes = _codes(_report(workspace))
    assert "SPQ001" in codes
    assert "SPQ903" in codes


def test_a_waiver_without_a_reason_is_a_finding(expired):
    text = WAIVER.format(rule="SPQ502", aim="criterion: 1a", until="2026-12-31").replace(
        "    reason: Leták se tiskne.\n", ""
    )
    (expired / "evidence/urad/waivers.yaml").write_text(text, encoding="utf-8")
    report = _report(expired)
    assert {"SPQ102", "SPQ502"} <= set(_codes(report))
    assert report.accepted == ()


def test_baseline_accepts_what_was_there_and_nothing_new(expired):
    baseline = read_baseline("b.json", baseline_text(_report(expired)))
    report = _report(expired, baseline)
    assert report.open == ()
    assert [finding.accepted.by for finding in report.accepted if finding.accepted] == ["baseline"]
    edit(expired / "evidence/urad/documents/pohotovost.yaml", [("criteria:", "valid_until: 2026-10-31\ncriteria:")])
    assert {"SPQ502"} <= set(_codes(_report(expired, baseline)))


def test_baseline_survives_lines_that_move(expired):
    baseline = read_baseline("b.json", baseline_text(_report(expired)))
    path = expired / DOCUMENT
    path.write_bytes(b"# first\n\n# second\n" + path.read_bytes())
    assert _report(expired, baseline).open == ()


def test_a_finding_that_went_away_is_told(expired):
    baseline = read_baseline("b.json", baseline_text(_report(expired)))
    edit(expired / DOCUMENT, [("valid_until: 2026-10-31", "valid_until: 2099-12-31")])
    report = _report(expired, baseline)
    assert _codes(report) == ["SPQ906"]
    assert (report.open[0].place.path, report.open[0].place.line) == ("b.json", 4)


def test_baseline_never_accepts_a_broken_file(workspace):
    (workspace / "evidence/urad/documents/pohotovost.yaml").write_text("title: [\n", encoding="utf-8")
    text = baseline_text(_report(workspace))
    assert "SPQ001" not in text
    assert "SPQ001" in _codes(_report(workspace, read_baseline("b.json", text)))


def test_baseline_of_nothing_is_valid_json(workspace):
    text = baseline_text(_report(workspace))
    assert json.loads(text) == {"version": 1, "findings": []}
    assert _report(workspace, read_baseline("b.json", text)).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 2, "findings": []}',
        '{"version": 1}',
        '{"version": 1, "findings": [1]}',
        "[" * 5000,
    ],
)
def test_what_is_no_baseline_is_refused(text):
    with pytest.raises(BaselineError, match=r"není výchozí stav; zapište jej znovu"):
        read_baseline("b.json", text)


@pytest.mark.parametrize("key", ["rule", "criterion", "path", "reason", "role", "until"])
def test_a_wrong_value_of_a_waiver_is_told_at_its_place(workspace, key):
    lines = ["waivers:", "  - rule: SPQ502", "    criterion: 1a", "    path: documents/letak.yaml"]
    lines += ["    reason: Tiskne se.", "    role: metodik", "    until: 2026-12-31"]
    number = next(number for number, line in enumerate(lines) if f"{key}:" in line)
    lines[number] = lines[number].partition(":")[0] + ": [[x]]"
    (workspace / "evidence/urad/waivers.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (finding,) = _report(workspace).open
    assert (finding.place.line, finding.place.column) == (number + 1, lines[number].index("[") + 1)
    assert finding.office == "urad"
