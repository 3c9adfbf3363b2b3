"""Indicators on a terminal: a table of all, or one with the records it was made from."""

from typing import TYPE_CHECKING

from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.indicators import IndicatorReport, Page
    from spodq.views.section import Section


def indicators(report: "IndicatorReport", screen: "Screen") -> str:
    """All of them in one table, then what is missing to those that cannot be computed."""
    paper = _headed(report, screen)
    paper.line(report.lead)
    for note in report.notes:
        paper.line(note, "yellow")
    if report.pages:
        _table(paper, report.table)
    for page in report.pages:
        if page.missing:
            paper.fact(f"Co chybí k {page.name}", page.missing)
    paper.line(report.legend)
    return paper.text()


def indicator(report: "IndicatorReport", screen: "Screen") -> str:
    """One of them in full."""
    paper = _headed(report, screen)
    for page in report.pages:
        _whole(paper, page)
    return paper.text()


def _headed(report: "IndicatorReport", screen: "Screen") -> Paper:
    paper = Paper(screen)
    paper.opening(report.title, report.origin)
    return paper


def _whole(paper: Paper, page: "Page") -> None:
    paper.line(f"{page.title} ({page.name})", "bold")
    paper.fact("Období", [f"{page.period} ({page.span})"])
    paper.fact("Hodnota", [f"{page.told}{f' ({page.basis})' if page.basis else ''}"])
    paper.fact("Cíl", [page.target] if page.target else [])
    paper.fact("Zdroj cíle", [page.source] if page.source else [])
    paper.fact("Stav", [f"{page.state.sign} {page.state.word}"])
    paper.fact("Co chybí", page.missing)
    paper.fact("Kritéria", [page.criteria] if page.criteria else [])
    paper.fact("Jak se počítá", [page.formula] if page.formula else [])
    paper.fact("Poznámka", [page.note] if page.note else [])
    paper.fact("Vývoj", [f"{each.title}: {each.told}" for each in page.trend])
    for section in filter(None, (page.workers, page.records)):
        _table(paper, section)


def _table(paper: Paper, section: "Section") -> None:
    paper.line("")
    paper.line(section.title, "bold")
    paper.section(section)
