"""Dva soubory, dvě kritéria nebo dva úřady mají stejné označení

Proč: Odkaz na takové označení by nebyl jednoznačný a v souhrnech by se jeden úřad počítal dvakrát.

Náprava: Jedno z nich přejmenujte. Nemá-li soubor klíč id, je jeho označením název souboru; úřad se pozná podle kódu.

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
    """Equal identifiers: of one kind of file in one office, of criteria in one version, of offices.

    Of two files, the one that says its mark is told: it is easier to change than a name of a file.
    """
    for office in snapshot.offices:
        for nouns in office.nouns.values():
            ordered = sorted(nouns, key=_says_its_mark)
            yield from _twice(((noun.identity, partial(_place, noun)) for noun in ordered), "označení", office.slug)
    profiles = (office.profile for office in snapshot.offices if office.profile)
    yield from _twice(((each.code, partial(each.at, "code")) for each in profiles if each.code), "úřední kód")
    for version in snapshot.versions:
        marked = (
            (criterion.id, partial(standard.at, "criteria", index, "id"))
            for standard in version.standards
            for index, criterion in enumerate(standard.criteria)
        )
        yield from _twice(marked, "kritérium")


def _says_its_mark(noun: Noun) -> bool:
    return bool(getattr(noun, "id", None))


def _place(noun: Noun) -> Place:
    return noun.at("id") if _says_its_mark(noun) else Place(noun.path)


def _twice(named: Iterator[tuple[str, Callable[[], Place]]], what: str, office: str | None = None) -> Iterator[Finding]:
    first: dict[str, Callable[[], Place]] = {}
    for name, place in named:
        there = first.setdefault(name.casefold(), place)
        if there is not place:
            related = Related(there(), f"první {what} „{name}“")
            yield RULE.at(place(), f"{what} „{name}“ už má {there()}", related=[related], office=office)
