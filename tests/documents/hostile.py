"""A made-up office whose every text tries to break a document: markup, templates, links, shapes, scripts of writing."""

import json
from pathlib import Path
from typing import Any

SCRIPT = "<script>alert('x')</script>"
TEMPLATE = "{{ 6007 * 7 }} {% raw %} {# nic #} {{ config }}"
RAW = '<u onclick="alert(1)">podtržení</u> <img src="x" onerror="alert(1)">'
"""HTML inside Markdown; it is read, never obeyed."""
COMPUTED = "42049"
"""What the template text would become if anything evaluated it."""
SIGNS = "a < b & c > d &amp; „uvozovky“ ‚uvnitř‘ 'rovné' \"rovné\""
PLAIN = '<b>ne tučně</b> & „uvozovky“ {{ 6007 * 7 }} ]]> --> \\"}*{display:none}</style></title>'
"""For one-line texts; it must be read in a document letter by letter."""
EMOJI = "👩‍👧‍👦 🧸 ✅ 🇨🇿"
RIGHT_TO_LEFT = "שלום עולם · مرحبا بالعالم"
LETTER_BY_LETTER = (PLAIN, SCRIPT, SIGNS, TEMPLATE, EMOJI, RIGHT_TO_LEFT)
LONG_WORD = "Nejneobhospodařovávatelnějšími" * 12
ROWS = 300

SECRETS = {
    "postup": "kanárek vnitřního postupu",
    "název postupu": "kanárek názvu vnitřního postupu",
    "poznámka postupu": "kanárek vnitřní poznámky",
    "doklad": "kanárek vnitřního dokladu",
    "poznámka dokladu": "kanárek poznámky dokladu",
    "odůvodnění": "kanárek odůvodnění bodů",
    "změna": "kanárek změny vnitřního postupu",
    "soubor": "kanarek-vnitrniho-souboru.pdf",
}
"""Where it stands → words that must never get into a public edition."""

BULLET, NESTED, NUMBERED, CONTINUED, BOLD, LINKED, MAILED, CELL, QUOTED, CODE, STRUCK = (
    "položka s odrážkou",
    "položka o úroveň níž",
    "položka s číslem",
    "číslování od sedmi",
    "velmi důležité",
    "odkaz na zákon",
    "napište nám",
    "buňka tabulky",
    "citovaná věta",
    "kus_kódu(x)",
    "škrtnuté slovo",
)
WEB = "https://example.org/zakon?a=1&b=2#c"
MAIL = "mailto:urad@example.org"

FORBIDDEN_LINKS = {
    "javascript": "[js](javascript:alert(1))",
    "capitals": "[JS](JaVaScRiPt:alert(1))",
    "entity": "[ent](javascript&#58;alert(1))",
    "data": "[dat](data:text/html;base64,PHNjcmlwdD4=)",
    "vbscript": "[vb](vbscript:msgbox(1))",
    "file": "[file](file:///etc/passwd)",
    "autolink": "<javascript:alert(1)>",
}
RELATIVE_LINKS = {
    "host": "[síť](//example.org/sdileni)",
    "path": "[soubor](files/tajny.docx)",
    "parent": "[nahoru](../../jinam.html)",
    "anchor": "[kotva](#neni)",
}


def deep_list(depth: int) -> str:
    return "\n".join(f"{'  ' * level}- hloubka {level}" for level in range(depth))


def _long_table() -> str:
    rows = "\n".join(
        f"| {row} | hodnota {row} & <i>x</i> | {CELL if row == 1 else '–'} |" for row in range(1, ROWS + 1)
    )
    return f"| Číslo | Co | Poznámka |\n|---|:-:|--:|\n{rows}"


TEXT = f"""
{SCRIPT} {TEMPLATE} {SIGNS}

První řádek\\
druhý řádek s **{BOLD}**, *kurzívou*, ~~{STRUCK}~~ a `{CODE}`.

- {BULLET}
  - {NESTED}

    druhý odstavec položky

    | v | položce |
    |---|---|
    | 1 | 2 |

- **druhá** {EMOJI}

1. {NUMBERED}
   1. vnořená s číslem
2. další

A dál:

7. {CONTINUED}

{deep_list(6)}

[{LINKED}]({WEB} "titulek „odkazu“") · [{MAILED}]({MAIL}) · <https://example.org/přímo>

{" · ".join(FORBIDDEN_LINKS.values())}

![obrázek](https://example.org/sledovani.png) <img src=x onerror=alert(1)> ![](data:image/png;base64,AA==)

{RAW}

> {QUOTED}
>
> > uvnitř
>
> - seznam v citaci

```html
<script>alert("v bloku")</script> {LONG_WORD}
```

---

{RIGHT_TO_LEFT}

{LONG_WORD}

| {" | ".join(f"Sloupec {number}" for number in range(9))} |
|{"---|" * 9}
| {" | ".join("úřad" for _ in range(9))} |
"""

LONG_TABLE = f"\n{_long_table()}\n"
"""Longer than any page."""

HEADINGS = """
# Nadpis první

text

## Nadpis druhý <b>ne</b>

text
"""
"""Headings of the office that begin at the top and go down one by one."""

SKIPPING_HEADINGS = """
### Nadpis třetí úrovně bez předchozích

text

# Nadpis první úrovně po třetí

###### Nadpis šesté úrovně
"""


def office() -> dict[str, Any]:
    """The profile."""
    return {
        "name": f"Úřad {PLAIN}",
        "kind": "orp",
        "unit": f"Oddělení {SIGNS}",
        "address": SCRIPT,
        "region": TEMPLATE,
        "superior": LONG_WORD,
        "catalogues": {"sit-sluzeb": "koordinator"},
        "municipalities": [f"Obec {number} & <spol.>" for number in range(60)],
        "children": {"count": 1, "date": "2026-01-01"},
        "manual": {
            "title": f"Manuál {PLAIN}",
            "reference": '\\"}}body{display:none',
            "effective_from": "2026-02-01",
            "prepared_by": RIGHT_TO_LEFT,
            "approved_by": EMOJI,
            "stored_at": TEMPLATE,
            "introduction": TEXT,
            "revisions": [{"date": "2026-02-01", "change": f"{SCRIPT} {SIGNS}", "approved_by": PLAIN}],
        },
    }


def procedures() -> dict[str, dict[str, Any]]:
    """Procedures by name of file."""
    return {
        "verejny": {
            "title": f"Postup {PLAIN}",
            "criteria": ["1a"],
            "text": TEXT + LONG_TABLE + HEADINGS,
            "responsible": LONG_WORD,
            "reference": SIGNS,
            "stored_at": SCRIPT,
            "review_by": "2026-01-01",
            "published": True,
            "internal_note": f"{SECRETS['poznámka postupu']} **tučně**",
        },
        "jen-tabulka": {"title": EMOJI, "criteria": ["1b", "2a"], "text": "|a|\n|-|\n|b|", "published": True},
        "jen-kod": {"title": RIGHT_TO_LEFT, "criteria": ["2a"], "text": "    kód\n    druhý", "published": True},
        "vnitrni": {
            "title": SECRETS["název postupu"],
            "criteria": ["1a", "3a"],
            "text": f"{SECRETS['postup']}\n\n- {SECRETS['postup']}",
            "revisions": [{"date": "2026-03-01", "change": SECRETS["změna"]}],
        },
    }


def documents() -> dict[str, dict[str, Any]]:
    """Documents by name of file."""
    return {
        "verejny": {
            "title": f"Doklad {PLAIN}",
            "criteria": ["1a", "2a", "13a"],
            "reference": f"čj. {SIGNS}",
            "owner": RIGHT_TO_LEFT,
            "published": True,
            "note": SECRETS["poznámka dokladu"],
        },
        "propadly": {
            "title": LONG_WORD,
            "criteria": ["1a"],
            "reference": "1",
            "valid_until": "2020-01-01",
            "published": True,
        },
        "bez-prilohy": {"title": SIGNS, "criteria": ["1b"], "files": ["není & tu.pdf"], "published": True},
        "vnitrni": {"title": SECRETS["doklad"], "criteria": ["1a"], "files": [SECRETS["soubor"]]},
    }


def assessment() -> dict[str, Any]:
    """One assessment with a hostile reason at each score."""
    reason = (
        f"{SECRETS['odůvodnění']} {SCRIPT} {TEMPLATE} {SIGNS} **{BOLD}** {LONG_WORD} {FORBIDDEN_LINKS['javascript']}"
    )
    scores = {mark: {"score": score, "reason": reason} for mark, score in {"1a": 3, "1b": 0, "2a": 1, "3a": 2}.items()}
    return {"kind": "self", "date": "2026-10-01", "scores": scores}


def leaflets() -> dict[str, dict[str, Any]]:
    """Leaflets by name of file."""
    return {
        "zly": {
            "title": f"Leták {PLAIN}",
            "audience": "children",
            "criteria": ["3b"],
            "introduction": TEXT,
            "sections": [
                {"title": SCRIPT, "text": TEXT + LONG_TABLE + HEADINGS},
                {"title": EMOJI, "text": RIGHT_TO_LEFT},
            ],
            "contacts": [{"title": SIGNS, "value": TEMPLATE}, {"title": LONG_WORD, "value": LONG_WORD}],
            "published": True,
        },
        "holy": {
            "title": "Leták",
            "audience": "public",
            "criteria": ["3b"],
            "sections": [{"title": "Oddíl", "text": "Text."}],
        },
    }


def write(root: Path) -> Path:
    """The workspace of the hostile office in the folder."""
    shelves = {
        "procedures": procedures(),
        "documents": documents(),
        "assessments": {"2026": assessment()},
        "leaflets": leaflets(),
    }
    return _write_office(root, office(), shelves)


def write_recorded(root: Path) -> Path:
    """The same office with records of daily work, and a photograph that is none."""
    import hostile_records  # noqa: PLC0415  # it is written in the words of this module

    folder = write(root) / "evidence" / "urad"
    _write(folder / "office.yaml", office() | {"specialisations": hostile_records.SPECIALISATIONS})
    for shelf, files in hostile_records.records().items():
        for name, content in files.items():
            _write(folder / shelf / f"{name}.yaml", content)
    photograph = folder / "files" / hostile_records.NO_PICTURE
    photograph.parent.mkdir(exist_ok=True)
    photograph.write_bytes(b"to neni obrazek")
    return root


def write_small(root: Path, introduction: str = "Úvod.", **shelves: dict[str, dict[str, Any]]) -> Path:
    """The workspace of an office that has only what is given: procedures={"name": {…}}."""
    profile = {"name": "Malý úřad", "kind": "orp", "manual": {"introduction": introduction}}
    return _write_office(root, profile, shelves)


def write_empty(root: Path) -> Path:
    """The workspace of an office that says its name and nothing else."""
    return _write_office(root, {"name": "Prázdný úřad", "kind": "orp"}, {})


def _write_office(root: Path, profile: dict[str, Any], shelves: dict[str, dict[str, dict[str, Any]]]) -> Path:
    folder = root / "evidence" / "urad"
    _write(root / "spodq.yaml", {"format": 1})
    _write(folder / "office.yaml", profile)
    for shelf, files in shelves.items():
        for name, content in files.items():
            _write(folder / shelf / f"{name}.yaml", content)
    return root


def _write(path: Path, content: dict[str, Any]) -> None:
    """JSON is YAML, and no value is folded or guessed on the way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
