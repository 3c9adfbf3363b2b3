"""A stretch of days: what happened in it, what was before it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """Both days belong to it."""

    since: date
    until: date

    def __contains__(self, day: date | None) -> bool:
        """Whether the day is in it; a day nobody wrote is in none."""
        return day is not None and self.since <= day <= self.until

    def common(self, other: "Period") -> "Period | None":
        """Days that belong to both; None when there are none."""
        since, until = max(self.since, other.since), min(self.until, other.until)
        return Period(since, until) if since <= until else None


def year(number: int) -> Period:
    """The calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def month(of_year: int, number: int) -> Period:
    """The calendar month."""
    return Period(date(of_year, number, 1), date(of_year, number, monthrange(of_year, number)[1]))
