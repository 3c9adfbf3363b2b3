"""Rodné číslo

Proč: Rodné číslo dítěte ani dospělého do evidence standardů nepatří (§ 13 zákona č. 133/2000 Sb., § 57 zákona
č. 359/1999 Sb.). Git si pamatuje všechno, i smazané. Program hledá jen hodnoty, které mají pevný tvar. Jména
lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Údaj smažte a doklad anonymizujte. Je-li už v historii gitu, nesdílejte ji dál a obraťte se na
pověřence pro ochranu osobních údajů.

Příklad:
    note: Spis je veden pod číslem jednacím MUHJ/1234/2026.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ701", "birth-number", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(
        RULE,
        "birth-number",
        "rodné číslo",
        "smažte je; zůstalo-li v gitu, řekněte to pověřenci pro ochranu osobních údajů",
        snapshot,
    )
