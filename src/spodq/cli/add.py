"""`spodq add`: one subcommand for each form."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.authoring.forms import FORMS, form_of
from spodq.cli.app import Command
from spodq.cli.options import Folder, OfficeName, Today

HELP = """Založí nový soubor úřadu a ukáže jej. Na co chybí volba, na to se zeptá. Žádný soubor nepřepíše.

Příklad: spodq add document --title "Plán supervize" --criterion 6d --reference "SPIS-12/2026"
"""
SUBCOMMANDS = tuple(form.noun for form in FORMS)

Name = Annotated[
    str | None,
    typer.Option("--id", metavar="OZNAČENÍ", help="Označení, zároveň název souboru.", show_default="podle názvu"),
]
Copying = Annotated[bool, typer.Option("--copy", help="Přílohy odjinud zkopíruje do složky files/ úřadu.")]
Dry = Annotated[bool, typer.Option("--dry-run", help="Jen ukáže, co by zapsal.")]


class NounCommand(Command):
    """A command with an option for each key of its noun; the model is read only when the command is used."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Options of the noun, then those all nouns share."""
        from spodq.cli.adding import options

        return [*options(str(self.name)), *super().get_params(ctx)]


COMMAND = NounCommand


def subcommand(noun: str) -> Callable[..., None]:
    """The command that adds the noun."""

    def command(  # options of a command
        name: Name = None,
        copy: Copying = False,
        dry_run: Dry = False,
        office: OfficeName = None,
        folder: Folder = Path(),
        today: Today = None,
    ) -> None:
        from spodq.cli.adding import Wish, add

        add(noun, Wish(office, folder, today, name, copy, dry_run))

    form = form_of(noun)
    command.__doc__ = f"{form.help}\n\nPříklad: spodq add {noun} {form.example}\n"
    return command
