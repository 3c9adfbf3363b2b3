"""Wordings of the standards on a terminal: what changed between two of them."""

from typing import TYPE_CHECKING

from rich.text import Text

from spodq.place import printable
from spodq.render.paper import Paper

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spodq.screen import Screen
    from spodq.views.amendment import AmendmentPage, Listed


def amendment(page: "AmendmentPage", screen: "Screen") -> str:
    """Two wordings side by side: what came, what changed, what went."""
    paper = Paper(screen)
    paper.line(f"{page.origin.catalogue}: co se změnilo", "bold")
    paper.line(f"od {page.old}")
    paper.line(f"do {page.new}")
    paper.line("")
    paper.line(page.lead)
    _listed(paper, "Přibylo", page.added)
    if page.changed:
        paper.line("")
        paper.line("Změnilo se", "bold")
    for each in page.changed:
        paper.line(f"  {each.name}{f' ({each.moved})' if each.moved else ''}")
        for change in each.changes:
            paper.put(Text(f"    {change.title}: {printable(change.before)} → {printable(change.after)}"))
    if page.rearranged:
        paper.line("")
        paper.fact("Rozdělilo nebo sloučilo se", page.rearranged)
    _listed(paper, "Ubylo", page.withdrawn)
    paper.line("")
    paper.fact("Beze změny", [" ".join(page.unchanged)] if page.unchanged else [])
    for note in filter(None, (page.basis, page.origin.unverified, page.origin.incomplete)):
        paper.line(note, "yellow")
    return paper.text()


def _listed(paper: Paper, label: str, found: "Iterable[Listed]") -> None:
    told = [f"{each.name}{'' if each.verified else ' (neověřeno)'}: {each.text}" for each in found]
    if told:
        paper.line("")
        paper.line(label, "bold")
    for each in told:
        paper.line(f"  {printable(each)}")
