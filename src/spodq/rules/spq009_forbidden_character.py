"""V souboru je znak, který tam nemá co dělat

Proč: Řídicí znaky a pevné mezery v odsazení nejsou vidět, ale mění význam souboru.

Náprava: Smažte znak, na který nález ukazuje, nebo jej nahraďte obyčejnou mezerou.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ009", "forbidden-character", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
