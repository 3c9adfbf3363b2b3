"""Saving a document and telling where it is."""

from pathlib import Path
from typing import Any

from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error
from spodq.czech import listing
from spodq.render import FORMATS, RenderError, render
from spodq.workspace.root import Workspace
from spodq.workspace.writing import WriteError, write_atomically


def written(output: Path, text: str) -> None:
    """Write the text to the file and say where it is; stops the run when it cannot be."""
    try:
        write_atomically(output, text.encode("utf-8", "backslashreplace"))
    except WriteError as error:
        raise StopError(str(error)) from error
    say(f"uloženo: {output}")


def save(document: str, view: Any, output: Path, workspace: Workspace) -> None:
    """Make the document in the format of the file's ending and write it; stops the run when it cannot be."""
    ending = output.suffix.removeprefix(".").lower()
    if ending not in FORMATS:
        endings = listing(f".{each}" for each in FORMATS)
        raise StopError(f"podobu dokumentu určuje přípona souboru; pište {endings}, ne „{output.name}“")
    try:
        write_atomically(output, render(document, view, ending, workspace.templates))
    except (RenderError, WriteError) as error:
        raise StopError(str(error)) from error
    if view.origin.incomplete:
        say_error(view.origin.incomplete)
    say(f"uloženo: {output}")
