"""`spodq templates check`."""

from pathlib import Path

import typer

from spodq.cli.options import Folder


def command(folder: Folder = Path()) -> None:
    """Zkontroluje šablony úřadu: neznámé údaje, uvozovky, místa kapitol, styly a zda z nich vznikne dokument.

    Příklad: spodq templates check
    """
    from spodq.cli.opening import open_workspace
    from spodq.cli.streams import say
    from spodq.czech import plural
    from spodq.place import printable
    from spodq.render.checking import faults, templates_in

    workspace = open_workspace(folder)
    own = workspace.root / "templates"
    checked = own if templates_in(own) else workspace.templates[-1]
    found = list(faults(checked, workspace.templates))
    for each in found:
        say(printable(str(each)))
    count = plural(len(templates_in(checked)), "šablona", "šablony", "šablon")
    whose = "" if checked == own else " programu, vlastní úřad nemá"
    say(f"zkontrolováno: {count}{whose}; {plural(len(found), 'potíž', 'potíže', 'potíží') if found else 'v pořádku'}")
    if found:
        raise typer.Exit(1)
