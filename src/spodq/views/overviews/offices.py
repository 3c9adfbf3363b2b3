"""Offices of the folder side by side; what an unreadable file hides is unknown, never zero."""

from spodq.czech import number, plural
from spodq.model.introduction import Introduction
from spodq.model.office import Office
from spodq.model.period import containing
from spodq.model.position import Position
from spodq.model.training import Training
from spodq.views.account import Asked, Telling, chapter
from spodq.views.section import section
from spodq.views.tally import UNKNOWN, tally, told

TITLE = "Srovnání úřadů ve složce"
_COLUMNS = {
    "office": "Úřad",
    "kind": "Druh úřadu",
    "score": "Body",
    "gaps": "Nedostatky",
    "expired": "Propadlé",
    "introduced": "Zavedeno",
    "workload": "Úvazky",
    "trainings": "Školení",
}
_LEGEND = (
    "Nedostatky: kritéria, kterým něco chybí. Propadlé: doklady, které už neplatí. Zavedeno: standardy.",
    "Úvazky: obsazené k tomuto dni. Školení: konaná letos.",
    f"Otazník ({UNKNOWN}): není známo, protože soubor nešel přečíst; za nulu se nepočítá.",
)


def tell(asked: Asked) -> Telling:
    """One row an office, the asking one among them."""
    rows = map(_row, asked.snapshot.offices)
    table = section("offices", "Úřady vedle sebe", _COLUMNS, rows)
    return Telling(
        lead=f"Složka má {plural(len(asked.snapshot.offices), 'úřad', 'úřady', 'úřadů')}.",
        notes=_LEGEND,
        chapters=(chapter("offices", "Úřady vedle sebe", table),),
    )


def _row(office: Office) -> tuple[str, ...]:
    sums = tally(office)
    kinds = office.version.about.kinds if office.version else {}
    profile = office.profile
    return (
        profile.name if profile else office.slug,
        kinds[profile.kind].title if profile and profile.kind in kinds else UNKNOWN,
        sums.score,
        told(sums.gaps),
        told(sums.expired),
        _introduced(office),
        _workload(office),
        _trainings(office),
    )


def _introduced(office: Office) -> str:
    if office.unread_of(Introduction):
        return UNKNOWN
    steps = [step for each in office.of(Introduction) for step in each.standards.values()]
    return str(sum(step.state == "introduced" for step in steps))


def _workload(office: Office) -> str:
    held = [position.workload for position in office.positions if position.held_on(office.today)]
    if office.unread_of(Position) or None in held or not held:
        return UNKNOWN
    return number(sum(each for each in held if each is not None))


def _trainings(office: Office) -> str:
    if office.unread_of(Training):
        return UNKNOWN
    this = containing("year", office.today)
    took = (each for each in office.of(Training) if each.date in this and each.date <= office.today)
    return str(sum(not each.cancelled for each in took))
