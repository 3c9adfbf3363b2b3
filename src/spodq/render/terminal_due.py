"""What is overdue and what comes, on a terminal."""

from typing import TYPE_CHECKING

from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.due import DueReport, Entry


def due(report: "DueReport", screen: "Screen") -> str:
    """The agenda: what is overdue first."""
    paper = Paper(screen)
    paper.opening(report.title, report.origin)
    paper.line(report.lead, "bold")
    _table(paper, "Po termínu", report.overdue)
    _table(paper, report.ahead_title, report.ahead)
    if report.note:
        paper.line(report.note)
    if report.origin.incomplete:
        paper.line(report.origin.incomplete, "yellow")
    return paper.text()


def _table(paper: Paper, title: str, entries: "tuple[Entry, ...]") -> None:
    if not entries:
        return
    paper.line("")
    paper.line(title, "bold")
    paper.table(("Den", "Kdy", "Co"), [(each.day, paper.state(each.state), _about(each)) for each in entries])


def _about(entry: "Entry") -> str:
    details = filter(None, (entry.criteria, entry.responsible, entry.path))
    return f"{entry.what}: {entry.subject}\n{'; '.join(details)}"
