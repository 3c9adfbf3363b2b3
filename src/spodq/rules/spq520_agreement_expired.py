"""Dohoda o spolupráci skončila

Proč: Spolupráce, o kterou se úřad opírá, už není sjednána; mezi platné dohody se nepočítá.

Náprava: Uzavřete novou dohodu a zapište ji, nebo dohodu ze souboru vyškrtněte.

Příklad:
    agreement: {title: Dohoda o spolupráci, since: 2026-01-01, valid_until: 2027-12-31}
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.partner import Partner
from spodq.model.snapshot import Snapshot
from spodq.model.span import inverted

RULE = Rule("SPQ520", "agreement-expired", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Agreements whose last day has passed; on that day they are still in force."""
    for office in snapshot.offices:
        for partner in office.of(Partner):
            agreement = partner.agreement
            if not agreement or not agreement.valid_until or any(inverted(agreement)):
                continue
            if agreement.valid_until < snapshot.today:
                sentence = f"dohoda „{agreement.title}“ ({partner.title}) platila do {day(agreement.valid_until)}"
                yield RULE.at(partner.at("agreement", "valid_until"), sentence, office=office.slug)
