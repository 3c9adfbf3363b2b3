"""`spodq standards migrate`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import DayType, Folder, OfficeName, Today

Effective = Annotated[
    date | None,
    typer.Option(
        "--effective", click_type=DayType(), help="První den znění, do kterého se převádí.", show_default="nejbližší"
    ),
]
Write = Annotated[bool, typer.Option("--write", help="Zapíše; bez této volby se jen ukáže, co by se změnilo.")]


def command(
    effective: Effective = None,
    office: OfficeName = None,
    write: Write = False,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Převede postupy, doklady a body úřadu do nového znění jako „k potvrzení“. Nejdřív jen ukáže, co by změnil.

    Příklad: spodq standards migrate
    """
    from spodq.cli.migrating import migrate

    migrate(effective, office, folder, today, write=write)
