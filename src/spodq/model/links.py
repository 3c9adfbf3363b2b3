"""Every place where a file of an office names a criterion."""

from collections.abc import Iterator
from typing import NamedTuple

from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.reference import parts
from spodq.model.seal import Seal
from spodq.place import Place, Step


class Link(NamedTuple):
    """One mention of a criterion, and the way to it inside the file."""

    noun: Noun
    criterion: str
    steps: tuple[Step, ...]

    @property
    def place(self) -> Place:
        """Where it stands; worked out only when somebody asks, for that reads the file anew."""
        return self.noun.at_key(*self.steps)


def links(office: Office) -> Iterator[Link]:
    """Mentions in lists `criteria`, inner groups included, in seals and in keys of `scores` of whatever noun."""
    for nouns in office.nouns.values():
        for noun in nouns:
            for part, steps in parts(noun):
                for index, criterion in enumerate(getattr(part, "criteria", ())):
                    yield Link(noun, criterion, (*steps, "criteria", index))
            if isinstance(noun, Seal):
                yield Link(noun, noun.criterion, ("criterion",))
            for criterion in getattr(noun, "scores", ()):
                yield Link(noun, criterion, ("scores", criterion))
