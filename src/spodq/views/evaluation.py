"""Evaluation of a project: indicators of the criteria it serves, before it began and in the period of the report."""

from collections.abc import Iterator

from spodq.counting.book import entries
from spodq.counting.judging import Judged, Verdict, judge
from spodq.czech import listing, span
from spodq.model.period import Period
from spodq.model.progress import Progress
from spodq.views.account import Chapter, chapter
from spodq.views.origin import judged
from spodq.views.reckoning import told_goal, told_outcome
from spodq.views.section import section

_TITLE = "Ukazatele před projektem a v období"
_COLUMNS = {
    "title": "Ukazatel",
    "criteria": "Kritéria",
    "before": "Před projektem",
    "value": "V období",
    "goal": "Cíl",
    "state": "Stav v období",
}


def evaluation(progress: Progress) -> Chapter:
    """Each indicator twice; what cannot be computed is told with what is missing to it."""
    before = _before(progress)
    found = tuple(_judged(progress, before))
    table = section("evaluation", _TITLE, _COLUMNS, (_row(*each) for each in found))
    said = (_when(before), *(_lacking(now) for _, now in found if now.outcome.missing)) if found else ()
    return chapter("evaluation", _TITLE, table, *said, empty="Kritéria projektu neměří žádný ukazatel.")


def _before(progress: Progress) -> Period | None:
    """As many days right before the project as the report has."""
    begun = progress.project.since
    return Period(begun, begun + (progress.period.until - progress.period.since)).previous


def _judged(progress: Progress, before: Period | None) -> Iterator[tuple[Judged | None, Judged]]:
    office, version = progress.office, judged(progress.office)[1]
    for entry in entries(office):
        if progress.criteria.keys() & set(entry.definition.criteria):
            earlier = judge(entry, office, version, before) if before else None
            yield earlier, judge(entry, office, version, progress.period)


def _row(earlier: Judged | None, now: Judged) -> tuple[str, ...]:
    definition = now.entry.definition
    return (
        definition.title,
        ", ".join(definition.criteria),
        told_outcome(earlier.outcome if earlier else None, definition.unit),
        told_outcome(now.outcome, definition.unit),
        told_goal(now.goal, definition.unit),
        now.verdict.value,
    )


def _when(before: Period | None) -> str:
    if before is None:
        return "Před projektem nic není."
    days = span(before.since, before.until)
    return f"Před projektem je stejně dlouhé období {days}; stavy jsou k poslednímu dni každého z obou období."


def _lacking(now: Judged) -> str:
    reasons = listing(dict.fromkeys(each.sentence for each in now.outcome.missing), "a")
    return f"{now.entry.definition.title} ({now.entry.name}): {Verdict.UNKNOWN.value}, {reasons}."
