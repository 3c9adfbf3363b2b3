"""`spodq manual`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import CatalogueName, Folder, OfficeName, PageNumbers, Today


def command(
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="SOUBOR",
            help="Kam manuál uložit; příponou (.docx, .html, .pdf) volíte podobu.",
        ),
    ],
    public: Annotated[bool, typer.Option("--public", help="Jen to, co je zveřejněno; bez bodů a poznámek.")] = False,
    agenda: Annotated[
        str | None,
        typer.Option("--agenda", metavar="AGENDA", help="Jen jedna oblast práce, například foster-care."),
    ] = None,
    page_numbers: PageNumbers = False,
    catalogue: CatalogueName = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Sestaví manuál úřadu: kritéria, postupy, doklady, mapu standardů.

    Příklad: spodq manual -o manual.docx
    """
    from spodq.cli.opening import choose_agenda, choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import save
    from spodq.views.manual import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    chosen = choose_office(snapshot, office, catalogue)
    told = view(snapshot, chosen, public=public, agenda=choose_agenda(chosen, agenda, public=public))
    save("manual", told, output, workspace, page_numbers=page_numbers)
