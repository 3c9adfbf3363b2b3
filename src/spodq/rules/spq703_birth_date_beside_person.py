"""Datum narození

Proč: Datum narození vedle slova „nar.“ nebo „narozen“ ukazuje na určité dítě. Program hledá jen hodnoty, které
mají pevný tvar. Jména lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Uveďte jen věk nebo rok. Je-li řádek v pořádku, připište na jeho konec poznámku s důvodem. Poznámka s
důvodem zní: spodq: povoleno SPQ703 – důvod.

Příklad:
    note: Dítěti bylo v době porady sedm let.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ703", "birth-date-beside-person", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(RULE, "birth-date", "datum narození", "smažte je, nebo uveďte jen rok", snapshot)
