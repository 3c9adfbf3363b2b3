"""The workspace at several moments of its past; equal files are read once."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from spodq.loader.load import Known, load
from spodq.model.look import Look
from spodq.workspace.git import RevisionError
from spodq.workspace.past import Moment, Past

_EVER = date.min


def commits(moments: Iterable[Moment], until: date, since: date | None) -> Iterator[tuple[date, Moment]]:
    """Every commit with its own day, from the oldest."""
    for moment in reversed(tuple(moments)):
        if (since or _EVER) <= moment.day <= until:
            yield moment.day, moment


def months(moments: Iterable[Moment], until: date, since: date | None) -> Iterator[tuple[date, Moment]]:
    """The last day of every month with the last commit by then; the last day is `until`."""
    known = tuple(moment for moment in moments if moment.day <= until)
    if not known:
        return
    for end in _ends_of_months(max(since or _EVER, known[-1].day), until):
        last = next((moment for moment in known if moment.day <= end), None)
        if last:
            yield end, last


def looks(past: Past, steps: Iterable[tuple[date, Moment]]) -> Iterator[Look]:
    """The workspace at each of the moments; what one of them hides, the others still show."""
    known: Known = {}
    for day, moment in steps:
        try:
            yield Look(day, moment.name, load(past.workspace_at(moment), day, known))
        except RevisionError as error:
            yield Look(day, moment.name, None, str(error))


def _ends_of_months(first: date, until: date) -> Iterator[date]:
    while first <= until:
        end = first.replace(day=monthrange(first.year, first.month)[1])
        yield min(end, until)
        first = end + timedelta(days=1)
