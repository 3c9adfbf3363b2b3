"""Everything the folder said at one moment; rules and views need nothing else, not even a clock."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from spodq.model.attachment import Attachment
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.record import Filed
from spodq.model.scan import Scan
from spodq.model.seal import Seal
from spodq.model.settings import Settings
from spodq.model.succession import Succession, successions
from spodq.model.unread import Unread
from spodq.place import Locator, Problem

if TYPE_CHECKING:
    from spodq.model.personal import Personal


@dataclass(frozen=True, slots=True)
class Commit:
    """The newest commit; `changed` says that the folder differs from it."""

    name: str
    date: date
    changed: bool


@dataclass(frozen=True)
class Snapshot:
    """The workspace on one day.

    `unread` holds files outside offices; those of an office are in the office. `regions` are names of
    regions by official codes of municipalities (ČSÚ, list 65) and of regions (NUTS 3). `files` are attachments on
    disk by office, `look_inside` opens them. `shipped` are names of catalogues that come with the program, read or not.
    """

    today: date
    settings: Settings
    versions: tuple[Version, ...]
    offices: tuple[Office, ...]
    problems: tuple[Problem, ...]
    unread: tuple[Unread, ...]
    sources: Mapping[str, Locator]
    commit: Commit | None = None
    shipped: frozenset[str] = frozenset()
    regions: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    look_inside: Callable[[], tuple[Scan, ...]] = tuple
    ask_authors: Callable[[frozenset[str]], Mapping[str, str]] = field(default=lambda _: {})

    @cached_property
    def scans(self) -> tuple[Scan, ...]:
        """What is inside the attachments; they are opened when this is first asked, and by nothing else."""
        return self.look_inside()

    @cached_property
    def authors(self) -> Mapping[str, str]:
        """Who changed last the files that seals speak of, and the seals; git is asked when this is first needed."""
        seals = [(f"evidence/{office.slug}/", seal) for office in self.offices for seal in office.of(Seal)]
        named = {folder + path for folder, seal in seals for path in (*seal.answer, *seal.evidence)}
        return self.ask_authors(frozenset(named | {seal.path for _, seal in seals}))

    @cached_property
    def personal(self) -> "tuple[Personal, ...]":
        """Personal data in texts and in attachments."""
        from spodq.model.personal import attached, written  # noqa: PLC0415  # only the check asks

        offices = {office.slug: office for office in self.offices}
        return (*written(self.sources, offices, self.today), *attached(self.scans, offices))

    def problems_of(self, kind: str) -> Iterator[Problem]:
        """Reading trouble of one kind; the kind is the name of the rule that tells it."""
        return (problem for problem in self.problems if problem.kind == kind)

    @property
    def judged_offices(self) -> Iterator[Office]:
        """Offices of which it is known who they are and what they are assessed on."""
        return (office for office in self.offices if office.judged)

    @property
    def perspectives(self) -> Iterator[Office]:
        """Judged offices, each once for every catalogue it is judged by."""
        return (seen for office in self.judged_offices for seen in office.perspectives if seen.judged)

    @cached_property
    def catalogues(self) -> Mapping[str, tuple[Version, ...]]:
        """Versions by the catalogue they belong to."""
        names = dict.fromkeys(version.catalogue for version in self.versions)
        return {name: tuple(each for each in self.versions if each.catalogue == name) for name in names}

    @cached_property
    def successions(self) -> tuple[Succession, ...]:
        """Neighbouring versions of every catalogue that could be read whole; not of one with two versions of a day."""
        clear = (each for each in self.catalogues.values() if len({one.effective_from for one in each}) == len(each))
        pairs = (pair for versions in clear for pair in successions(versions))
        return tuple(pair for pair in pairs if pair.old.complete and pair.new.complete)

    @cached_property
    def known_catalogues(self) -> frozenset[str]:
        """Catalogues that can be named: those of the folder, readable or not, and those of the program."""
        unread = (each.path.split("/") for each in self.unread)
        return self.shipped | self.catalogues.keys() | {parts[1] for parts in unread if parts[0] == "standards"}

    @property
    def catalogue(self) -> str:
        """The catalogue the workspace is kept by."""
        return self.settings.catalogue

    def office(self, slug: str) -> Office | None:
        """The office of that folder."""
        return next((office for office in self.offices if office.slug == slug), None)

    def attachments(self) -> Iterator[tuple[Office, Filed, int, Attachment]]:
        """Every attachment with its office, its document or record and its index among the files."""
        for office in self.offices:
            for document in office.filed:
                for index, attachment in office.attachments_of(document):
                    yield office, document, index, attachment
