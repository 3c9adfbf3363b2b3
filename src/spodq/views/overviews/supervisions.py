"""Supervision in the period: individual and of the team, hours altogether and of each position."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from spodq.czech import number
from spodq.model.office import Office
from spodq.model.period import Period
from spodq.model.supervision import FORMS, Supervision
from spodq.views import events
from spodq.views.account import Asked, Telling, chapter, tabled
from spodq.views.section import section

TITLE = "Přehled supervize"
_NOTHING = "V období není zapsána žádná supervize."
_FORMS = {
    "form": "Forma",
    "count": "Supervizí",
    "hours": "Hodin",
    "participants": "Účastí",
    "independent": "S nezávislým supervizorem",
}
_POSITIONS = {"code": "Kód", "title": "Funkce", "individual": "Individuální (hodin)", "team": "Týmová (hodin)"}


def tell(asked: Asked) -> Telling:
    """Supervisions of the office in the period."""
    office, period = asked.office, asked.period
    found = sorted((each for each in office.of(Supervision) if each.date in period), key=lambda each: each.date)
    done = [each for each in found if each.date <= office.today]
    planned = len(found) - len(done)
    hours = _hours(done)
    return Telling(
        lead=f"Konané supervize: {len(done)}, hodin celkem: {hours}; plánované: {planned}.",
        chapters=(
            chapter(
                "supervisions",
                "Supervize v období",
                events.supervisions(found, office.today, "Supervize v období"),
                empty=_NOTHING,
            ),
            chapter(
                "forms",
                "Individuální a týmová",
                section("forms", "Individuální a týmová", _FORMS, _forms(done)),
                empty=_NOTHING,
            ),
            tabled(
                "positions",
                "Hodiny podle pozic",
                _POSITIONS,
                _rows(office, period, done),
                empty="V období není obsazena žádná pozice.",
            ),
        ),
    )


def _forms(done: Sequence[Supervision]) -> Iterator[tuple[str, ...]]:
    for form, name in FORMS:
        mine = [each for each in done if each.form == form]
        attended = [len(each.participants) or each.attendance for each in mine]
        told = events.UNKNOWN if None in attended else str(sum(filter(None, attended)))
        if mine:
            yield name, str(len(mine)), _hours(mine), told, str(sum(bool(each.independent) for each in mine))


def _rows(office: Office, period: Period, done: Sequence[Supervision]) -> Iterator[tuple[str, ...]]:
    for position in office.positions:
        if position.held_in(period):
            mine = [each for each in done if position.identity in each.participants]
            hours = (_hours(each for each in mine if each.form == form) for form, _ in FORMS)
            yield position.identity, position.title, *hours


def _hours(found: Iterable[Supervision]) -> str:
    """The sum; a supervision without hours makes it a lower bound, and it says so."""
    hours = [each.hours for each in found]
    known = number(sum((each for each in hours if each is not None), Decimal(0)))
    return f"{known} + neuvedeno" if None in hours else known
