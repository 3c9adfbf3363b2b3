"""What changed and how it went, on a terminal."""

from typing import TYPE_CHECKING

from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.diff import DiffReport, Moment
    from spodq.views.history import History
    from spodq.views.section import Section


def diff(report: "DiffReport", screen: "Screen") -> str:
    """The comparison, section by section."""
    paper = Paper(screen)
    paper.line(f"{report.origin.office.name}: {report.title.lower()}", "bold")
    paper.line(f"od {_moment(report.before)}")
    paper.line(f"do {_moment(report.after)}")
    paper.line("")
    paper.line(report.lead, "bold")
    for note in report.notes:
        paper.line(note, "yellow")
    for section in (report.numbers, *report.sections):
        _section(paper, section)
    return paper.text()


def history(report: "History", screen: "Screen") -> str:
    """One row per moment."""
    paper = Paper(screen)
    paper.line(f"{report.origin.office.name}: {report.title.lower()}", "bold")
    for note in report.notes:
        paper.line(note, "yellow")
    _section(paper, report.table)
    paper.line(report.legend)
    return paper.text()


def _moment(moment: "Moment") -> str:
    return f"{moment.day}, verze {moment.commit}" if moment.commit else moment.day


def _section(paper: Paper, section: "Section") -> None:
    paper.line("")
    paper.line(section.title, "bold")
    paper.section(section)
