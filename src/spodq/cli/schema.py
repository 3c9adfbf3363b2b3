"""`spodq schema`."""

from pathlib import Path
from typing import Annotated

import typer


def command(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[DRUH]", help="Druh souboru, například document; bez něj se vypíše seznam."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="SLOŽKA", help="Uloží schémata všech druhů do složky."),
    ] = None,
) -> None:
    """Vypíše JSON Schema druhu souboru, podle kterého editor napovídá klíče a hodnoty.

    Příklad: spodq schema document
    """
    from spodq.cli.founding import versions_offered
    from spodq.cli.stop import StopError
    from spodq.cli.streams import say
    from spodq.czech import did_you_mean, listing
    from spodq.scaffold import schema_files, schema_text
    from spodq.views.schema import schema_globs, schema_names
    from spodq.workspace.writing import WriteError, write_atomically

    if output:
        try:
            for file_name, text in schema_files(*versions_offered()).items():
                write_atomically(output / file_name, text.encode())
        except WriteError as error:
            raise StopError(str(error)) from error
        say(f"uloženo: {output}")
    elif name is None:
        say("\n".join(f"{key:<12} {patterns[0]}" for key, patterns in schema_globs().items()))
    elif name not in schema_names():
        hint = did_you_mean(name, schema_names()) or f"; pište {listing(schema_names())}"
        raise StopError(f"druh souboru „{name}“ neexistuje{hint}")
    else:
        say(schema_text(name))
