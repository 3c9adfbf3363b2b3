"""`spodq site`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, OfficeName, Today


def command(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="SLOŽKA", help="Kam stránky uložit.")],
    public: Annotated[bool, typer.Option("--public", help="Jen to, co smí číst každý; tak patří na web.")] = False,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Sestaví stránky úřadu s rozcestníkem: manuál, přehled nedostatků, mapu, veřejné vydání, letáky, pravidla.

    Bez --public jsou v nich vnitřní dokumenty. Složka má být nová, prázdná, nebo z minula; cizí soubory nepřepíše.

    Příklad: spodq site --public -o stranky
    """
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.publishing import Site
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say, say_error
    from spodq.czech import plural
    from spodq.render import RenderError
    from spodq.views.origin import origin
    from spodq.workspace.pages import write_pages
    from spodq.workspace.writing import WriteError

    workspace = open_workspace(folder)
    if read := workspace.read_folder(output):
        raise StopError(f"do složky {read}/ stránky nepatří, čte se z ní; zvolte jinou, například -o stranky")
    snapshot = open_snapshot(workspace, today)
    chosen = choose_office(snapshot, office)
    try:
        pages = Site(workspace, snapshot, chosen, public=public).pages()
        write_pages(output, pages)
    except (RenderError, WriteError) as error:
        raise StopError(str(error)) from error
    if incomplete := origin(snapshot, chosen).incomplete:
        say_error(incomplete)
    if not public:
        say_error("stránky obsahují vnitřní dokumenty, na veřejný web nepatří; pro veřejnost je spodq site --public")
    say(f"uloženo: {output} ({plural(len(pages), 'stránka', 'stránky', 'stránek')}, začněte souborem index.html)")
