"""V souboru zůstal nevyřešený konflikt gitu

Proč: Soubor obsahuje dvě verze zároveň; žádná z nich neplatí.

Náprava: Nechte jednu z verzí a smažte řádky začínající <<<<<<<, ======= a >>>>>>>.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ005", "merge-conflict", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
