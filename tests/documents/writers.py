"""Every command that writes into a folder, with the folder it needs; so that a failing disk can be tried under each."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

import commits
import laws
from spodq.cli import run
from spodq.views.overviews import OVERVIEWS

WORKSPACES = Path(__file__).parents[1] / "workspaces"
TARGET = "evidence/urad/documents/pohotovost.yaml"
SINFUL = "# komentář\ntitel: Rozpis: pohotovost  # vyvěšen\ncriteria: [1b]\nreference: LH/12/2026\n"
ANNEX = """\
Příloha č. 1
Standard 1
Dostupnost

1a
Vymyšlený úřad chrání děti všude, kam dojede jeho kolo.

Standard 2
Prostředí a podmínky

2a
Vymyšlený úřad má 1,5 místnosti pro rozhovor s dítětem.
"""


class Writer(NamedTuple):
    """A command line and what it needs in the folder beforehand."""

    command: str
    prepare: Callable[[Path], object]


def _nothing(root: Path) -> None:
    """The clean workspace as it is."""


def settled(root: Path) -> None:
    """Files as of long ago: what has only just changed is not remembered."""
    for path in root.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


def _sinful(root: Path) -> None:
    (root / TARGET).write_text(SINFUL, encoding="utf-8")
    second = root / "evidence/urad/documents/letak.yaml"
    second.write_bytes(second.read_bytes().replace(b"\n", b"\r\n", 1))


def _accepted(root: Path) -> None:
    _sinful(root)
    (root / "vychozi.json").write_text('{"version": 1, "findings": []}\n', encoding="utf-8")


def _once_reported(root: Path) -> None:
    _sinful(root)
    (root / "nalezy.sarif").write_text("{}\n", encoding="utf-8")


def _scanned(root: Path) -> None:
    (root.parent / "sken.pdf").write_bytes(b"%PDF-1.4 vymysleny doklad\n" * 200)


def _annex(root: Path) -> None:
    (root.parent / "priloha.txt").write_text(ANNEX, encoding="utf-8")


def _filled_workbook(root: Path) -> None:
    sheet = root.parent / "hodnoceni.xlsx"
    assert run(["export", "matrix", "-o", str(sheet), "-C", str(root), "--today", "2026-11-22"]) == 0
    book = load_workbook(sheet)
    book["Kritéria"]["G2"], book["Kritéria"]["I3"] = 1, "Nové odůvodnění: bez pochyb."
    book.save(sheet)


def _with_records(root: Path) -> None:
    shutil.copytree(WORKSPACES / "records", root, dirs_exist_ok=True)


def _in_git(root: Path) -> None:
    commits.begin(root)
    commits.commit(root, "2026-01-01")
    _sinful(root)
    commits.commit(root, "2026-05-01")


WRITERS = (
    Writer("check --fix", _sinful),
    Writer("check --baseline vychozi.json --update-baseline", _accepted),
    Writer("check --output nalezy.sarif", _once_reported),
    Writer("gaps -o nedostatky.md", _nothing),
    Writer("manual -o manual.html", _nothing),
    Writer("map -o mapa.docx", _nothing),
    Writer("inspection -o kontrola.html", _nothing),
    Writer("site --public -o stranky", _nothing),
    Writer("diff 2026-01-01 -o rozdil.html --same-day", _in_git),
    Writer("history -o vyvoj.html", _in_git),
    Writer("project report -o zprava.html", _with_records),
    Writer("indicators -o ukazatele.html", _with_records),
    Writer("due -o terminy.ics", _nothing),
    Writer("leaflet -o letak.html", _nothing),
    *(Writer(f"records {subject} -o prehled.html", _with_records) for subject in OVERVIEWS),
    Writer("export matrix -o sesit.xlsx", _nothing),
    Writer("schema -o schemata", _nothing),
    Writer("init jinde --office Blansko", _nothing),
    Writer("add document --title Plán --criterion 1a --file ../sken.pdf --copy", _scanned),
    Writer("assess --criterion 1b --score 0 --reason 'Chybí: rozpis.'", _nothing),
    Writer("assess --new --criterion 1b --score 0", _nothing),
    Writer("seal 1a --role vedoucí", _nothing),
    Writer("import ../hodnoceni.xlsx --write", _filled_workbook),
    Writer("standards import ../priloha.txt --effective 2020-01-01 --write", _annex),
    Writer("standards migrate --write --today 2030-01-01", laws.enact),
    Writer("standards diff -o zmena.html --today 2030-01-01", laws.enact),
    Writer("templates new", _nothing),
)
