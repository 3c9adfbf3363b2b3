"""Opatření uložené kontrolou je po termínu

Proč: Lhůtu určil kontrolní orgán; úřad ji sám posunout nemůže.

Náprava: Opatření dokončete, doložte a oznamte tomu, kdo je uložil. O jinou lhůtu jej požádejte a due změňte, až ji
povolí.

Příklad:
    imposed_by: 2024-kontrola
    state: done
    done_on: 2026-11-12
    proof: [plan-supervize-2026]
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ505", "imposed-measure-overdue", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Measures with `imposed_by` that are open after their last day."""
    for office in snapshot.offices:
        for measure in office.measures:
            if measure.overdue(snapshot.today) and measure.imposed_by:
                sentence = f"opatření „{measure.title}“, které uložila kontrola, mělo být splněno do {day(measure.due)}"
                yield RULE.at(measure.at("due"), sentence, office=office.slug)
