"""Indicators of an office: value, target, trend, and the records each was made from."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from spodq.counting.book import Entry, entries
from spodq.counting.computing import Counted, Member, Outcome
from spodq.counting.judging import Judged, Verdict, judge
from spodq.counting.ledgers import LEDGERS
from spodq.counting.row import Missing
from spodq.czech import day, decimal, listing, plural, rounded
from spodq.model.catalogue import Version
from spodq.model.indicator import Indicators
from spodq.model.office import Office
from spodq.model.period import Period
from spodq.model.snapshot import Snapshot
from spodq.views.origin import Origin, judged, origin
from spodq.views.reckoning import formula, source_of, told_goal, told_value
from spodq.views.section import Section, section
from spodq.views.state import State, toned
from spodq.views.tally import UNKNOWN, inside

TITLE = "Ukazatele"
_PERCENT = "%"
_PAST = 3
"""So many earlier periods are shown."""
_TONES = {
    Verdict.MET: "good",
    Verdict.SO_FAR: "good",
    Verdict.UNMET: "bad",
    Verdict.NOT_YET: "fair",
    Verdict.UNKNOWN: "unknown",
    Verdict.NO_TARGET: "unknown",
    Verdict.OTHER_PERIOD: "unknown",
}
_COLUMNS = {
    "name": "Označení",
    "title": "Ukazatel",
    "value": "Hodnota",
    "target": "Cíl",
    "state": "Stav",
    "trend": "Vývoj",
}
_WORKERS = {"worker": "Pozice", "value": "Hodnota", "state": "Stav"}
_RECORDS = {"title": "Záznam", "day": "Den", "amount": "Započteno", "path": "Soubor"}
_LEGEND = (
    f"Otazník ({UNKNOWN}) a „nelze vypočítat“: něco chybí nebo nejde přečíst; za nulu se to nepočítá. "
    "Vývoj ukazuje tři předchozí období a toto."
)


@dataclass(frozen=True, slots=True)
class Point:
    """The value of one period; what is not known is null, never zero."""

    period: str
    title: str
    value: float | None
    told: str


@dataclass(frozen=True, slots=True)
class Page:
    """One indicator; `value` is null when it cannot be computed, and `missing` says why."""

    name: str
    title: str
    own: bool
    criteria: str
    period: str
    span: str
    value: float | None
    unit: str
    told: str
    basis: str
    goal: str
    target: str
    source: str
    state: State
    missing: tuple[str, ...]
    formula: str
    note: str
    trend: tuple[Point, ...]
    trend_told: str
    workers: Section | None
    records: Section | None
    path: str


@dataclass(frozen=True, slots=True)
class IndicatorReport:
    """Everything the document says."""

    title: str
    origin: Origin
    lead: str
    legend: str
    notes: tuple[str, ...]
    table: Section
    pages: tuple[Page, ...]


def names(office: Office) -> tuple[str, ...]:
    """Names of the indicators of the office."""
    return tuple(each.name for each in entries(office))


def view(
    snapshot: Snapshot, office: Office, wanted: Collection[str] = (), period: Period | None = None
) -> IndicatorReport:
    """The indicators of those names, or all of them, each over the period or over its own with today in it."""
    _, version = judged(office)
    chosen = [each for each in entries(office) if not wanted or each.name in wanted]
    told = [_page(each, office, version, period) for each in chosen]
    return IndicatorReport(
        title=TITLE,
        origin=origin(snapshot, office),
        lead=_lead(told),
        legend=_LEGEND,
        notes=tuple(_notes(version)),
        table=section("indicators", TITLE, _COLUMNS, map(_cells, told)),
        pages=tuple(told),
    )


def _notes(version: Version) -> Iterator[str]:
    if Indicators in version.lost:
        yield "Soubor s ukazateli, které patří ke standardům, nejde přečíst; co opravit, řekne spodq check."
    elif not any(isinstance(each, Indicators) for each in version.extras):
        yield "Ke znění standardů žádné ukazatele nepatří; vlastní založí spodq add indicator."


def _lead(pages: list[Page]) -> str:
    if not pages:
        return "Úřad nemá žádný ukazatel."
    counts = {name: sum(each.state.name == name for each in pages) for name in ("met", "unmet", "unknown")}
    return (
        f"{plural(len(pages), 'ukazatel', 'ukazatele', 'ukazatelů')}: splněno {counts['met']}, "
        f"nesplněno {counts['unmet']}, nelze vypočítat {counts['unknown']}."
    )


def _cells(page: Page) -> tuple[str, ...]:
    state = f"{page.state.sign} {page.state.word}"
    value = page.told if page.unit == _PERCENT else page.told.removesuffix(f" {page.unit}")
    return page.name, page.title, value, page.goal, state, page.trend_told


def _page(entry: Entry, office: Office, version: Version, period: Period | None) -> Page:
    found = judge(entry, office, version, period)
    definition, outcome = entry.definition, found.outcome
    trend = tuple(_trend(entry, office, version, found)) if found.well_made else ()
    return Page(
        name=entry.name,
        title=definition.title,
        own=entry.own,
        criteria=listing(definition.criteria, "a"),
        period=_when(found),
        span=outcome.moment.period.span,
        value=_float(outcome),
        unit=definition.unit,
        told=_told(outcome, definition.unit),
        basis=_basis(found),
        goal=found.goal.told if found.goal else "",
        target=told_goal(found.goal, definition.unit),
        source=source_of(found.goal, version),
        state=_state(found),
        missing=tuple(_missing(office, each) for each in outcome.missing),
        formula=formula(definition) if found.well_made else "",
        note=definition.note or "",
        trend=trend,
        trend_told=_in_line(trend),
        workers=_workers(found),
        records=_records(entry, outcome),
        path=entry.noun.path,
    )


def _missing(office: Office, missing: Missing) -> str:
    named = not missing.path or missing.path in missing.sentence
    return missing.sentence if named else f"{missing.sentence}; {inside(office, missing.path)}"


def _when(found: Judged) -> str:
    """The period, or the day on which a state was looked at."""
    moment = found.outcome.moment
    return moment.period.title if found.growing else f"ke dni {day(moment.day)}"


def _trend(entry: Entry, office: Office, version: Version, found: Judged) -> Iterator[Point]:
    """Earlier periods from the oldest, then this one."""
    periods = [found.outcome.moment.period]
    while len(periods) <= _PAST and (earlier := periods[0].previous):
        periods.insert(0, earlier)
    for period in periods[:-1]:
        yield _point(judge(entry, office, version, period).outcome)
    yield _point(found.outcome)


def _in_line(trend: tuple[Point, ...]) -> str:
    """The values one after another from the first known one; nothing when there is nothing to compare."""
    told = [each.told for each in trend]
    while told and told[0] == UNKNOWN:
        told.pop(0)
    return " · ".join(told) if len(told) > 1 else ""


def _point(outcome: Outcome) -> Point:
    period = outcome.moment.period
    return Point(
        period.name, period.title, _float(outcome), UNKNOWN if outcome.value is None else decimal(outcome.value)
    )


def _float(outcome: Outcome) -> float | None:
    return None if outcome.value is None else float(rounded(outcome.value))


def _told(outcome: Outcome, unit: str) -> str:
    return UNKNOWN if outcome.value is None else told_value(outcome.value, unit)


def _basis(found: Judged) -> str:
    """What the value was made from, in a few words."""
    outcome = found.outcome
    if outcome.value is None:
        return ""
    operation = found.entry.definition.operation
    if outcome.members:
        under = f", pod cílem {listing((str(each.row.worker) for each in found.beyond), 'a')}" if found.beyond else ""
        return f"průměr z {plural(len(outcome.members), 'pozice', 'pozic', 'pozic')}{under}"
    above, below = (_sum(outcome, below=side) for side in (False, True))
    if operation == "share":
        return f"{above} z {len(outcome.counted)}"
    return f"{above} děleno {below}" if operation == "ratio" else ""


def _sum(outcome: Outcome, *, below: bool) -> str:
    return decimal(
        sum((each.amount for each in outcome.counted if each.below is below and each.amount), start=Fraction())
    )


def _state(found: Judged) -> State:
    verdict = found.verdict
    return toned(verdict.name.lower().replace("_", "-"), _TONES[verdict], verdict.value)


def _workers(found: Judged) -> Section | None:
    if not found.outcome.members:
        return None
    below = {each.row.worker for each in found.beyond}
    rows = (_worker(found, each, low=each.row.worker in below) for each in found.outcome.members)
    return section("workers", "Po pracovnících", _WORKERS, rows)


def _worker(found: Judged, member: Member, *, low: bool) -> tuple[str, str, str]:
    if member.value is None:
        return member.row.title, UNKNOWN, "neznámo"
    state = "pod cílem" if low else "v pořádku" if found.goal else ""
    return member.row.title, decimal(member.value), state


def _records(entry: Entry, outcome: Outcome) -> Section | None:
    if not outcome.counted:
        return None
    order = sorted(outcome.counted, key=lambda each: (each.below, _day(entry, outcome, each) or date.min))
    rows = [_record(entry, outcome, each) for each in order]
    if any(row[1] for row in rows):
        return section("records", "Z čeho se počítá", _RECORDS, rows)
    columns = {key: title for key, title in _RECORDS.items() if key != "day"}
    return section("records", "Z čeho se počítá", columns, ((title, *rest) for title, _, *rest in rows))


def _record(entry: Entry, outcome: Outcome, counted: Counted) -> tuple[str, ...]:
    when = _day(entry, outcome, counted)
    worker = f" ({counted.row.worker})" if counted.row.worker and when else ""
    title = f"děleno: {counted.row.title}" if counted.below else f"{counted.row.title}{worker}"
    path = inside(outcome.moment.office, counted.row.noun.path)
    return title, day(when) if when else "", _amount(entry, counted), path


def _day(entry: Entry, outcome: Outcome, counted: Counted) -> date | None:
    """The day the row happened; a state has none."""
    by = entry.definition.by
    ledger = LEDGERS[by.records if by and counted.below else entry.definition.records]
    when = ledger.facts[ledger.day].read(counted.row, outcome.moment) if ledger.day else None
    return when if isinstance(when, date) else None


def _amount(entry: Entry, counted: Counted) -> str:
    if counted.amount is None:
        return UNKNOWN
    if entry.definition.operation == "share":
        return "ano" if counted.amount else "ne"
    return decimal(counted.amount)
