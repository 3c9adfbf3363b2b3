"""`spodq diff`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Folder, OfficeName, Output, Today

_FORMATS = ("text", "md", "html", "json")

Before = Annotated[
    str, typer.Argument(metavar="[OD]", help="Odkdy: commit, větev, značka, nebo den.", show_default="poslední commit")
]
After = Annotated[str | None, typer.Argument(metavar="[DO]", help="Dokdy: totéž.", show_default="složka, jak je teď")]
Format = Annotated[str, typer.Option("--format", click_type=click.Choice(_FORMATS), help="Podoba výpisu na obrazovku.")]
FailOnRegression = Annotated[
    bool, typer.Option("--fail-on-regression", help="Skončí kódem 1, když se cokoli zhoršilo; pro CI.")
]
SameDay = Annotated[
    bool, typer.Option("--same-day", help="Obě strany posoudí k témuž dni: bez vlivu času, jen změny souborů.")
]


def command(
    before: Before = "HEAD",
    after: After = None,
    format_: Format = "text",
    output: Output = None,
    fail_on_regression: FailOnRegression = False,
    same_day: SameDay = False,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> int:
    """Řekne, co se změnilo mezi dvěma dny nebo commity. Hodnocení, nedostatky, doklady, znění standardů, soubory.

    Den pište 2026-03-01 nebo 1.3.2026. Ve složce se nic nemění, historie se čte z gitu.

    Příklad: spodq diff HEAD
    """
    from spodq.cli.opening import choose_office, open_workspace
    from spodq.cli.past import open_past, two_sides
    from spodq.cli.saving import show_or_save
    from spodq.render import past as terminal
    from spodq.views.diff import view

    workspace = open_workspace(folder)
    with open_past(workspace) as past:
        sides = two_sides(past, before, after, today, same_day=same_day)
    report = view(sides.before, sides.after, choose_office(sides.after, office), sides.touched)
    show_or_save("diff", report, terminal.diff, format_, output, workspace)
    return int(fail_on_regression and report.worse)
