"""What is overdue and what comes in the next days: the agenda of an office, and its calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from spodq.czech import day, plural
from spodq.model.deadline import Deadline, deadlines
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.upcoming import upcoming
from spodq.model.waiver import Waiver
from spodq.views.origin import Origin, origin
from spodq.views.state import State, toned
from spodq.views.tally import inside

TITLE = "Co je třeba udělat"
_ALARM_DAYS = 7
"""So many days ahead a calendar reminds people of a deadline."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One deadline. `uid` stays the same while its file does, so that a calendar moves it when its day moves.

    A calendar reminds people `alarm_days` ahead; zero when it does not.
    """

    uid: str
    iso_day: str
    day: str
    state: State
    kind: str
    what: str
    subject: str
    criteria: str
    responsible: str
    path: str
    alarm_days: int


@dataclass(frozen=True, slots=True)
class DueReport:
    """Everything the document says; `until` is the last of the days it looks at."""

    title: str
    origin: Origin
    days: int
    until: str
    iso_until: str
    lead: str
    note: str
    overdue: tuple[Entry, ...]
    ahead: tuple[Entry, ...]
    ahead_title: str


def view(snapshot: Snapshot, office: Office, days: int | None = None) -> DueReport:
    """The agenda of the office for so many days; without them as far as the workspace looks for what ends soon."""
    ahead = office.expiring_days if days is None else days
    until = _after(snapshot.today, ahead)
    found = deadlines(office, upcoming(snapshot, office))
    overdue = tuple(_entry(office, each) for each in found if each.day < snapshot.today)
    soon = tuple(_entry(office, each) for each in found if snapshot.today <= each.day <= until)
    return DueReport(
        title=TITLE,
        origin=origin(snapshot, office),
        days=ahead,
        until=day(until),
        iso_until=until.isoformat(),
        lead=_lead(overdue, soon, until),
        note=_beyond(found, until),
        overdue=overdue,
        ahead=soon,
        ahead_title=f"Do {day(until)}",
    )


def _after(today: date, days: int) -> date:
    """The day so many days ahead; the calendar ends with the year 9999."""
    return today + timedelta(days=min(days, (date.max - today).days))


def _entry(office: Office, deadline: Deadline) -> Entry:
    state = _state(office, deadline)
    left = (deadline.day - office.today).days
    return Entry(
        uid=_uid(office, deadline),
        iso_day=deadline.day.isoformat(),
        day=day(deadline.day),
        state=state,
        kind=deadline.kind.name.lower().replace("_", "-"),
        what=deadline.kind.value,
        subject=deadline.subject,
        criteria=", ".join(deadline.criteria),
        responsible=deadline.role or "",
        path=inside(office, deadline.noun.path),
        alarm_days=_ALARM_DAYS if deadline.kind.lasting and left > _ALARM_DAYS else 0,
    )


def _uid(office: Office, deadline: Deadline) -> str:
    """A name of the deadline in calendars all over the world, without its day (RFC 5545, 3.8.4.7)."""
    parts = "evidence", office.slug, inside(office, deadline.noun.path), deadline.kind.name, deadline.mark
    return str(uuid5(NAMESPACE_URL, "/".join(parts)))


def _state(office: Office, deadline: Deadline) -> State:
    left = (deadline.day - office.today).days
    if left > 0:
        tone = "fair" if deadline.kind.lasting else "unknown"
        return toned("ahead", tone, f"za {plural(left, 'den', 'dny', 'dní')}")
    if left == 0:
        return toned("today", "fair", "dnes")
    waiver = _waiver(office, deadline)
    if waiver:
        return toned("waived", "unknown", f"po termínu, výjimka do {day(waiver.until)}")
    return toned("overdue", "bad", f"{plural(-left, 'den', 'dny', 'dní')} po termínu")


def _waiver(office: Office, deadline: Deadline) -> Waiver | None:
    """The waiver by which the office lives with the deadline missed."""
    path = inside(office, deadline.noun.path)
    in_force = (waiver for waiver, _ in office.waivers if waiver.aimed and waiver.until >= office.today)
    ours = (waiver for waiver in in_force if waiver.aims_at(None, path))
    return next((waiver for waiver in ours if waiver.rule.casefold() in deadline.kind.faults), None)


def _lead(overdue: tuple[Entry, ...], soon: tuple[Entry, ...], until: date) -> str:
    if not overdue and not soon:
        return f"Nic není po termínu a do {day(until)} na úřad nečeká žádný termín."
    waived = sum(each.state.name == "waived" for each in overdue)
    known = f" (z toho přijato výjimkou: {waived})" if waived else ""
    return f"Po termínu: {len(overdue)}{known}. Do {day(until)}: {len(soon)}."


def _beyond(found: Iterable[Deadline], until: date) -> str:
    """What the document does not reach to any more; empty when that is nothing."""
    later = [each.day for each in found if each.day > until]
    return f"Později ještě {_deadlines(len(later))}, nejbližší {day(min(later))}." if later else ""


def _deadlines(count: int) -> str:
    return plural(count, "termín", "termíny", "termínů")
