"""What answers under other catalogues suggest: for a person to read, counted nowhere."""

from collections.abc import Iterable

from spodq.model.crosswalk import Bridge, Suggestion, suggestions
from spodq.model.document import Document
from spodq.model.mapping import RELATIONS
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot
from spodq.views.section import Section, section

_COLUMNS = {
    "criterion": "Kritérium",
    "relation": "Vztah k protějšku",
    "counterpart": "Protějšek",
    "procedures": "Postupy u protějšku",
    "documents": "Doklady u protějšku",
}
_ANSWERS = (Procedure, Document)


def suggested(snapshot: Snapshot, office: Office) -> Section | None:
    """Suggestions for the criteria of an office, as one of its catalogues sees it; none when there are none."""
    found = tuple(suggestions(snapshot.office(office.slug) or office, office))
    return table(found) if found else None


def table(found: Iterable[Suggestion]) -> Section:
    """One row for each criterion and counterpart."""
    return section("suggested", "Ke zvážení z jiných katalogů", _COLUMNS, map(_row, found))


def told_suggestion(each: Suggestion) -> str:
    """One suggestion in words."""
    _, relation, counterpart, *answers = _row(each)
    return f"{counterpart}, kritérium {relation}: {'; '.join(filter(None, answers))}"


def told_relation(bridge: Bridge) -> str:
    """The relation in words, with how surely it is known and what the reader has to know."""
    words = dict(RELATIONS)[bridge.relation] + ("" if bridge.verified else ", neověřeno")
    return f"{words} – {bridge.note.removesuffix('.')}" if bridge.note else words


def _row(each: Suggestion) -> tuple[str, ...]:
    bridge = each.bridge
    named = {kind: "; ".join(noun.title for noun in each.answers if isinstance(noun, kind)) for kind in _ANSWERS}
    return bridge.criterion, told_relation(bridge), f"{bridge.counterpart} ({bridge.other})", *named.values()
