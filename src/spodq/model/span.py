"""From when to when: a part of a file whose last day comes before its first says nothing about time."""

from collections.abc import Iterator
from functools import cache

from spodq.model.noun import Part

_ENDS = (("since", "until"), ("since", "valid_until"), ("since", "completed"), ("date", "valid_until"))
"""Keys of a first and of a last day, wherever a part has both."""


def inverted(part: Part) -> Iterator[tuple[str, str]]:
    """Keys of the first and the last day where the last comes first."""
    for first, last in _ends_of(type(part)):
        begins, ends = getattr(part, first), getattr(part, last)
        if begins and ends and ends < begins:
            yield first, last


@cache
def _ends_of(kind: type[Part]) -> tuple[tuple[str, str], ...]:
    """Asked once of each kind: looking for a key it lacks takes longer than comparing the days."""
    return tuple(ends for ends in _ENDS if kind.model_fields.keys() >= set(ends))
