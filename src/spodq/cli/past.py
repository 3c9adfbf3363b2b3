"""Opening the past of a workspace, and what people call its moments."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from spodq.cli.opening import the_day
from spodq.cli.stop import StopError
from spodq.czech import day, like_a_day, written_day
from spodq.loader import load
from spodq.loader.past import commits, looks, months
from spodq.model.look import Look
from spodq.model.snapshot import Snapshot
from spodq.workspace.git import RevisionError, changed_between
from spodq.workspace.objects import Objects
from spodq.workspace.past import Moment, Past
from spodq.workspace.root import Workspace


@contextmanager
def open_past(workspace: Workspace) -> Iterator[Past]:
    """The past of the workspace; a commit that is not there stops the run."""
    objects = Objects(workspace.root)
    try:
        yield Past(workspace, objects)
    except RevisionError as error:
        raise StopError(str(error)) from error
    finally:
        objects.close()


@dataclass(frozen=True, slots=True)
class Sides:
    """Two moments to compare, and the files whose bytes git knows to differ."""

    before: Snapshot
    after: Snapshot
    touched: frozenset[str]


def two_sides(past: Past, before: str, after: str | None, today: date | None, *, same_day: bool) -> Sides:
    """Each side is judged on its own day, or both on the day of the later one; without `after` it is the folder."""
    then = _wanted(past, before)
    now = _wanted(past, after) if after else None
    last = today or (now.day if now else the_day(None))
    folder = past.workspace_at(now.moment) if now else past.workspace
    return Sides(
        load(past.workspace_at(then.moment), last if same_day else then.day),
        load(folder, last),
        changed_between(past.workspace.root, then.moment.commit, now.moment.commit if now else ""),
    )


def looks_back(past: Past, every: str, since: str | None, until: date) -> Iterator[Look]:
    """The workspace at the end of each month, or in each commit; stops the run when there is no such moment."""
    start = (day_of(since) or past.called(since).day) if since else None
    steps = list({"month": months, "commit": commits}[every](past.moments, until, start))
    if not steps:
        raise StopError(
            f"od {day(start or until)} do {day(until)} tu žádný commit není; {past.shallow or _first(past)}"
        )
    return looks(past, steps)


def _first(past: Past) -> str:
    return f"první je ze dne {day(past.moments[-1].day)}"


def day_of(text: str) -> date | None:
    """The day people write so: 2026-03-01, or 1. 3. 2026; None when it is no day but a name of git."""
    when = written_day(text) if like_a_day(text) else None
    if when is None and like_a_day(text):
        raise StopError(f"den „{text}“ v kalendáři není; pište například 2026-03-01 nebo 1.3.2026")
    return when


@dataclass(frozen=True, slots=True)
class _Wanted:
    moment: Moment
    day: date


def _wanted(past: Past, text: str) -> _Wanted:
    when = day_of(text)
    if when:
        return _Wanted(past.on(when), when)
    if ".." in text:
        ends = " ".join(filter(None, re.split(r"\.{2,}", text)))
        raise StopError(f"„{text}“ není jeden okamžik; oba konce pište zvlášť: spodq diff {ends}")
    moment = past.called(text)
    return _Wanted(moment, moment.day)
