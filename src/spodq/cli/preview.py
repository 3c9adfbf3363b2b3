"""`spodq preview`."""

from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import Folder, OfficeName, Today

Port = Annotated[
    int,
    typer.Option("--port", metavar="ČÍSLO", min=0, max=65535, help="Na kterém portu.", show_default="kterýkoli volný"),
]


def command(
    port: Port = 0,
    public: Annotated[bool, typer.Option("--public", help="Jen to, co smí číst každý.")] = False,
    open_: Annotated[bool, typer.Option("--open", help="Rovnou otevře prohlížeč.")] = False,
    office: OfficeName = None,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Ukazuje dokumenty úřadu v prohlížeči a po každém uložení souboru je obnoví.

    Odpovídá jen tomuto počítači a nic nezapisuje. Skončí klávesami Ctrl+C.

    Příklad: spodq preview --open
    """
    from spodq.browser import Server
    from spodq.cli.live import Live
    from spodq.cli.opening import choose_office, open_snapshot, open_workspace
    from spodq.cli.publishing import Site
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say

    workspace = open_workspace(folder)

    def opened() -> Site:
        snapshot = open_snapshot(workspace, today)
        return Site(workspace, snapshot, choose_office(snapshot, office), public=public)

    live = Live(workspace, opened)
    try:
        server = Server(live, port)
    except OSError as error:
        taken = f"port {port} je obsazený nebo vyhrazený; volbou --port zvolte jiný, nebo ji vynechte"
        raise StopError(taken) from error
    say(f"náhled: {server.url} (skončí klávesami Ctrl+C)")
    if open_:
        import webbrowser

        webbrowser.open(server.url)
    server.serve_until_stopped()
    say("náhled skončil")
