"""Values of another type than they should have: cases typ-*."""

from datetime import date
from typing import Any

from reading.case import BASE, OFFICE, Case, accepted, broken, document, office


def _text(case: str, written: str, meant: str) -> Case:
    return accepted(case, document(title=written), means={"title": meant})


def _no_text(case: str, written: str, code: str, says: str, at: tuple[int, int] = (3, 8)) -> Case:
    return broken(case, document(title=written), code, at=at, says=says)


def _no_day(case: str, written: str, says: str) -> Case:
    return broken(case, document(valid_until=written), "SPQ104", at=(8, 14), says=says)


def _number(case: str, written: str, meant: int) -> Case:
    return accepted(case, office(written), means={"children.count": meant}, path=OFFICE)


def _no_number(case: str, written: str, code: str = "SPQ104", says: str = "celé číslo") -> Case:
    return broken(case, office(written), code, at=(4, 10), says=says, path=OFFICE)


def _no_id(case: str, written: str, code: str, says: str, at: tuple[int, int] = (2, 5)) -> Case:
    return broken(case, document(id=written), code, at=at, says=says)


def _every_value(case: str, value: str, *codes: str, **expected: Any) -> Case:
    keys = [line.partition(":")[0] for line in BASE.splitlines()[1:]]
    return broken(case, "".join(f"{key}: {value}\n" for key in keys), *codes, **expected)


DATES = (
    _no_day("typ-date-impossible", "2025-02-30", "takový den v kalendáři není"),
    _no_day("typ-date-month13", "2025-13-01", "takový den v kalendáři není"),
    _no_day("typ-date-year0", "0000-00-00", "takový den v kalendáři není"),
    _no_day("typ-date-cz", "31. 1. 2025", "pište jako 2025-01-31"),
    _no_day("typ-date-cz-tight", "31.1.2025", "pište jako 2025-01-31"),
    _no_day("typ-date-cz-short", "31.1.25", "datum pište jako"),
    _no_day("typ-date-us", "01/31/2025", "datum pište jako"),
    accepted("typ-date-far", document(valid_until="9999-12-31"), means={"valid_until": date.max}),
    accepted(
        "typ-date-ancient",
        document(valid_until="0001-01-01"),
        "SPQ506",
        at=(8, 14),
        means={"valid_until": date.min},
    ),
    _no_day("typ-date-time-bad-tz", "2001-12-14t21:59:43.10-99:00", "datum pište jako"),
    _no_day("typ-date-time-mixed", "2099-01-31T10:00:00Z", "datum pište jako"),
    accepted("typ-date-quoted", document(valid_until="'2099-01-31'"), means={"valid_until": date(2099, 1, 31)}),
)

NUMBERS = (
    _number("typ-octal", "010", 10),
    _number("typ-octal-bad", "08", 8),
    _no_number("typ-num-huge", "9" * 5000),
    _no_number("typ-num-1e400", "1e400"),
    _no_number("typ-num-nan", ".nan"),
    _no_number("typ-num-inf", ".inf"),
    _no_number("typ-num-neg", "-1"),
    _number("typ-num-zero", "0", 0),
    _no_number("typ-num-overflow", "999999999999"),
    _no_number("typ-num-float", "12.5"),
    _no_number("typ-num-underscore", "1_2"),
    _no_number("typ-num-hex", "0x0C"),
    _no_number("typ-num-digits", "١٢"),
    _no_number("typ-num-text", "dvanáct"),
    _no_number("typ-num-list", "[12]", "SPQ103", "tady má být"),
    _no_number("typ-num-bool", "true"),
)

TEXTS = (
    _text("typ-norway", "no", "no"),
    _text("typ-norway-on", "on", "on"),
    _text("typ-norway-ne", "ne", "ne"),
    _text("typ-norway-ano", "ano", "ano"),
    _text("typ-sexagesimal", "12:30", "12:30"),
    _text("typ-version-float", "1.10", "1.10"),
    _no_text("typ-text-null", "", "SPQ105", "title: hodnota je prázdná", at=(3, 7)),
    _no_text("typ-text-map", "{a: b}", "SPQ103", "má být text"),
    _no_text("typ-text-list", "[a, b]", "SPQ103", "má být text"),
    _text("typ-text-number", "2025", "2025"),
    _text("typ-text-date", "2025-01-31", "2025-01-31"),
    _text("typ-text-bool", "true", "true"),
    _no_text("typ-text-blank", "'   '", "SPQ105", "title: hodnota je prázdná"),
    _no_text("typ-text-empty-q", "''", "SPQ105", "title: hodnota je prázdná"),
)

IDS = (
    accepted("typ-id-number", document(id="1"), means={"id": "1"}),
    _no_id("typ-id-null", "null", "SPQ105", "id: hodnota je prázdná"),
    _no_id("typ-id-list", "[a]", "SPQ103", "má být text"),
    _no_id("typ-id-map", "{a: b}", "SPQ103", "má být text"),
    _no_id("typ-id-traversal", "../../etc/x", "SPQ104", "smí mít jen písmena"),
    accepted("typ-id-reserved", document(id="CON"), means={"id": "CON"}),
    _no_id("typ-id-long", "a" * 4000, "SPQ104", "dlouhé"),
    accepted(
        "typ-dup-id",
        document(id="letak-pro-deti"),
        "SPQ203",
        at=(2, 5),
        says="evidence/urad/documents/letak.yaml",
    ),
)

FILES = (
    broken(
        "typ-unknown-key",
        BASE.replace("valid_until", "valid_untill"),
        "SPQ101",
        at=(8, 1),
        says="„valid_untill“; nemyslíte „valid_until“?",
    ),
    accepted(
        "typ-dup-copy",
        BASE,
        "SPQ209",
        at=(1, 1),
        says="„pripad – kopie“ vypadá jako kopie",
        path="evidence/urad/documents/pripad – kopie.yaml",
    ),
    accepted(
        "typ-dup-copy-number",
        BASE,
        "SPQ209",
        at=(1, 1),
        says="„pripad (1)“ vypadá jako kopie",
        path="evidence/urad/documents/pripad (1).yaml",
    ),
    _every_value("typ-all-null", "", "SPQ105", at=(1, 4)),
    _every_value("typ-all-lists", "[[a], [b]]", "SPQ103", at=(1, 5)),
    _every_value("typ-all-maps", "{a: b}", "SPQ103", at=(1, 5)),
    _every_value("typ-all-numbers", "42", "SPQ103", "SPQ104", at=(3, 11)),
)

TYPES = DATES + NUMBERS + TEXTS + IDS + FILES
