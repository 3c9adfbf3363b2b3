"""`spodq due`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Folder, OfficeName, Output, Today

_FORMATS = ("text", "md", "html", "json", "ics")

Format = Annotated[str, typer.Option("--format", click_type=click.Choice(_FORMATS), help="Podoba výpisu na obrazovku.")]
Days = Annotated[
    int | None,
    typer.Option("--days", metavar="POČET", min=0, help="Kolik dní dopředu.", show_default="podle spodq.yaml"),
]


def command(
    days: Days = None,
    format_: Format = "text",
    output: Output = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukáže, co je po termínu a co úřad čeká; i jako kalendář .ics.

    Revize, konce platnosti, opatření, výjimky, dohody, plánované události, nové znění standardů.

    Příklad: spodq due --days 60 -o terminy.ics
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.saving import show_or_save
    from spodq.render import terminal_due
    from spodq.views.due import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    report = view(snapshot, choose_office(snapshot, office), days)
    show_or_save("due", report, terminal_due.due, format_, output, workspace)
