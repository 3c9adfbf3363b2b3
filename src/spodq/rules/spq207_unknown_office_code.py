"""Úřední kód úřadu není v seznamu

Proč: Podle kódu se úřad pozná v souhrnech kraje a ministerstva; s chybným kódem by v nich chyběl.

Náprava: Použijte čtyřmístný kód obce s rozšířenou působností podle ČSÚ, nebo kód kraje podle NUTS 3; jiný
úřad klíč code vynechá.

Příklad:
    code: "6401"
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ207", "unknown-office-code", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Codes of offices that the official list does not have."""
    for office in snapshot.offices:
        code = office.profile.code if office.profile else None
        if office.profile and code and code not in snapshot.regions:
            sentence = f"úřední kód „{code}“ není v seznamu obcí s rozšířenou působností ani krajů"
            yield RULE.at(office.profile.at("code"), sentence, office=office.slug)
