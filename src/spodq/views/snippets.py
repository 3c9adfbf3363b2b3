"""Skeletons of files and their parts that an editor inserts; the caret then walks through the blanks.

A blank is written `<number:what>`: what is offered there is a word of the standards, a day, or the text itself.
Days are worked out by the editor when the skeleton is inserted.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from spodq.model import (
    assessment,
    equipment,
    indicator,
    introduction,
    leaflet,
    mapping,
    meeting,
    migration,
    partner,
    practice,
    supervision,
)
from spodq.model.catalogue import Version
from spodq.views.hints import Schema
from spodq.views.record_skeletons import RECORDS


class Skeleton(NamedTuple):
    """A whole file as text, or a part of it as data that the editor indents."""

    label: str
    description: str
    body: str | dict[str, Any]


_DAYS: Mapping[str, str] = {
    "today": "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
    "year_end": "$CURRENT_YEAR-12-31",
}
_CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "assessment": assessment.KINDS,
    "audience": leaflet.AUDIENCES,
    "supervision": supervision.FORMS,
    "meeting": meeting.KINDS,
    "partner": partner.KINDS,
    "room": equipment.ROOMS,
    "thing": equipment.THINGS,
    "settlement": practice.SETTLEMENTS,
    "introduction": introduction.STATES,
    "relation": migration.RELATIONS,
    "mapping": mapping.RELATIONS,
    "operation": indicator.OPERATIONS,
    "records": indicator.RECORDS,
}
"""Words of the model that a blank offers."""
_BLANK = re.compile(r"<(\d):([^<>]+)>")

_SKELETONS: Mapping[str, tuple[Skeleton, ...]] = {
    "Settings": (
        Skeleton(
            "nové nastavení složky",
            "Podle kterých standardů se hodnotí a který úřad je výchozí.",
            "format: 1\ncatalogue: <1:spod>\ndefault_office: <2:urad>",
        ),
    ),
    "Profile": (Skeleton("nový profil úřadu", "Název a druh úřadu.", "name: <1:Městský úřad>\nkind: <2:kind>"),),
    "Procedure": (
        Skeleton(
            "nový postup",
            "Jak úřad naplňuje kritérium, kdo odpovídá a kdy se text znovu přečte.",
            "title: <1:Název postupu>\ncriteria: [<2:criterion>]\ntext: |\n  <3:Jak to děláme.>\n"
            "responsible: <4:vedoucí oddělení>\nreview_by: <5:year_end>\npublished: false",
        ),
    ),
    "Document": (
        Skeleton(
            "nový doklad s přílohou",
            "Příloha leží ve složce files/ úřadu.",
            "title: <1:Název dokladu>\ncriteria: [<2:criterion>]\nfiles: [<3:priloha.pdf>]\nreview_by: <4:year_end>",
        ),
        Skeleton(
            "nový doklad s číslem jednacím",
            "Listina je uložena ve spisové službě.",
            "title: <1:Název dokladu>\ncriteria: [<2:criterion>]\nreference: <3:číslo jednací>\n"
            "review_by: <4:year_end>",
        ),
    ),
    "Assessment": (
        Skeleton(
            "nové hodnocení",
            "Kdo a kdy hodnotil a body prvního kritéria.",
            "kind: <1:assessment>\ndate: <2:today>\nscores:\n  <3:criterion>:\n    score: <4:score>\n"
            "    reason: <5:Proč právě tolik bodů.>",
        ),
    ),
    "Measure": (
        Skeleton(
            "nové opatření",
            "Co se má udělat, kdo za to odpovídá a do kdy.",
            "title: <1:Co se má udělat>\ncriteria: [<2:criterion>]\nresponsible: <3:vedoucí oddělení>\n"
            "due: <4:year_end>",
        ),
    ),
    "Leaflet": (
        Skeleton(
            "nový leták",
            "Pro koho je, co říká a kam se čtenář může obrátit.",
            "title: <1:Název letáku>\naudience: <2:audience>\ncriteria: [<3:criterion>]\nsections:\n"
            "  - title: <4:Nadpis oddílu>\n    text: |\n      <5:Krátké věty.>\n"
            "contacts:\n  - title: <6:Kde nás najdete>\n    value: <7:adresa pracoviště>\npublished: false",
        ),
    ),
    "Section": (
        Skeleton("nový oddíl letáku", "Nadpis a text.", {"title": "<1:Nadpis oddílu>", "text": "<2:Krátké věty.>"}),
    ),
    "Contact": (
        Skeleton("nový kontakt", "Čí je a jaký.", {"title": "<1:Kde nás najdete>", "value": "<2:adresa pracoviště>"}),
    ),
    "Seal": (
        Skeleton(
            "nová pečeť",
            "Pečeť zapisuje příkaz spodq seal; otisky se ručně nepíšou.",
            "criterion: <1:criterion>\nrole: <2:vedoucí oddělení>\ndate: <3:today>\n"
            f"effective_from: <4:today>\nwording: {'0' * 64}",
        ),
    ),
    "Waivers": (
        Skeleton(
            "nové výjimky",
            "Soubor s první výjimkou.",
            "waivers:\n  - rule: <1:SPQ401>\n    criterion: <2:criterion>\n    reason: <3:Proč nález zatím zůstává.>\n"
            "    role: <4:vedoucí oddělení>\n    until: <5:year_end>",
        ),
    ),
    "About": (
        Skeleton(
            "nový popis znění",
            "Předpis, první den účinnosti, stupnice a druhy úřadů.",
            "title: <1:Název standardů>\nregulation: <2:předpis>\neffective_from: <3:today>\nscale:\n  marks:\n"
            "    - score: 0\n      label: <4:nesplněno>\nkinds:\n  <5:orp>:\n    title: <6:název druhu úřadu>",
        ),
    ),
    "Standard": (
        Skeleton(
            "nový standard",
            "Standard s prvním kritériem.",
            "number: <1:1>\ntitle: <2:Název standardu>\ncriteria:\n  - id: <3:1a>\n    summary: <4:Shrnutí kritéria>",
        ),
    ),
    "Migration": (
        Skeleton(
            "nová převodní tabulka",
            "Předchozí znění a co se stalo s jeho kritérii.",
            "previous: <1:2022-01-01>\ntransitions:\n  - relation: <2:relation>\n    old: [<3:criterion>]\n"
            "    new: [<4:criterion>]",
        ),
    ),
    "Criterion": (
        Skeleton("nové kritérium", "Označení a shrnutí.", {"id": "<1:1a>", "summary": "<2:Shrnutí kritéria>"}),
    ),
    "Revision": (
        Skeleton("nová revize", "Den a co se změnilo.", {"date": "<1:today>", "change": "<2:Co se změnilo>"}),
    ),
    "Waiver": (
        Skeleton(
            "nová výjimka",
            "Pravidlo, kritérium, důvod, kdo rozhodl a do kdy.",
            {
                "rule": "<1:SPQ401>",
                "criterion": "<2:criterion>",
                "reason": "<3:Proč nález zatím zůstává.>",
                "role": "<4:vedoucí oddělení>",
                "until": "<5:year_end>",
            },
        ),
    ),
    "scores": (
        Skeleton(
            "nové body kritéria",
            "Kritérium, jeho body a odůvodnění.",
            {"<1:criterion>": {"score": "<2:score>", "reason": "<3:Proč právě tolik bodů.>"}},
        ),
    ),
    **{name: (Skeleton(*told),) for name, told in RECORDS.items()},
}
"""By the class of a file or a part, or by the key of a mapping."""


def with_snippets(schema: Schema, noun: str, version: Version | None) -> Schema:
    """The schema of a noun with the skeletons of the file, its parts and its mappings."""
    groups = {name: _with(group, name, version) for name, group in schema["$defs"].items()}
    fields = {key: _with(field, key, version) for key, field in schema["properties"].items()}
    return _with({**schema, "properties": fields, "$defs": groups}, noun, version)


def _with(schema: Schema, name: str, version: Version | None) -> Schema:
    skeletons = _SKELETONS.get(name, ())
    return {**schema, "defaultSnippets": [_told(each, version) for each in skeletons]} if skeletons else schema


def _told(skeleton: Skeleton, version: Version | None) -> dict[str, Any]:
    key = "bodyText" if isinstance(skeleton.body, str) else "body"
    told = {"label": skeleton.label, "description": skeleton.description}
    return {**told, key: _filled(skeleton.body, version)}


def _filled(body: Any, version: Version | None) -> Any:
    if isinstance(body, dict):
        return {_filled(key, version): _filled(value, version) for key, value in body.items()}
    return _BLANK.sub(lambda found: _blank(found[1], found[2], version), body)


def _blank(number: str, what: str, version: Version | None) -> str:
    words = [str(word) for word in _offers(version).get(what, ())]
    return f"${{{number}|{','.join(words)}|}}" if words else f"${{{number}:{_plain(what)}}}"


def _plain(what: str) -> str:
    """A blank without words to choose from: a day, an example of a word of the standards, or the text itself."""
    return {**_DAYS, "criterion": "6d", "score": "0", "kind": "orp"}.get(what, what)


def _offers(version: Version | None) -> Mapping[str, Iterable[object]]:
    kinds = {what: [word for word, _ in choice] for what, choice in _CHOICES.items()}
    if version is None:
        return kinds
    marks = [mark.score for mark in version.scale.marks]
    return {**kinds, "criterion": version.criteria, "score": marks, "kind": version.about.kinds}
