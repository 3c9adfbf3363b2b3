"""`spodq seal`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, OfficeName, Today


def command(
    criterion: Annotated[str, typer.Argument(metavar="KRITÉRIUM", help="Označení kritéria, například 6d.")],
    role: Annotated[
        str | None,
        typer.Option("--role", metavar="FUNKCE", help="Kdo pečetí: funkce, ne jméno; jinak kdo schvaluje manuál."),
    ] = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Zapečetí odpověď na kritérium: od té chvíle kontrola říká, co se změnilo.

    Pečeť je soubor seals/KRITÉRIUM.yaml. Drží otisky znění, postupů, dokladů a příloh.

    Příklad: spodq seal 6d --role "vedoucí oddělení"
    """
    from spodq.authoring.entry import AuthoringError
    from spodq.authoring.sealing import seal
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say
    from spodq.czech import day
    from spodq.model.asked import criterion_fault, meant
    from spodq.workspace.writing import WriteError

    workspace = open_workspace(folder)
    chosen, mark = meant(choose_office(open_snapshot(workspace, today), office), criterion)
    fault = criterion_fault(chosen, mark)
    if fault:
        raise StopError(fault)
    try:
        path, read = seal(workspace, chosen, chosen.standings[mark], role)
    except (AuthoringError, WriteError) as error:
        raise StopError(str(error)) from error
    say(f"zapečetěno: kritérium {mark} podle znění účinného od {day(read.effective_from)}")
    for each in (*read.answer, *read.evidence):
        say(f"  {each}")
    say(f"uloženo: {path}")
