"""Offices with an official code: municipalities with extended powers (ČSÚ, list 65) and regions (NUTS 3).

Public open data of 2020–2023: RÚIAN and ČSÚ; the file is `orp.csv`.
"""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spodq.czech import plain_letters
from spodq.shipped import municipalities

_ADJECTIVE = "ý kraj"


@dataclass(frozen=True, slots=True)
class OfficialOffice:
    """An office of the list: its code, the place it is named by, the usual name of the office and its region."""

    code: str
    place: str
    name: str
    kind: str
    region: str


def search(wanted: str) -> tuple[OfficialOffice, ...]:
    """Offices by code, whole name or beginning of the name; letters without diacritics will do."""
    folded = plain_letters(wanted)
    exact = [each for each in official_offices() if folded in {plain_letters(each.code), plain_letters(each.place)}]
    if exact:
        return tuple(exact)
    return tuple(each for each in official_offices() if folded and plain_letters(each.place).startswith(folded))


@cache
def official_offices() -> tuple[OfficialOffice, ...]:
    """All of them, municipalities first."""
    with municipalities().open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return (*_municipal(rows), *_regional(rows))


def short_name(text: str) -> str:
    """A name fit for a folder: ASCII letters and dashes."""
    plain = unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode().lower()
    words = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    return "-".join(words)[:48].strip("-") or "urad"


def _municipal(rows: list[dict[str, str]]) -> Iterator[OfficialOffice]:
    for row in rows:
        capital = row["nazev"] == row["nazev_kraje"]
        if not capital:
            yield OfficialOffice(
                row["kod_csu_orp"], row["nazev"], f"Městský úřad {row['nazev']}", "orp", row["nazev_kraje"]
            )
        else:
            yield OfficialOffice(row["kod_csu_orp"], row["nazev"], _regional_name(row["nazev"]), "kraj", row["nazev"])


def _regional(rows: list[dict[str, str]]) -> Iterator[OfficialOffice]:
    regions = {row["nuts3_kraj"]: row["nazev_kraje"] for row in rows}
    for code, region in sorted(regions.items()):
        if all(row["nazev"] != region for row in rows):
            yield OfficialOffice(code, region, _regional_name(region), "kraj", region)
        else:
            yield OfficialOffice(code, f"{region} (kraj)", _regional_name(region), "kraj", region)


def _regional_name(region: str) -> str:
    """Name of the regional office; the capital has a municipal authority instead."""
    if region.endswith(_ADJECTIVE):
        return f"Krajský úřad {region.removesuffix(_ADJECTIVE)}ého kraje"
    if region.startswith("Kraj "):
        return f"Krajský úřad Kraje {region.removeprefix('Kraj ')}"
    return "Magistrát hlavního města Prahy"
