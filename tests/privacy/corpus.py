"""Generated numbers: birth numbers in the forms people write them, and everything that only looks like one."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID

from spodq.privacy.banks import BANK_CODES

TODAY = date(2026, 11, 22)
_BANKS = sorted(BANK_CODES)


def birth_number(random: Random, first: date, last: date = date(2025, 12, 31)) -> tuple[str, str]:
    """Date part and serial of a computed birth number; nobody's in particular."""
    while True:
        born = first + timedelta(days=random.randrange((last - first).days + 1))
        added = random.choice((0, 50, 20, 70) if born.year >= 2004 else (0, 50))
        day = f"{born.year % 100:02}{born.month + added:02}{born.day:02}"
        if born.year < 1954:
            return day, f"{random.randrange(1, 1000):03}"
        start = f"{day}{random.randrange(1000):03}"
        remainder = int(start) % 11
        if remainder < 10:
            return day, start[6:] + str(remainder)


def _child(random: Random) -> tuple[str, str]:
    return birth_number(random, date(2004, 1, 1))


def _anyone(random: Random) -> tuple[str, str]:
    return birth_number(random, date(1930, 1, 1))


Maker = Callable[[Random], str]
POSITIVE: Mapping[str, Maker] = {
    "slash, born 2004+": lambda r: "/".join(_child(r)),
    "slash, 1954-2025": lambda r: "/".join(birth_number(r, date(1954, 1, 1))),
    "blanks around the slash, born 2004+": lambda r: r.choice((" / ", "\u00a0/\u00a0", " /")).join(_child(r)),
    "bare, born 2004+": lambda r: "".join(_child(r)),
}
IN_CONTEXT: Mapping[str, Maker] = {
    "slash, 1930-2025": lambda r: "/".join(_anyone(r)),
    "bare, 1930-2025": lambda r: "".join(_anyone(r)),
    "blanks around the slash": lambda r: " / ".join(_anyone(r)),
    "hyphen": lambda r: "-".join(_anyone(r)),
    "blank instead of the slash": lambda r: " ".join(_anyone(r)),
}
WORDS = ("rodné číslo: ", "rodného čísla ", "r. č. ", "RČ ", "nar. ", "narozena, ", "nezl. dítě, ")


def _digits(random: Random, count: int) -> str:
    return "".join(random.choices("0123456789", k=count))


def _moment(random: Random) -> date:
    return date(2015, 1, 1) + timedelta(days=random.randrange(4300))


def _clock(random: Random) -> str:
    return f"{random.randrange(24):02}{random.randrange(60):02}"


NEGATIVE: Mapping[str, Maker] = {
    "random 10 digits": lambda r: _digits(r, 10),
    "random 9 digits": lambda r: _digits(r, 9),
    "phone 603123456": lambda r: f"60{r.randrange(1, 9)}{_digits(r, 6)}",
    "phone 603 123 456": lambda r: f"60{r.randrange(1, 9)} {_digits(r, 3)} {_digits(r, 3)}",
    "phone +420": lambda r: f"+420 60{r.randrange(1, 9)} {_digits(r, 3)} {_digits(r, 3)}",
    "account 10 digits/bank": lambda r: f"{_digits(r, 10)}/{r.choice(_BANKS)}",
    "account 6 digits/bank": lambda r: f"{_digits(r, 6)}/{r.choice(_BANKS)}",
    "file reference 123456/2024": lambda r: f"{_digits(r, 6)}/{r.randrange(1995, 2027)}",
    "ISDS message id": lambda r: str(r.randrange(300_000_000, 1_900_000_000)),
    "Unix time": lambda r: str(r.randrange(1_400_000_000, 1_900_000_000)),
    "stamp YYYYMMDDHH": lambda r: f"{_moment(r):%Y%m%d}{r.randrange(24):02}",
    "sha256 hex": lambda r: sha256(_digits(r, 20).encode()).hexdigest(),
    "IČO": lambda r: _digits(r, 8),
    "EAN-13": lambda r: _digits(r, 13),
    "UUID": lambda r: str(UUID(int=r.getrandbits(128))),
    "photograph name": lambda r: f"IMG_{_moment(r):%Y%m%d}_{_clock(r)}{r.randrange(60):02}.jpg",
    "act 359/1999 Sb.": lambda r: f"zákon č. {r.randrange(1, 600)}/{r.randrange(1990, 2027)} Sb.",
    "office reference": lambda r: f"č. j. MUHJ/{_digits(r, r.randrange(1, 7))}/{r.randrange(2000, 2027)}",
}
"""Classes of which none may be told as a sure birth number."""
STAMP: Maker = lambda r: f"{_moment(r):%y%m%d}/{_clock(r)}"  # noqa: E731  # one more maker
"""A stamp YYMMDD/HHMM is written exactly as a birth number is; a share of them passes the arithmetic."""
