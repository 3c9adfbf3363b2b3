"""`spodq inspection`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import CatalogueName, Folder, OfficeName, PageNumbers, Today


def command(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="SOUBOR", help="Kam podklad uložit; příponou (.docx, .html, .pdf) volíte podobu."
        ),
    ],
    page_numbers: PageNumbers = False,
    catalogue: CatalogueName = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Sestaví podklad pro kontrolu: co se žádá, jak to úřad plní, kde leží doklad a na které straně.

    Příklad: spodq inspection -o kontrola.docx
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import save
    from spodq.views.inspection import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    save(
        "inspection",
        view(snapshot, choose_office(snapshot, office, catalogue)),
        output,
        workspace,
        page_numbers=page_numbers,
    )
