"""`spodq records`: one overview for each kind of records."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Folder, OfficeName, Output, Today, period_option
from spodq.views.overviews import OVERVIEWS

HELP = """Přehledy ze záznamů úřadu: vzdělávání, supervize, spolupráce, potřeby a další.

Příklad: spodq records trainings -o vzdelavani.docx
"""
_FORMATS = ("text", "md", "html", "json")
SUBCOMMANDS = tuple(OVERVIEWS)

PeriodName = Annotated[str | None, period_option("rok posuzovaného dne")]
Format = Annotated[str, typer.Option("--format", click_type=click.Choice(_FORMATS), help="Podoba výpisu na obrazovku.")]


def subcommand(name: str) -> Callable[..., None]:
    """The command that tells the overview."""
    overview = OVERVIEWS[name]
    made = _periodic(name) if overview.periodic else _standing(name)
    made.__doc__ = f"{overview.help}\n\nPříklad: spodq records {name}\n"
    return made


def _periodic(name: str) -> Callable[..., None]:
    def command(  # options of a command
        period: PeriodName = None,
        format_: Format = "text",
        output: Output = None,
        office: OfficeName = None,
        folder: Folder = Path(),
        today: Today = None,
    ) -> None:
        from spodq.cli.opening import the_day
        from spodq.cli.overviews import tell
        from spodq.cli.periods import period_of

        tell(name, period_of(period, the_day(today)), format_, output, (office, folder, today))

    return command


def _standing(name: str) -> Callable[..., None]:
    def command(  # options of a command
        format_: Format = "text",
        output: Output = None,
        office: OfficeName = None,
        folder: Folder = Path(),
        today: Today = None,
    ) -> None:
        from spodq.cli.overviews import tell

        tell(name, None, format_, output, (office, folder, today))

    return command
