"""The register of partner bodies and their services by district, with agreements and how long they bind."""

from collections.abc import Iterator

from spodq.czech import day, plural
from spodq.model.office import Office
from spodq.model.partner import KINDS, Partner, Service
from spodq.views.account import Asked, Telling, tabled

TITLE = "Spolupracující subjekty a služby"
NOWHERE = "obvod neuveden"
_DISTRICTS = {
    "district": "Obvod",
    "partners": "Subjektů",
    "agreements": "S platnou dohodou",
    "services": "Služeb",
    "capacity": "Známá kapacita",
}
_PARTNERS = {
    "district": "Obvod",
    "title": "Subjekt",
    "kind": "Druh subjektu",
    "agreement": "Dohoda",
    "validity": "Platnost",
}
_SERVICES = {
    "district": "Obvod",
    "title": "Služba",
    "target": "Komu",
    "capacity": "Kapacita",
    "partner": "Poskytuje",
}


def tell(asked: Asked) -> Telling:
    """Partners of the office on the day."""
    office = asked.office
    found = sorted(office.of(Partner), key=lambda each: (each.district or NOWHERE, each.title))
    offered = sorted(_offered(found), key=lambda each: (each[0], each[1].title))
    bound = sum(bool(each.agreement and each.agreement.in_force(office.today)) for each in found)
    return Telling(
        lead=(
            f"Úřad eviduje {plural(len(found), 'subjekt', 'subjekty', 'subjektů')}, "
            f"platnou dohodu má {bound}, služeb je {len(offered)}."
        ),
        chapters=(
            tabled(
                "districts",
                "Obvody vedle sebe",
                _DISTRICTS,
                _districts(office, found, offered),
                empty="Úřad nemá zapsán žádný spolupracující subjekt (složka partners).",
            ),
            tabled(
                "partners",
                "Subjekty a dohody",
                _PARTNERS,
                (_partner(office, each) for each in found),
                empty="Žádný subjekt není zapsán.",
            ),
            tabled(
                "services",
                "Služby podle obvodů",
                _SERVICES,
                (_service(*each) for each in offered),
                empty="U žádného subjektu není zapsána služba.",
            ),
        ),
    )


Offer = tuple[str, Service, Partner]


def _offered(found: list[Partner]) -> Iterator[Offer]:
    for partner in found:
        for service in partner.services:
            yield service.district or partner.district or NOWHERE, service, partner


def _districts(office: Office, found: list[Partner], offered: list[Offer]) -> Iterator[tuple[str, ...]]:
    names = dict.fromkeys(sorted({*(each.district or NOWHERE for each in found), *(each[0] for each in offered)}))
    for name in names:
        here = [each for each in found if (each.district or NOWHERE) == name]
        services = [service for district, service, _ in offered if district == name]
        bound = sum(bool(each.agreement and each.agreement.in_force(office.today)) for each in here)
        capacity = [service.capacity for service in services]
        known = str(sum(filter(None, capacity))) if any(each is not None for each in capacity) else ""
        yield name, str(len(here)), str(bound), str(len(services)), known


def _partner(office: Office, partner: Partner) -> tuple[str, ...]:
    agreement = partner.agreement
    kind = dict(KINDS)[partner.kind]
    if agreement is None:
        return partner.district or NOWHERE, partner.title, kind, "bez dohody", ""
    until = f"do {day(agreement.valid_until)}" if agreement.valid_until else "na dobu neurčitou"
    state = "platí" if agreement.in_force(office.today) else "neplatí"
    validity = f"{state}: od {day(agreement.since)}, {until}"
    return partner.district or NOWHERE, partner.title, kind, agreement.title, validity


def _service(district: str, service: Service, partner: Partner) -> tuple[str, ...]:
    capacity = str(service.capacity) if service.capacity is not None else ""
    return district, service.title, service.target or "", capacity, partner.title
