"""What answers of an office in one catalogue suggest for another: shown to a person, never counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from spodq.model.catalogue import Version
from spodq.model.document import Document
from spodq.model.mapping import INVERSE, Mapping
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Bridge:
    """One relation, read from a criterion of one catalogue to its counterpart in another."""

    catalogue: str
    criterion: str
    relation: str
    other: str
    counterpart: str
    verified: bool
    note: str

    @property
    def back(self) -> "Bridge":
        """The same relation read from the other side."""
        relation = INVERSE[self.relation]
        return Bridge(self.other, self.counterpart, relation, self.catalogue, self.criterion, self.verified, self.note)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Procedures and live documents of the counterpart that do not name the criterion yet."""

    bridge: Bridge
    answers: tuple[Procedure | Document, ...]


class Related(NamedTuple):
    """A mapping between two catalogues the office is judged by: its version, its place there, the version in force."""

    version: Version
    place: int
    mapping: Mapping
    other: Version

    @property
    def holds(self) -> bool:
        """Whether it was written for the version in force."""
        return self.mapping.version == self.other.effective_from


def related(office: Office) -> Iterator[Related]:
    """Every mapping from a catalogue of the office to another one of them."""
    judged_by = {each.catalogue: each for each in office.versions}
    for version in office.versions:
        for index, mapping in enumerate(version.mappings.mappings if version.mappings else ()):
            if mapping.catalogue in judged_by:
                yield Related(version, index, mapping, judged_by[mapping.catalogue])


def bridges(office: Office) -> Iterator[Bridge]:
    """Relations as they are written, between the wordings the office is judged by; those to other wordings are none."""
    for each in related(office):
        if each.holds:
            yield from _bridges(each.version.catalogue, each.mapping)


def _bridges(catalogue: str, mapping: Mapping) -> Iterator[Bridge]:
    for each in mapping.relations:
        for counterpart in each.counterparts:
            yield Bridge(
                catalogue,
                each.criterion,
                each.relation,
                mapping.catalogue,
                counterpart,
                each.verified,
                each.note or "",
            )


def suggestions(office: Office, seen: Office, only: str | None = None) -> Iterator[Suggestion]:
    """Suggestions for criteria of one perspective of the office, or for one of them, in the order of its standards."""
    perspectives = {each.catalogues[0]: each.standings for each in office.perspectives}
    found = [each for one in bridges(office) for each in (one, one.back) if each.catalogue == seen.catalogues[0]]
    for criterion in [only] if only else seen.standings:
        for bridge in dict.fromkeys(each for each in found if each.criterion == criterion):
            standing = perspectives[bridge.other].get(bridge.counterpart)
            answers = tuple(each for each in _answers(standing) if criterion not in each.criteria) if standing else ()
            if answers:
                yield Suggestion(bridge, answers)


def _answers(standing: Standing) -> Iterator[Procedure | Document]:
    yield from standing.procedures
    yield from (proof.document for proof in standing.proofs if proof.state.proves)
