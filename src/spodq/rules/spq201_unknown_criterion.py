"""Odkaz na kritérium, které neexistuje

Proč: Doklad nebo postup by se k žádnému kritériu nepřipojil a v manuálu by chyběl.

Náprava: Opravte označení kritéria. Všechna kritéria vypíše spodq standards.

Příklad:
    criteria: [6d]
"""

from collections.abc import Iterator
from string import ascii_lowercase

from spodq.czech import did_you_mean, listing, plural_form
from spodq.finding import Finding, Rule, Severity
from spodq.model.links import links
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ201", "unknown-criterion", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Links to no criterion the office is judged by; silent where a catalogue of it could not be read whole."""
    for office in snapshot.offices:
        if not office.all_marks_known:
            continue
        for link in links(office):
            if link.criterion not in office.marks:
                yield RULE.at(link.place, _sentence(snapshot, office, link.criterion), office=office.slug)
        for mark, place in office.unread_marks:
            if mark not in office.marks:
                yield RULE.at(place, _sentence(snapshot, office, mark), office=office.slug)


def _sentence(snapshot: Snapshot, office: Office, mark: str) -> str:
    known, lowered = tuple(office.marks), mark.lower()
    elsewhere = next((each.catalogue for each in snapshot.versions if mark in each.criteria), None)
    if elsewhere and elsewhere not in office.catalogues:
        return f"kritérium „{mark}“ je z katalogu {elsewhere}, podle něhož se úřad nehodnotí (catalogues v office.yaml)"
    hint = f"; nemyslíte „{lowered}“?" if lowered in known else did_you_mean(mark, known)
    return f"kritérium „{mark}“ neexistuje{hint or _siblings(lowered, known)}"


def _siblings(mark: str, known: tuple[str, ...]) -> str:
    """Marks of the standard that was meant, when only the letter is wrong."""
    same = [each for each in known if each.rstrip(ascii_lowercase) == mark.rstrip(ascii_lowercase)]
    if not same:
        return "; všechna vypíše spodq standards"
    return f"; tento standard má {plural_form(len(same), 'kritérium', 'kritéria', 'kritéria')} {listing(same, 'a')}"
