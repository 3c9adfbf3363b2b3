"""The map of standards on a terminal."""

from typing import TYPE_CHECKING

from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.map import MapRow, MapView

_COLUMNS = ("Kritérium", "Postup", "Kde je uložen", "Odpovídá", "Přístup")


def map_(told: "MapView", screen: "Screen") -> str:
    """A table for each standard."""
    paper = Paper(screen)
    paper.opening(told.title, told.origin)
    shape = paper.shape(_COLUMNS, [_row(row) for standard in told.standards for row in standard.rows])
    for standard in told.standards:
        paper.line(f"{standard.number}. {standard.title}", "bold")
        paper.table(_COLUMNS, list(map(_row, standard.rows)), shape)
    paper.line(told.lead, "bold")
    for note in filter(None, (told.origin.incomplete, told.origin.unverified)):
        paper.line(note, "yellow")
    return paper.text()


def _row(row: "MapRow") -> tuple[str, ...]:
    return (row.criterion, row.procedure or row.nothing, row.stored_at, row.responsible, row.access)
