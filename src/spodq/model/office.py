"""An office with everything its folder holds, and the questions rules and documents ask of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from string import ascii_letters
from typing import TypeVar

from spodq.model.assessment import Assessment
from spodq.model.attachment import Attachment, FileState
from spodq.model.catalogue import Version
from spodq.model.document import Document
from spodq.model.fulfilment import Fulfilment, fulfilment
from spodq.model.leaflet import Leaflet
from spodq.model.measure import Measure
from spodq.model.naming import by_criterion, criteria_of, touches
from spodq.model.noun import Noun
from spodq.model.position import Position
from spodq.model.procedure import Procedure
from spodq.model.profile import Profile
from spodq.model.record import Filed, Record
from spodq.model.seal import Seal
from spodq.model.standards import Criterion, Scale, Standard
from spodq.model.standing import Claim, EvidenceState, Proof, Standing
from spodq.model.unread import Unread
from spodq.model.waiver import Waiver, Waivers
from spodq.place import Place

N = TypeVar("N", bound=Noun)
At = Callable[..., Place]
_BEGINNING = 4
"""While fewer criteria than one of so many have a procedure, a document or a score, an office only begins with them."""


@dataclass(frozen=True)
class Office:
    """One folder `evidence/<slug>/`. `profile` or `version` is None when its file could not be read.

    Evidence that ends within `expiring_days` is about to expire. `further` are wordings of other catalogues the office
    is judged by beside its own.
    """

    slug: str
    profile: Profile | None
    version: Version | None
    nouns: Mapping[type[Noun], tuple[Noun, ...]]
    attachments: Mapping[tuple[str, str], Attachment]
    unread: tuple[Unread, ...]
    today: date
    profile_path: str = field(default="")
    expiring_days: int = 0
    further: tuple[Version, ...] = ()

    def of(self, noun: type[N]) -> tuple[N, ...]:
        """Nouns of one kind, in the order of their paths."""
        return tuple(each for each in self.nouns.get(noun, ()) if isinstance(each, noun))

    @cached_property
    def procedures(self) -> tuple[Procedure, ...]:
        """How the office does what criteria ask."""
        return self.of(Procedure)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """What the office proves it by."""
        return self.of(Document)

    @cached_property
    def filed(self) -> tuple[Filed, ...]:
        """Everything that may have attachments."""
        return tuple(noun for found in self.nouns.values() for noun in found if isinstance(noun, Filed))

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Records of daily work, in the order of their days; those without one come first."""
        found = (noun for noun in self.filed if isinstance(noun, Record))
        return tuple(sorted(found, key=lambda record: (record.date or date.min, record.path)))

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """Places of work, filled or not."""
        return self.of(Position)

    def holders(self, specialisation: str) -> tuple[Position, ...]:
        """Positions held today that have the specialisation."""
        held = (position for position in self.positions if position.held_on(self.today))
        return tuple(position for position in held if specialisation in position.specialisations)

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """Assessments from the oldest."""
        return tuple(sorted(self.of(Assessment), key=lambda assessment: assessment.order))

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """What the office does about its gaps, the most urgent first."""
        return tuple(sorted(self.of(Measure), key=lambda measure: (measure.due, measure.path)))

    @cached_property
    def leaflets(self) -> tuple[Leaflet, ...]:
        """Sheets for people outside the office."""
        return self.of(Leaflet)

    @property
    def waivers(self) -> Iterator[tuple[Waiver, At]]:
        """Findings the office accepts, each with where its parts stand: `at("until")`."""
        for written in self.of(Waivers):
            for index, waiver in enumerate(written.waivers):
                yield waiver, partial(written.at, "waivers", index)

    @cached_property
    def perspectives(self) -> tuple["Office", ...]:
        """The office as its own catalogue sees it, then as each further one does."""
        profile = self.profile
        seen = (each for each in self.further if profile and each.catalogue in profile.catalogues)
        return self, *(self._seen_by(version, profile) for version in seen if profile)

    def _seen_by(self, version: Version, profile: Profile) -> "Office":
        """The same office as the version judges it; files that speak of other criteria only are left out."""
        nouns = {kind: tuple(each for each in found if touches(each, version)) for kind, found in self.nouns.items()}
        seen = profile.seen_by(version.catalogue, version.about.title)
        others = tuple(each for each in self.versions if each is not version)
        return replace(self, profile=seen, version=version, nouns=nouns, further=others)

    @property
    def versions(self) -> tuple[Version, ...]:
        """Wordings of all catalogues the office is judged by, as far as they could be read; its own first."""
        return tuple(filter(None, (self.version, *self.further)))

    @cached_property
    def marks(self) -> Mapping[str, Criterion]:
        """Criteria of every catalogue the office is judged by, by their marks."""
        return {mark: criterion for version in self.versions for mark, criterion in version.criteria.items()}

    @property
    def catalogues(self) -> tuple[str, ...]:
        """Names of catalogues the office is judged by, its own first; empty when its own is unknown."""
        return (self.version.catalogue, *(self.profile.catalogues if self.profile else ())) if self.version else ()

    @property
    def all_marks_known(self) -> bool:
        """Whether each of those catalogues could be found and read whole."""
        found = {each.catalogue for each in self.versions if each.complete}
        return self.version is not None and found.issuperset(self.catalogues)

    @property
    def judged(self) -> bool:
        """Whether it is known who the office is and by which standards it is assessed."""
        if self.profile is None or self.version is None or not self.version.complete:
            return False
        return self.profile.kind in self.version.about.kinds

    @cached_property
    def standards(self) -> tuple[Standard, ...]:
        """Standards that apply to the office."""
        return self.version.standards_for(self.profile) if self.version and self.profile else ()

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """Criteria on which the office is assessed."""
        return self.version.criteria_for(self.profile) if self.version and self.profile else ()

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """How each criterion that applies stands, by its mark."""
        scale = self.version.scale if self.version else None
        return {criterion.id: self._standing(criterion, scale) for criterion in self.criteria if scale}

    @cached_property
    def fulfilment(self) -> Fulfilment | None:
        """Sums over all criteria that apply; None when it is not known by which scale."""
        return fulfilment(self.standings.values(), self.version.scale) if self.version else None

    def unread_of(self, noun: type[Noun]) -> bool:
        """Whether a file of that kind could not be read, so that what it says is unknown."""
        return any(issubclass(unread.noun, noun) for unread in self.unread)

    def unsure(self, noun: type[Noun], criterion: str) -> bool:
        """Whether an unreadable file of that kind might concern the criterion."""
        return self._misspelt(noun, criterion) or any(
            unread.noun is noun and (unread.criteria is None or criterion in unread.criteria) for unread in self.unread
        )

    def _misspelt(self, noun: type[Noun], criterion: str) -> bool:
        """Whether a file names a mark that does not exist and differs from the criterion by its letter only."""
        return criterion.rstrip(ascii_letters) in self._misspelt_standards.get(noun, ())

    @cached_property
    def _misspelt_standards(self) -> Mapping[type[Noun], frozenset[str]]:
        """Standards of which files of each kind name a criterion that does not exist."""
        known = self.marks
        named: dict[type[Noun], set[str]] = defaultdict(set)
        for noun, found in self.nouns.items():
            named[noun].update(mark for each in found for mark in criteria_of(each))
        for unread in self.unread:
            named[unread.noun].update(unread.criteria or ())
        return {
            noun: frozenset(mark.rstrip(ascii_letters) for mark in marks - set(known)) for noun, marks in named.items()
        }

    @property
    def unread_marks(self) -> Iterator[tuple[str, Place]]:
        """Marks of criteria that unreadable files name, as far as that part of them could be read."""
        return (marked for unread in self.unread for marked in unread.marks)

    def named(self, noun: type[Noun]) -> frozenset[str]:
        """Criteria that apply and that something of the kind names, an unreadable file too as far as it is known."""
        readable = {criterion for each in self.of(noun) for criterion in criteria_of(each)}
        broken = {criterion for each in self.unread if each.noun is noun for criterion in each.criteria or ()}
        return frozenset(criterion.id for criterion in self.criteria) & (readable | broken)

    def begun(self, noun: type[Noun]) -> bool:
        """Whether enough is there for what lacks to be worth listing one by one; an unknown file may be anything."""
        unknown = any(each.noun is noun and each.criteria is None for each in self.unread)
        return unknown or len(self.named(noun)) * _BEGINNING >= len(self.criteria)

    def without(self, noun: type[Noun]) -> Iterator[Criterion]:
        """Criteria that apply and no readable noun of the kind names; none while the office only begins.

        A criterion assessed as one that does not concern the office lacks nothing.
        """
        if not self.begun(noun):
            return
        named = {criterion for each in self.of(noun) for criterion in criteria_of(each)}
        for criterion in self.criteria:
            lacks = criterion.id not in named and self.standings[criterion.id].applicable
            if lacks and not self.unsure(noun, criterion.id):
                yield criterion

    def attachments_of(self, document: Filed) -> Iterator[tuple[int, Attachment]]:
        """Attachments of a document or record with their index in `files`."""
        for index, name in enumerate(document.files):
            yield index, self.attachments[document.path, name]

    def worth(self, document: Document) -> EvidenceState:
        """What the document is worth today; without a file and a reference it proves nothing."""
        states = {attachment.state for _, attachment in self.attachments_of(document)}
        if FileState.CHANGED in states or self._differs_from_seal(document):
            return EvidenceState.CHANGED
        if FileState.LFS in states and not states - {FileState.PRESENT, FileState.LFS}:
            return EvidenceState.UNCHECKED
        if states - {FileState.PRESENT} or not (document.files or document.reference):
            return EvidenceState.MISSING
        left = (document.valid_until - self.today).days if document.valid_until else None
        if left is None or left > self.expiring_days:
            return EvidenceState.PRESENT
        return EvidenceState.EXPIRED if left < 0 else EvidenceState.EXPIRING

    def _differs_from_seal(self, document: Document) -> bool:
        """Whether an attachment is none of those that were sealed under its name."""
        found = ((f"files/{each.name}", each.sha256) for _, each in self.attachments_of(document))
        return any(read and read not in self._sealed_files.get(path, {read}) for path, read in found)

    @cached_property
    def _sealed_files(self) -> Mapping[str, set[str]]:
        sealed: dict[str, set[str]] = defaultdict(set)
        for seal in self.of(Seal):
            for path, fingerprint in seal.evidence.items():
                sealed[path].add(fingerprint)
        return sealed

    def _standing(self, criterion: Criterion, scale: Scale) -> Standing:
        return Standing(
            criterion,
            scale,
            self._procedures_by_criterion.get(criterion.id, ()),
            tuple(Proof(each, self.worth(each)) for each in self._documents_by_criterion.get(criterion.id, ())),
            self.claim(criterion.id),
            self.today,
            unchecked=self.unsure(Document, criterion.id),
        )

    def claim(self, criterion: str, kind: str | None = None) -> Claim | None:
        """The newest word about the criterion, of anybody or of one kind of assessment."""
        past = (each for each in reversed(self.assessments) if each.date <= self.today and kind in {None, each.kind})
        return next((Claim(each, each.scores[criterion]) for each in past if criterion in each.scores), None)

    @cached_property
    def _procedures_by_criterion(self) -> Mapping[str, tuple[Procedure, ...]]:
        return by_criterion(self.procedures)

    @cached_property
    def _documents_by_criterion(self) -> Mapping[str, tuple[Document, ...]]:
        return by_criterion(self.documents)
