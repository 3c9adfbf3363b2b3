"""Saving a document and telling where it is."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error, say_exactly, screen
from spodq.czech import listing
from spodq.render import EXACT, RenderError, formats, render
from spodq.render.plain import left_out
from spodq.screen import Screen
from spodq.workspace.root import Workspace
from spodq.workspace.writing import WriteError, write_atomically


def written(output: Path, text: str) -> None:
    """Write the text to the file and say where it is; stops the run when it cannot be."""
    try:
        write_atomically(output, text.encode("utf-8", "backslashreplace"))
    except WriteError as error:
        raise StopError(str(error)) from error
    say(f"uloženo: {output}")


def show_or_save(
    document: str,
    view: Any,
    on_terminal: Callable[[Any, Screen], str],
    form: str,
    output: Path | None,
    workspace: Workspace,
    *,
    page_numbers: bool = False,
) -> None:
    """The document in the file, in the format of its ending; else on the screen, in the form people chose."""
    if output:
        save(document, view, output, workspace, page_numbers=page_numbers)
    elif form == "text":
        say(on_terminal(view, screen()))
    else:
        made = _rendered(document, view, form, workspace)
        say_exactly(made) if form in EXACT else say(made.decode())


def save(document: str, view: Any, output: Path, workspace: Workspace, *, page_numbers: bool = False) -> None:
    """Make the document in the format of the file's ending and write it; stops the run when it cannot be.

    `page_numbers` is a wish only Word needs: web pages have none, and PDF numbers its pages itself.
    """
    ending = output.suffix.removeprefix(".").lower()
    if ending not in formats(document):
        endings = listing(f".{each}" for each in formats(document))
        raise StopError(f"podobu dokumentu určuje přípona souboru; pište {endings}, ne „{output.name}“")
    wishes = {"page_numbers": True} if page_numbers and ending == "docx" else {}
    made = _rendered(document, view, ending, workspace, **wishes)
    try:
        write_atomically(output, made)
    except WriteError as error:
        raise StopError(str(error)) from error
    if view.origin.incomplete:
        say_error(view.origin.incomplete)
    if signs := left_out(view):
        codes = listing((f"U+{ord(sign):04X}" for sign in sorted(signs)), "a")
        say_error(f"z textů jsou vynechány neviditelné řídicí znaky, které dokument nesmí obsahovat: {codes}")
    say(f"uloženo: {output}")


def _rendered(document: str, view: Any, ending: str, workspace: Workspace, **wishes: bool) -> bytes:
    try:
        return render(document, view, ending, workspace.templates, **wishes)
    except RenderError as error:
        raise StopError(str(error)) from error
