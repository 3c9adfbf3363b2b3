"""`spodq rules`."""

from typing import Annotated

import click
import typer


def command(
    format_: Annotated[
        str, typer.Option("--format", click_type=click.Choice(["text", "json"]), help="Podoba výpisu.")
    ] = "text",
) -> None:
    """Vypíše pravidla, podle kterých se složka kontroluje.

    Příklad: spodq rules
    """
    import json
    from dataclasses import asdict

    from spodq.cli.streams import say
    from spodq.rules import all_rules
    from spodq.views.rulebook import family

    if format_ == "text":
        rows = (
            f"{page.rule.code}  {page.rule.severity.czech:<9}  {page.title} ({page.rule.name})" for page in all_rules()
        )
        say("\n".join(rows))
        return
    told = [
        {
            "code": page.rule.code,
            "name": page.rule.name,
            "severity": page.rule.severity.name.lower(),
            "waivable": page.rule.waivable,
            **asdict(page.help),
            "family": family(page),
        }
        for page in all_rules()
    ]
    say(json.dumps(told, ensure_ascii=False, indent=2))
