"""Pracovník nemá tolik, kolik má mít

Proč: Mez platí pro každého pracovníka zvlášť; průměr úřadu ji nenahradí. Posuzuje se celé uplynulé období a jen
pozice obsazené jeho poslední den.

Náprava: Chybí-li záznam, doplňte jej. Jinak nález přijměte výjimkou s odůvodněním a naplánujte opatření na toto období.

Příklad:
    participants: [P-01, P-02]
"""

from collections.abc import Iterator
from fractions import Fraction

from spodq.counting.book import entries
from spodq.counting.computing import Member
from spodq.counting.judging import Goal, Judged, judge_finished
from spodq.czech import decimal
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ603", "worker-below-limit", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Workers whose own value misses the target; those whose value is unknown are left alone."""
    for office in snapshot.judged_offices:
        for entry in entries(office):
            judged = judge_finished(entry, office) if entry.definition.per_worker else None
            if judged and judged.goal:
                for member in judged.beyond:
                    sentence = _sentence(judged, judged.goal, member)
                    yield RULE.at(Place(member.row.noun.path), sentence, office=office.slug)


def _sentence(judged: Judged, goal: Goal, member: Member) -> str:
    value = decimal(member.value or Fraction())
    when, unit = judged.outcome.moment.period.title, judged.entry.definition.unit
    return f"pozice {member.row.worker}, {when}: {value} {unit}, má být {goal.told} ({judged.entry.name})"
