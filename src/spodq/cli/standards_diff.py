"""`spodq standards diff`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import DayType, Folder, Output, Today

First = Annotated[
    date | None,
    typer.Argument(metavar="[STARŠÍ]", click_type=DayType(), help="První den účinnosti staršího znění."),
]
Second = Annotated[
    date | None,
    typer.Argument(metavar="[NOVĚJŠÍ]", click_type=DayType(), help="První den účinnosti novějšího znění."),
]


def command(
    first: First = None,
    second: Second = None,
    output: Output = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Řekne, co se mezi dvěma zněními standardů změnilo. Bez dat porovná platné znění s příštím nebo předchozím.

    Příklad: spodq standards diff 2013-01-01 2022-01-01
    """
    from spodq.cli.law import chosen
    from spodq.cli.opening import home, the_day
    from spodq.cli.saving import save
    from spodq.cli.streams import say, screen
    from spodq.views.amendment import view

    day = the_day(today)
    page = view(chosen(folder, day, first, second), day)
    if output:
        save("amendment", page, output, home(folder))
        return
    from spodq.render.terminal_law import amendment

    say(amendment(page, screen()))
