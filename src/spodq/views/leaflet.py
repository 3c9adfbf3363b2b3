"""One leaflet: a sheet of paper for people outside the office, in the words of the office."""

from dataclasses import dataclass

from spodq.czech import day
from spodq.model.leaflet import AUDIENCES, Leaflet
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.views.origin import Origin, origin


@dataclass(frozen=True, slots=True)
class LeafletSection:
    """One stretch under its heading; `text` is Markdown, `anchor` its place in the page."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class LeafletContact:
    """Where the reader may turn."""

    title: str
    value: str


@dataclass(frozen=True, slots=True)
class LeafletView:
    """Everything the leaflet says; `introduction` is Markdown, `audience` a Czech word."""

    title: str
    origin: Origin
    audience: str
    for_children: bool
    introduction: str
    sections: tuple[LeafletSection, ...]
    contacts: tuple[LeafletContact, ...]
    issued: str


def view(snapshot: Snapshot, office: Office, leaflet: Leaflet) -> LeafletView:
    """The sheet as it is printed."""
    return LeafletView(
        title=leaflet.title,
        origin=origin(snapshot, office),
        audience=dict(AUDIENCES)[leaflet.audience],
        for_children=leaflet.audience == "children",
        introduction=leaflet.introduction or "",
        sections=tuple(
            LeafletSection(f"oddil-{number}", each.title, each.text)
            for number, each in enumerate(leaflet.sections, start=1)
        ),
        contacts=tuple(LeafletContact(each.title, each.value) for each in leaflet.contacts),
        issued=day(leaflet.date) if leaflet.date else "",
    )
