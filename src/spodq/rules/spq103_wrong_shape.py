"""Hodnota má jinou podobu, než má mít

Proč: Místo textu je tu seznam, místo seznamu text nebo místo skupiny klíčů jediná hodnota.

Náprava: Seznam se píše do hranatých závorek nebo s pomlčkami, skupina klíčů odsazeně pod klíčem.

Příklad:
    criteria: [6d]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ103", "wrong-shape", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
