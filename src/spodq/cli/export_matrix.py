"""`spodq export matrix`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import CatalogueName, Folder, OfficeName, Today


def command(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="SOUBOR", help="Kam sešit Excelu (.xlsx) uložit.")],
    assessment: Annotated[
        str | None,
        typer.Option(
            "--assessment",
            metavar="HODNOCENÍ",
            help="Které hodnocení doplnit: označení nebo název souboru.",
            show_default="nejnovější sebehodnocení",
        ),
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Začne nové sebehodnocení s prázdnými body.")] = False,
    catalogue: CatalogueName = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Vydá sešit Excelu, do kterého kolegové vyplní body a odůvodnění. Zpátky jej načte spodq import.

    Příklad: spodq export matrix -o hodnoceni.xlsx
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import save
    from spodq.cli.stop import StopError
    from spodq.views.matrix import UnknownAssessmentError, chosen, view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    of = choose_office(snapshot, office, catalogue)
    try:
        told = view(snapshot, of, None if new else chosen(of, assessment))
    except UnknownAssessmentError as error:
        raise StopError(str(error)) from error
    save("matrix", told, output, workspace)
