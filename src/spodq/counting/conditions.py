"""Conditions of indicators: whether a row meets them, does not, or nobody knows."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from spodq.counting.row import Fact, Moment, Row, Value
from spodq.model.indicator import Condition

_FLAGS: Mapping[str, bool] = {"ano": True, "true": True, "ne": False, "false": False}


def wanted(fact: Fact, text: str) -> Value:
    """The value a condition asks for; None when the fact can never have it."""
    if fact.kind == "flag":
        return _FLAGS.get(text.casefold())
    if fact.kind == "number":
        return _number(text)
    if fact.kind == "day":
        return _day(text)
    return text if not fact.words or text in fact.words else None


def words_of(fact: Fact) -> tuple[str, ...]:
    """Words a condition on the fact may use, when there are only some."""
    return ("ano", "ne") if fact.kind == "flag" else fact.words


def meets(condition: Condition, fact: Fact, row: Row, moment: Moment) -> bool | None:
    """Whether the row meets the condition; None when what it asks about is unknown."""
    value = fact.read(row, moment)
    if value is None:
        return None
    if condition.within_period:
        return isinstance(value, date) and value in moment.period
    asked = {_folded(wanted(fact, each)) for each in texts(condition)}
    values = value if isinstance(value, tuple) else (value,)
    return any(_folded(each) in asked for each in values)


def texts(condition: Condition) -> tuple[str, ...]:
    """Values of which one is enough."""
    return condition.one_of if condition.equals is None else (condition.equals,)


def _folded(value: Value) -> Value:
    return value.casefold() if isinstance(value, str) else value


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(Decimal(text))
    except (InvalidOperation, ValueError, OverflowError):
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
