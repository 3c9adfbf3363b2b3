"""Rows an indicator speaks of, and what is not known about them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spodq.counting.conditions import meets
from spodq.counting.ledgers import LEDGERS
from spodq.counting.row import Fact, Ledger, Missing, Moment, Row, Value
from spodq.czech import day
from spodq.model.indicator import RECORDS, Condition
from spodq.model.noun import Noun

_TITLES = dict(RECORDS)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Rows that count; with anything missing there may be more or fewer of them."""

    rows: tuple[Row, ...] = ()
    missing: tuple[Missing, ...] = ()


def gather(
    records: str, where: Iterable[Condition], moment: Moment, used: Iterable[str] = (), *, whole_past: bool = False
) -> Gathered:
    """Rows of the ledger that meet the conditions at the moment; `used` are further facts that will be asked of them.

    With `whole_past` rows from before the period count too.
    """
    ledger, conditions = LEDGERS[records], tuple(where)
    facts = [ledger.facts[name] for name in (*(each.field for each in conditions), *used)]
    recorded = ledger.recorded(moment.office)
    nothing = tuple(_nothing(records, ledger, facts, recorded, moment))
    if nothing:
        return Gathered(missing=nothing)
    there = (row for row in recorded if ledger.standing(row, moment))
    return _sifted(ledger, conditions, there, moment, whole_past=whole_past)


def known(fact: Fact, name: str, row: Row, moment: Moment) -> tuple[Value, tuple[Missing, ...]]:
    """What is known of the row, or what has to be filled in."""
    value = fact.read(row, moment)
    return value, () if value is not None else (lacking(fact, name, row, moment),)


def lacking(fact: Fact, name: str, row: Row, moment: Moment) -> Missing:
    """What has to be filled in."""
    if fact.lack:
        return fact.lack(row, moment)
    return Missing(f"{row.noun.czech_name} „{row.title}“ nemá {fact.title} ({name})", row.noun.path)


def _nothing(
    records: str, ledger: Ledger, facts: Iterable[Fact], recorded: tuple[Row, ...], moment: Moment
) -> Iterator[Missing]:
    """Why no row of the ledger can be trusted."""
    office = moment.office
    if moment.period.since > office.today:
        yield Missing("období ještě nezačalo")
    elif ledger.present_only and moment.period.finished(office.today):
        yield Missing("stav k minulému dni dnešní složka neříká; ukáže jej spodq history")
    elif unread := tuple(_unread(moment, (*ledger.nouns, *(noun for fact in facts for noun in fact.needs)))):
        yield from unread
    elif not recorded:
        yield Missing(f"ve složce úřadu není {ledger.absent}")
    elif (first := _first(ledger, recorded, moment)) and first > moment.day:
        yield Missing(f"{_TITLES[records]}: první záznam je až z {day(first)}")


def _unread(moment: Moment, nouns: tuple[type[Noun], ...]) -> Iterator[Missing]:
    for each in moment.office.unread:
        if issubclass(each.noun, nouns):
            yield Missing(f"soubor nejde přečíst: {each.path}", each.path)


def _first(ledger: Ledger, recorded: tuple[Row, ...], moment: Moment) -> date | None:
    """The day the oldest row begins; None when some row says none, so that it may always have been there."""
    name = ledger.day or ledger.start
    days = [ledger.facts[name].read(row, moment) for row in recorded] if name else [None]
    known_days = [each for each in days if isinstance(each, date)]
    return min(known_days) if known_days and len(known_days) == len(days) else None


def _sifted(
    ledger: Ledger, conditions: tuple[Condition, ...], rows: Iterable[Row], moment: Moment, *, whole_past: bool
) -> Gathered:
    kept: list[Row] = []
    missing: dict[Missing, None] = {}
    for row in rows:
        unknown = tuple(_doubts(ledger, conditions, row, moment, whole_past=whole_past))
        if None not in unknown:
            missing.update(dict.fromkeys(filter(None, unknown)))
            kept += [row]
    return Gathered(tuple(kept), tuple(missing))


def _doubts(
    ledger: Ledger, conditions: tuple[Condition, ...], row: Row, moment: Moment, *, whole_past: bool
) -> Iterator[Missing | None]:
    """What is unknown of the row; a None among them says that it surely does not count."""
    if ledger.day:
        fact = ledger.facts[ledger.day]
        when, missing = known(fact, ledger.day, row, moment)
        yield from missing
        if isinstance(when, date) and not _in_time(when, moment, whole_past=whole_past):
            yield None
    for condition in conditions:
        fact = ledger.facts[condition.field]
        met = meets(condition, fact, row, moment)
        if met is None:
            yield lacking(fact, condition.field, row, moment)
        elif not met:
            yield None


def _in_time(when: date, moment: Moment, *, whole_past: bool) -> bool:
    return when <= moment.day and (whole_past or when >= moment.period.since)
