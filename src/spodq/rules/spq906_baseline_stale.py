"""Nález z výchozího stavu už není

Proč: Výchozí stav má jen ubývat. Záznam, který už nic nepřijímá, by jednou zakryl stejný nález, až se vrátí.

Náprava: Dobrá zpráva: nález zmizel. Zapište nový výchozí stav volbou --update-baseline.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.rules.outcome import Outcome

RULE = Rule("SPQ906", "baseline-stale", Severity.WARNING)


def review(outcome: Outcome) -> Iterator[Finding]:
    """Entries of the baseline that accept no finding of this run."""
    if outcome.baseline is None:
        return
    used = {finding.accepted.place for finding in outcome.findings if finding.accepted}
    for place, code in outcome.baseline.entries.values():
        if place not in used:
            yield RULE.at(place, f"nález {code} z výchozího stavu už není; zapište nový volbou --update-baseline")
