"""What is overdue and what comes, on a terminal."""

from typing import TYPE_CHECKING

from spodq.place import printable
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
    table = paper.table("Den", "Kdy", "Co")
    for each in entries:
        told = (f"{each.what}: {each.subject}", "; ".join(filter(None, (each.criteria, each.responsible, each.path))))
        about = "\n".join(paper.fit(printable(line)) for line in told)
        table.add_row(each.day, paper.state(each.state), about)
    table.columns[0].no_wrap = True
    paper.put(table)
