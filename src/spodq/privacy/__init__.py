"""Personal data in plain text. Names of people cannot be found reliably; nothing here claims so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from spodq.privacy.banks import accounts, ibans
from spodq.privacy.birth_number import birth_numbers, possible
from spodq.privacy.contacts import birth_dates, court_files, mails, phones

VERSION = 2
"""Grows when what is found changes, so that remembered results are not used."""
KINDS = ("birth-number", "possible-birth-number", "birth-date", "phone", "e-mail", "bank-account", "court-file")
_COVER = "*"
_LONG = re.compile(r"\d(?:[ \u00a0\u2007\u202f/–-]{0,3}\d){8}")
"""Nine digits with what may stand between them: without such a run there is neither a birth number nor a phone."""
_ACCOUNT = re.compile(r"\d{4}[ \u00a0]?/[ \u00a0]?\d{4}")
_FILE = re.compile(r"(?<=[A-Za-z \u00a0\u2007\u202f])\d{1,5}[ \u00a0\u2007\u202f]?/[ \u00a0\u2007\u202f]?(?:19|20)\d\d")
_COVERED = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Own:
    """What belongs to the office itself: its phones and the domains of its e-mails."""

    phones: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sighting:
    """A personal value at its offsets; `shown` is all of it that may ever be printed."""

    kind: str
    start: int
    end: int
    shown: str


def sightings(text: str, today: date, own: Own = Own()) -> tuple[Sighting, ...]:
    """Every personal value of the text, from the left; what lies inside another is not told again."""
    found = sorted({*_spans(text, today, own)}, key=lambda each: (each[1], KINDS.index(each[0])))
    told: list[Sighting] = []
    for kind, start, end in found:
        if not told or start >= told[-1].end:
            told.append(Sighting(kind, start, end, cover(text[start:end])))
    return tuple(told)


def masked(text: str) -> str:
    """The text with everything that could be a birth number covered; for names of files and lines of outputs."""
    for start, end in reversed(list(possible(text)) if _LONG.search(text) else []):
        text = text[:start] + cover(text[start:end]) + text[end:]
    return text


def covered(text: str) -> str:
    """The text with every personal value covered, whoever it belongs to: sentences repeat what people wrote."""
    for each in reversed(sightings(text, date.max)):
        text = text[: each.start] + each.shown + text[each.end :]
    return masked(text)


def cover(value: str) -> str:
    """Stars instead of letters and digits; separators stay, so that people see what kind of value it was."""
    return _COVERED.sub(_COVER, value)


def _spans(text: str, today: date, own: Own) -> Iterator[tuple[str, int, int]]:
    """The fine patterns, each only when a sign it cannot do without is there: most files have none of them."""
    if _LONG.search(text):
        for hit in birth_numbers(text, today):
            yield "birth-number" if hit.sure else "possible-birth-number", hit.start, hit.end
        yield from (("phone", *span) for span in phones(text, own.phones))
        yield from (("bank-account", *span) for span in ibans(text))
    if "nar" in text.casefold():
        yield from (("birth-date", *span) for span in birth_dates(text))
    if "@" in text:
        yield from (("e-mail", *span) for span in mails(text, own.domains))
    if _ACCOUNT.search(text):
        yield from (("bank-account", *span) for span in accounts(text))
    if _FILE.search(text):
        yield from (("court-file", *span) for span in court_files(text))
