"""Which criteria a file names."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from spodq.model.catalogue import Version
from spodq.model.document import Document
from spodq.model.noun import Noun
from spodq.model.procedure import Procedure

C = TypeVar("C", Procedure, Document)


def criteria_of(noun: Noun) -> Iterator[str]:
    """Criteria the file as a whole is about."""
    yield from getattr(noun, "criteria", ())
    yield from getattr(noun, "scores", ())


def touches(noun: Noun, version: Version) -> bool:
    """Whether the file is about no criterion in particular, or about one of the version."""
    named = tuple(criteria_of(noun))
    return not named or any(mark in version.criteria for mark in named)


def by_criterion(nouns: tuple[C, ...]) -> Mapping[str, tuple[C, ...]]:
    """The files by each criterion they are about."""
    found: dict[str, dict[str, C]] = {}
    for noun in nouns:
        for criterion in noun.criteria:
            found.setdefault(criterion, {})[noun.path] = noun
    return {criterion: tuple(grouped.values()) for criterion, grouped in found.items()}
