"""`spodq leaflet`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, OfficeName, Today


def command(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="SOUBOR", help="Kam leták uložit; příponou (.docx, .html, .pdf) volíte podobu."
        ),
    ],
    name: Annotated[
        str | None,
        typer.Argument(metavar="LETÁK", help="Označení nebo název souboru letáku.", show_default="jediný leták"),
    ] = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Vysází leták úřadu pro děti, rodiče nebo veřejnost na list papíru nebo na web.

    Příklad: spodq leaflet pro-deti -o letak.docx
    """
    from spodq.cli.opening import choose_leaflet, choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import save
    from spodq.views.leaflet import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    chosen = choose_office(snapshot, office)
    save("leaflet", view(snapshot, chosen, choose_leaflet(chosen, name)), output, workspace)
