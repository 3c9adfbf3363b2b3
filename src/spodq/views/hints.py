"""Czech words an editor shows over a schema: what a key means, and one sentence for each fault of its value.

`errorMessage`, `patternErrorMessage`, `markdownDescription` and `enumDescriptions` are keywords of the YAML language
server. It has its own English sentences for lengths, limits and counts; where a schema can say the same by a keyword
whose sentence may be ours, it does.
"""

from collections.abc import Callable, Mapping
from typing import Any

from spodq.czech import listing, plural_form

Schema = dict[str, Any]

_FEW = 8
_EMPTY = "tady má být neprázdný text, ne seznam ani skupina klíčů"
_DAY = "datum pište jako 2026-01-31"
_NAME = (
    "označení smí mít jen písmena bez háčků a čárek, číslice, tečku, pomlčku a podtržítko; "
    "začíná a končí písmenem nebo číslicí"
)
_PATTERNS: tuple[tuple[str, str], ...] = (
    (r"^\d{4}-", _DAY),
    ("^https?", "adresa má začínat https:// nebo http:// a nesmí v ní být mezera"),
    ("^[0-9a-fA-F]{64}", "otisk SHA-256 má 64 znaků 0–9 a a–f"),
    ("^[0-9A-Za-z]", _NAME),
)
"""Beginnings of the patterns of the model, each with what to write instead."""
_NUMBERS: Mapping[str, str] = {
    "integer": "tady má být celé číslo bez znaménka a mezer, například 12",
    "number": "tady má být číslo s desetinnou tečkou, například 0.5",
}
_PART = "tady má být díl celku, nejvýš 1; polovina je 0.5"
_CHILDREN = ("items", "additionalProperties", "propertyNames")
_FAMILIES = ("properties", "patternProperties", "$defs")


def explained(schema: Schema) -> Schema:
    """The schema with every key explained and every fault told in Czech."""
    parts = {key: _part(key, value, schema) for key, value in schema.items()}
    return {**_KINDS[_kind(parts)](parts), **_kept(schema)}


def _part(key: str, value: Any, whole: Schema) -> Any:
    if key in _CHILDREN and isinstance(value, dict):
        return explained(value)
    if key in _FAMILIES:
        required = whole.get("required", ()) if key == "properties" else ()
        return {name: _meant(explained(each), name in required) for name, each in value.items()}
    return value


def _kept(schema: Schema) -> Schema:
    """A sentence somebody who knows more has already given."""
    return {key: schema[key] for key in ("errorMessage",) if key in schema}


def _kind(schema: Schema) -> str:
    for key in ("enum", "properties", "$ref"):
        if key in schema:
            return key
    return str(schema.get("type", "string"))


def _group(schema: Schema) -> Schema:
    """One sentence for a key that is missing, a key that is unknown and a value that is no group at all."""
    required = schema.get("required", [])
    others = [key for key in schema["properties"] if key not in required]
    told = [_keys(required, "povinný klíč je", "povinné klíče jsou")] if required else []
    told += [_keys(others, "další dovolený klíč je", "další dovolené klíče jsou")] if others and required else []
    told += [_keys(others, "jediný dovolený klíč je", "dovolené klíče jsou")] if others and not required else []
    return {**schema, "errorMessage": "; ".join(told)}


def _keys(keys: list[str], one: str, more: str) -> str:
    return f"{plural_form(len(keys), one, more, more)} {listing(keys, 'a')}"


def _mapping(schema: Schema) -> Schema:
    if "patternProperties" not in schema:
        return {**schema, "errorMessage": "tady má být skupina klíčů, každý na svém řádku s dvojtečkou za názvem"}
    rest = {key: value for key, value in schema.items() if key != "propertyNames"}
    examples = schema.get("propertyNames", {}).get("examples")
    return {**rest, "additionalProperties": False, "errorMessage": _criterion(examples) if examples else _NAME}


def _list(schema: Schema) -> Schema:
    """At least one item is asked for by `contains`, whose fault may be told in our words."""
    filled: Schema = {"contains": {}} if schema.get("minItems") else {}
    told = f"tady má být seznam{' aspoň s jednou položkou' if filled else ''}; pište [první, druhá]"
    rest = {key: value for key, value in schema.items() if key != "minItems" and (key, value) != ("default", [])}
    return {**rest, **filled, "errorMessage": told}


def _choice(schema: Schema) -> Schema:
    words = [str(word) for word in schema["enum"]]
    labelled = [f"{word} ({label})" for word, label in zip(words, schema["enumDescriptions"], strict=True)]
    allowed = f"pište {listing(labelled)}" if len(labelled) <= _FEW else "dovolené ukáže Ctrl+mezerník"
    return {**schema, "errorMessage": f"taková hodnota tu být nemůže; {allowed}"}


def _flag(schema: Schema) -> Schema:
    said = {"enum": [True, False], "enumDescriptions": ["ano", "ne"]}
    return {**schema, **said, "errorMessage": "tady má být true (ano), nebo false (ne)"}


def _number(schema: Schema) -> Schema:
    """Bounds are asked for by `if`, whose fault may be told in our words."""
    told = _PART if "maximum" in schema else _NUMBERS[schema["type"]]
    rest = {key: value for key, value in schema.items() if key not in {"minimum", "maximum"}}
    above = [{"exclusiveMinimum": schema["maximum"]}] if "maximum" in schema else []
    outside = {"if": {"anyOf": [{"exclusiveMaximum": 0}, *above]}, "then": {"type": "string", "errorMessage": told}}
    return {**rest, **outside, "errorMessage": told}


def _text(schema: Schema) -> Schema:
    """Text written by digits alone is text too; an editor would take it for a number."""
    if "pattern" not in schema:
        rest = {key: value for key, value in schema.items() if key != "minLength"}
        return {**rest, "type": ["string", "number"], "pattern": r"\S"} | _sentence(_EMPTY)
    told = next(told for start, told in _PATTERNS if schema["pattern"].startswith(start))
    if "examples" in schema:
        told = _criterion(schema["examples"])
    rest = {key: value for key, value in schema.items() if key != "examples"}
    return {**rest, "type": ["string", "number"] if told == _NAME else "string"} | _sentence(told)


def _criterion(examples: list[str]) -> str:
    return f"označení kritéria pište jako {listing(examples)}, bez mezery"


def _sentence(told: str) -> Schema:
    return {"patternErrorMessage": told, "errorMessage": told}


_KINDS: Mapping[str, Callable[[Schema], Schema]] = {
    "enum": _choice,
    "properties": _group,
    "$ref": dict,
    "object": _mapping,
    "array": _list,
    "boolean": _flag,
    "integer": _number,
    "number": _number,
    "string": _text,
}


def _meant(field: Schema, required: bool) -> Schema:
    """The field with a fuller explanation, where the plain one leaves something out."""
    notes = ["Povinný klíč."] if required else []
    notes += ["Píše se `2026-01-31`."] if field.get("errorMessage") == _DAY else []
    notes += [field["markdownDescription"]] if "markdownDescription" in field else []
    notes += [f"Když chybí, platí {_default(field)}."] if "default" in field else []
    if not notes or "description" not in field:
        return field
    return {**field, "markdownDescription": "\n\n".join([field["description"], " ".join(notes)])}


def _default(field: Schema) -> str:
    word = field["default"]
    labels = dict(zip(field.get("enum", ()), field.get("enumDescriptions", ()), strict=True))
    written = str(word).lower() if isinstance(word, bool) else word
    return f"`{written}` ({labels[word]})" if word in labels else f"`{written}`"
