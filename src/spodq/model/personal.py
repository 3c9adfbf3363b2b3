"""Personal data of the whole workspace: in the texts people write and in the files they attach."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from spodq.model.office import Office
from spodq.model.scan import Scan
from spodq.place import Locator, Place
from spodq.privacy import Own, masked, sightings


@dataclass(frozen=True, slots=True)
class Personal:
    """One personal value; `where` is empty for a value written in YAML, `line` is the line it stands on."""

    kind: str
    place: Place
    shown: str
    office: str
    where: str = ""
    line: str = ""


_OWN_OR_NOT = frozenset({"phone", "e-mail"})
"""Kinds that are nobody's private business when the office says they are its own."""


def own_of(office: Office) -> Own:
    """Phones and domains the office says are its own."""
    contacts = office.profile.contacts if office.profile else None
    return Own(contacts.phones, contacts.email_domains) if contacts else Own()


def written(sources: Mapping[str, Locator], offices: Mapping[str, Office], today: date) -> Iterator[Personal]:
    """Values in the YAML files of offices, comments included."""
    for path, source in sources.items():
        office = offices.get(path.split("/")[1]) if path.startswith("evidence/") else None
        if office:
            for each in sightings(source.text, today, own_of(office)):
                place = source.span(each.start, each.end)
                if _known(each.kind, office):
                    yield Personal(each.kind, place, each.shown, office.slug, line=source.line(place.line))


def attached(scans: tuple[Scan, ...], offices: Mapping[str, Office]) -> Iterator[Personal]:
    """Values in attachments, each at the name of the file in the document that has it."""
    for scan in scans:
        office = offices[scan.office]
        for seen in scan.seen:
            if _known(seen.kind, office):
                yield Personal(seen.kind, place_of(scan, office), seen.shown, scan.office, where=seen.where)


def _known(kind: str, office: Office) -> bool:
    """Whether it can be told that the value is not the office's own; an unreadable profile tells nothing."""
    return office.profile is not None or kind not in _OWN_OR_NOT


def place_of(scan: Scan, office: Office) -> Place:
    """Where people read about the file: in the first document that names it, else the file itself."""
    for document in office.filed:
        for index, attachment in office.attachments_of(document):
            if attachment.path == scan.path:
                return document.at("files", index)
    named_after_somebody = masked(scan.path) != scan.path
    return Place(scan.path.rpartition("/")[0] if named_after_somebody else scan.path)
