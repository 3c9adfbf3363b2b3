"""Parts of indicators: periods, ledgers, conditions, operations of the office's own, what the document says of them."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from spodq.cli.periods import written
from spodq.cli.stop import StopError
from spodq.counting.book import entries
from spodq.counting.judging import Verdict, judge
from spodq.counting.ledgers import LEDGERS
from spodq.loader import load
from spodq.model.indicator import RECORDS
from spodq.model.period import containing
from spodq.views.indicators import view
from spodq.workspace.root import find
from test_indicators import TODAY, judged, lay_out, office_of

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


# --- Periods -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "since", "until", "title"),
    [
        ("2026", "2026-01-01", "2026-12-31", "rok 2026"),
        ("2026-Q1", "2026-01-01", "2026-03-31", "1. čtvrtletí 2026"),
        ("2026-q4", "2026-10-01", "2026-12-31", "4. čtvrtletí 2026"),
        ("2024-02", "2024-02-01", "2024-02-29", "2/2024"),
        ("2026-02-01..2026-04-30", "2026-02-01", "2026-04-30", "1. 2. 2026 – 30. 4. 2026"),
        ("2026-04-01..2026-06-30", "2026-04-01", "2026-06-30", "2. čtvrtletí 2026"),
        ("10. 3. 2026..11. 3. 2026", "2026-03-10", "2026-03-11", "10. 3. 2026 – 11. 3. 2026"),
        ("0987-01", "0987-01-01", "0987-01-31", "1/987"),
        ("2026-02-01..2026-02-01", "2026-02-01", "2026-02-01", "1. 2. 2026 – 1. 2. 2026"),
    ],
)
def test_period_is_read(text, since, until, title):
    period = written(text)
    assert (period.since.isoformat(), period.until.isoformat()) == (since, until)
    assert period.title.replace("\u00a0", " ") == title
    assert written(period.name) == period


@pytest.mark.parametrize(
    "text", ["", "rok", "26", "2026-Q5", "2026-13", "2026-1", "0000", "2026-02-30..2026-03-01", ".."]
)
def test_what_is_no_period_is_told(text):
    with pytest.raises(StopError, match="není období; pište 2026, 2026-Q3"):
        written(text)


def test_period_that_ends_before_it_begins():
    with pytest.raises(StopError, match="končí dřív, než začíná"):
        written("2026-03-01..2026-02-28")


@given(DAYS, st.sampled_from(["year", "quarter", "month"]))
def test_periods_follow_each_other_without_a_gap(day, grain):
    period = containing(grain, day)
    assert day in period
    assert period.grain == grain
    assert period.previous.until + timedelta(days=1) == period.since
    assert written(period.name) == period


@given(DAYS, st.integers(0, 500))
def test_a_span_follows_one_of_the_same_length(day, length):
    period = written(f"{day}..{day + timedelta(days=length)}")
    assert period.previous.until + timedelta(days=1) == period.since
    if not period.grain:
        assert period.previous.until - period.previous.since == timedelta(days=length)


@pytest.mark.parametrize("text", ["0001", "0001-01-02..0001-01-09"])
def test_before_the_calendar_there_is_nothing(text):
    assert written(text).previous is None


# --- Ledgers -----------------------------------------------------------------------------------------------------


def test_ledgers_are_those_the_model_names():
    assert sorted(LEDGERS) == sorted(dict(RECORDS))
    assert len(LEDGERS) > 10


def test_days_and_starts_of_ledgers_are_facts_of_theirs():
    named = [(ledger, name) for ledger in LEDGERS.values() for name in (ledger.day, ledger.start) if name]
    assert len(named) > 5
    assert all(ledger.facts[name].kind == "day" for ledger, name in named)


PERSONNEL = {
    "positions/P-01.yaml": (
        "title: vedoucí\nhead: true\nrole: vedouci\nworkload: 1\nclient_share: 0.5\nsince: 2026-02-01\n"
    ),
    "positions/P-02.yaml": "title: terén\nrole: terenni\nworkload: 0.5\nsince: 2020-01-01\n",
}
PARTNERS = {
    "partners/skola.yaml": (
        "title: Škola\nkind: school\ndistrict: Lhota\nservices:\n  - {title: Psycholog, capacity: 20}\n"
        "  - {title: Klub, district: Ves, capacity: 5}\n"
    ),
    "partners/soud.yaml": "title: Soud\nkind: court\ndistrict: Lhota\nsince: 2026-11-23\n",
}
MEETINGS = {
    "meetings/a.yaml": "title: A\nkind: workshop\ndate: 2026-02-01\nhours: 2\nattendance: 7\ntags: [participation]\n",
    "meetings/b.yaml": "title: B\nkind: round-table\ndate: 2026-05-01\nhours: 1.5\nattendance: 12\n",
}
TRAININGS = {
    "trainings/a.yaml": "title: A\ndate: 2026-03-01\ndays: 2\nform: seminar\nparticipants: [P-01]\n",
    "trainings/b.yaml": "title: B\ndate: 2025-03-01\ndays: 1\nform: course\nparticipants: [P-02, P-01]\n",
}
EVERYTHING = {**PERSONNEL, **PARTNERS, **MEETINGS, **TRAININGS}
OWN = yaml.safe_load((Path(__file__).parent / "indicators" / "own.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", OWN, ids=[each["name"] for each in OWN])
def test_an_indicator_of_the_office(case, tmp_path):
    own = f"title: {case['name']}\nunit: kusů\n{case['body']}"
    files = {**EVERYTHING, **case.get("files", {}), "indicators/vlastni.yaml": own}
    outcome = judged(office_of(tmp_path, files), "vlastni").outcome
    assert [each.sentence for each in outcome.missing] == case.get("missing", [])
    assert outcome.value == (Fraction(case["value"]) if "value" in case else None)


# --- Judging -----------------------------------------------------------------------------------------------------

MEETINGS_TARGET = (
    "title: A\noperation: count\nrecords: meetings\nunit: kusů\ntarget: {value: 2, bound: BOUND, source: A}\n"
)


@pytest.mark.parametrize(
    ("bound", "more", "verdict"),
    [
        ("min", {}, Verdict.MET),
        ("max", {}, Verdict.SO_FAR),
        ("max", {"meetings/c.yaml": "title: C\nkind: panel\ndate: 2026-11-22\n"}, Verdict.UNMET),
    ],
)
def test_verdict_of_a_year_that_goes_on(bound, more, verdict, tmp_path):
    own = {"indicators/a.yaml": MEETINGS_TARGET.replace("BOUND", bound)}
    assert judged(office_of(tmp_path, {**EVERYTHING, **more, **own}), "a").verdict is verdict


def test_target_of_an_own_period_is_not_compared_with_another(tmp_path):
    own = f"{MEETINGS_TARGET.replace('BOUND', 'min')}period: custom\nsince: 2026-01-01\nuntil: 2026-06-30\n"
    office = office_of(tmp_path, {**EVERYTHING, "indicators/a.yaml": own})
    assert judged(office, "a").verdict is Verdict.MET
    assert judged(office, "a", "2026-01-01..2026-03-31").verdict is Verdict.OTHER_PERIOD


def test_a_misdescribed_indicator_is_unknown(tmp_path):
    own = "title: A\noperation: sum\nrecords: meetings\nfield: hodin\nunit: kusů\ntarget: {value: 1, source: A}\n"
    found = judged(office_of(tmp_path, {**EVERYTHING, "indicators/a.yaml": own}), "a")
    assert found.verdict is Verdict.UNKNOWN
    assert [each.sentence for each in found.outcome.missing] == [
        "ukazatel je špatně popsán; co opravit, řekne spodq check"
    ]


def test_indicators_of_criteria_that_do_not_concern_the_office_are_left_out(tmp_path):
    region = office_of(tmp_path / "kraj", {"office.yaml": "name: Kraj\nkind: kraj\n"})
    town = office_of(tmp_path / "obec", {})
    left_out = {each.name for each in entries(town)} - {each.name for each in entries(region)}
    assert left_out == {"children-per-worker"}


def test_limits_are_read_from_the_standards(tmp_path):
    """Another number in the standards is another target; there is none in the code."""
    lay_out(tmp_path, {**PERSONNEL})
    bundled = find(tmp_path)
    for path in list(bundled.bundled_standards("spod")):
        target = tmp_path / path.removeprefix("<spodq>/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(bundled.read(path))
    changed = tmp_path / "standards/spod/2022-01-01/04.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("value: 800", "value: 699.5"), encoding="utf-8")
    office = load(find(tmp_path), TODAY).office("urad")
    entry = next(each for each in entries(office) if each.name == "children-per-worker")
    found = judge(entry, office, office.version)
    assert (found.goal.value, found.outcome.value, found.verdict) == (Fraction("699.5"), 700, Verdict.UNMET)


# --- The document ------------------------------------------------------------------------------------------------


def _view(root, files, **asked):
    snapshot = load(find(lay_out(root, files)), TODAY)
    return view(snapshot, snapshot.office("urad"), **asked)


def test_an_office_without_records_hears_what_to_fill_in(tmp_path):
    report = _view(tmp_path, {"office.yaml": "name: Úřad\nkind: orp\n"})
    assert report.lead.replace("\u00a0", " ") == "11 ukazatelů: splněno 0, nesplněno 0, nelze vypočítat 11."
    assert all(page.missing and page.value is None and page.told == "?" for page in report.pages)


def test_a_wording_without_indicators_says_so(tmp_path):
    snapshot = load(find(lay_out(tmp_path, {})), date(2014, 6, 1))
    report = view(snapshot, snapshot.office("urad"))
    assert report.lead == "Úřad nemá žádný ukazatel."
    assert report.notes == ("Ke znění standardů žádné ukazatele nepatří; vlastní založí spodq add indicator.",)


def test_an_unreadable_file_of_indicators_is_told(tmp_path):
    lay_out(tmp_path, {})
    bundled = find(tmp_path)
    for path in list(bundled.bundled_standards("spod")):
        target = tmp_path / path.removeprefix("<spodq>/")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"title: A\n" if target.name == "indicators.yaml" else bundled.read(path))
    snapshot = load(find(tmp_path), TODAY)
    assert "nejde přečíst" in view(snapshot, snapshot.office("urad")).notes[0]
    assert snapshot.office("urad").judged


def test_records_of_an_indicator_stand_in_the_order_of_days_with_their_files(tmp_path):
    own = "title: A\noperation: sum\nrecords: meetings\nfield: hours\nunit: hodin\n"
    report = _view(tmp_path, {**EVERYTHING, "indicators/a.yaml": own}, wanted=["a"])
    (page,) = report.pages
    assert [row[0] for row in page.records.rows] == ["A", "B"]
    assert [row[-1] for row in page.records.rows] == ["meetings/a.yaml", "meetings/b.yaml"]
    assert page.trend_told == ""
    assert page.own


def test_trend_begins_with_the_first_known_period(tmp_path):
    own = "title: A\noperation: count\nrecords: trainings\nunit: školení\n"
    (page,) = _view(tmp_path, {**EVERYTHING, "indicators/a.yaml": own}, wanted=["a"]).pages
    assert [each.value for each in page.trend] == [None, None, 1.0, 1.0]
    assert page.trend_told == "1 · 1"
