"""From a definition, an office and a period to a value with the records it was made from, or to what is missing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from spodq.counting.conditions import meets
from spodq.counting.gathering import Gathered, gather, known, lacking
from spodq.counting.ledgers import LEDGERS
from spodq.counting.row import Missing, Moment, Row
from spodq.model.indicator import Definition

_HUNDRED = 100
_LOOKS_BACK = frozenset({"latest", "days-since"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A row and what it adds; `below` says that it stands under the fraction line."""

    row: Row
    amount: Fraction | None
    below: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """The value of one worker."""

    row: Row
    value: Fraction | None
    counted: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The value; None is „cannot be computed“, and `missing` says why."""

    moment: Moment
    value: Fraction | None
    missing: tuple[Missing, ...] = ()
    counted: tuple[Counted, ...] = ()
    members: tuple[Member, ...] = ()


def compute(definition: Definition, moment: Moment) -> Outcome:
    """The value of a well-made definition at the moment."""
    return _per_worker(definition, moment) if definition.per_worker else _whole(definition, moment)


def _whole(definition: Definition, moment: Moment) -> Outcome:
    rows = _gathered(definition, moment)
    if rows.missing and not rows.rows:
        return Outcome(moment, None, rows.missing)
    return _COMPUTATIONS[definition.operation](definition, moment, rows)


def _gathered(definition: Definition, moment: Moment) -> Gathered:
    used = [*([definition.field] if definition.field else []), *(each.field for each in definition.having)]
    back = definition.operation in _LOOKS_BACK
    return gather(definition.records, definition.where, moment, used, whole_past=back)


def _total(definition: Definition, moment: Moment, rows: Gathered) -> Outcome:
    """A count, or a sum of a field."""
    counted, missing = _amounts(definition.records, definition.field, moment, rows)
    value = None if missing else sum((each.amount or Fraction() for each in counted), Fraction())
    return Outcome(moment, value, missing, counted)


def _amounts(
    records: str, field: str | None, moment: Moment, rows: Gathered
) -> tuple[tuple[Counted, ...], tuple[Missing, ...]]:
    if field is None:
        return tuple(Counted(row, Fraction(1)) for row in rows.rows), rows.missing
    read = [(row, known(LEDGERS[records].facts[field], field, row, moment)) for row in rows.rows]
    counted = tuple(Counted(row, value if isinstance(value, Fraction) else None) for row, (value, _) in read)
    return counted, _once([*rows.missing, *(each for _, (_, lacks) in read for each in lacks)])


def _share(definition: Definition, moment: Moment, rows: Gathered) -> Outcome:
    read = [(row, *_having(definition, row, moment)) for row in rows.rows]
    counted = tuple(Counted(row, None if met is None else Fraction(met)) for row, met, _ in read)
    missing = _once([*rows.missing, *(each for _, _, lacks in read for each in lacks)])
    if not counted and not missing:
        missing = (Missing("není z čeho počítat: podmínkám neodpovídá žádný záznam"),)
    if missing:
        return Outcome(moment, None, missing, counted)
    return Outcome(moment, _HUNDRED * sum(each.amount or 0 for each in counted) / Fraction(len(counted)), (), counted)


def _having(definition: Definition, row: Row, moment: Moment) -> tuple[bool | None, tuple[Missing, ...]]:
    """Whether the row meets every condition; it surely does not when one is surely not met."""
    facts = LEDGERS[definition.records].facts
    judged = [(each.field, meets(each, facts[each.field], row, moment)) for each in definition.having]
    if any(met is False for _, met in judged):
        return False, ()
    lacks = tuple(lacking(facts[name], name, row, moment) for name, met in judged if met is None)
    return None if lacks else True, lacks


def _ratio(definition: Definition, moment: Moment, rows: Gathered) -> Outcome:
    above = _total(definition, moment, rows)
    by = definition.by
    if by is None:
        return above
    divisors = gather(by.records, by.where, moment, [by.field] if by.field else [])
    below, lacks = _amounts(by.records, by.field, moment, divisors)
    missing = _once([*above.missing, *lacks])
    counted = (*above.counted, *(replace(each, below=True) for each in below))
    divisor = sum((each.amount or Fraction() for each in below), Fraction())
    if not missing and not divisor:
        missing = (Missing("není čím dělit: součet pod zlomkovou čarou je nula"),)
    value = None if missing or above.value is None else above.value / divisor
    return Outcome(moment, value, missing, counted)


def _latest(definition: Definition, moment: Moment, rows: Gathered) -> Outcome:
    newest = _newest(definition, moment, rows)
    return _total(definition, moment, newest) if newest.rows or newest.missing else _none_there(moment)


def _days_since(definition: Definition, moment: Moment, rows: Gathered) -> Outcome:
    newest = _newest(definition, moment, rows)
    if newest.missing or not newest.rows:
        return Outcome(moment, None, newest.missing) if newest.missing else _none_there(moment)
    row = newest.rows[0]
    value = Fraction((moment.day - _day_of(definition, row, moment)).days)
    return Outcome(moment, value, (), (Counted(row, value),))


def _none_there(moment: Moment) -> Outcome:
    return Outcome(moment, None, (Missing("podmínkám neodpovídá žádný záznam"),))


def _newest(definition: Definition, moment: Moment, rows: Gathered) -> Gathered:
    dated = sorted(rows.rows, key=lambda row: (_day_of(definition, row, moment), row.noun.path), reverse=True)
    return Gathered(tuple(dated[:1]), rows.missing)


def _day_of(definition: Definition, row: Row, moment: Moment) -> date:
    ledger = LEDGERS[definition.records]
    when = ledger.facts[ledger.day].read(row, moment)
    return when if isinstance(when, date) else date.min


_COMPUTATIONS: Mapping[str, Callable[[Definition, Moment, Gathered], Outcome]] = MappingProxyType(
    {
        "count": _total,
        "sum": _total,
        "share": _share,
        "ratio": _ratio,
        "latest": _latest,
        "days-since": _days_since,
    }
)


def _per_worker(definition: Definition, moment: Moment) -> Outcome:
    """The mean of the values of all workers; unknown as long as one of them is."""
    workers = gather("workers", definition.among, moment)
    rows = _gathered(definition, moment)
    nobody = _nobodys(definition, moment, rows)
    missing = _once([*workers.missing, *rows.missing, *nobody])
    if not workers.rows:
        return Outcome(moment, None, missing or (Missing("podmínkám neodpovídá žádná obsazená pozice"),))
    if missing and not rows.rows:
        return Outcome(moment, None, missing)
    told = tuple(_of_worker(definition, moment, rows, worker, missing) for worker in workers.rows)
    lacks = _once([*missing, *(each for _, lacks in told for each in lacks)])
    members = tuple(member for member, _ in told)
    value = None if lacks else sum((each.value or Fraction() for each in members), Fraction()) / len(members)
    return Outcome(moment, value, lacks, tuple(each for member in members for each in member.counted), members)


def _nobodys(definition: Definition, moment: Moment, rows: Gathered) -> Iterator[Missing]:
    """Rows of which it is not known whose they are."""
    fact = LEDGERS[definition.records].facts.get("position")
    return (lacking(fact, "position", row, moment) for row in rows.rows if row.worker is None and fact)


def _of_worker(
    definition: Definition, moment: Moment, rows: Gathered, worker: Row, missing: tuple[Missing, ...]
) -> tuple[Member, tuple[Missing, ...]]:
    own = Gathered(tuple(row for row in rows.rows if row.worker == worker.worker), missing)
    outcome = _COMPUTATIONS[definition.operation](definition, moment, own)
    lacks = tuple(each for each in outcome.missing if each not in missing)
    if lacks and not outcome.counted:
        lacks = tuple(Missing(f"{worker.worker}: {each.sentence}", each.path) for each in lacks)
    return Member(worker, outcome.value, outcome.counted), lacks


def _once(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    return tuple(dict.fromkeys(missing))
