"""What a filled workbook would change, as a table on a terminal."""

from typing import TYPE_CHECKING

from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.intake.matrix import Intake
    from spodq.screen import Screen


def difference(taken: "Intake", screen: "Screen") -> str:
    """The file and each value that differs, before and after."""
    paper = Paper(screen)
    if not taken.wanted:
        paper.line("sešit se od složky neliší" if not taken.refusals else "v sešitu není nic, co by šlo zapsat")
        return paper.text()
    new = " (nový soubor)" if taken.beginning else ""
    paper.line(f"{taken.path}{new}", "bold")
    rows = [(each.mark, each.name, each.before or "–", each.after or "–") for each in taken.wanted]
    paper.table(("Kritérium", "Co", "Ve složce", "V sešitu"), rows)
    return paper.text()
