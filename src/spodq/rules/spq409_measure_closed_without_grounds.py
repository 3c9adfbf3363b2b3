"""Uzavřené opatření není ničím podloženo

Proč: Splněné opatření bez dokladu ani zrušené opatření bez důvodu se při kontrole neobhájí.

Náprava: U splněného opatření vyjmenujte doklady klíčem proof, u zrušeného napište důvod do klíče note.

Příklad:
    state: done
    proof: [plan-supervize-2026]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.measure import Measure
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ409", "measure-closed-without-grounds", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Done and nothing proves it, or cancelled and nobody says why."""
    for office in snapshot.offices:
        for measure in office.measures:
            lack = _lack(measure)
            if lack:
                sentence = f"opatření „{measure.title}“ je {measure.czech_state}, ale {lack}"
                yield RULE.at(measure.at("state"), sentence, office=office.slug)


def _lack(measure: Measure) -> str:
    if measure.state == "done" and not measure.proven:
        return "žádný doklad to neprokazuje (proof)"
    if measure.state == "cancelled" and measure.note is None:
        return "chybí důvod (note)"
    return ""
