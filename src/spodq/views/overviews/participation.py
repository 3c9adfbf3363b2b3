"""Participation of children across the standards: criteria, what is done and proven, indicators, texts for children."""

from collections.abc import Iterator

from spodq.counting.book import entries
from spodq.counting.judging import judge
from spodq.czech import day, plural
from spodq.model.leaflet import Leaflet
from spodq.model.office import Office
from spodq.model.readability import abbreviations, long_sentences
from spodq.model.record import Record
from spodq.views.account import Asked, Telling, tabled
from spodq.views.events import when
from spodq.views.origin import judged
from spodq.views.reckoning import told_goal, told_outcome
from spodq.views.serving import answers

TITLE = "Participace dětí"
TAG = "participation"
_INDICATORS = {"title": "Ukazatel", "value": "Hodnota", "goal": "Cíl", "state": "Stav"}
_RECORDS = {"day": "Den", "kind": "Co", "title": "Název", "criteria": "Kritéria"}
_LEAFLETS = {"title": "Text", "date": "Vydán", "review_by": "Revize do", "published": "Na webu", "reading": "Čtivost"}


def tell(asked: Asked) -> Telling:
    """Everything with the tag of participation, and what concerns criteria that have it."""
    office = asked.office
    marks = [mark for mark, standing in office.standings.items() if TAG in standing.criterion.tags]
    leaflets = [each for each in office.leaflets if each.audience == "children"]
    return Telling(
        lead=_lead(office, marks, leaflets),
        notes=tuple(_notes(office)),
        chapters=(
            answers(
                "criteria",
                "Kritéria, postupy a doklady",
                (office.standings[mark] for mark in marks),
                f"Žádné kritérium nemá štítek {TAG}.",
            ),
            tabled("records", "Záznamy", _RECORDS, _records(office), f"Žádný záznam nemá štítek {TAG} (klíč tags)."),
            tabled(
                "indicators",
                "Ukazatele",
                _INDICATORS,
                _indicators(office, marks),
                "Žádný ukazatel se participace netýká.",
            ),
            tabled(
                "leaflets",
                "Texty pro děti",
                _LEAFLETS,
                map(_leaflet, leaflets),
                "Úřad nemá žádný leták pro děti (složka leaflets).",
            ),
        ),
    )


def _lead(office: Office, marks: list[str], leaflets: list[Leaflet]) -> str:
    lacking = [mark for mark in marks if not office.standings[mark].proofs]
    texts = plural(len(leaflets), "leták", "letáky", "letáků")
    told = f"Participace se týká {plural(len(marks), 'kritérium', 'kritéria', 'kritérií')}, pro děti je {texts}."
    return f"{told} Bez dokladu: {', '.join(lacking)}." if lacking else told


def _notes(office: Office) -> Iterator[str]:
    if office.unread:
        yield "Některé soubory úřadu nejdou přečíst; přehled je bez nich."


def _records(office: Office) -> Iterator[tuple[str, ...]]:
    for record in office.records:
        if TAG in record.tags:
            yield _record(office, record)


def _record(office: Office, record: Record) -> tuple[str, ...]:
    return when(record, office.today), record.czech_name, record.title, ", ".join(record.criteria)


def _indicators(office: Office, marks: list[str]) -> Iterator[tuple[str, ...]]:
    version = judged(office)[1]
    for entry in entries(office):
        definition = entry.definition
        if TAG in definition.tags or set(marks) & set(definition.criteria):
            found = judge(entry, office, version)
            told = told_outcome(found.outcome, definition.unit)
            yield definition.title, told, told_goal(found.goal, definition.unit), found.verdict.value


def _leaflet(leaflet: Leaflet) -> tuple[str, ...]:
    return (
        leaflet.title,
        day(leaflet.date) if leaflet.date else "neuvedeno",
        day(leaflet.review_by) if leaflet.review_by else "neuvedeno",
        "ano" if leaflet.published else "ne",
        "; ".join(_reading(leaflet)) or "krátké věty, bez právních zkratek",
    )


def _reading(leaflet: Leaflet) -> Iterator[str]:
    texts = [text for _, text in leaflet.texts]
    long = sum(1 for text in texts for _ in long_sentences(text))
    found = dict.fromkeys(each for text in texts for each in abbreviations(text))
    if long:
        yield plural(long, "dlouhá věta", "dlouhé věty", "dlouhých vět")
    if found:
        yield f"právní zkratky: {', '.join(found)}"
