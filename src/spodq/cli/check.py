"""`spodq check`."""

from pathlib import Path
from typing import Annotated

import click
import typer

from spodq.cli.options import Today
from spodq.outputs import formats

_SEVERITIES = ["error", "warning", "note"]

Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="[CESTA]...", help="Složka, nebo jen soubory, které vás zajímají.")
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", click_type=click.Choice(formats()), help="Podoba výpisu.", show_default="podle místa a přípony"
    ),
]
Saved = Annotated[Path | None, typer.Option("--output", "-o", metavar="SOUBOR", help="Uloží výpis do souboru.")]
FailOn = Annotated[
    str, typer.Option("--fail-on", click_type=click.Choice(_SEVERITIES), help="Od jaké závažnosti skončit kódem 1.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="COMMIT", help="Jen nálezy v souborech změněných od commitu.")
]
BaselineFile = Annotated[
    Path | None, typer.Option("--baseline", metavar="SOUBOR", help="Výchozí stav: nálezy, které se nepočítají.")
]
Update = Annotated[bool, typer.Option("--update-baseline", help="Zapíše dnešní nálezy jako výchozí stav.")]
Mend = Annotated[bool, typer.Option("--fix", help="Opraví, co jde opravit bezpečně.")]
Diff = Annotated[bool, typer.Option("--diff", help="Ukáže, co by --fix změnil. Nic nezapíše.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Potvrdí i opravy, na které se --fix ptá.")]


def command(
    paths: Paths = None,
    format_: Format = None,
    output: Saved = None,
    fail_on: FailOn = "error",
    since: Since = None,
    baseline: BaselineFile = None,
    update_baseline: Update = False,
    fix: Mend = False,
    diff: Diff = False,
    yes: Yes = False,
    today: Today = None,
) -> int:
    """Zkontroluje složku a řekne, co je špatně, co chybí a co zastaralo. Mění jen s --fix.

    Příklad: spodq check --fail-on warning
    """
    from spodq.cli.judging import Question
    from spodq.cli.mending import mend, show_mending
    from spodq.cli.opening import open_workspace
    from spodq.cli.reporting import tell
    from spodq.finding import Severity

    workspace = open_workspace((paths or [Path()])[0])
    question = Question(workspace, paths or [], since, baseline, today)
    if update_baseline:
        return question.write_baseline()
    report = question.report()
    if diff:
        show_mending(workspace, report)
    elif fix and mend(workspace, report, confirmed=yes):
        report = question.report()
    if not diff:
        tell(report, format_, output)
    return int(report.fails(Severity[fail_on.upper()]))
