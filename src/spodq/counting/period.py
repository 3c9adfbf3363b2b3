"""Spans of days indicators are counted for: years, quarters, months and any other."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from spodq.czech import span

_YEAR = re.compile(r"(\d{4})\Z")
_QUARTER = re.compile(r"(\d{4})-[Qq]([1-4])\Z")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_ONE_DAY = timedelta(days=1)


class PeriodError(Exception):
    """The text is no period; the message is a Czech sentence with the way out."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both inside."""

    since: date
    until: date
    grain: str

    def holds(self, when: date) -> bool:
        """Whether the day lies in the period."""
        return self.since <= when <= self.until

    def seen_on(self, today: date) -> date:
        """The last day of the period that has come."""
        return min(self.until, today)

    def finished(self, today: date) -> bool:
        """Whether the whole period has passed."""
        return self.until < today

    @property
    def title(self) -> str:
        """The period as people call it."""
        if self.grain == "year":
            return f"rok {self.since.year}"
        if self.grain == "quarter":
            return f"{self._quarter}. čtvrtletí {self.since.year}"
        return f"{self.since.month}/{self.since.year}" if self.grain == "month" else self.span

    @property
    def span(self) -> str:
        """Both ends in words."""
        return span(self.since, self.until)

    @property
    def name(self) -> str:
        """The period as people type it."""
        names = {
            "year": f"{self.since:%Y}",
            "quarter": f"{self.since:%Y}-Q{self._quarter}",
            "month": f"{self.since:%Y-%m}",
        }
        return names.get(self.grain, f"{self.since}..{self.until}")

    @property
    def _quarter(self) -> int:
        return (self.since.month + 2) // 3

    @property
    def previous(self) -> "Period | None":
        """The period of the same length right before; None where the calendar ends."""
        if self.since == date.min:
            return None
        if self.grain in _MONTHS:
            return containing(self.grain, self.since - _ONE_DAY)
        length = self.until - self.since
        if self.since - date.min <= length:
            return None
        return Period(self.since - _ONE_DAY - length, self.since - _ONE_DAY, self.grain)


def containing(grain: str, when: date) -> Period:
    """The year, quarter or month the day lies in."""
    months = _MONTHS[grain]
    first = (when.month - 1) // months * months + 1
    last = first + months - 1
    return Period(date(when.year, first, 1), date(when.year, last, monthrange(when.year, last)[1]), grain)


def read(text: str) -> Period:
    """The period people mean by 2026, 2026-Q3, 2026-07 or 2026-02-01..2026-04-30.

    Raises PeriodError.
    """
    try:
        if found := _YEAR.match(text):
            return containing("year", date(int(found[1]), 1, 1))
        if found := _QUARTER.match(text):
            return containing("quarter", date(int(found[1]), 3 * int(found[2]), 1))
        if found := _MONTH.match(text):
            return containing("month", date(int(found[1]), int(found[2]), 1))
        since, until = map(date.fromisoformat, text.split(".."))
    except ValueError:
        told = f"„{text}“ není období; pište 2026, 2026-Q3, 2026-07 nebo 2026-02-01..2026-04-30"
        raise PeriodError(told) from None
    if until < since:
        raise PeriodError(f"období „{text}“ končí dřív, než začíná")
    return Period(since, until, "custom")
