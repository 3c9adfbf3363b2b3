"""`spodq project report`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Folder, OfficeName, Output, PageNumbers, Today, period_option

_FORMATS = ("text", "md", "html", "json")

Mark = Annotated[
    str | None,
    typer.Argument(metavar="[PROJEKT]", help="Označení projektu, tedy název jeho souboru.", show_default="jediný"),
]
PeriodName = Annotated[str | None, period_option("to, které právě běží", "Označení monitorovacího období (mo1). ")]
Format = Annotated[str, typer.Option("--format", click_type=click.Choice(_FORMATS), help="Podoba výpisu na obrazovku.")]


def command(
    project: Mark = None,
    period: PeriodName = None,
    format_: Format = "text",
    output: Output = None,
    page_numbers: PageNumbers = False,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Sestaví monitorovací zprávu projektu: aktivity, výstupy, školení a setkání, doklady, rozpočet.

    Příklad: spodq project report
    """
    from spodq.cli.opening import choose_office, choose_project, open_snapshot, open_workspace
    from spodq.cli.periods import of_project
    from spodq.cli.saving import show_or_save
    from spodq.render.account import account
    from spodq.views.project import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    chosen = choose_office(snapshot, office)
    found = choose_project(chosen, project)
    told = view(snapshot, chosen, found, of_project(found, period, snapshot.today))
    show_or_save("project", told, account, format_, output, workspace, page_numbers=page_numbers)
