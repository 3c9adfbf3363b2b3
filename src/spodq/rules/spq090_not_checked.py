"""Nezkontrolováno, protože soubor nejde přečíst

Proč: Co závisí na nečitelném souboru, se nehlásí jako chybějící. Aby bylo vidět, že se na to nezapomnělo,
je to řečeno touto poznámkou.

Náprava: Opravte soubor podle chyby, která u něj stojí, a spusťte kontrolu znovu.
"""

from collections.abc import Iterator

from spodq.czech import listing, plural_form
from spodq.finding import Finding, Rule, Severity
from spodq.model.office import Office, Unread
from spodq.model.profile import Profile
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ090", "not-checked", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """One note per unreadable file: what it keeps unknown."""
    for unread in snapshot.unread:
        sentence = f"nezkontrolováno: soubor ({unread.noun.czech_name}) nejde přečíst, vazby na kritéria se neposuzují"
        yield RULE.at(Place(unread.path), sentence)
    for office in snapshot.offices:
        for unread in office.unread:
            yield RULE.at(Place(unread.path), _sentence(office, unread), office=office.slug)


def _sentence(office: Office, unread: Unread) -> str:
    start = f"nezkontrolováno: soubor ({unread.noun.czech_name}) nejde přečíst"
    if unread.noun is Profile:
        return f"{start}, úplnost úřadu „{office.slug}“ se neposuzuje"
    if not unread.criteria:
        return f"{start} a neví se, kterých kritérií se týká"
    form = plural_form(len(unread.criteria), "kritéria", "kritérií", "kritérií")
    return f"{start}; týká se {form} {listing(sorted(unread.criteria), 'a')}"
