"""`spodq history`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Folder, OfficeName, Output, Today

_FORMATS = ("text", "md", "html", "json")
_EVERY = ("month", "commit")

Format = Annotated[str, typer.Option("--format", click_type=click.Choice(_FORMATS), help="Podoba výpisu na obrazovku.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="OD", help="Odkdy: den, nebo commit.", show_default="od začátku")
]
Every = Annotated[str, typer.Option("--every", click_type=click.Choice(_EVERY), help="Řádek za měsíc, nebo za commit.")]


def command(
    format_: Format = "text",
    output: Output = None,
    since: Since = None,
    every: Every = "month",
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukáže vývoj úřadu v čase: body, nedostatky a propadlé doklady; v .html i grafem.

    Měsíc se posuzuje k poslednímu dni, commit ke dni, kdy vznikl. Historie se čte z gitu, ve složce se nic nemění.

    Příklad: spodq history --every commit
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.past import looks_back, open_past
    from spodq.cli.saving import show_or_save
    from spodq.render import past as terminal
    from spodq.views.history import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    chosen = choose_office(snapshot, office)
    with open_past(workspace) as past:
        looks = looks_back(past, every, since, snapshot.today)
        report = view(snapshot, chosen, looks, [past.shallow] if past.shallow else [])
    show_or_save("history", report, terminal.history, format_, output, workspace)
