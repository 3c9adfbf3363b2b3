"""Evaluation in the report of a project: hand-computed values before it and in the period, to the day."""

from datetime import date

import pytest

from spodq.loader import load
from spodq.model.period import Period
from spodq.model.project import Project
from spodq.views.project import view
from spodq.workspace.root import find
from tables import TODAY
from test_overviews import folder, rows, without_hard_spaces  # noqa: F401  # a fixture is asked for by its name

PROJECT = "title: Tým\nsince: 2026-03-01\nuntil: 2026-12-31\nactivities: {ka1: {title: A, criteria: [1a]}}\n"
SHARE = (
    "title: Školení\noperation: count\nrecords: trainings\nunit: školení\ncriteria: [1a]\n"
    "period: month\ntarget: {value: 2, source: plán}\n"
)
OTHER = "title: Jiné\noperation: count\nrecords: meetings\nunit: setkání\ncriteria: [2a]\n"


@pytest.fixture
def report(folder):  # noqa: F811  # pytest hands over the fixture by its name
    """The chapter of the report over the period, with trainings on those days."""

    def told(since, until, *days, **files):
        office = folder / "evidence" / "urad"
        for path in (*office.glob("trainings/*"), *office.glob("indicators/*"), *office.glob("projects/*")):
            path.unlink()
        trainings = {f"trainings/{day}": f"title: A\ndate: {day}\ndays: 1\nparticipants: [P-01]\n" for day in days}
        own = {"projects/tym": PROJECT, "indicators/skoleni": SHARE, "indicators/jine": OTHER}
        for name, text in (own | trainings | files).items():
            (office / f"{name.replace('__', '/')}.yaml").write_text(text, encoding="utf-8")
        snapshot = load(find(folder), TODAY)
        known = snapshot.office("urad")
        (project,) = known.of(Project)
        return view(snapshot, known, project, Period(date.fromisoformat(since), date.fromisoformat(until)))

    return told


def evaluated(told):
    (row,) = [row for row in rows(told, "evaluation") if row["title"] == "Školení"]
    return tuple(without_hard_spaces(row[key]) for key in ("before", "value", "goal", "state"))


def said(told):
    (chapter,) = [chapter for chapter in told.chapters if chapter.name == "evaluation"]
    return without_hard_spaces(" ".join(chapter.paragraphs))


def test_a_month_is_compared_with_the_month_before_the_project(report):
    told = report("2026-04-01", "2026-04-30", "2026-01-29", "2026-01-31", "2026-02-28", "2026-04-01", "2026-04-30")
    assert evaluated(told) == ("2 školení", "2 školení", "nejméně 2 školení", "splněno")
    assert "stejně dlouhé období 30. 1. 2026 – 28. 2. 2026" in said(told)


def test_days_beyond_both_ends_do_not_count(report):
    told = report("2026-03-01", "2026-03-10", "2026-02-18", "2026-02-19", "2026-02-28", "2026-03-10", "2026-03-11")
    assert evaluated(told) == ("2 školení", "1 školení", "nejméně 2 školení", "cíl platí za jiné období")


def test_before_the_first_record_nothing_is_known(report):
    told = report("2026-03-01", "2026-03-31", "2026-03-05")
    assert evaluated(told) == ("nelze vypočítat", "1 školení", "nejméně 2 školení", "nesplněno")


def test_what_is_missing_is_told(report):
    told = report("2026-03-01", "2026-03-31")
    assert evaluated(told)[1] == "nelze vypočítat"
    assert "Školení (skoleni): nelze vypočítat, ve složce úřadu není žádné školení (trainings/)" in said(told)


def test_indicators_of_other_criteria_are_left_out(report):
    assert "Jiné" not in [row["title"] for row in rows(report("2026-03-01", "2026-03-31"), "evaluation")]


def test_a_project_whose_criteria_nothing_measures(report):
    project = PROJECT.replace("criteria: [1a]", "criteria: []")
    told = report("2026-03-01", "2026-03-31", projects__tym=project)
    assert said(told) == "Kritéria projektu neměří žádný ukazatel."


def test_a_project_from_the_first_day_of_the_calendar_has_no_before(report):
    told = report("0001-01-01", "0001-01-31", projects__tym=PROJECT.replace("2026-03-01", "0001-01-01"))
    assert evaluated(told)[0] == "nelze vypočítat"
    assert "Před projektem nic není." in said(told)
