"""Everything the folder said at one moment; rules and views need nothing else, not even a clock."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from spodq.model.attachment import Attachment
from spodq.model.catalogue import Version
from spodq.model.document import Document
from spodq.model.office import Office, Unread
from spodq.model.settings import Settings
from spodq.place import Locator, Problem


@dataclass(frozen=True, slots=True)
class Commit:
    """The newest commit; `changed` says that the folder differs from it."""

    name: str
    date: date
    changed: bool


@dataclass(frozen=True)
class Snapshot:
    """The workspace on one day.

    `unread` holds files outside offices; those of an office are in the office. `official_codes` are codes of
    municipalities (ČSÚ, list 65) and regions (NUTS 3).
    """

    today: date
    settings: Settings
    versions: tuple[Version, ...]
    offices: tuple[Office, ...]
    problems: tuple[Problem, ...]
    unread: tuple[Unread, ...]
    sources: Mapping[str, Locator]
    commit: Commit | None = None
    official_codes: frozenset[str] = frozenset()

    def problems_of(self, kind: str) -> Iterator[Problem]:
        """Reading trouble of one kind; the kind is the name of the rule that tells it."""
        return (problem for problem in self.problems if problem.kind == kind)

    @property
    def judged_offices(self) -> Iterator[Office]:
        """Offices of which it is known who they are and what they are assessed on."""
        return (office for office in self.offices if office.judged)

    @property
    def catalogue(self) -> str:
        """The catalogue the workspace is kept by."""
        return self.settings.catalogue

    def office(self, slug: str) -> Office | None:
        """The office of that folder."""
        return next((office for office in self.offices if office.slug == slug), None)

    def attachments(self) -> Iterator[tuple[Office, Document, int, Attachment]]:
        """Every attachment with its office, its document and its index among the files."""
        for office in self.offices:
            for document in office.documents:
                for index, attachment in office.attachments_of(document):
                    yield office, document, index, attachment
