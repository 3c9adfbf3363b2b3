"""Cizí e-mail

Proč: Adresa u soukromého poskytovatele, nebo mimo domény úřadu, může patřit klientovi. Program hledá jen
hodnoty, které mají pevný tvar. Jména lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Domény úřadu vypište v office.yaml pod klíčem contacts. Cizí adresu smažte, nebo připište na konec
řádku poznámku s důvodem. Poznámka s důvodem zní: spodq: povoleno SPQ705 – důvod.

Příklad:
    contacts:
      email_domains: [mesto-lhota.cz]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ705", "foreign-email", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(
        RULE,
        "e-mail",
        "e-mail",
        "je-li služební, patří jeho doména do contacts v office.yaml; soukromý smažte",
        snapshot,
    )
