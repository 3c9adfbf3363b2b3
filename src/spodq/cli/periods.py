"""Periods as people write them on the command line."""

import re
from datetime import date

from spodq.cli.stop import StopError
from spodq.czech import did_you_mean, listing, span, written_day
from spodq.model.period import Period, containing
from spodq.model.project import Project

_BETWEEN = ".."
_YEAR = re.compile(r"(\d{4})")
_QUARTER = re.compile(r"(\d{4})-[Qq]([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")


def period_of(text: str | None, today: date) -> Period:
    """The period people mean; the year of the day when they say nothing. Stops the run when it is none."""
    return written(text) if text else containing("year", today)


def written(text: str) -> Period:
    """The year, the quarter, the month or the two days. Stops the run when the text is none of them."""
    found = _between(text) if _BETWEEN in text else _of_calendar(text)
    if found is None:
        raise StopError(f"„{text}“ není období; pište 2026, 2026-Q3, 2026-07 nebo 2026-02-01..2026-04-30")
    return _lasting(text, found)


def of_project(project: Project, text: str | None, today: date) -> Period:
    """The monitoring period of that mark, or any other period; what lies outside the project is cut off.

    Without a text it is the monitoring period of the day, else the newest that has begun, else the whole project.
    """
    whole = Period(project.since, project.until)
    found = _monitoring(project, text).common(whole) if text else _current(project, today) or whole
    if found is None:
        outside = f"období „{text}“ leží mimo projekt, který trvá {span(project.since, project.until)}"
        raise StopError(f"{outside}{_offered(project)}")
    return found


def _lasting(text: str, period: Period) -> Period:
    if period.until < period.since:
        raise StopError(f"období „{text}“ končí dřív, než začíná")
    return period


def _monitoring(project: Project, text: str) -> Period:
    named = project.periods.get(text)
    if named:
        return _lasting(text, Period(named.since, named.until))
    if not text[:1].isdigit():
        raise StopError(
            f"období „{text}“ projekt „{project.identity}“ nemá{_offered(project)}{did_you_mean(text, project.periods)}"
        )
    return written(text)


def _offered(project: Project) -> str:
    return f"; jeho období: {listing(project.periods, 'a')}" if project.periods else ""


def _current(project: Project, today: date) -> Period | None:
    whole = Period(project.since, project.until)
    begun = (Period(each.since, each.until).common(whole) for each in project.periods.values() if each.since <= today)
    return max(filter(None, begun), key=lambda each: each.since, default=None)


def _between(text: str) -> Period | None:
    since, _, until = text.partition(_BETWEEN)
    first, last = written_day(since), written_day(until)
    return Period(first, last) if first and last else None


def _of_calendar(text: str) -> Period | None:
    year, quarter, month = _YEAR.fullmatch(text), _QUARTER.fullmatch(text), _MONTH.fullmatch(text)
    try:
        if quarter:
            return containing("quarter", date(int(quarter[1]), 3 * int(quarter[2]), 1))
        if month:
            return containing("month", date(int(month[1]), int(month[2]), 1))
        return containing("year", date(int(year[1]), 1, 1)) if year else None
    except ValueError:
        return None
