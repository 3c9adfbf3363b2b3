"""Místo souboru je jen odkaz Git LFS

Proč: Skutečný obsah zůstal na serveru, není co číst.

Náprava: Spusťte git lfs pull. Soubory YAML do Git LFS nepatří.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ006", "lfs-pointer", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
