"""Further education: what took place in the period, what is planned, and how many days each position had."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from spodq.czech import day, number, plural
from spodq.model.office import Office
from spodq.model.position import Position
from spodq.model.training import Training
from spodq.views import events
from spodq.views.account import Asked, Telling, chapter, tabled

TITLE = "Přehled vzdělávání"
_NOTHING = "V období není zapsáno žádné takové školení."
_POSITIONS = {
    "code": "Kód",
    "title": "Funkce",
    "trainings": "Školení",
    "days": "Dnů",
    "accredited": "Z toho akreditovaných",
    "hours": "Hodin (kde nejsou dny)",
    "planned": "Naplánováno školení",
}
_REGULATIONS = {"regulation": "Předpis", "as_of": "Znění od", "trainings": "Školení", "participants": "Účastníci"}


def tell(asked: Asked) -> Telling:
    """Trainings of the office in the period."""
    office, period = asked.office, asked.period
    found = sorted((each for each in office.of(Training) if each.date in period), key=lambda each: each.date)
    planned = [each for each in found if each.date > office.today]
    held = [each for each in found if each.date <= office.today]
    workers = [position for position in office.positions if position.held_in(period)]
    done = [each for each in held if not each.cancelled]
    ahead = [each for each in planned if not each.cancelled]
    return Telling(
        lead=_lead(office, done, ahead, workers),
        chapters=(
            chapter("held", "Konaná školení", events.trainings(held, office.today, "Konaná školení"), empty=_NOTHING),
            chapter("plan", "Plán školení", events.trainings(planned, office.today, "Plán školení"), empty=_NOTHING),
            tabled(
                "positions",
                "Účast podle pozic",
                _POSITIONS,
                (_row(each, done, ahead) for each in workers),
                empty="V období není obsazena žádná pozice.",
            ),
            tabled(
                "regulations",
                "Školení k předpisům",
                _REGULATIONS,
                _regulations(done),
                empty="Žádné školení v období neuvádí předpis, o kterém bylo.",
            ),
        ),
    )


def _lead(office: Office, done: Sequence[Training], ahead: Sequence[Training], workers: Sequence[Position]) -> str:
    return f"Konaná školení: {len(done)}, plánovaná: {len(ahead)}. {_share(office, done, workers)}"


def _share(office: Office, done: Sequence[Training], workers: Sequence[Position]) -> str:
    """How many of those who worked in the period took part; never a zero where it is not known."""
    if office.unread_of(Position) or office.unread_of(Training):
        return "Podíl proškolených nelze vypočítat: některé soubory nejdou přečíst."
    if not workers:
        return "Podíl proškolených nelze vypočítat: v období není obsazena žádná pozice."
    attended = {code for each in done for code in each.participants}
    count = sum(position.identity in attended for position in workers)
    all_of_them = plural(len(workers), "pracovníka", "pracovníků", "pracovníků")
    return f"Školení se zúčastnilo {count} z {all_of_them} ({100 * count // len(workers)} %)."


def _row(position: Position, done: Sequence[Training], ahead: Sequence[Training]) -> tuple[str, ...]:
    mine = [each for each in done if position.identity in each.participants]
    unknown = any(each.days is None and each.hours is None for each in mine)
    return (
        position.identity,
        position.title,
        str(len(mine)),
        _sum(each.days for each in mine) + (" + neuvedeno" if unknown else ""),
        _sum(each.days for each in mine if each.accreditation),
        _sum(each.hours for each in mine if each.days is None),
        str(sum(position.identity in each.participants for each in ahead)),
    )


def _sum(values: Iterator[Decimal | None]) -> str:
    return number(sum((value for value in values if value is not None), Decimal(0)))


def _regulations(done: Sequence[Training]) -> Iterator[tuple[str, ...]]:
    for each in done:
        if each.regulation:
            as_of = day(each.regulation_as_of) if each.regulation_as_of else events.UNKNOWN
            yield each.regulation, as_of, f"{each.title} ({day(each.date)})", ", ".join(each.participants)
