"""Dva soubory nebo dvě kritéria mají stejné označení

Proč: Odkaz na takové označení by nebyl jednoznačný.

Náprava: Jedno z nich přejmenujte. Nemá-li soubor klíč id, je jeho označením název souboru.

Příklad:
    id: plan-supervize-2026
"""

from collections.abc import Callable, Iterator
from functools import partial

from spodq.finding import Finding, Rule, Severity
from spodq.model.noun import Noun
from spodq.model.snapshot import Snapshot
from spodq.place import Place, Related

RULE = Rule("SPQ203", "duplicate-id", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Equal identifiers: of one kind of file in one office, of criteria in one version."""
    for office in snapshot.offices:
        for nouns in office.nouns.values():
            yield from _twice(((noun.identity, partial(_place, noun)) for noun in nouns), "označení", office.slug)
    for version in snapshot.versions:
        marked = (
            (criterion.id, partial(standard.at, "criteria", index, "id"))
            for standard in version.standards
            for index, criterion in enumerate(standard.criteria)
        )
        yield from _twice(marked, "kritérium")


def _place(noun: Noun) -> Place:
    return noun.at("id") if getattr(noun, "id", None) else Place(noun.path)


def _twice(named: Iterator[tuple[str, Callable[[], Place]]], what: str, office: str | None = None) -> Iterator[Finding]:
    first: dict[str, Callable[[], Place]] = {}
    for name, place in named:
        there = first.setdefault(name.casefold(), place)
        if there is not place:
            related = Related(there(), f"první {what} „{name}“")
            yield RULE.at(place(), f"{what} „{name}“ už má {there()}", related=[related], office=office)
