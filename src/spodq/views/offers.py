"""Words known only from the standards, for the editor to offer: criteria, points, kinds of office, activities."""

from collections.abc import Callable, Mapping
from typing import Any

from spodq.model.catalogue import Version
from spodq.views.hints import Schema

Offer = Callable[[Schema], Schema]

_UNKNOWN = "takové kritérium standardy nemají; všechna vypíše spodq standards"


def offered(schema: Schema, version: Version) -> Schema:
    """The schema of a noun with the words of one version of the standards."""
    groups = {name: _group(group, version) for name, group in schema.get("$defs", {}).items()}
    return {**_group(schema, version), "$defs": groups}


def _group(group: Schema, version: Version) -> Schema:
    offers = _offers(group["title"], version)
    fields = {key: offers[key](field) if key in offers else field for key, field in group["properties"].items()}
    return {**group, "properties": fields}


def _offers(group: str, version: Version) -> Mapping[str, Offer]:
    """What is offered under the keys of a group, named by its class."""
    about = version.about
    criteria = {mark: criterion.summary for mark, criterion in version.criteria.items()}
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
        "Score": {"score": lambda field: _one_of(field, {mark.score: mark.label for mark in version.scale.marks})},
    }
    return {**anywhere, **own.get(group, {})}


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
