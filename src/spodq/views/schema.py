"""JSON Schema of every kind of file, for editors: Czech hover texts and errors (draft 2020-12)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from spodq.loader.shelves import SHELVES, Shelf
from spodq.model.catalogue import Version
from spodq.views.hints import Schema, explained
from spodq.views.offers import offered
from spodq.views.snippets import with_snippets

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


def view(name: str, version: Version | None = None, further: Sequence[Version] = ()) -> dict[str, Any]:
    """Schema of one noun; with versions the words known only from the standards are offered too."""
    shelf = next(shelf for shelf in SHELVES if _name(shelf) == name)
    tidied: Schema = _tidy(shelf.noun.model_json_schema())
    if version:
        tidied = offered(tidied, version, further)
    titled = {**_titled(explained(tidied)), "title": shelf.noun.czech_name}
    made = with_snippets(titled, shelf.noun.__name__, version)
    return {"$schema": DIALECT, **{key: value for key, value in made.items() if value != {}}}


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
    if "default" in kept and kept["default"] not in kept.get("enum", [kept["default"]]):
        kept["default"] = kept["enum"][0]  # an editor reads 1 as a number
    if kept.get("type") == "object" and "properties" in kept:
        kept.pop("description", None)
    return kept


def _titled(schema: Schema) -> Schema:
    """Groups called by the Czech title of the key they stand under, not by the English name of their class."""
    groups = schema.get("$defs", {})
    fields = [field for group in (*groups.values(), schema) for field in group["properties"].values()]
    titles = {name: field["title"] for field in fields for name in _references(field)}
    return {**schema, "$defs": {name: {**group, "title": titles[name]} for name, group in groups.items()}}


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        for key, value in part.items():
            yield from [value.rpartition("/")[2]] if key == "$ref" else _references(value)
