"""Číslo, které může být rodným číslem

Proč: Deset číslic bez lomítka projde zkouškou rodného čísla. Může to být i číslo zprávy nebo časový údaj.
Program hledá jen hodnoty, které mají pevný tvar. Jména lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Je-li to rodné číslo, smažte je. Není-li, oddělte číslice mezerou nebo napište, oč jde, jinak.

Příklad:
    reference: datová zpráva 1 234 567 890
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ702", "possible-birth-number", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(
        RULE,
        "possible-birth-number",
        "deset číslic, které mohou být rodným číslem,",
        "je-li to rodné číslo, smažte je",
        snapshot,
    )
