"""`spodq import`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, Today


def command(
    workbook: Annotated[Path, typer.Argument(metavar="SEŠIT", help="Vyplněný sešit z příkazu spodq export matrix.")],
    write: Annotated[bool, typer.Option("--write", help="Hodnoty zapíše; bez ní se jen ukážou.")] = False,
    merge: Annotated[
        bool,
        typer.Option("--merge", help="Zapíše i tehdy, když se ve složce od vydání sešitu změnilo něco jiného."),
    ] = False,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukáže, čím se vyplněný sešit liší od složky. S volbou --write to zapíše; komentáře zůstanou.

    Příklad: spodq import hodnoceni.xlsx
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.streams import say, screen
    from spodq.cli.taking import read, refused, write_down
    from spodq.intake.matrix import base_of, intake
    from spodq.render.difference import difference

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    taken = read(workbook, lambda sheets: intake(sheets, snapshot, choose_office(snapshot, base_of(sheets).office)))
    say(difference(taken, screen()))
    if refused(taken, merge=merge):
        raise typer.Exit(1)
    if taken.wanted:
        write_down(workspace, taken) if write else say("nanečisto, nic se nezapsalo; zapíše to volba --write")
