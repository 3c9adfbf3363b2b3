"""`spodq templates new`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder


def command(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ŠABLONA]...", help="Jen tyto šablony, například word/manual.docx; jinak všechny."),
    ] = None,
    folder: Folder = Path(),
) -> None:
    """Zkopíruje šablony programu do složky templates, kde je úřad změní. Co v ní už je, nepřepíše.

    Příklad: spodq templates new word/manual.docx
    """
    from spodq.cli.opening import open_workspace
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say
    from spodq.scaffold.templates import UnknownTemplateError, lay_templates
    from spodq.workspace.writing import WriteError

    workspace = open_workspace(folder)
    try:
        written, kept = lay_templates(workspace.root, names or ())
    except (UnknownTemplateError, WriteError) as error:
        raise StopError(str(error)) from error
    for name in written:
        say(f"založeno: {name}")
    for name in kept:
        say(f"ponecháno: {name}")
