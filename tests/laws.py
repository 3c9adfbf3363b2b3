"""Invented wordings of the standards, to be put beside that of the clean workspace; none of them is a decree."""

from pathlib import Path

from spodq.loader import load
from spodq.model.catalogue import Version
from spodq.workspace.root import find

ABOUT = """\
title: Zkušební standardy
regulation: vyhláška č. 1/2020 Sb.
amendment: vyhláška č. 3/2030 Sb.
effective_from: {day}
verified: true
scale:
  marks:
    - {{score: 0, label: nesplněno}}
    - {{score: 1, label: splněno}}
kinds:
  orp: {{title: obecní úřad obce s rozšířenou působností}}
  kraj: {{title: krajský úřad}}
activities:
  foster-care-agreements: {{title: uzavírá dohody o výkonu pěstounské péče}}
tags:
  availability: dostupnost
  premises: prostory a vybavení
agendas:
  foster-care: náhradní rodinná péče
  youth-probation: kuratela pro děti a mládež
sources:
  sbirka: {{title: Sbírka zákonů, official: true}}
"""
FIRST = """\
number: 1
title: Dostupnost
criteria:
  - id: 1a
    summary: Úřad pracuje na celém území obvodu.
    wording: Úřad zajišťuje ochranu dětí na celém území svého obvodu, a to každý den.
    verified: true
    sources: [sbirka]
    tags: [availability]
  - id: 1c
    summary: Doba, kdy je ochrana dostupná, odpovídá potřebám dětí.
  - id: 1d
    summary: Úřad má pohotovost.
"""
SECOND = """\
number: 2
title: Prostředí
criteria:
  - id: 2a
    summary: Úřad má místnost pro rozhovor s dítětem.
    limits:
      - {key: mistnosti, title: Počet místností, value: 2, bound: min, unit: místností}
"""
MAP = """\
previous: 2020-01-01
transitions:
  - {relation: changed, old: [1a, 2a], new: [1a, 2a], verified: true, sources: [sbirka]}
  - {relation: renumbered, old: [1b], new: [1c]}
  - {relation: new, new: [1d]}
"""
NEW = "standards/spod/2030-01-01"


def enact(root: Path, table: str | None = MAP, day: str = "2030-01-01", **standards: str) -> Path:
    """Write a newer wording into the workspace, by default one that changes, moves and adds criteria."""
    folder = root / "standards" / "spod" / day
    files = {"about.yaml": ABOUT.format(day=day)}
    files |= {f"{name}.yaml": text for name, text in (standards or {"first": FIRST, "second": SECOND}).items()}
    for name, text in {**files, **({"migration.yaml": table} if table else {})}.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def versions(root: Path, today: object) -> tuple[Version, ...]:
    """Versions the workspace holds, from the oldest."""
    found = load(find(root), today).versions  # type: ignore[arg-type]  # a day
    return tuple(sorted(found, key=lambda version: version.effective_from))
