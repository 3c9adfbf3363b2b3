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
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.sealing import read_all, role_of, write_seal
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say
    from spodq.czech import day, did_you_mean

    workspace = open_workspace(folder)
    chosen = choose_office(open_snapshot(workspace, today), office)
    standing = chosen.standings.get(criterion.lower())
    if standing is None:
        hint = did_you_mean(criterion, chosen.standings)
        raise StopError(f"kritérium „{criterion}“ se u úřadu nehodnotí; všechna vypíše spodq standards{hint}")
    mark = standing.criterion.id
    read = read_all(workspace, chosen, standing)
    path = workspace.root / "evidence" / chosen.slug / "seals" / f"{mark}.yaml"
    write_seal(path, chosen, mark, role_of(chosen, mark, role), read)
    say(f"zapečetěno: kritérium {mark} podle znění účinného od {day(read.effective_from)}")
    for each in (*read.answer, *read.evidence):
        say(f"  {each}")
    say(f"uloženo: evidence/{chosen.slug}/seals/{mark}.yaml")
