"""`spodq indicators`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Folder, OfficeName, Output, Today, period_option

_FORMATS = ("text", "md", "html", "json")

Name = Annotated[
    str | None, typer.Argument(metavar="[UKAZATEL]", help="Označení ukazatele; bez něj se vypíší všechny.")
]
PeriodName = Annotated[str | None, period_option("období ukazatele, do kterého patří dnešek")]
Format = Annotated[str, typer.Option("--format", click_type=click.Choice(_FORMATS), help="Podoba výpisu na obrazovku.")]


def command(
    name: Name = None,
    period: PeriodName = None,
    format_: Format = "text",
    output: Output = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Spočítá ukazatele ze záznamů úřadu: hodnotu, cíl, vývoj a z čeho vyšly.

    Co chybí nebo nejde přečíst, není nula: ukazatel pak nelze vypočítat a výpis řekne, co doplnit.

    Příklad: spodq indicators training-days --period 2026
    """
    from spodq.cli.opening import choose_indicator, choose_office, open_snapshot, open_workspace
    from spodq.cli.periods import written
    from spodq.cli.saving import show_or_save
    from spodq.render import terminal_indicators as terminal
    from spodq.views.indicators import view

    workspace = open_workspace(folder)
    snapshot = open_snapshot(workspace, today)
    chosen = choose_office(snapshot, office)
    wanted = choose_indicator(chosen, name)
    report = view(snapshot, chosen, wanted, written(period) if period else None)
    show_or_save(
        "indicators", report, terminal.indicator if wanted else terminal.indicators, format_, output, workspace
    )
