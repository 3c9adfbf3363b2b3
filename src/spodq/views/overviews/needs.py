"""Needs found out in districts, districts side by side, and what is done about each need."""

from collections.abc import Iterator, Sequence

from spodq.czech import day
from spodq.model.office import Office
from spodq.model.practice import Need
from spodq.views import events
from spodq.views.account import Asked, Telling, chapter, tabled
from spodq.views.section import Section, one_line, section

TITLE = "Potřeby a opatření podle obvodů"
NO_AREA = "oblast neuvedena"
_NEEDS = {
    "district": "Obvod",
    "area": "Oblast",
    "title": "Potřeba",
    "day": "Zjištěno",
    "text": "Popis",
    "measures": "Opatření (kdo, do kdy, stav)",
}
_DISTRICTS = {
    "district": "Obvod",
    "needs": "Potřeb",
    "areas": "Oblastí",
    "answered": "S opatřením",
    "open": "Bez opatření",
}


def tell(asked: Asked) -> Telling:
    """Needs the office knows of."""
    office = asked.office
    found = sorted(office.of(Need), key=lambda each: (each.district, each.area or NO_AREA, each.title))
    districts = list(dict.fromkeys(each.district for each in found))
    unanswered = sum(not each.measures for each in found)
    return Telling(
        lead=f"Zapsané potřeby: {len(found)}, obvody: {len(districts)}, bez opatření: {unanswered}.",
        chapters=(
            chapter(
                "areas",
                "Obvody vedle sebe",
                _compared(found, districts),
                empty="Žádná potřeba není zapsána (složka needs).",
            ),
            tabled(
                "districts",
                "Vyhodnocení podle obvodů",
                _DISTRICTS,
                _by_district(found, districts),
                empty="Není co vyhodnotit.",
            ),
            tabled(
                "needs",
                "Potřeby a co se s nimi dělá",
                _NEEDS,
                (_row(office, each) for each in found),
                empty="Žádná potřeba není zapsána.",
            ),
        ),
    )


def _compared(found: Sequence[Need], districts: Sequence[str]) -> Section:
    areas = sorted({each.area or NO_AREA for each in found})
    columns = {"area": "Oblast", **{f"district-{index}": name for index, name in enumerate(districts, 1)}}
    rows = ((area, *(_told(found, area, district) for district in districts)) for area in areas)
    return section("areas", "Obvody vedle sebe", columns, rows)


def _told(found: Sequence[Need], area: str, district: str) -> str:
    here = (each.title for each in found if each.district == district and (each.area or NO_AREA) == area)
    return "; ".join(here) or "–"


def _by_district(found: Sequence[Need], districts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for name in districts:
        mine = [each for each in found if each.district == name]
        answered = sum(bool(each.measures) for each in mine)
        areas = len({each.area for each in mine if each.area})
        yield name, str(len(mine)), str(areas), str(answered), str(len(mine) - answered)


def _row(office: Office, need: Need) -> tuple[str, ...]:
    return (
        need.district,
        need.area or NO_AREA,
        need.title,
        day(need.date) if need.date else events.UNKNOWN,
        one_line(need.text),
        "; ".join(events.follow_ups(office, need.measures)) or "žádné",
    )
