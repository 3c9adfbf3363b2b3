"""Facts read straight from the keys of a file, told by the model itself."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_args

from spodq.counting.row import Fact, Read, Value
from spodq.model.noun import Part
from spodq.model.scalars import Choice

_KINDS: Mapping[type, str] = {bool: "flag", int: "number", Decimal: "number", date: "day", str: "word", tuple: "words"}


def written(model: type[Part], *names: str) -> Iterator[tuple[str, Fact]]:
    """Facts that are keys of the model."""
    for name in names:
        field = model.model_fields[name]
        words = tuple(word for each in _declared((field.annotation, *field.metadata)) for word in each.labels)
        yield name, Fact(_kind(field.annotation), field.title or name, _reading(name), words)


def _reading(name: str) -> Read:
    return lambda row, _: plain(getattr(row.part, name))


def plain(value: Any) -> Value:
    """The value as it is compared and summed."""
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Fraction(value)
    found: Value = value
    return found


def _kind(annotation: Any) -> str:
    """The kind of value an annotation speaks of: `Share | None` is a number."""
    for each in _flat(annotation):
        if each in _KINDS:
            return _KINDS[each]
    raise TypeError(annotation)


def _flat(annotation: Any) -> Iterator[Any]:
    yield getattr(annotation, "__origin__", annotation)
    for each in get_args(annotation):
        yield from _flat(each)


def _declared(annotations: tuple[Any, ...]) -> Iterator[Choice]:
    for each in annotations:
        if isinstance(each, Choice):
            yield each
        yield from _declared((*get_args(each), *getattr(each, "__metadata__", ())))
