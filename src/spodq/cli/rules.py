"""`spodq rules`."""


def command() -> None:
    """Vypíše pravidla, podle kterých se složka kontroluje.

    Příklad: spodq rules
    """
    from spodq.cli.streams import say
    from spodq.rules import all_rules

    rows = [f"{page.rule.code}  {page.rule.severity.czech:<9}  {page.title} ({page.rule.name})" for page in all_rules()]
    say("\n".join(rows))
