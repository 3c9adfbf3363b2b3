"""Options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import click
import typer


class DayType(click.ParamType[date]):
    """A day written 2026-01-31."""

    name = "RRRR-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error in Czech."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"„{value}“ není datum; pište například 2026-01-31", param, ctx)


Today = Annotated[
    date | None,
    typer.Option("--today", click_type=DayType(), help="Den, ke kterému se složka posuzuje.", show_default="dnes"),
]
Folder = Annotated[
    Path,
    typer.Option("--folder", "-C", metavar="SLOŽKA", help="Pracovní složka.", show_default="tato složka"),
]
OfficeName = Annotated[
    str | None,
    typer.Option("--office", "-u", metavar="ÚŘAD", help="Složka úřadu v evidence/.", show_default="podle spodq.yaml"),
]
CatalogueName = Annotated[
    str | None,
    typer.Option(
        "--catalogue", metavar="KATALOG", help="Podle kterého z katalogů úřadu.", show_default="podle spodq.yaml"
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="SOUBOR", help="Kam dokument uložit; příponou volíte podobu."),
]
PageNumbers = Annotated[
    bool,
    typer.Option("--page-numbers", help="Do obsahu ve Wordu doplní čísla stran; trvá to déle (doplněk spodq[pages])."),
]


def period_option(unsaid: str, also: str = "") -> Any:
    """The option of a period; `unsaid` is the period meant without it, `also` what else may be written."""
    help_ = f"{also}Rok 2026, čtvrtletí 2026-Q3, měsíc 2026-07, nebo dny 2026-02-01..2026-04-30."
    return typer.Option("--period", metavar="OBDOBÍ", help=help_, show_default=unsaid)
