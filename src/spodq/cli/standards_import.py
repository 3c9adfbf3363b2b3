"""`spodq standards import`."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from spodq.cli.options import DayType, Folder, Today

Copied = Annotated[
    Path, typer.Argument(metavar="SOUBOR", help="Text přílohy: .txt, .html uložené z portálu, nebo .docx.")
]
Effective = Annotated[
    date, typer.Option("--effective", click_type=DayType(), help="První den účinnosti znění, ke kterému text patří.")
]
Address = Annotated[str | None, typer.Option("--url", metavar="ADRESA", help="Odkud je text opsán.")]
Official = Annotated[bool, typer.Option("--official", help="Text je opsán z úředního zdroje, například z e-Sbírky.")]
Confirm = Annotated[
    str | None,
    typer.Option(
        "--confirm",
        metavar="KRITÉRIA",
        help="Znění, která jste s předpisem porovnali: „1a,1b“, nebo „vše“. Jen ta se označí za ověřená.",
    ),
]
Write = Annotated[bool, typer.Option("--write", help="Zapíše; bez této volby se jen ukáže, co by se stalo.")]


def command(
    file: Copied,
    effective: Effective,
    url: Address = None,
    official: Official = False,
    confirm: Confirm = None,
    write: Write = False,
    folder: Folder = Path(),
    today: Today = None,
) -> None:
    """Převezme úřední znění kritérií z opsaného textu přílohy. Co nepozná, vypíše; nic nehádá ani nepřepisuje.

    Příklad: spodq standards import priloha-1.txt --effective 2022-01-01
    """
    from spodq.cli.adoption import adopt

    adopt(file, effective, url, confirm, folder, today, official=official, write=write)
