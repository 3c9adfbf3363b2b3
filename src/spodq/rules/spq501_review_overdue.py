"""Revize je po termínu

Proč: Text nebo doklad, který nikdo včas nepřečetl, už nemusí odpovídat skutečnosti.

Náprava: Přečtěte jej, zapište revizi a posuňte review_by.

Příklad:
    review_by: 2027-11-30
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.document import Document
from spodq.model.leaflet import Leaflet
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ501", "review-overdue", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The day of review has passed; on the day itself there is still time."""
    for office in snapshot.offices:
        nouns: list[Procedure | Document | Leaflet] = [*office.procedures, *office.documents, *office.leaflets]
        for noun in nouns:
            if noun.review_by and noun.review_by < snapshot.today:
                sentence = f"{noun.czech_name} „{noun.title}“ měl projít revizí do {day(noun.review_by)}"
                yield RULE.at(noun.at("review_by"), sentence, office=office.slug)
