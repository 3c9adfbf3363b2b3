"""A collection of good practice: what the office and others in the folder have published for others to take over."""

from collections.abc import Iterator

from spodq.czech import day, plural, plural_form
from spodq.model.office import Office
from spodq.model.practice import GoodPractice
from spodq.views.account import Article, Asked, Telling, chapter, facts
from spodq.views.section import section

TITLE = "Sbírka dobré praxe"
_COLUMNS = {"title": "Dobrá praxe", "office": "Úřad", "agenda": "Agenda", "criteria": "Kritéria"}


def tell(asked: Asked) -> Telling:
    """Published good practice only; what is internal stays out and is only counted."""
    office = asked.office
    others = [each for each in asked.snapshot.offices if each.slug != office.slug]
    found = [(each, practice) for each in (office, *others) for practice in each.of(GoodPractice) if practice.published]
    hidden = sum(not practice.published for practice in office.of(GoodPractice))
    table = section("contents", "Přehled", _COLUMNS, (_row(*each) for each in found))
    return Telling(
        lead=f"Sbírka má {plural(len(found), 'příklad', 'příklady', 'příkladů')} dobré praxe.",
        notes=tuple(_hidden(hidden)),
        chapters=(
            chapter("contents", "Přehled", table, empty="Nikdo ve složce dobrou praxi nezveřejnil (published: true)."),
            chapter("practice", "Dobrá praxe", *(_article(*each) for each in found), empty="Zatím nic."),
        ),
    )


def _hidden(count: int) -> Iterator[str]:
    if count:
        verb = plural_form(count, "není zveřejněn", "nejsou zveřejněny", "není zveřejněno")
        yield f"{plural(count, 'zápis', 'zápisy', 'zápisů')} úřadu {verb}, do sbírky nepatří."


def _row(office: Office, practice: GoodPractice) -> tuple[str, ...]:
    return practice.title, _name(office), practice.agenda or "", ", ".join(practice.criteria)


def _article(office: Office, practice: GoodPractice) -> Article:
    known = facts(
        {
            "Úřad": _name(office),
            "Agenda": practice.agenda,
            "Kritéria": ", ".join(practice.criteria),
            "Ze dne": day(practice.date) if practice.date else None,
            "Kdo poradí": practice.contact,
        }
    )
    parts = (
        practice.text.strip(),
        f"**Výsledek:** {practice.result.strip()}" if practice.result else "",
        f"**Co je k tomu potřeba:** {practice.conditions.strip()}" if practice.conditions else "",
    )
    return Article(practice.title, known, "\n\n".join(filter(None, parts)))


def _name(office: Office) -> str:
    return office.profile.name if office.profile else office.slug
