"""What differs between a criterion or a standard of one version and that of another, fact by fact."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from spodq.model.catalogue import Version
from spodq.model.standards import Criterion, Standard

_OURS = frozenset({"tags", "summary", "wording"})
"""Facts that change with what we know, while the law stays."""


class Change(NamedTuple):
    """One fact of a criterion or a standard before and after; `key` is its name in the model.

    A substantial one asks for the answers to be read again.
    """

    key: str
    before: Any
    after: Any
    substantial: bool


def changes_of_criterion(old: Version, before: str, new: Version, after: str) -> tuple[Change, ...]:
    """What differs between a criterion of one version and a criterion of another."""
    return tuple(_criterion(old.criteria[before], new.criteria[after]))


def changes_of_standard(before: Standard, after: Standard) -> tuple[Change, ...]:
    """What differs between two standards themselves, their criteria aside."""
    return tuple(
        Change(key, old, new, key == "applies_when")
        for key, old, new in _facts(before, after, ("title", "applies_when"))
    )


def _criterion(before: Criterion, after: Criterion) -> Iterator[Change]:
    worded = bool(before.wording and after.wording)
    legal = {"wording" if worded else "summary"}
    for key, old, new in _facts(before, after, ("wording", "summary", "not_assessed_for")):
        yield Change(key, old, new, key in legal or key not in _OURS)
    old_limits = {each.key: each for each in before.limits}
    new_limits = {each.key: each for each in after.limits}
    for name in {**old_limits, **new_limits}:
        was, now = old_limits.get(name), new_limits.get(name)
        if not (was and now and (was.value, was.bound, was.unit) == (now.value, now.bound, now.unit)):
            yield Change("limits", was, now, substantial=True)
    for key, old, new in _facts(before, after, ("tags",)):
        yield Change(key, old, new, substantial=False)


def _facts(before: Any, after: Any, keys: tuple[str, ...]) -> Iterator[tuple[str, Any, Any]]:
    for key in keys:
        old, new = getattr(before, key), getattr(after, key)
        if _plain(old) != _plain(new):
            yield key, old, new


def _plain(value: Any) -> Any:
    """The value without differences that mean nothing: spaces in texts, order in lists."""
    if isinstance(value, tuple):
        return frozenset(value)
    return " ".join(value.split()) if isinstance(value, str) else value
