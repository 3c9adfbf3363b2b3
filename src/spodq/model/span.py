"""From when to when: a part of a file whose last day comes before its first says nothing about time."""

from collections.abc import Iterator

from spodq.model.noun import Part

_ENDS = (("since", "until"), ("since", "valid_until"), ("since", "completed"), ("date", "valid_until"))
"""Keys of a first and of a last day, wherever a part has both."""


def inverted(part: Part) -> Iterator[tuple[str, str]]:
    """Keys of the first and the last day where the last comes first."""
    for first, last in _ENDS:
        begins, ends = getattr(part, first, None), getattr(part, last, None)
        if begins and ends and ends < begins:
            yield first, last
