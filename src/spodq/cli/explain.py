"""`spodq explain`."""

from typing import Annotated

import typer


def command(
    code: Annotated[str, typer.Argument(metavar="KÓD", help="Kód nebo název pravidla, například SPQ401.")],
) -> None:
    """Vysvětlí pravidlo: proč je, jak nález napravit, jak vypadá správný zápis.

    Příklad: spodq explain SPQ401
    """
    from textwrap import indent, wrap

    from spodq.cli.stop import StopError
    from spodq.cli.streams import say
    from spodq.czech import did_you_mean
    from spodq.rules import all_rules, rule_page

    page = rule_page(code)
    if page is None:
        known = [word for each in all_rules() for word in (each.rule.code, each.rule.name)]
        raise StopError(f"pravidlo „{code}“ neexistuje; všechna vypíše spodq rules{did_you_mean(code, known)}")
    paragraphs = [f"{page.rule.code} {page.rule.name} ({page.rule.severity.czech})", page.title]
    paragraphs += [
        "\n".join(wrap(f"{label}: {text}", 88)) for label, text in (("Proč", page.why), ("Náprava", page.remedy))
    ]
    if page.example:
        paragraphs.append("Příklad:\n" + indent(page.example, "    "))
    say("\n\n".join(paragraphs))
