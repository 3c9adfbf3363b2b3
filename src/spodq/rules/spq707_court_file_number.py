"""Spisová značka soudu

Proč: Podle spisové značky opatrovnického soudu lze zjistit, o které dítě jde. Program hledá jen hodnoty, které
mají pevný tvar. Jména lidí spolehlivě najít neumí; na ta si dejte pozor sami.

Náprava: Značku smažte. Odkazujete-li na zveřejněné rozhodnutí, připište na konec řádku poznámku s důvodem.
Poznámka s důvodem zní: spodq: povoleno SPQ707 – důvod.

Příklad:
    note: Soud rozhodl v lednu 2026.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ707", "court-file-number", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values in YAML and in attachments."""
    return told(RULE, "court-file", "spisová značka", "smažte ji; podle ní lze najít spis dítěte", snapshot)
