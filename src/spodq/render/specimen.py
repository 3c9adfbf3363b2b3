"""Views of two offices that do not exist: one that has everything, and one that has nothing."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from importlib import import_module
from pkgutil import iter_modules
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from spodq import views

_DAY = date(2026, 1, 31)


def documents() -> Mapping[str, type]:
    """The kind of view of each document, by the name its templates have."""
    found = {}
    for each in iter_modules(views.__path__):
        made = getattr(import_module(f"spodq.views.{each.name}"), "view", None)
        kind = get_type_hints(made).get("return") if made else None
        if is_dataclass(kind) and isinstance(kind, type) and {"title", "origin"} <= set(hints(kind)):
            found[each.name] = kind
    return found


def hints(kind: type) -> dict[str, Any]:
    """Types of the fields of a part of a view."""
    known = get_type_hints(kind)
    return {field.name: known[field.name] for field in fields(kind)}


def specimen(kind: Any, *, full: bool, name: str = "text") -> Any:
    """A value of the kind: with every text and two items of each list, or as empty as it can be."""
    if is_dataclass(kind) and isinstance(kind, type):
        return kind(**{key: specimen(hint, full=full, name=key) for key, hint in hints(kind).items()})
    origin, inside = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return specimen(inside[0], full=True, name=name) if full else None
    if origin is Literal:
        return inside[0]
    if origin is tuple:
        return tuple(specimen(inside[0], full=True, name=name) for _ in range(2)) if full else ()
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {specimen(inside[0], full=True): specimen(inside[1], full=True, name=name)} if full else {}
    plain = {bool: full, int: int(full), float: float(full), date: _DAY, str: name if full or name == "iso_day" else ""}
    return _DAY.isoformat() if name == "iso_day" else plain.get(kind)
