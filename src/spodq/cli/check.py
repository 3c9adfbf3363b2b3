"""`spodq check`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
import typer

from spodq.cli.options import Today
from spodq.outputs import formats

if TYPE_CHECKING:
    from spodq.workspace.root import Workspace

_SEVERITIES = ["error", "warning", "note"]


def command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[CESTA]...", help="Složka, nebo jen soubory, které vás zajímají."),
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", click_type=click.Choice(formats()), help="Podoba výpisu.")
    ] = "text",
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", click_type=click.Choice(_SEVERITIES), help="Od jaké závažnosti skončit kódem 1."),
    ] = "error",
    today: Today = None,
) -> int:
    """Zkontroluje složku a řekne, co je špatně, co chybí a co zastaralo. Nic nemění.

    Příklad: spodq check --fail-on warning
    """
    from spodq.check import check
    from spodq.cli.opening import open_snapshot, open_workspace
    from spodq.cli.streams import say, screen
    from spodq.finding import Severity
    from spodq.outputs import write

    chosen = paths or [Path()]
    workspace = open_workspace(chosen[0])
    snapshot = open_snapshot(workspace, today)
    report = check(snapshot, _inside(workspace, chosen) if paths else ())
    say(write(report, format_, screen()))
    return int(report.fails(Severity[fail_on.upper()]))


def _inside(workspace: "Workspace", paths: list[Path]) -> list[str]:
    """Paths relative to the root; an empty list means everything."""
    from spodq.cli.stop import StopError

    told = [workspace.relative(path) for path in paths]
    for path, relative in zip(paths, told, strict=True):
        if not path.exists():
            raise StopError(f"cesta „{path}“ neexistuje")
        if Path(relative).is_absolute() or relative.startswith(".."):
            raise StopError(f"cesta „{path}“ nepatří do téže složky jako „{paths[0]}“")
    return [] if "." in told else told
