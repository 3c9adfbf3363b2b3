"""Recipes of CONTRIBUTING, followed to the letter in a copy of the sources."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import spodq
from tables import CLEAN, RECORDS, TODAY, edit

SOURCES = Path(spodq.__file__).parent

VISIT = '''"""`visits/`: visits at other offices."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.position import PositionCode
from spodq.model.record import Record
from spodq.model.scalars import Count


class Visit(Record):
    """One visit."""

    czech_name: ClassVar[str] = "návštěva"

    hours: Count | None = Field(default=None, title="hodin", description="Délka v hodinách.")
    participants: tuple[PositionCode, ...] = Field(default=(), title="účastníci", description="Kódy pozic.")
'''
RULE = '''"""Návštěva nemá délku

Proč: Nedá se započítat.

Náprava: Doplňte hours.
"""

from spodq.finding import Rule, Severity
from spodq.model.visit import Visit

RULE = Rule("SPQ629", "visit-without-length", Severity.WARNING)


def check(snapshot):
    for office in snapshot.offices:
        for visit in office.of(Visit):
            if visit.hours is None:
                yield RULE.at(visit.at(), "návštěva nemá délku", office=office.slug)
'''


def test_a_kind_of_record_is_one_class_one_line_and_its_rules(tmp_path):
    code = shutil.copytree(SOURCES, tmp_path / "src/spodq", ignore=shutil.ignore_patterns("__pycache__"))
    (code / "model/visit.py").write_text(VISIT, encoding="utf-8")
    (code / "rules/spq629_visit_without_length.py").write_text(RULE, encoding="utf-8")
    edit(
        code / "loader/shelves.py",
        [
            ("\nfrom spodq.model.waiver", "\nfrom spodq.model.visit import Visit\nfrom spodq.model.waiver"),
            ("\n)\n", '\n    Shelf("evidence/*/visits/**/*.yaml", Visit),\n)\n'),
        ],
    )
    root = _workspace(tmp_path / "workspace")
    at = "evidence/urad/visits/a.yaml"
    assert _printed(code.parent, root) == [
        f"{at}:1:1  SPQ629  varování: návštěva nemá délku",
        f"{at}:2:12  SPQ201  chyba: kritérium „9z“ neexistuje; všechna vypíše spodq standards",
        f"{at}:3:22  SPQ230  chyba: pracovní pozice „P-09“ ve složce úřadu není; nemyslíte „P-01“?",
    ]


def _workspace(root: Path) -> Path:
    shutil.copytree(CLEAN, root)
    shutil.copytree(RECORDS, root, dirs_exist_ok=True)
    visit = root / "evidence/urad/visits/a.yaml"
    visit.parent.mkdir()
    visit.write_text("title: Návštěva kraje\ncriteria: [9z]\nparticipants: [P-01, P-09]\n", encoding="utf-8")
    return root


def _printed(sources: Path, root: Path) -> list[str]:
    environment = {**os.environ, "PYTHONPATH": str(sources), "PYTHONUTF8": "1"}
    arguments = [sys.executable, "-m", "spodq", "check", "--today", TODAY.isoformat(), "evidence/urad/visits"]
    done = subprocess.run(arguments, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()[:3]
