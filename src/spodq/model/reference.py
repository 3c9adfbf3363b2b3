"""Keys whose value is the mark of something else in the folder: declared on the field, followed in one place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from spodq.model.noun import Noun, Part
from spodq.place import Place, Step


@dataclass(frozen=True, slots=True)
class To:
    """Stands in `Annotated[Identifier, To(Position)]`: the value is the mark of such a file.

    With `words` it is a word that the file itself lists under that name, called `czech`; `beside` is the neighbouring
    key that says which file, when any will not do. Over a mapping it speaks of the keys.
    """

    target: type[Noun]
    words: str = ""
    czech: str = ""
    beside: str = ""

    @property
    def called(self) -> str:
        """What people call the thing referred to."""
        return self.czech or self.target.czech_name


@dataclass(frozen=True, slots=True)
class Reference:
    """One mark that a file mentions, and the way to it; `part` is the group of keys it stands in."""

    noun: Noun
    part: Part
    to: To
    mark: str
    steps: tuple[Step, ...]
    on_key: bool = False

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.noun.at_key(*self.steps) if self.on_key else self.noun.at(*self.steps)

    @property
    def holder(self) -> str | None:
        """The mark of the file that must list the word; None when any may."""
        return getattr(self.part, self.to.beside) if self.to.beside else None


def parts(noun: Noun) -> Iterator[tuple[Part, tuple[Step, ...]]]:
    """The file itself and every group of keys inside it, with the way to it."""
    return _below(noun, ())


def references(noun: Noun) -> Iterator[Reference]:
    """Every reference of the file, those of its parts included."""
    for part, steps in parts(noun):
        for name, to in _references_of(type(part)):
            for mark, way, on_key in _marks(getattr(part, name)):
                yield Reference(noun, part, to, mark, (*steps, name, *way), on_key)


def _below(part: Part, steps: tuple[Step, ...]) -> Iterator[tuple[Part, tuple[Step, ...]]]:
    yield part, steps
    for name in _holders(type(part)):
        value = getattr(part, name)
        for way, each in _members(value):
            yield from _below(each, (*steps, name, *way))


def _members(value: Any) -> Iterator[tuple[tuple[Step, ...], Part]]:
    if isinstance(value, Part):
        yield (), value
    elif isinstance(value, Mapping):
        yield from (((key,), each) for key, each in value.items())
    else:
        yield from (((index,), each) for index, each in enumerate(value or ()))


def _marks(value: Any) -> Iterator[tuple[str, tuple[Step, ...], bool]]:
    """Marks a field holds, each with the rest of the way to it and whether it is a key."""
    if isinstance(value, Mapping):
        yield from ((key, (key,), True) for key in value)
    elif isinstance(value, tuple):
        yield from ((each, (index,), False) for index, each in enumerate(value))
    elif value is not None:
        yield value, (), False


@cache
def _references_of(part: type[Part]) -> tuple[tuple[str, To], ...]:
    found = ((name, _declared((field.annotation, *field.metadata))) for name, field in part.model_fields.items())
    return tuple((name, to) for name, to in found if to)


@cache
def _holders(part: type[Part]) -> tuple[str, ...]:
    """Names of the fields that hold groups of keys."""
    return tuple(name for name, field in part.model_fields.items() if _holds_parts(field.annotation))


def _declared(annotations: tuple[Any, ...]) -> To | None:
    for each in annotations:
        if isinstance(each, To):
            return each
        inner = _declared((*get_args(each), *getattr(each, "__metadata__", ())))
        if inner:
            return inner
    return None


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(_holds_parts(each) for each in get_args(annotation))
