"""How the office stood over time: one row per moment, and the same as pictures."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spodq.czech import HARD_SPACE, day
from spodq.model.look import Look
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.views.chart import Chart, chart
from spodq.views.origin import Origin, origin
from spodq.views.section import Section, section
from spodq.views.tally import UNKNOWN, Tally, tally, told

TITLE = "Vývoj plnění standardů v čase"
_COLUMNS = {
    "day": "Den",
    "commit": "Verze",
    "score": "Body",
    "gaps": "Nedostatky",
    "expired": "Propadlé",
    "wording": "Znění od",
    "note": "Poznámka",
}
_LEGEND = (
    "Body: součet bodů ze všech možných. Nedostatky: kolika kritériím něco chybí. Propadlé: kolik dokladů už neplatí. "
    f"Otazník ({UNKNOWN}): není známo, protože soubor nešel přečíst; za nulu se nepočítá."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One moment for programs; what is not known is null, never zero."""

    day: str
    commit: str
    points: int | None
    maximum: int | None
    percent: int | None
    gaps: int | None
    expired: int | None
    note: str


@dataclass(frozen=True, slots=True)
class History:
    """Everything the document says."""

    title: str
    origin: Origin
    notes: tuple[str, ...]
    legend: str
    table: Section
    rows: tuple[Row, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    look: Look
    tally: Tally


def view(snapshot: Snapshot, office: Office, looks: Iterable[Look], notes: Sequence[str]) -> History:
    """The history of the office, from the oldest moment; there must be one."""
    moments = tuple(_moment(look, office.slug) for look in looks)
    return History(
        title=TITLE,
        origin=origin(snapshot, office),
        notes=tuple(notes),
        legend=_LEGEND,
        table=section("history", "Vývoj v číslech", _COLUMNS, map(_cells, moments)),
        rows=tuple(map(_row, moments)),
        charts=tuple(_charts(moments)),
    )


def _moment(look: Look, slug: str) -> _Moment:
    """What is counted stays; the snapshot is let go."""
    told = tally(look.snapshot.office(slug)) if look.snapshot else Tally(note=look.trouble)
    return _Moment(replace(look, snapshot=None), told)


def _cells(moment: _Moment) -> tuple[str, ...]:
    look, sums = moment.look, moment.tally
    wording = sums.wording or UNKNOWN
    return day(look.day), look.commit, sums.score, told(sums.gaps), told(sums.expired), wording, sums.note


def _row(moment: _Moment) -> Row:
    look, sums = moment.look, moment.tally
    counted = sums.points, sums.maximum, sums.percent, sums.gaps, sums.expired
    return Row(look.day.isoformat(), look.commit, *counted, sums.note)


def _charts(moments: Sequence[_Moment]) -> Iterator[Chart]:
    def values(which: str) -> list[tuple[date, int | None]]:
        return [(moment.look.day, getattr(moment.tally, which)) for moment in moments]

    yield chart("percent", "Plnění standardů v procentech", values("percent"), top=100, unit=f"{HARD_SPACE}%")
    yield chart("gaps", "Kritéria s nedostatkem", values("gaps"))
    yield chart("expired", "Propadlé doklady", values("expired"))
