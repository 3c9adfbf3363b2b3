"""The inventory: rooms with their photographs and things with where they are, each with criteria they serve."""

from spodq.czech import day, plural
from spodq.model.equipment import ROOMS, THINGS, Equipment, Premises
from spodq.model.office import Office
from spodq.views.account import Article, Asked, Telling, chapter, facts, tabled
from spodq.views.events import UNKNOWN

TITLE = "Prostory a vybavení"
_EQUIPMENT = {
    "title": "Vybavení",
    "kind": "Druh věci",
    "count": "Kusů",
    "since": "Od",
    "inventory_number": "Inventární číslo",
    "place": "Kde",
    "position": "Komu slouží",
    "criteria": "Kritéria",
    "project": "Projekt",
}
_FLAGS = {True: "ano", False: "ne", None: UNKNOWN}


def tell(asked: Asked) -> Telling:
    """Rooms and things the office has on the day; what was discarded is left out and counted."""
    office = asked.office
    rooms, things = office.of(Premises), office.of(Equipment)
    used = [each for each in things if each.discarded is None or each.discarded > office.today]
    pieces = sum(each.count for each in used)
    gone = len(things) - len(used)
    return Telling(
        lead=(
            f"Úřad má {plural(len(rooms), 'zapsaný prostor', 'zapsané prostory', 'zapsaných prostorů')} "
            f"a {plural(pieces, 'kus', 'kusy', 'kusů')} vybavení."
        ),
        notes=(f"Vyřazeno a nevypsáno: {plural(gone, 'položka', 'položky', 'položek')}.",) if gone else (),
        chapters=(
            chapter(
                "premises",
                "Prostory",
                *map(_room, rooms),
                empty="Žádný prostor není zapsán (složka premises).",
            ),
            tabled(
                "equipment",
                "Vybavení",
                _EQUIPMENT,
                (_thing(office, each) for each in used),
                empty="Žádné vybavení není zapsáno (složka equipment).",
            ),
        ),
    )


def _room(room: Premises) -> Article:
    known = facts(
        {
            "Druh prostoru": dict(ROOMS)[room.kind],
            "Kde": room.address,
            "Pro kolik lidí": str(room.capacity) if room.capacity is not None else None,
            "Soukromí při jednání": _FLAGS[room.private],
            "Bez bariér": _FLAGS[room.accessible],
            "Upraveno": day(room.adapted) if room.adapted else None,
            "Kritéria": ", ".join(room.criteria),
            "Fotografie a přílohy": ", ".join(room.files),
        }
    )
    return Article(room.title, known, room.adaptations or "Úpravy nejsou zapsány.")


def _thing(office: Office, thing: Equipment) -> tuple[str, ...]:
    rooms = {room.identity: room.title for room in office.of(Premises)}
    return (
        thing.title,
        dict(THINGS)[thing.kind],
        str(thing.count),
        day(thing.date) if thing.date else UNKNOWN,
        thing.inventory_number or "",
        rooms.get(thing.place, thing.place) if thing.place else "",
        thing.position or "",
        ", ".join(thing.criteria),
        thing.project or "",
    )
