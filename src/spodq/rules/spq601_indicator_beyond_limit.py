"""Ukazatel nesplňuje cíl

Proč: Hodnota spočtená ze záznamů úřadu je za mezí, kterou stanoví standardy, nebo za cílem, který si úřad dal sám.
Co se teprve sčítá (například dny vzdělávání), se posuzuje až za celé uplynulé období.

Náprava: Podívejte se, z čeho hodnota vyšla (spodq indicators a označení ukazatele), a naplánujte opatření.

Příklad:
    target: {limit: children-per-worker}
"""

from collections.abc import Iterator

from spodq.counting.book import entries
from spodq.counting.judging import Judged, Verdict, judge_finished
from spodq.czech import decimal
from spodq.finding import Finding, Rule, Severity
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ601", "indicator-beyond-limit", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Values on the wrong side of the target; values of single workers are judged one by one elsewhere."""
    for office in snapshot.judged_offices:
        for entry in entries(office):
            judged = judge_finished(entry, office) if not entry.definition.per_worker else None
            if judged and judged.verdict is Verdict.UNMET:
                yield RULE.at(_place(office, judged), _sentence(judged), office=office.slug)


def _place(office: Office, judged: Judged) -> Place:
    return judged.entry.at("target") if judged.entry.own else Place(office.profile_path)


def _sentence(judged: Judged) -> str:
    definition, goal, value = judged.entry.definition, judged.goal, judged.outcome.value
    if goal is None or value is None:
        raise ValueError(judged.entry.name)
    when = judged.outcome.moment.period.title if judged.growing else "dnes"
    return f"{definition.title} ({judged.entry.name}), {when}: {decimal(value)} {definition.unit}, má být {goal.told}"
