"""What is wrong with the description of an indicator, beyond the shape of its file."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from spodq.counting.book import Entry, limits
from spodq.counting.conditions import texts, wanted, words_of
from spodq.counting.ledgers import LEDGERS
from spodq.counting.row import Fact
from spodq.czech import did_you_mean, listing
from spodq.model.catalogue import Version
from spodq.model.indicator import Condition, Definition, Target
from spodq.place import Step

_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"sum": ("field",), "share": ("having",), "ratio": ("by",), "latest": ("field",)}
)
_ALLOWED: Mapping[str, tuple[str, ...]] = MappingProxyType({**_NEEDED, "ratio": ("by", "field")})
_OF_WORKERS = ("count", "sum", "latest", "days-since")
_DATED = ("latest", "days-since")
_PER_WORKER = ("training-attendances", "supervision-attendances", "evaluations")
"""Ledgers whose rows belong each to one worker."""
_VALUES: Mapping[str, str] = MappingProxyType(
    {"day": "den pište jako 2026-01-31", "number": "pište číslo, například 2"}
)


class Fault(NamedTuple):
    """One fault, and the way to it from the beginning of the description."""

    steps: tuple[Step, ...]
    sentence: str


def faults(entry: Entry, version: Version) -> Iterator[Fault]:
    """Every fault of the description, as far as they do not follow from one another."""
    definition = entry.definition
    yield from _keys(definition)
    yield from _field(definition.records, definition.field, ("field",))
    yield from _conditions(definition)
    if definition.by:
        yield from _field(definition.by.records, definition.by.field, ("by", "field"))
    yield from _workers(definition)
    yield from _period(definition)
    if definition.target:
        yield from _target(definition.target, version)
    if not entry.own:  # marks in files of offices are followed by a rule of their own
        for index, mark in enumerate(definition.criteria):
            if mark not in version.criteria:
                yield Fault(("criteria", index), f"kritérium „{mark}“ toto znění nemá")


def _keys(definition: Definition) -> Iterator[Fault]:
    operation = definition.operation
    for key in ("field", "having", "by"):
        written = bool(getattr(definition, key))
        if key in _NEEDED.get(operation, ()) and not written:
            yield Fault(("operation",), f"výpočet {operation} potřebuje klíč {key}")
        if written and key not in _ALLOWED.get(operation, ()):
            yield Fault((key,), f"klíč {key} k výpočtu {operation} nepatří; smažte jej, nebo zvolte jiný výpočet")
    if operation in _DATED and not LEDGERS[definition.records].day:
        sentence = f"výpočet {operation} potřebuje záznamy, které mají den; {definition.records} jej nemají"
        yield Fault(("records",), sentence)


def _field(records: str, name: str | None, steps: tuple[Step, ...]) -> Iterator[Fault]:
    facts = LEDGERS[records].facts
    if name is None:
        return
    if name not in facts:
        yield Fault(steps, _unknown(records, name))
    elif facts[name].kind != "number":
        numbers = [each for each, fact in facts.items() if fact.kind == "number"]
        yield Fault(steps, f"údaj „{name}“ není číslo{_allowed(numbers)}")


def _conditions(definition: Definition) -> Iterator[Fault]:
    places: list[tuple[str, tuple[Step, ...], Iterable[Condition]]] = [
        (definition.records, ("where",), definition.where),
        (definition.records, ("having",), definition.having),
        ("workers", ("among",), definition.among),
    ]
    if definition.by:
        places.append((definition.by.records, ("by", "where"), definition.by.where))
    for records, steps, conditions in places:
        for index, condition in enumerate(conditions):
            for fault in _condition(records, condition):
                yield Fault((*steps, index, *fault.steps), fault.sentence)


def _condition(records: str, condition: Condition) -> Iterator[Fault]:
    fact = LEDGERS[records].facts.get(condition.field)
    tests = [condition.equals is not None, bool(condition.one_of), condition.within_period]
    if fact is None:
        yield Fault(("field",), _unknown(records, condition.field))
    elif sum(tests) != 1:
        yield Fault(("field",), "podmínka má mít právě jeden z klíčů equals, one_of a within_period")
    elif condition.within_period:
        if fact.kind != "day":
            yield Fault(("within_period",), f"údaj „{condition.field}“ není den, v období ležet nemůže")
    else:
        yield from _values(condition, fact)


def _values(condition: Condition, fact: Fact) -> Iterator[Fault]:
    for index, text in enumerate(texts(condition)):
        if wanted(fact, text) is None:
            steps: tuple[Step, ...] = ("equals",) if condition.equals is not None else ("one_of", index)
            words = words_of(fact)
            hint = did_you_mean(text, words) or _allowed(words) or f"; {_VALUES[fact.kind]}"
            yield Fault(steps, f"údaj „{condition.field}“ nemůže být „{text}“{hint}")


def _workers(definition: Definition) -> Iterator[Fault]:
    if definition.among and not definition.per_worker:
        yield Fault(("among",), "klíč among patří jen k hodnotě na pracovníka; doplňte per_worker: true")
    if not definition.per_worker:
        return
    if definition.operation not in _OF_WORKERS:
        yield Fault(("per_worker",), f"výpočet {definition.operation} se za jednotlivé pracovníky nedělá")
    elif definition.records not in _PER_WORKER:
        yield Fault(("per_worker",), f"záznamy {definition.records} nepatří pracovníkům{_allowed(_PER_WORKER)}")


def _period(definition: Definition) -> Iterator[Fault]:
    since, until = definition.since, definition.until
    if definition.period == "custom":
        if since is None or until is None:
            yield Fault(("period",), "vlastní období potřebuje klíče since a until")
        elif until < since:
            yield Fault(("until",), "období končí dřív, než začíná")
        return
    for key, written in (("since", since), ("until", until)):
        if written:
            yield Fault((key,), f"klíč {key} patří jen k vlastnímu období; doplňte period: custom")


def _target(target: Target, version: Version) -> Iterator[Fault]:
    if target.limit is not None:
        known = limits(version)
        if target.value is not None:
            sentence = "cíl má být buď mez standardů (limit), nebo vlastní hodnota (value), ne obojí"
            yield Fault(("target", "value"), sentence)
        if target.limit not in known:
            yield Fault(("target", "limit"), f"mez „{target.limit}“ standardy nemají{_near(target.limit, list(known))}")
    elif target.value is None:
        yield Fault(("target",), "cíl potřebuje mez standardů (limit), nebo vlastní hodnotu (value)")
    elif target.source is None:
        yield Fault(("target", "value"), "vlastní cíl potřebuje zdroj; doplňte source, například rozhodnutí vedoucí")


def _unknown(records: str, name: str) -> str:
    return f"záznamy {records} nemají údaj „{name}“{_near(name, list(LEDGERS[records].facts))}"


def _near(word: str, words: list[str]) -> str:
    return did_you_mean(word, words) or _allowed(words)


def _allowed(words: Iterable[str]) -> str:
    listed = list(words)
    return f"; pište {listing(listed)}" if listed else ""
