"""`spodq standards`: the standards themselves, and what changes them."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, Today

SUBCOMMANDS = ("diff", "import", "migrate")
HELP = """Vypíše standardy a kritéria: počty, ověření, co se u kterého úřadu hodnotí.

Příklad: spodq standards --today 2021-12-31
"""


def command(
    catalogue: Annotated[
        str | None,
        typer.Option(
            "--catalogue", metavar="KATALOG", help="Jen tento katalog.", show_default="všechny, které složka používá"
        ),
    ] = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Print every wording."""
    from spodq.cli.opening import catalogue_versions, home, known_versions, the_day
    from spodq.cli.streams import say, screen
    from spodq.render import terminal
    from spodq.views.standards import view

    day = the_day(today)
    versions = catalogue_versions(folder, catalogue, day) if catalogue else known_versions(folder, day)
    others = home(folder).shipped_catalogues() - {each.catalogue for each in versions}
    say(terminal.standards(view(versions, day), () if catalogue else sorted(others), screen()))
