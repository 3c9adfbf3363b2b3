"""Soubor není text v kódování UTF-8

Proč: Česká písmena z jiného kódování by se v dokumentech rozpadla.

Náprava: Ve VS Code klepněte dole na název kódování, zvolte Uložit s kódováním a UTF-8. Wordovský soubor
nebo obrázek patří do složky files/.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ002", "wrong-encoding", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Repeat what reading found."""
    return map(RULE.of, snapshot.problems_of(RULE.name))
