"""Key activities of a project and their parts: what they serve, who answers for them, what was done in the period."""

from collections.abc import Iterator

from spodq.czech import day, span
from spodq.model.progress import Progress
from spodq.model.project import Activity
from spodq.views.account import Article, Chapter, chapter, facts
from spodq.views.events import when
from spodq.views.section import section

_COLUMNS = {
    "mark": "Označení",
    "title": "Aktivita",
    "responsible": "Odpovídá",
    "criteria": "Kritéria",
    "time": "Trvání",
    "records": "Záznamů v období",
}


def activities(progress: Progress) -> Chapter:
    """A table of them all, then each with what was done."""
    table = section("activities", "Klíčové aktivity a podaktivity", _COLUMNS, _rows(progress))
    nothing = "Projekt nemá zapsány klíčové aktivity (klíč activities)."
    return chapter("activities", "Klíčové aktivity", table, *_articles(progress), empty=nothing)


def _rows(progress: Progress) -> Iterator[tuple[str, ...]]:
    for mark, activity in progress.project.activities.items():
        count = str(len(progress.under(mark)))
        marks = ", ".join(activity.criteria)
        yield mark, activity.title, activity.responsible or "", marks, _time(activity), count
        for inner, part in activity.parts.items():
            marks = ", ".join(part.criteria)
            yield inner, f"podaktivita: {part.title}", "", marks, "", str(len(progress.under(inner)))


def _time(activity: Activity) -> str:
    if activity.since and activity.until:
        return span(activity.since, activity.until)
    if activity.since:
        return f"od {day(activity.since)}"
    return f"do {day(activity.until)}" if activity.until else "celý projekt"


def _articles(progress: Progress) -> Iterator[Article]:
    for mark, activity in progress.project.activities.items():
        said = "\n".join(_done(progress, mark, activity)) or "V období není k aktivitě žádný záznam."
        text = f"{activity.text}\n\n{said}" if activity.text else said
        yield Article(f"{mark}: {activity.title}", facts({"Odpovídá": activity.responsible}), text)


def _done(progress: Progress, mark: str, activity: Activity) -> Iterator[str]:
    within = {mark: "", **{part: f" (podaktivita {part})" for part in activity.parts}}
    for record in progress.records:
        if record.activity in within:
            told = f"{record.czech_name} „{record.title}“{within[record.activity]}"
            yield f"- {when(record, progress.office.today)}: {told}"
    for output in progress.delivered:
        if output.delivered and output.activity in within:
            yield f"- {day(output.delivered)}: výstup „{output.title}“{within[output.activity]}"
