"""Places of work: who covers which specialisation, how newcomers were introduced, what is known of each place."""

from collections.abc import Iterator

from spodq.czech import day, number
from spodq.model.office import Office
from spodq.model.position import Position
from spodq.views.account import Asked, Fact, Telling, facts, tabled
from spodq.views.events import UNKNOWN
from spodq.views.origin import judged
from spodq.views.section import one_line

TITLE = "Pracovní místa, specializace a zaškolení"
_POSITIONS = {
    "code": "Kód",
    "title": "Funkce",
    "workload": "Úvazek",
    "since": "Obsazeno od",
    "specialisations": "Specializace",
    "plan": "Plán vzdělávání",
    "evaluated": "Naposledy hodnocena",
}
_COVERAGE = {"specialisation": "Specializace", "count": "Pozic", "positions": "Které"}
_INTAKES = {
    "code": "Kód",
    "title": "Funkce",
    "since": "Nástup",
    "mentor": "Mentor",
    "practice": "Praktické zaškolení",
    "completed": "Ukončeno",
}


def tell(asked: Asked) -> Telling:
    """Positions of the office on the day."""
    office = asked.office
    held = [position for position in office.positions if position.held_on(office.today)]
    free = [position.identity for position in office.positions if position not in held]
    return Telling(
        lead=_lead(held),
        facts=_conditions(office),
        notes=(f"Neobsazeno: {', '.join(free)}.",) if free else (),
        chapters=(
            tabled(
                "positions",
                "Obsazená místa",
                _POSITIONS,
                (_position(office, each) for each in held),
                empty="Úřad nemá zapsánu žádnou obsazenou pozici (složka positions).",
            ),
            tabled(
                "specialisations",
                "Pokrytí specializací",
                _COVERAGE,
                _coverage(office),
                empty="Úřad nemá v office.yaml specializace.",
            ),
            tabled(
                "intakes",
                "Noví pracovníci a zaškolení",
                _INTAKES,
                _intakes(held),
                empty="U žádné obsazené pozice není zapsáno zaškolení.",
            ),
        ),
    )


def _lead(held: list[Position]) -> str:
    known = [position.workload for position in held if position.workload is not None]
    unknown = [position.identity for position in held if position.workload is None]
    said = f"Obsazená místa: {len(held)}, součet známých úvazků: {number(sum(known))}."
    return f"{said} Úvazek není zapsán u: {', '.join(unknown)}." if unknown else said


def _conditions(office: Office) -> tuple[Fact, ...]:
    profile, version = judged(office)
    kinds = version.about.kinds
    counted = profile.children
    return facts(
        {
            "Druh úřadu": kinds[profile.kind].title if profile.kind in kinds else profile.kind,
            "Kraj": profile.region,
            "Obcí v obvodu": str(len(profile.municipalities)) if profile.municipalities else None,
            "Dětí do 18 let v obvodu": f"{number(counted.count)} (k {day(counted.date)})" if counted else None,
        }
    )


def _position(office: Office, position: Position) -> tuple[str, ...]:
    names = judged(office)[0].specialisations
    plan = position.training_plan
    until = f" do {day(plan.valid_until)}" if plan and plan.valid_until else ""
    evaluated = max((each.date for each in position.evaluations if each.date <= office.today), default=None)
    return (
        position.identity,
        f"{position.title} (vedoucí)" if position.head else position.title,
        number(position.workload) if position.workload is not None else UNKNOWN,
        day(position.since) if position.since else UNKNOWN,
        "; ".join(names.get(mark, mark) for mark in position.specialisations),
        f"od {day(plan.since)}{until}" if plan else "nemá",
        day(evaluated) if evaluated else UNKNOWN,
    )


def _coverage(office: Office) -> Iterator[tuple[str, ...]]:
    for mark, title in judged(office)[0].specialisations.items():
        holders = office.holders(mark)
        yield title, str(len(holders)), ", ".join(position.identity for position in holders) or "nikdo"


def _intakes(held: list[Position]) -> Iterator[tuple[str, ...]]:
    for position in held:
        intake = position.intake
        if intake:
            completed = day(intake.completed) if intake.completed else "probíhá"
            yield (
                position.identity,
                position.title,
                day(intake.since),
                intake.mentor or UNKNOWN,
                one_line(intake.practice),
                completed,
            )
