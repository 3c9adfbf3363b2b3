"""Pracovník nemá tolik, kolik má mít

Proč: Mez platí pro každého pracovníka zvlášť; průměr úřadu ji nenahradí. Posuzuje se celé uplynulé období a jen
pozice obsazené jeho poslední den.

Náprava: Chybí-li záznam, doplňte jej. Jinak nález přijměte výjimkou s odůvodněním a naplánujte opatření na toto období.

Příklad:
    participants: [P-01, P-02]
"""

from collections.abc import Iterator

from spodq.counting.book import entries
from spodq.counting.computing import Member
from spodq.counting.judging import Judged, judge_finished
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
            for member in judged.beyond if judged else ():
                yield RULE.at(Place(member.row.noun.path), _sentence(judged, member), office=office.slug)


def _sentence(judged: Judged | None, member: Member) -> str:
    if judged is None or judged.goal is None or member.value is None:
        raise ValueError(member.row.title)
    definition, goal = judged.entry.definition, judged.goal
    return (
        f"pozice {member.row.worker}, {judged.outcome.moment.period.title}: {decimal(member.value)} "
        f"{definition.unit}, má být {goal.told} ({judged.entry.name})"
    )
