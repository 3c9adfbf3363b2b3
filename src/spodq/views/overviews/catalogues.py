"""Catalogues beside each other: by which the office is judged, how it stands, what one suggests for another."""

from collections.abc import Iterator

from spodq.czech import day, listing, plural
from spodq.model.crosswalk import Related, Suggestion, bridges, related, suggestions
from spodq.model.office import Office
from spodq.views.account import Asked, Chapter, Telling, chapter, tabled
from spodq.views.origin import judged
from spodq.views.serving import answers
from spodq.views.suggested import table, told_relation

TITLE = "Katalogy standardů"
_CATALOGUES = {
    "catalogue": "Katalog",
    "title": "Název",
    "since": "Účinnost od",
    "kind": "Úřad v něm jako",
    "criteria": "Kritérií",
    "proven": "S platným dokladem",
    "score": "Body",
}
_RELATIONS = {
    "criterion": "Kritérium",
    "summary": "O čem je",
    "relation": "Vztah",
    "counterpart": "Protějšek",
    "other": "O čem je protějšek",
}


def tell(asked: Asked) -> Telling:
    """Every catalogue of the office; criteria of its own one are told by the gap report."""
    office = asked.office
    seen = [each for each in office.perspectives if each.judged]
    found = [each for one in seen for each in suggestions(office, one)]
    nothing = "Žádný postup ani doklad se k jinému katalogu nenabízí."
    return Telling(
        lead=_lead(office, found),
        notes=tuple(_notes(office)),
        chapters=(
            tabled("catalogues", "Podle čeho se úřad hodnotí", _CATALOGUES, map(_catalogue, seen)),
            *(_criteria(each) for each in seen if each is not office),
            chapter("suggested", "Ke zvážení z jiných katalogů", table(found), empty=nothing),
            tabled(
                "relations",
                "Jak katalogy souvisejí",
                _RELATIONS,
                _relations(office),
                "Mezi katalogy úřadu není žádný vztah zapsán (mappings.yaml).",
            ),
        ),
    )


def _lead(office: Office, found: list[Suggestion]) -> str:
    if not office.further:
        return f"Úřad se hodnotí jen podle katalogu {office.catalogues[0]}; další se píší do office.yaml (catalogues)."
    count = plural(len({each.bridge.criterion for each in found}), "kritéria", "kritérií", "kritérií")
    names = listing((each.catalogue for each in office.versions), "a")
    return f"Úřad se hodnotí podle katalogů {names}. U {count} se něco nabízí z jiného katalogu; nezapočítává se to."


def _notes(office: Office) -> Iterator[str]:
    if office.unread:
        yield "Některé soubory úřadu nejdou přečíst; přehled je bez nich."
    for each in related(office):
        if not each.holds:
            yield _to_other_wording(each)


def _to_other_wording(each: Related) -> str:
    return (
        f"Katalog {each.version.catalogue} je propojen se zněním od {day(each.mapping.version)} katalogu "
        f"{each.other.catalogue}, úřad se však hodnotí podle znění od {day(each.other.effective_from)}; "
        "z tohoto propojení se nic nenavrhuje."
    )


def _catalogue(office: Office) -> tuple[str, ...]:
    profile, version = judged(office)
    sums = office.fulfilment
    return (
        version.catalogue,
        version.about.title,
        day(version.effective_from),
        version.about.kinds[profile.kind].title,
        str(len(office.standings)),
        str(sum(each.proven for each in office.standings.values())),
        f"{sums.points} z {sums.maximum}" if sums else "",
    )


def _criteria(office: Office) -> Chapter:
    _, version = judged(office)
    return answers(version.catalogue, version.about.title, office.standings.values())


def _relations(office: Office) -> Iterator[tuple[str, ...]]:
    for each in bridges(office):
        own, other = office.marks.get(each.criterion), office.marks.get(each.counterpart)
        yield (
            f"{each.criterion} ({each.catalogue})",
            own.summary if own else "",
            told_relation(each),
            f"{each.counterpart} ({each.other})",
            other.summary if other else "",
        )
