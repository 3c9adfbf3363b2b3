"""Keys of a noun as questions: what each is called, what it takes, and how an answer is read. All from the model."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from spodq.czech import did_you_mean, listing
from spodq.loader.shelves import SHELVES, Shelf
from spodq.place import Value

_CAPITAL = re.compile(r"(?<=.)([A-Z])")
_BETWEEN = re.compile(r"[\s,;]+")


class AnswerError(Exception):
    """The answer cannot be a value of the key; the message is a Czech sentence."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key a person can fill in: a single value or a list of them.

    `shape` is the JSON Schema of one value, `labels` what its words mean when it is one of few.
    """

    key: str
    title: str
    description: str
    required: bool
    many: bool
    shape: Mapping[str, Any]
    adapter: TypeAdapter[Any] = field(repr=False, compare=False)

    @property
    def option(self) -> str:
        """Name of the option: one value at a time, so in the singular."""
        return f"--{(_singular(self.key) if self.many else self.key).replace('_', '-')}"

    @property
    def labels(self) -> Mapping[str, str]:
        """Words that may be written, with their meaning; empty when anything may."""
        words = map(str, self.shape.get("enum", ()))
        return dict(zip(words, self.shape.get("enumDescriptions", ()), strict=True))

    @property
    def is_day(self) -> bool:
        """Whether it takes a day."""
        return str(self.shape.get("pattern", "")).startswith(r"^\d{4}-")

    @property
    def is_mark(self) -> bool:
        """Whether it takes names without spaces: marks of criteria, codes of positions."""
        return str(self.shape.get("pattern", "")).startswith("^[0-9A-Za-z]")

    def read(self, answers: Sequence[str]) -> Value:
        """The value that the answers mean. Raises AnswerError."""
        texts = [each.strip() for each in answers]
        if self.many and self.is_mark:
            texts = [mark for each in texts for mark in _BETWEEN.split(each) if mark]
        read = [self._read(text) for text in dict.fromkeys(texts)]
        return tuple(read) if self.many else read[-1]

    def _read(self, text: str) -> Any:
        try:
            text.encode()
        except UnicodeEncodeError:
            raise AnswerError("v textu je znak, který nejde zapsat") from None
        try:
            value = self.adapter.validate_python((text,) if self.many else text)
        except ValidationError as error:
            context = error.errors(include_url=False)[0].get("ctx", {})
            if context.get("meant"):
                return self._read(context["meant"])
            raise AnswerError(_sentence(context)) from None
        return value[0] if self.many else value


@cache
def shelf_of_noun(noun: str) -> Shelf:
    """Where nouns of that name (in kebab case) lie."""
    return next(shelf for shelf in SHELVES if _CAPITAL.sub(r"-\1", shelf.noun.__name__).lower() == noun)


@cache
def fields(noun: str) -> tuple[Field, ...]:
    """Keys that hold single values or lists of them; groups of keys are left to the editor, `id` is the file name."""
    model = shelf_of_noun(noun).noun
    schema = model.model_json_schema()
    found = []
    for key, info in model.model_fields.items():
        shape = _shape(schema["properties"][key])
        many = shape.get("type") == "array"
        one = _shape(shape["items"]) if many else shape
        if key == "id" or "$ref" in one or one.get("type") in {"object", "array"}:
            continue
        whole: Any = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        title, description = info.title or key, info.description or ""
        found.append(Field(key, title, description, info.is_required(), many, one, TypeAdapter(whole)))
    return tuple(found)


def _shape(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """Without „or nothing“, which nobody writes."""
    options = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    return {**options[0], **schema} if options else schema


def _singular(key: str) -> str:
    if key == "criteria":
        return "criterion"
    if key.endswith("ies"):
        return f"{key.removesuffix('ies')}y"
    return key.removesuffix("s")


def _sentence(context: Mapping[str, Any]) -> str:
    if "allowed" in context:
        given, allowed = str(context["given"]), list(context["allowed"])
        return f"„{given[:40]}“ tu být nemůže; pište {listing(allowed)}{did_you_mean(given, allowed)}"
    return str(context["sentence"])
