"""Meetings of the period by their kind, with conclusions and what follows from them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from spodq.czech import day
from spodq.model.meeting import KINDS, Meeting
from spodq.model.office import Office
from spodq.views import events
from spodq.views.account import Asked, Telling, chapter, tabled
from spodq.views.section import section

TITLE = "Přehled setkání"
_NOTHING = "V období není zapsáno žádné setkání."
_KINDS = {"kind": "Druh setkání", "count": "Setkání", "attendance": "Účastníků", "partners": "Různých subjektů"}
_FOLLOW_UPS = {"meeting": "Setkání", "measure": "Opatření (kdo, do kdy, stav)"}


def tell(asked: Asked) -> Telling:
    """Meetings of the office in the period."""
    office, period = asked.office, asked.period
    found = sorted((each for each in office.of(Meeting) if each.date in period), key=lambda each: each.date)
    bodies = {mark for each in found for mark in each.partners}
    follow_ups = section("measures", "Navazující opatření", _FOLLOW_UPS, _follow_ups(office, found))
    return Telling(
        lead=f"Setkání v období: {len(found)}; subjekty, které přišly: {len(bodies)}.",
        chapters=(
            tabled("kinds", "Druhy setkání", _KINDS, _kinds(found), empty=_NOTHING),
            chapter("meetings", "Setkání v období", events.meetings(office, found, "Setkání v období"), empty=_NOTHING),
            chapter("measures", "Navazující opatření", follow_ups, empty="Z žádného setkání nevyplynulo opatření."),
        ),
    )


def _kinds(found: Sequence[Meeting]) -> Iterator[tuple[str, ...]]:
    counts = Counter(each.kind for each in found)
    for kind, name in KINDS:
        mine = [each for each in found if each.kind == kind]
        attended = [each.attendance or len(each.participants) for each in mine]
        if counts[kind]:
            total = str(sum(attended)) if all(attended) else events.UNKNOWN
            yield name, str(counts[kind]), total, str(len({mark for each in mine for mark in each.partners}))


def _follow_ups(office: Office, found: Sequence[Meeting]) -> Iterator[tuple[str, ...]]:
    for meeting in found:
        for told in events.follow_ups(office, meeting.measures):
            yield f"{meeting.title} ({day(meeting.date)})", told
