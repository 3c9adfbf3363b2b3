"""JSON Schema of every kind of file, for editors: Czech hover texts and errors (draft 2020-12)."""

from collections.abc import Mapping
from typing import Any

from spodq.loader.shelves import SHELVES, Shelf
from spodq.model.catalogue import Version

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> list[str]:
    """Names of the schemas, one for each noun."""
    return [_name(shelf) for shelf in SHELVES]


def schema_globs() -> Mapping[str, list[str]]:
    """Which files belong to which schema, in the way editors write it; `!` leaves out what an earlier shelf holds."""
    return {
        _name(shelf): [shelf.pattern, *(f"!{other.pattern}" for other in SHELVES[:index] if shelf.holds(other.pattern))]
        for index, shelf in enumerate(SHELVES)
    }


def view(name: str, version: Version | None = None) -> dict[str, Any]:
    """Schema of one noun; with a version the marks of criteria and kinds of office are offered too."""
    shelf = next(shelf for shelf in SHELVES if _name(shelf) == name)
    made = shelf.noun.model_json_schema()
    tidied: dict[str, Any] = _tidy(made)
    if version:
        _offer(tidied, "criteria", list(version.criteria))
        _offer(tidied, "kind", list(version.about.kinds), only_in="Profile")
    return {"$schema": DIALECT, **tidied, "title": shelf.noun.czech_name}


def _name(shelf: Shelf) -> str:
    return shelf.noun.__name__.lower()


def _tidy(part: Any) -> Any:
    """Without `null`, which nobody writes, and without the English docstrings of classes."""
    if isinstance(part, list):
        return [_tidy(each) for each in part]
    if not isinstance(part, dict):
        return part
    kept = {key: _tidy(value) for key, value in part.items() if not (key == "default" and value is None)}
    options = kept.pop("anyOf", [])
    for option in options:
        if option != {"type": "null"}:
            kept = {**option, **kept}
    if kept.get("default") not in kept.get("enum", [kept.get("default")]):
        kept["default"] = kept["enum"][0]  # an editor reads 1 as a number
    if kept.get("type") == "object" and "properties" in kept:
        kept.pop("description", None)
    return kept


def _offer(schema: dict[str, Any], key: str, words: list[str], only_in: str | None = None) -> None:
    """Completion of a key by words known only from the data."""
    if only_in and schema.get("title") != only_in:
        return
    found = schema.get("properties", {}).get(key)
    if found is None or "enum" in found:
        return
    target = found.get("items", found)
    if target.get("type") == "string":
        target["enum"] = words
