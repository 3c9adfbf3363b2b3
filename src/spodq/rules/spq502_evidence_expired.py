"""Doklad propadl

Proč: Doklad po konci platnosti nic neprokazuje.

Náprava: Přiložte nový doklad; starý můžete nechat pro historii.

Příklad:
    valid_until: 2027-12-31
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.model.span import inverted

RULE = Rule("SPQ502", "evidence-expired", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The last day of validity has passed; on that day the document still counts."""
    for office in snapshot.offices:
        for document in office.documents:
            if document.valid_until and document.valid_until < snapshot.today and not any(inverted(document)):
                sentence = f"doklad „{document.title}“ platil do {day(document.valid_until)}"
                yield RULE.at(document.at("valid_until"), sentence, office=office.slug)
