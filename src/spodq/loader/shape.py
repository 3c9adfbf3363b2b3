"""What pydantic says about a file, in Czech, at the place of the value."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from spodq.czech import HARD_SPACE, listing, nearest, only_near, plain_letters, quoted
from spodq.model.noun import Noun
from spodq.place import Place, Problem, Replace, Step
from spodq.source import EMPTY, SourceFile

_EMPTY_VALUE = "hodnota je prázdná; doplňte ji, nebo smažte celý klíč"
_FEW = 9
"""Up to so many allowed words are listed; more would drown the sentence."""


def problems_of_shape(source: SourceFile, noun: type[Noun], error: ValidationError) -> tuple[Problem, ...]:
    """Every fault of the shape, each at its value."""
    details = [_Detail(source, noun, raw) for raw in error.errors(include_url=False)]
    offered = {(each.steps[:-1], each.offered) for each in details if each.kind == "extra_forbidden"}
    told = (each for each in details if each.kind != "missing" or (each.steps[:-1], each.steps[-1]) not in offered)
    return tuple(problem for detail in told for problem in detail.problems())


class _Detail:
    """One error of pydantic with what is needed to tell it well."""

    def __init__(self, source: SourceFile, noun: type[Noun], raw: Any) -> None:
        self.source, self.noun = source, noun
        self.kind: str = raw["type"]
        self.names_key = bool(raw["loc"]) and raw["loc"][-1] == "[key]"
        self.steps: tuple[Step, ...] = tuple(step for step in raw["loc"] if step != "[key]")
        self.input = raw.get("input")
        self.context: Mapping[str, Any] = raw.get("ctx", {})

    def problems(self) -> Iterator[Problem]:
        """The error as a problem."""
        if self.input is EMPTY:
            yield self._decimal_comma() or Problem("empty-value", self._value(), f"{self._key()}{_EMPTY_VALUE}")
            return
        if self.kind == "too_short" and self.input:  # pydantic counts only the items that are right
            return
        yield SENTENCES.get(self.kind, _Detail.wrong_shape)(self)

    def _decimal_comma(self) -> Problem | None:
        """`{score: 1,5}`: inside braces the comma began another key."""
        siblings, key = self._siblings(), str(self.steps[-1] if self.steps else "")
        names = list(siblings) if isinstance(siblings, Mapping) else []
        before = names[names.index(key) - 1] if key in names[1:] else ""
        if not before or not key.isdigit() or not str(siblings[before]).isdigit():
            return None
        sentence = f"čárka tu odděluje další klíč; desetinné číslo pište s tečkou ({siblings[before]}.{key})"
        return Problem("wrong-value", self.source.value(*self.steps[:-1], before), f"{before}: {sentence}")

    def missing(self) -> Problem:
        """A key that must be there is not."""
        key = str(self.steps[-1])
        title = _title(self.noun, self.steps)
        sentence = f"chybí povinný klíč {quoted(key)}{f' ({title})' if title else ''}"
        place = self.source.key(*self.steps[:-1]) if len(self.steps) > 1 else Place(self.source.path)
        return Problem("missing-key", place, sentence)

    def unknown(self) -> Problem:
        """A key nobody knows, with the one that was meant."""
        key = str(self.steps[-1])
        known = list(_fields(self.noun, self.steps[:-1]))
        offered = self.offered
        hint = f"; nemyslíte {quoted(offered)}?" if offered else ""
        if not hint and 0 < len(known) <= _FEW:
            hint = f"; tady mohou být klíče {listing(known)}"
        shown = quoted(key.replace(HARD_SPACE, "<U+00A0>"))
        place = self.source.key(*self.steps)
        meant = self.meant
        fix = Replace(f"opravit klíč na {meant}", place, meant) if meant else None
        return Problem("unknown-key", place, f"neznámý klíč {shown}{hint}", fix=fix)

    @property
    def offered(self) -> str | None:
        """The key the sentence about an unknown one offers; it is misspelt, not missing."""
        fields = _fields(self.noun, self.steps[:-1])
        return _named_in_czech(fields, str(self.steps[-1])) or nearest(str(self.steps[-1]), fields)

    @property
    def meant(self) -> str | None:
        """The key that was surely meant by an unknown one and is not there itself."""
        key, fields = str(self.steps[-1]), _fields(self.noun, self.steps[:-1])
        meant = _named_in_czech(fields, key) or only_near(key, fields)
        return None if meant in self._siblings() else meant

    def _siblings(self) -> Any:
        """Keys and values beside this one."""
        values = self.source.values
        for step in self.steps[:-1]:
            values = values[step]
        return values

    def choice(self) -> Problem:
        """A word that is not among the allowed ones."""
        given, allowed = str(self.context["given"]), list(self.context["allowed"])
        near = nearest(given, allowed)
        hint = f"; nemyslíte {quoted(near)}?" if near else ""
        sentence = f"{self._key()}hodnota {quoted(given[:40])} tu není dovolena; pište {listing(allowed)}{hint}"
        return self._wrong("wrong-value", sentence)

    def told(self) -> Problem:
        """A sentence our own reader of the value wrote."""
        problem = self._wrong("wrong-value", f"{self._key()}{self.context['sentence']}")
        meant = self.context.get("meant")
        return replace(problem, fix=Replace(f"zapsat {meant}", problem.place, meant)) if meant else problem

    def shape(self) -> Problem:
        """Text was expected and a list or a group of keys came."""
        return self._wrong("wrong-shape", f"{self._key()}{self.context['sentence']}")

    def blank(self) -> Problem:
        """Quotes with nothing between them."""
        return self._wrong("empty-value", f"{self._key()}{_EMPTY_VALUE}")

    def list_expected(self) -> Problem:
        """A single value where a list belongs, perhaps because no blank stands after the dash."""
        word = str(self.input).split(" ", 1)[0]
        if re.match(r"-\w", word):
            sentence = f"tady má být seznam; za pomlčkou chybí mezera, pište {quoted(f'- {word[1:40]}')}"
            return self._wrong("wrong-shape", f"{self._key()}{sentence}")
        example = f"[{self.input}]" if isinstance(self.input, str) and len(self.input) < 40 else "[…]"  # noqa: PLR2004  # longer examples do not help
        return self._wrong("wrong-shape", f"{self._key()}tady má být seznam; pište {example}")

    def mapping_expected(self) -> Problem:
        """A value where a group of keys belongs."""
        found = "seznam" if isinstance(self.input, list) else "jediná hodnota"
        return self._wrong("wrong-shape", f"{self._key()}tady má být skupina klíčů s hodnotami, ne {found}")

    def too_short(self) -> Problem:
        """An empty list where at least one item is needed."""
        return self._wrong("empty-value", f"{self._key()}seznam je prázdný; doplňte aspoň jednu položku")

    def wrong_shape(self) -> Problem:
        """Anything else; kept general on purpose, a test sees to it that the models never raise it."""
        return self._wrong("wrong-shape", f"{self._key()}hodnota nemá správnou podobu")

    def _wrong(self, kind: str, sentence: str) -> Problem:
        return Problem(kind, self.source.key(*self.steps) if self.names_key else self._value(), sentence)

    def _value(self) -> Place:
        return self.source.value(*self.steps)

    def _key(self) -> str:
        names = [step for step in self.steps if isinstance(step, str)]
        return f"{names[-1]}: " if names and not self.names_key else ""


SENTENCES: Mapping[str, Callable[[_Detail], Problem]] = {
    "missing": _Detail.missing,
    "extra_forbidden": _Detail.unknown,
    "choice": _Detail.choice,
    "value": _Detail.told,
    "shape": _Detail.shape,
    "empty": _Detail.blank,
    "tuple_type": _Detail.list_expected,
    "dict_type": _Detail.mapping_expected,
    "model_type": _Detail.mapping_expected,
    "too_short": _Detail.too_short,
}
"""Type of error in pydantic → how it is told. Complete for our models; `tests/test_messages.py` walks them."""


def _title(noun: type[BaseModel], steps: tuple[Step, ...]) -> str | None:
    field = _fields(noun, steps[:-1]).get(str(steps[-1]))
    return field.title if field else None


def _named_in_czech(fields: Mapping[str, Any], key: str) -> str | None:
    """The key whose Czech name somebody wrote, with diacritics or without."""
    named = [name for name, field in fields.items() if field.title and plain_letters(field.title) == plain_letters(key)]
    return named[0] if len(named) == 1 else None


def _fields(noun: type[BaseModel], steps: tuple[Step, ...]) -> Mapping[str, Any]:
    """Fields of the model at the end of the steps."""
    annotation: Any = noun
    for step in steps:
        annotation = _inner(annotation, step)
    return getattr(_model_in(annotation), "model_fields", {})


def _inner(annotation: Any, step: Step) -> Any:
    model = _model_in(annotation)
    fields = getattr(model, "model_fields", {})
    if isinstance(step, str) and step in fields:
        return fields[step].annotation
    return model


def _model_in(annotation: Any) -> Any:
    """The model inside tuple[Model, …], dict[str, Model] or Model | None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    arguments = getattr(annotation, "__args__", ())
    return next((model for each in arguments if (model := _model_in(each)) is not None), None)
