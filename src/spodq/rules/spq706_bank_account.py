"""Bankovní účet

Proč: Účet rodičů nebo pěstounů je osobní údaj. Účet úřadu se sem obvykle nepíše. Program hledá jen hodnoty,
které mají pevný tvar. Jména lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Číslo smažte. Je-li to účet úřadu, připište na konec řádku poznámku s důvodem. Poznámka s důvodem zní:
spodq: povoleno SPQ706 – důvod.

Příklad:
    note: Účet úřadu je na jeho webu.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ706", "bank-account", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(RULE, "bank-account", "číslo účtu", "smažte je, nebo na konec řádku připište, proč tu je", snapshot)
