"""The note of the next wording of the standards: since when, and which answers must be read again because of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spodq.czech import day, listing, plural, plural_form
from spodq.model.carrying import Carrying
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.upcoming import Upcoming, upcoming
from spodq.views.section import Section, section
from spodq.views.tally import inside

_COLUMNS = {"criterion": "Kritérium", "task": "Co udělat", "what": "Odpověď", "path": "Soubor"}


@dataclass(frozen=True, slots=True)
class Coming:
    """`law` says that a new wording comes and `note` what it means for the answers; empty when none is known."""

    iso_day: str
    law: str
    note: str
    answers: Section | None


def coming(snapshot: Snapshot, office: Office) -> Coming:
    """The next wording as it concerns the office on the day of the snapshot."""
    found = upcoming(snapshot, office)
    if found is None:
        return Coming("", "", "", None)
    rows = tuple(_rows(found)) if found.known else ()
    answers = section("coming", "Odpovědi, které je třeba znovu přečíst", _COLUMNS, rows) if rows else None
    return Coming(found.since.isoformat(), _law(found.version), _note(found, rows), answers)


def _law(version: Version) -> str:
    about = version.about
    amended = f"; novela: {about.amendment}" if about.amendment else ""
    return f"Od {day(version.effective_from)} platí nové znění standardů ({about.regulation}{amended})."


def _note(found: Upcoming, rows: tuple[tuple[str, ...], ...]) -> str:
    if not found.known:
        return (
            "Zatím nejde říct, kterých odpovědí se dotkne: znění nebo převodní tabulka má chyby, vypíše je spodq check."
        )
    return " ".join(filter(None, (_again(found, [criterion for criterion, *_ in rows]), _added(found.added))))


def _again(found: Upcoming, marks: Iterable[str]) -> str:
    if not found.answers:
        return "Žádnou odpověď úřadu kvůli němu není třeba znovu přečíst."
    these = plural_form(found.answers, "tuto", "tyto", "těchto")
    answers = plural(found.answers, "odpověď", "odpovědi", "odpovědí")
    unique = tuple(dict.fromkeys(marks))
    of = plural_form(len(unique), "ke kritériu", "ke kritériím", "ke kritériím")
    return f"Od toho dne bude třeba znovu přečíst {these} {answers}: {of} {listing(unique, 'a')}."


def _added(marks: tuple[str, ...]) -> str:
    return f"Nově se bude u úřadu hodnotit: {listing(marks, 'a')}." if marks else ""


def _rows(found: Upcoming) -> Iterator[tuple[str, ...]]:
    rows = (row for each in found.carryings for row in _rows_of(found, each))
    order = (*found.version.criteria, *found.succession.old.criteria)
    yield from sorted(rows, key=lambda row: (order.index(row[0]), row[-1]))


def _rows_of(found: Upcoming, each: Carrying) -> Iterator[tuple[str, ...]]:
    what = f"{each.noun.czech_name} „{getattr(each.noun, 'title', None) or each.noun.identity}“"
    path = inside(found.office, each.noun.path)
    for mark in each.again:
        yield mark, "znovu přečíst", what, path
    for mark in each.left:
        yield mark, f"rozhodnout, kritérium {found.succession.czech_fate(mark)}", what, path
