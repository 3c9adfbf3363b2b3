"""Opatření je po termínu

Proč: Akční plán, jehož termíny nikdo nehlídá, nedostatky neodstraní.

Náprava: Opatření dokončete a doložte. Nejde-li to, dohodněte nový termín (due) a důvod napište do poznámky.

Příklad:
    due: 2027-03-31
    state: in-progress
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ504", "measure-overdue", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The office's own measures that are open after their last day."""
    for office in snapshot.offices:
        for measure in office.measures:
            if measure.overdue(snapshot.today) and not measure.imposed_by:
                sentence = f"opatření „{measure.title}“ mělo být splněno do {day(measure.due)}"
                yield RULE.at(measure.at("due"), sentence, office=office.slug)
