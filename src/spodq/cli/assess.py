"""`spodq assess`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import CatalogueName, Folder, OfficeName, Today

_KINDS = ["self", "kontrola", "visit"]

Named = Annotated[str | None, typer.Argument(metavar="[ÚŘAD]", help="Totéž co --office.", show_default=False)]
Mark = Annotated[str | None, typer.Option("--criterion", metavar="KRITÉRIUM", help="Jen toto kritérium.")]
Points = Annotated[str | None, typer.Option("--score", metavar="BODY", help="Body podle stupnice standardů.")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Odůvodnění.")]
Outside = Annotated[bool, typer.Option("--not-applicable", help="Kritérium se úřadu netýká; potřebuje odůvodnění.")]
Which = Annotated[
    str | None,
    typer.Option(
        "--assessment", metavar="OZNAČENÍ", help="Do kterého hodnocení psát.", show_default="poslední letošní"
    ),
]
Kind = Annotated[str, typer.Option("--kind", click_type=click.Choice(_KINDS), help="Druh hodnocení.")]
Assessor = Annotated[str | None, typer.Option("--assessor", metavar="FUNKCE", help="Kdo hodnotí; funkce, ne jméno.")]
New = Annotated[bool, typer.Option("--new", help="Začne nové hodnocení.")]
All = Annotated[bool, typer.Option("--all", help="Projde i kritéria, která už body mají.")]


def command(
    office_name: Named = None,
    criterion: Mark = None,
    score: Points = None,
    reason: Reason = None,
    not_applicable: Outside = False,
    assessment: Which = None,
    new: New = False,
    kind: Kind = "self",
    assessor: Assessor = None,
    all_: All = False,
    catalogue: CatalogueName = None,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Projde s vámi kritéria a zapíše body s odůvodněním. Co nezměníte, zůstane; skončit jde kdykoli.

    Příklad: spodq assess --criterion 4b --score 2 --reason "Chybí jeden pracovník."
    """
    from spodq.cli.assessing import Given, Target, assess

    target = Target(office_name or office, catalogue, folder, today, assessment, kind, assessor, new)
    assess(target, Given(criterion, score, reason, not_applicable), whole=all_)
