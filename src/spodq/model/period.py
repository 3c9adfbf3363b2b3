"""A stretch of days: a year, a quarter, a month or any other."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from spodq.czech import span

_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_ONE_DAY = timedelta(days=1)


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

    def seen_on(self, today: date) -> date:
        """The last day of the period that has come."""
        return min(self.until, today)

    def finished(self, today: date) -> bool:
        """Whether the whole period has passed."""
        return self.until < today

    @property
    def grain(self) -> str | None:
        """What it is in the calendar: year, quarter or month; None when it is none of them."""
        return next((grain for grain in _MONTHS if containing(grain, self.since) == self), None)

    @property
    def title(self) -> str:
        """The period as people call it."""
        titles = {
            "year": f"rok {self.since.year}",
            "quarter": f"{self._quarter}. čtvrtletí {self.since.year}",
            "month": f"{self.since.month}/{self.since.year}",
        }
        return titles.get(self.grain or "", self.span)

    @property
    def span(self) -> str:
        """Both ends in words."""
        return span(self.since, self.until)

    @property
    def name(self) -> str:
        """The period as people type it."""
        names = {
            "year": f"{self.since.year:04}",
            "quarter": f"{self.since.year:04}-Q{self._quarter}",
            "month": f"{self.since.year:04}-{self.since.month:02}",
        }
        return names.get(self.grain or "", f"{self.since}..{self.until}")

    @property
    def _quarter(self) -> int:
        return (self.since.month + 2) // 3

    @property
    def previous(self) -> "Period | None":
        """The period of the same length right before; None where the calendar ends."""
        if self.since == date.min:
            return None
        if self.grain:
            return containing(self.grain, self.since - _ONE_DAY)
        length = self.until - self.since
        if self.since - date.min <= length:
            return None
        return Period(self.since - _ONE_DAY - length, self.since - _ONE_DAY)


def containing(grain: str, when: date) -> Period:
    """The year, quarter or month the day lies in."""
    months = _MONTHS[grain]
    first = (when.month - 1) // months * months + 1
    last = first + months - 1
    return Period(date(when.year, first, 1), date(when.year, last, monthrange(when.year, last)[1]))
