"""`spodq standards`: the standards themselves, and what changes them."""

from pathlib import Path

from spodq.cli.options import Folder, Today

SUBCOMMANDS = ("diff", "import", "migrate")
HELP = """Vypíše standardy a kritéria: počty, ověření, co se u kterého úřadu hodnotí.

Příklad: spodq standards --today 2021-12-31
"""


def command(folder: Folder = Path(), today: Today = None) -> None:
    """Print every wording."""
    from spodq.cli.opening import known_versions, the_day
    from spodq.cli.streams import say, screen
    from spodq.render import terminal
    from spodq.views.standards import view

    day = the_day(today)
    say(terminal.standards(view(known_versions(folder, day), day), screen()))
