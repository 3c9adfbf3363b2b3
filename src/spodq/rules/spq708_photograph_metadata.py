"""Snímek říká, kde nebo kým byl pořízen

Proč: Telefon ukládá do snímku polohu a jméno autora. Poloha prozradí bydliště rodiny. Program hledá jen v těchto
údajích; co je na snímku vidět, neposuzuje.

Náprava: Snímek uložte znovu bez údajů o poloze (ve Windows: Vlastnosti → Podrobnosti → Odebrat vlastnosti).

Příklad:
    files: [hovorna-bez-polohy.jpg]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.rules.personal import told

RULE = Rule("SPQ708", "photograph-metadata", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Position and author in EXIF."""
    yield from told(RULE, "position", "poloha pořízení", "uložte snímek bez ní", snapshot)
    yield from told(RULE, "author", "jméno autora", "uložte snímek bez něj", snapshot)
