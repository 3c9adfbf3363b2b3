"""`spodq init`."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="[SLOŽKA]", help="Kam složku založit.", show_default="tady")
    ] = Path(),
    office: Annotated[
        str | None,
        typer.Option("--office", "-u", metavar="OBEC", help="Obec s rozšířenou působností nebo kraj: název, nebo kód."),
    ] = None,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NÁZEV", help="Celý název úřadu, liší-li se od obvyklého.")
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="DRUH", help="Druh úřadu mimo seznam, například obec.")
    ] = None,
) -> None:
    """Založí pracovní složku úřadu. Co neřeknete volbami, na to se zeptá. Žádný soubor nepřepíše.

    Příklad: spodq init standardy --office Blansko
    """
    from spodq.cli.founding import found_office, known_version
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say
    from spodq.scaffold import scaffold
    from spodq.workspace.writing import WriteError

    version = known_version()
    new = found_office(office, name, kind, version)
    try:
        written, kept = scaffold(folder, new, version)
    except WriteError as error:
        raise StopError(str(error)) from error
    say(f"založeno: {folder.resolve()}")
    say("".join(f"  + {path}\n" for path in written) + "".join(f"  = {path} (ponecháno)\n" for path in kept))
    say("Teď otevřete složku ve VS Code a spusťte: spodq check")
