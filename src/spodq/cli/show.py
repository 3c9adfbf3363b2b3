"""`spodq show`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, OfficeName, Today


def command(
    criterion: Annotated[str, typer.Argument(metavar="KRITÉRIUM", help="Označení kritéria, například 6d.")],
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukáže vše o kritériu: co znamená, z čeho to víme, co k němu úřad má.

    Příklad: spodq show 6d
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say, screen
    from spodq.czech import did_you_mean
    from spodq.model.asked import meant
    from spodq.render import terminal
    from spodq.views.criterion import view

    snapshot = open_snapshot(open_workspace(folder), today)
    chosen = choose_office(snapshot, office)
    page = view(*meant(chosen, criterion), chosen)
    if page is None:
        hint = did_you_mean(criterion, chosen.marks)
        raise StopError(f"kritérium „{criterion}“ neexistuje; všechna vypíše spodq standards{hint}")
    say(terminal.criterion(page, screen()))
