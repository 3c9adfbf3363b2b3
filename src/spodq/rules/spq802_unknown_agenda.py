"""Agendu standardy neznají

Proč: Podle agend se sestavují manuály pro oblasti práce. Co má agendu s překlepem, v žádném z nich nebude.

Náprava: Použijte označení z about.yaml (klíč agendas), nebo je tam doplňte.

Příklad:
    agendas: [foster-care]
"""

from collections.abc import Iterator

from spodq.czech import did_you_mean, listing
from spodq.finding import Finding, Rule, Severity
from spodq.model.document import Document
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ802", "unknown-agenda", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Agendas of procedures and documents that `about.yaml` does not name."""
    for office in snapshot.judged_offices:
        known = tuple(office.version.about.agendas) if office.version else ()
        named: tuple[Procedure | Document, ...] = (*office.procedures, *office.documents)
        for noun in named:
            for index, agenda in enumerate(noun.agendas):
                if agenda not in known:
                    allowed = f"; pište {listing(known)}" if known else ""
                    sentence = f"agendu „{agenda}“ standardy neznají{allowed}{did_you_mean(agenda, known)}"
                    yield RULE.at(noun.at("agendas", index), sentence, office=office.slug)
