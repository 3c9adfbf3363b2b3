"""What is due: every kind of deadline on its day, what has been met left out, and the calendar read back."""

import shutil
from datetime import date, timedelta
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as some
from icalendar import Calendar

from laws import enact
from spodq.loader import load
from spodq.model.deadline import Kind
from spodq.render.ics import folded, render, text
from spodq.rules import rule_page
from spodq.views.due import DueReport, Entry, view
from spodq.workspace.root import find
from tables import RECORDS, TODAY, edit

OFFICE = "evidence/urad"
DOCUMENT = f"{OFFICE}/documents/letak.yaml"
PROCEDURE = f"{OFFICE}/procedures/dostupnost.yaml"
LEAFLET = f"{OFFICE}/leaflets/deti.yaml"
MEETING = f"{OFFICE}/meetings/skupina.yaml"
MEASURE = f"{OFFICE}/measures/rozpis.yaml"
PARTNER = f"{OFFICE}/partners/skola.yaml"
POSITION = f"{OFFICE}/positions/P-01.yaml"
SUPERVISION = f"{OFFICE}/supervisions/brezen.yaml"
TRAINING = f"{OFFICE}/trainings/rozhovor.yaml"
CONSULTATION = f"{OFFICE}/consultations/dostupnost.yaml"
PROJECT = f"{OFFICE}/projects/rozvoj.yaml"
INTRODUCTION = f"{OFFICE}/introduction.yaml"
WAIVERS = f"{OFFICE}/waivers.yaml"
SOON = TODAY + timedelta(days=10)


@pytest.fixture
def records(workspace):
    """The clean workspace with records of daily work; nothing in it is due."""
    return shutil.copytree(RECORDS, workspace, dirs_exist_ok=True)


def _report(root, today=TODAY, days=None) -> DueReport:
    snapshot = load(find(root), today)
    office = snapshot.office("urad")
    assert office
    return view(snapshot, office, days)


def _told(entries: tuple[Entry, ...]) -> list[tuple[str, str, str]]:
    return [(each.kind, each.iso_day, each.state.word.replace("\u00a0", " ")) for each in entries]


def _write(root, path, written):
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(written, encoding="utf-8")


def _waiver(until, rule="SPQ502", path="documents/letak.yaml"):
    return f"waivers: [{{rule: {rule}, path: {path}, reason: A, role: vedoucí oddělení, until: {until}}}]\n"


KINDS = [
    ("review", PROCEDURE, [("review_by: 2099-12-31", "review_by: {day}")]),
    ("review", DOCUMENT, [("review_by: 2099-12-31", "review_by: {day}")]),
    ("review", LEAFLET, [("review_by: 2099-12-31", "review_by: {day}")]),
    ("validity", DOCUMENT, [("valid_until: 2099-12-31", "valid_until: {day}")]),
    (
        "measure",
        MEASURE,
        [
            ("due: 2026-06-30", "due: {day}"),
            ("state: done", "state: planned"),
            ("imposed_by: sebehodnoceni-2026\n", ""),
        ],
    ),
    ("imposed-measure", MEASURE, [("due: 2026-06-30", "due: {day}"), ("state: done", "state: in-progress")]),
    ("agreement", PARTNER, [("valid_until: 2099-12-31", "valid_until: {day}")]),
    ("training-plan", POSITION, [("valid_until: 2099-12-31", "valid_until: {day}")]),
    (
        "consultation",
        CONSULTATION,
        [("until: 2025-11-30", "until: {day}"), ("    settlement: accepted\n", "")],
    ),
    (
        "period",
        PROJECT,
        [("until: 2026-03-31", "until: {day}"), ("    submitted: 2026-04-15\n", "")],
    ),
]
"""What stays to be done after its day: kind, file, and what makes it open with the day in it."""
AHEAD = [
    ("event", SUPERVISION, [("date: 2026-03-20", "date: {day}")]),
    ("event", MEETING, [("date: 2026-04-14", "date: {day}")]),
    ("event", TRAINING, [("date: 2026-03-10", "date: {day}")]),
    ("position", POSITION, [("until: 2099-12-31\nspecialisations", "until: {day}\nspecialisations")]),
    ("project", PROJECT, [("until: 2099-12-31\ngoal", "until: {day}\ngoal")]),
    ("introduction", INTRODUCTION, [("since: 2026-01-01", "since: {day}")]),
]
"""What simply happens on its day."""


def _with_day(root, path, changes, when):
    edit(root / path, [(old, new.format(day=when)) for old, new in changes])


def test_nothing_is_due_in_the_clean_workspace(records):
    report = _report(records)
    assert (report.overdue, report.ahead) == ((), ())
    assert report.lead.replace("\u00a0", " ") == ("Nic není po termínu a do 21. 1. 2027 na úřad nečeká žádný termín.")


@pytest.mark.parametrize(("kind", "path", "changes"), KINDS, ids=[f"{kind}-{path[13:17]}" for kind, path, _ in KINDS])
def test_a_deadline_is_ahead_then_today_then_overdue(kind, path, changes, records):
    _with_day(records, path, changes, SOON)
    assert _told(_report(records).ahead) == [(kind, str(SOON), "za 10 dní")]
    assert _told(_report(records, SOON).ahead) == [(kind, str(SOON), "dnes")]
    late = _report(records, SOON + timedelta(days=1))
    assert _told(late.overdue) == [(kind, str(SOON), "1 den po termínu")]
    assert late.ahead == ()
    assert _report(records, days=9).ahead == ()
    assert _report(records, days=10).ahead == _report(records).ahead
    assert _report(records, days=9).note.replace("\u00a0", " ").endswith("nejbližší 2. 12. 2026.")


@pytest.mark.parametrize(("kind", "path", "changes"), AHEAD, ids=[f"{kind}-{path[13:17]}" for kind, path, _ in AHEAD])
def test_what_happens_on_its_day_is_never_overdue(kind, path, changes, records):
    _with_day(records, path, changes, SOON)
    assert _told(_report(records).ahead) == [(kind, str(SOON), "za 10 dní")]
    assert _told(_report(records, SOON + timedelta(days=1)).overdue) == []


def test_every_kind_was_tried():
    tried = {kind for kind, *_ in (*KINDS, *AHEAD)} | {"waiver", "wording"}
    assert tried == {kind.name.lower().replace("_", "-") for kind in Kind}


def test_rules_that_tell_of_missed_days_are_there():
    named = [kind.faults for kind in Kind if kind.faults]
    assert len(named) > 5
    for code, name in named:
        page = rule_page(code)
        assert page
        assert (page.rule.code.casefold(), page.rule.name) == (code, name)


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        (MEASURE, [("due: 2026-06-30", "due: 2026-12-02")]),
        (TRAINING, [("date: 2026-03-10", "date: 2026-12-02\ncancelled: true")]),
        (CONSULTATION, [("until: 2025-11-30", "until: 2026-11-21")]),
        (PROJECT, [("until: 2026-03-31", "until: 2026-11-21")]),
    ],
    ids=["done", "cancelled", "settled", "submitted"],
)
def test_what_was_met_is_not_due(path, changes, records):
    edit(records / path, changes)
    assert _told(_report(records).overdue + _report(records).ahead) == []


def test_comments_may_still_come(records):
    edit(records / CONSULTATION, [("until: 2025-11-30", f"until: {SOON}")])
    assert _told(_report(records).ahead) == [("consultation", str(SOON), "za 10 dní")]


def test_a_plan_of_a_position_nobody_holds_is_not_due(records):
    edit(records / POSITION, [("until: 2099-12-31", "until: 2026-06-30")])
    edit(records / POSITION, [("valid_until: 2099-12-31", "valid_until: 2026-06-30")])
    assert _told(_report(records).overdue) == []


def test_a_waiver_ends_and_what_it_accepts_is_told_as_known(workspace):
    edit(workspace / DOCUMENT, [("valid_until: 2099-12-31", "valid_until: 2026-11-01")])
    _write(workspace, WAIVERS, _waiver(SOON))
    report = _report(workspace)
    assert _told(report.overdue) == [("validity", "2026-11-01", "po termínu, výjimka do 2. 12. 2026")]
    assert _told(report.ahead) == [("waiver", str(SOON), "za 10 dní")]
    assert report.lead.replace("\u00a0", " ") == "Po termínu: 1 (z toho přijato výjimkou: 1). Do 21. 1. 2027: 1."


@pytest.mark.parametrize(
    "waiver",
    [_waiver("2026-11-21"), _waiver("2027-01-31", rule="SPQ501"), _waiver("2027-01-31", path="documents/jiny.yaml")],
    ids=["ended", "other rule", "other file"],
)
def test_a_waiver_of_something_else_accepts_nothing(waiver, workspace):
    edit(workspace / DOCUMENT, [("valid_until: 2099-12-31", "valid_until: 2026-11-01")])
    _write(workspace, WAIVERS, waiver)
    states = {each.kind: each.state.name for each in _report(workspace).overdue}
    assert states["validity"] == "overdue"


def test_a_waiver_of_a_criterion_says_which(workspace):
    _write(
        workspace,
        WAIVERS,
        f"waivers: [{{rule: SPQ401, criterion: 1b, reason: A, role: tajemník, until: {SOON}}}]\n",
    )
    (entry,) = _report(workspace).ahead
    assert (entry.subject, entry.criteria, entry.responsible) == ("SPQ401, kritérium 1b", "1b", "tajemník")


def test_the_next_wording_comes_with_answers_to_read_again(workspace):
    enact(workspace, day="2026-12-31")
    (entry,) = _report(workspace).ahead
    assert (entry.kind, entry.iso_day) == ("wording", "2026-12-31")
    assert "znovu přečíst: " in entry.subject
    assert _report(workspace, date(2026, 12, 31)).ahead == ()


def test_who_answers_is_a_role(records):
    _with_day(records, *KINDS[3][1:], SOON)
    (entry,) = _report(records).ahead
    assert (entry.responsible, entry.criteria, entry.path) == ("vedoucí oddělení", "1a", "documents/letak.yaml")


@pytest.mark.parametrize("today", [date(1, 1, 1), date(9999, 12, 31), date(9999, 12, 1)])
def test_no_day_is_too_far(today, records):
    report = _report(records, today, 10**9)
    assert report.iso_until == "9999-12-31"
    assert Calendar.from_ical(render("due", report, ()))


def test_the_workspace_says_how_far_to_look(workspace):
    edit(workspace / DOCUMENT, [("valid_until: 2099-12-31", f"valid_until: {SOON}")])
    edit(workspace / "spodq.yaml", [("expiring_days: 60", "expiring_days: 5")])
    assert _report(workspace).ahead == ()
    assert _report(workspace, days=0).until == _report(workspace, TODAY, 0).origin.day


# --- The calendar ------------------------------------------------------------------------------------------------


def _calendar(report):
    return Calendar.from_ical(render("due", report, ()))


def test_the_calendar_says_what_the_document_says(records):
    _with_day(records, *KINDS[3][1:], SOON)
    _with_day(records, *AHEAD[0][1:], SOON + timedelta(days=1))
    _with_day(records, *KINDS[0][1:], TODAY - timedelta(days=3))
    _with_day(records, *KINDS[6][1:], TODAY + timedelta(days=7))
    report = _report(records)
    calendar = _calendar(report)
    events = {str(each["uid"]): each for each in calendar.walk("VEVENT")}
    entries = (*report.overdue, *report.ahead)
    assert len(events) == len(entries) == 4
    for entry in entries:
        event = events[entry.uid]
        assert event.decoded("dtstart").isoformat() == entry.iso_day
        assert event["dtstart"].params["VALUE"] == "DATE"
        late = " (po termínu)" if entry in report.overdue else ""
        assert event["summary"] == f"{entry.what}: {entry.subject}{late}"
        assert entry.path in event["description"]
        alarms = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
        assert alarms == ([timedelta(days=-7)] if entry.alarm_days else [])
    assert [each.alarm_days for each in entries] == [0, 0, 7, 0]
    assert calendar["name"] == "Městský úřad Lhota: co je třeba udělat"
    assert report.origin.wording in calendar["description"]


def test_an_empty_calendar_says_so(workspace):
    calendar = _calendar(_report(workspace))
    assert calendar.walk("VEVENT") == []
    (note,) = calendar.walk("VJOURNAL")
    assert note["summary"] == _report(workspace).lead


def test_names_of_deadlines_stay_when_their_days_move(workspace):
    edit(workspace / DOCUMENT, [("valid_until: 2099-12-31", f"valid_until: {SOON}")])
    (before,) = _report(workspace).ahead
    edit(workspace / DOCUMENT, [(f"valid_until: {SOON}", "valid_until: 2026-12-24")])
    (after,) = _report(workspace).ahead
    assert before.uid == after.uid
    assert before.iso_day != after.iso_day


def test_names_of_deadlines_differ(records):
    for _, path, changes in chain(KINDS[:4], KINDS[5:], AHEAD):
        when = SOON if "positions" in path else TODAY + timedelta(days=20)
        _with_day(records, path, [changes[0]], when)
    names = [entry.uid for entry in _report(records).ahead]
    assert len(names) > 8
    assert len(set(names)) == len(names)


def test_names_of_waivers_stay_when_another_one_goes(workspace):
    one, other = "{rule: SPQ401, criterion: 1a", "{rule: SPQ401, criterion: 1b"
    rest = f", reason: A, role: B, until: {SOON}}}"
    _write(workspace, WAIVERS, f"waivers: [{one}{rest}, {other}{rest}, {other}{rest}]\n")
    _, kept, twin = (entry.uid for entry in _report(workspace).ahead)
    assert kept != twin
    _write(workspace, WAIVERS, f"waivers: [{other}{rest}]\n")
    assert [entry.uid for entry in _report(workspace).ahead] == [kept]


def test_lines_of_the_calendar_are_short_and_end_as_they_should(records):
    edit(records / DOCUMENT, [("Leták pro děti", "Přehled; křížem, krážem\\ „žluťoučký“ " * 5)])
    _with_day(records, *KINDS[3][1:], SOON)
    made = render("due", _report(records), ())
    assert made.endswith(b"END:VCALENDAR\r\n")
    lines = made.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert all(line.decode() for line in lines[:-1])
    (event,) = _calendar(_report(records)).walk("VEVENT")
    assert "Přehled; křížem, krážem\\ „žluťoučký“" in event["summary"]


@given(some.text(alphabet=some.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=300))
def test_any_text_comes_back(value):
    lines = ("BEGIN:VEVENT", "UID:a", f"SUMMARY:{text(value)}", "END:VEVENT")
    (event,) = Calendar.from_ical(b"".join(map(folded, lines))).walk("VEVENT")
    assert str(event["summary"]) == value


@given(some.text(max_size=300))
def test_no_line_is_too_long_and_no_letter_is_broken(value):
    made = folded(f"SUMMARY:{text(value.encode('utf-8', 'replace').decode())}")
    pieces = made.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 and piece.decode() for piece in pieces)
