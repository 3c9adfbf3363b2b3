"""Soukromý telefon

Proč: Mobilní číslo, které úřad neuvádí mezi svými, bývá soukromé. Program hledá jen hodnoty, které mají pevný
tvar. Jména lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Služební čísla vypište v office.yaml pod klíčem contacts. Soukromé číslo smažte. Poznámka s důvodem
zní: spodq: povoleno SPQ704 – důvod.

Příklad:
    contacts:
      phones: [601 234 567]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ704", "private-phone", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(
        RULE, "phone", "telefonní číslo", "je-li služební, patří do contacts v office.yaml; soukromé smažte", snapshot
    )
