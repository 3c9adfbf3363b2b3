"""Words known only from the standards, for the editor to offer: criteria, points, kinds of office, activities."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from spodq.model.catalogue import Version
from spodq.views.hints import Schema

Offer = Callable[[Schema], Schema]

_OF_MORE_CATALOGUES = {"Relation"}
"""Groups whose marks are of a catalogue that is not known to the schema."""
_UNKNOWN = "takové kritérium standardy nemají; všechna vypíše spodq standards"


def offered(schema: Schema, version: Version, further: Sequence[Version] = ()) -> Schema:
    """The schema of a noun with the words of one version of the standards; of further ones with marks and points."""
    groups = {name: _group(group, version, further) for name, group in schema.get("$defs", {}).items()}
    return {**_group(schema, version, further), "$defs": groups}


def _group(group: Schema, version: Version, further: Sequence[Version]) -> Schema:
    offers = {} if group["title"] in _OF_MORE_CATALOGUES else _offers(group["title"], version, further)
    fields = {key: offers[key](field) if key in offers else field for key, field in group["properties"].items()}
    return {**group, "properties": fields}


def _offers(group: str, version: Version, further: Sequence[Version]) -> Mapping[str, Offer]:
    """What is offered under the keys of a group, named by its class."""
    about, versions = version.about, (version, *further)
    criteria = {mark: each.summary for one in versions for mark, each in one.criteria.items()}
    anywhere: dict[str, Offer] = {
        "criteria": lambda field: _in_list(field, criteria, _UNKNOWN),
        "criterion": lambda field: _one_of(field, criteria, _UNKNOWN),
        "scores": lambda field: _keys(field, criteria),
        "agendas": lambda field: _in_list(field, about.agendas),
    }
    own: dict[str, dict[str, Offer]] = {
        "Profile": {
            "kind": lambda field: _one_of(field, {name: kind.title for name, kind in about.kinds.items()}),
            "activities": lambda field: _in_list(field, {name: each.title for name, each in about.activities.items()}),
        },
        "Score": {"score": lambda field: _one_of(field, _points(versions))},
    }
    return {**anywhere, **own.get(group, {})}


def _points(versions: Iterable[Version]) -> Mapping[int, str]:
    """Points of every scale, each with all it can mean."""
    labels: dict[int, dict[str, None]] = defaultdict(dict)
    for version in versions:
        for mark in version.scale.marks:
            labels[mark.score][mark.label] = None
    return {score: " / ".join(told) for score, told in labels.items()}


def _one_of(field: Schema, words: Mapping[Any, str], fault: str | None = None) -> Schema:
    kept: Schema = {key: field[key] for key in ("title", "description") if key in field}
    told = {"errorMessage": fault} if fault else {}
    return {**kept, "enum": list(words), "enumDescriptions": list(words.values()), **told}


def _in_list(field: Schema, words: Mapping[str, str], fault: str | None = None) -> Schema:
    items = field.get("items", {})
    if items.get("type") != "string" or not words:
        return field
    return {**field, "items": _one_of(items, words, fault)}


def _keys(field: Schema, criteria: Mapping[str, str]) -> Schema:
    """A mapping whose free keys become the marks of criteria."""
    value = next(iter(field["patternProperties"].values()))
    rest = {key: part for key, part in field.items() if key not in {"patternProperties", "propertyNames"}}
    marks = {mark: {**value, "title": f"kritérium {mark}", "description": text} for mark, text in criteria.items()}
    return {**rest, "properties": marks, "additionalProperties": False, "errorMessage": _UNKNOWN}
