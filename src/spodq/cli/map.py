"""`spodq map`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import CatalogueName, Folder, OfficeName, Output, PageNumbers, Today


def command(
    output: Output = None,
    public: Annotated[bool, typer.Option("--public", help="Jen postupy, které jsou zveřejněny.")] = False,
    page_numbers: PageNumbers = False,
    catalogue: CatalogueName = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukáže mapu standardů: kritérium, postup, kde je uložen a kdo do něj smí.

    Příklad: spodq map -o mapa.docx
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import save
    from spodq.cli.streams import say, screen
    from spodq.views.map import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    told = view(snapshot, choose_office(snapshot, office, catalogue), public=public)
    if output:
        save("map", told, output, workspace, page_numbers=page_numbers)
        return
    from spodq.render.terminal_map import map_

    say(map_(told, screen()))
