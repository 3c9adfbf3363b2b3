"""The map of standards on a terminal."""

from typing import TYPE_CHECKING

from spodq.place import printable
from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.map import MapView

_WIDTHS = (9, 31, 21, 18, 8)
"""Columns in letters, so that tables of all standards stand in one line."""


def map_(told: "MapView", screen: "Screen") -> str:
    """A table for each standard."""
    paper = Paper(screen)
    paper.opening(told.title, told.origin)
    for standard in told.standards:
        paper.line(f"{standard.number}. {standard.title}", "bold")
        table = paper.table("Kritérium", "Postup", "Kde je uložen", "Odpovídá", "Přístup", widths=_WIDTHS)
        for row in standard.rows:
            words = (row.procedure or row.nothing, row.stored_at, row.responsible, row.access)
            table.add_row(row.criterion, *map(printable, words))
        paper.put(table)
    paper.line(told.lead, "bold")
    for note in filter(None, (told.origin.incomplete, told.origin.unverified)):
        paper.line(note, "yellow")
    return paper.text()
