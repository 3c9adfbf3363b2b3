"""Za postup nikdo neodpovídá

Proč: Postup bez odpovědné funkce nemá kdo udržovat; při kontrole se na to ptají.

Náprava: Doplňte funkci (responsible), ne jméno.

Příklad:
    responsible: vedoucí oddělení
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ406", "procedure-without-role", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Procedures without the key `responsible`."""
    for office in snapshot.offices:
        for procedure in office.procedures:
            if procedure.responsible is None:
                sentence = f"za postup „{procedure.title}“ nikdo neodpovídá; doplňte funkci klíčem responsible"
                yield RULE.at(procedure.at("title"), sentence, office=office.slug)
