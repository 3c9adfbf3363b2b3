"""Konce řádků nejsou všude stejné

Proč: Soubor prošel několika programy. Git by pak ukazoval změny na řádcích, kterých se nikdo nedotkl.

Náprava: spodq check --fix je sjednotí. Ve VS Code klepněte dole na LF nebo CRLF.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ014", "mixed-line-ends", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
