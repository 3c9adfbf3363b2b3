"""Competencies: what roles require, what holders of positions have reached, and which training closes the gap."""

from collections.abc import Iterator, Sequence

from spodq.czech import day, plural
from spodq.model.competency import CompetencyModel
from spodq.model.mastery import Mastery, masteries
from spodq.model.office import Office
from spodq.model.position import Position
from spodq.model.training import Training
from spodq.views.account import Asked, Telling, facts, tabled
from spodq.views.events import UNKNOWN
from spodq.views.origin import judged

TITLE = "Kompetence pracovníků"
_PROFILES = {
    "code": "Kód",
    "role": "Role",
    "competency": "Kompetence",
    "required": "Požaduje se",
    "reached": "Dosaženo",
    "state": "Stav",
}
_PROPOSALS = {
    "competency": "Kompetence",
    "positions": "Komu chybí (dosaženo → požaduje se)",
    "planned": "Naplánované školení",
    "unplanned": "Zbývá naplánovat pro",
    "earlier": "Čím se rozvíjela dosud",
}
_LEVELS = {"level": "Úroveň", "label": "Jak se pozná"}


def tell(asked: Asked) -> Telling:
    """Positions of the office on the day against the model that comes with its standards."""
    office = asked.office
    version = judged(office)[1]
    if version.competencies is None:
        broken = CompetencyModel in version.lost
        lead = "Kompetenční model nejde přečíst." if broken else "Tyto standardy kompetenční model nemají."
        return Telling(lead=lead, chapters=())
    return _of_model(office, version.competencies)


def _of_model(office: Office, model: CompetencyModel) -> Telling:
    held = [position for position in office.positions if position.held_on(office.today)]
    found = [mastery for position in held for mastery in masteries(model, position)]
    levels = ((str(each.level), each.label) for each in model.levels)
    return Telling(
        lead=_lead(found),
        facts=facts({"Model": model.title, "Zdroj modelu": model.source}),
        notes=tuple(_notes(office, model, held)),
        chapters=(
            tabled(
                "proposals",
                "Mezery a návrh vzdělávání",
                _PROPOSALS,
                _proposals(office, model, found),
                empty="Žádná známá mezera.",
            ),
            tabled(
                "profiles",
                "Požadované a dosažené úrovně",
                _PROFILES,
                _profiles(model, found),
                empty="Žádná obsazená pozice nemá roli, kterou model zná (klíč role).",
            ),
            tabled("levels", "Úrovně", _LEVELS, levels),
        ),
    )


def _lead(found: Sequence[Mastery]) -> str:
    by_position: dict[str, list[int | None]] = {}
    for each in found:
        by_position.setdefault(each.position.identity, []).append(each.gap)
    gapped = sum(any(gaps) for gaps in by_position.values())
    unknown = sum(None in gaps and not any(gaps) for gaps in by_position.values())
    reached = len(by_position) - gapped - unknown
    places = plural(len(by_position), "místo", "místa", "míst")
    return f"Posuzuje se {places}: požadavky plní {reached}, mezeru má {gapped}, není známo u {unknown}."


def _notes(office: Office, model: CompetencyModel, held: list[Position]) -> Iterator[str]:
    if model.example:
        yield "Kompetenční model je příklad, ne platný předpis; úřad si jej má upravit podle sebe."
    aside = [position.identity for position in held if position.role not in model.roles]
    if aside:
        yield f"Bez role z modelu, proto neposuzováno: {', '.join(aside)}."
    if office.unread_of(Position) or office.unread_of(Training):
        yield "Některé pozice nebo školení nejdou přečíst; přehled je bez nich."


def _profiles(model: CompetencyModel, found: Sequence[Mastery]) -> Iterator[tuple[str, ...]]:
    for each in found:
        reached = UNKNOWN if each.reached is None else str(each.reached)
        role = model.roles[each.position.role or ""].title
        title = _title(model, each.competency)
        yield each.position.identity, role, title, str(each.required), reached, _state(each.gap)


def _state(gap: int | None) -> str:
    if gap is None:
        return "není známo"
    return f"chybí {plural(gap, 'úroveň', 'úrovně', 'úrovní')}" if gap else "splněno"


def _proposals(office: Office, model: CompetencyModel, found: Sequence[Mastery]) -> Iterator[tuple[str, ...]]:
    for competency in model.competencies:
        gaps = [each for each in found if each.competency == competency and each.gap]
        if gaps:
            yield _proposal(office, _title(model, competency), competency, gaps)


def _proposal(office: Office, title: str, competency: str, gaps: list[Mastery]) -> tuple[str, ...]:
    developing = [each for each in office.of(Training) if competency in each.competencies and not each.cancelled]
    planned = [each for each in developing if each.date > office.today]
    invited = {code for training in planned for code in training.participants}
    left = [each.position.identity for each in gaps if each.position.identity not in invited]
    return (
        title,
        ", ".join(f"{each.position.identity} ({each.reached} → {each.required})" for each in gaps),
        "; ".join(map(_dated, planned)) or "žádné",
        ", ".join(left) or "nikoho",
        "; ".join(_dated(each) for each in developing if each.date <= office.today) or "žádným školením",
    )


def _dated(training: Training) -> str:
    return f"{training.title} ({day(training.date)})"


def _title(model: CompetencyModel, competency: str) -> str:
    known = model.competencies.get(competency)
    return known.title if known else competency
