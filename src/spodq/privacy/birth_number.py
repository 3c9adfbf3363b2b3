"""Birth numbers (rodná čísla): § 13 of act 133/2000 Sb.; six digits of the date and a serial divisible by eleven.

A candidate without a word such as „rodné číslo“ before it is dropped when its serial is a bank code or a year,
because file references, accounts and ordinary fractions of numbers look the same.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from spodq.privacy.banks import BANK_CODES

_BLANK = "[ \u00a0\u2007\u202f]"
_SLASH = re.compile(rf"(?<![\d/+-])(?<!\d[.,])(\d{{6}}){_BLANK}?/{_BLANK}?(\d{{3,4}})(?![\d/-])")
_BARE = re.compile(r"(?<![\da-zA-F/+-])(?<!\d[.,])(\d{6})(\d{4})(?![\da-zA-F/-])")
_SPLIT = re.compile(
    rf"(?<![\da-f/+])(\d{{2}}){_BLANK}?(\d{{2}}){_BLANK}?(\d{{2}}){_BLANK}?[-–/]?{_BLANK}?(\d{{3,4}})(?![\da-f])"
)
_CONTEXT = re.compile(r"rodn|\br\.\s?č|\brč\b|\bnar\.|naroz|dítě|dítěte|nezl\.", re.IGNORECASE)
_REACH = 60
"""Characters before the number in which a word gives it away."""
_FIRST_WITHOUT_EXCEPTION = 1986
"""Until 1985 a remainder of ten was written as zero."""
_TEN_DIGITS_SINCE = 54
"""Numbers of people born before 1954 have nine digits and no check digit."""
_NEW_SERIES_SINCE = 2004
"""Since then 20 (70) may be added to the month when the serials of a day run out."""
_FIRST_YEAR = 1990
"""Since then references of files may have a year after the slash; up to the next year, for they are opened ahead."""


class Hit(NamedTuple):
    """A birth number found; `sure` says that a slash or a word before it leaves little doubt."""

    start: int
    end: int
    sure: bool


def birth_numbers(text: str, today: date) -> Iterator[Hit]:
    """Birth numbers in the text, from the left, none twice."""
    end = 0
    found = {*_with_slash(text, today), *_bare(text, today), *_in_context(text, today)}
    for hit in sorted(found, key=lambda each: (each.start, not each.sure)):
        if hit.start >= end:
            end = hit.end
            yield hit


def possible(text: str) -> Iterator[tuple[int, int]]:
    """Spans that would be a birth number anywhere; wider than what is reported, for covering values in outputs."""
    for match in chain(_SPLIT.finditer(text), _SLASH.finditer(text)):
        *day, serial = match.groups()
        if _born("".join(day), serial, date.max):
            yield match.span()


def _with_slash(text: str, today: date) -> Iterator[Hit]:
    for match in _SLASH.finditer(text):
        long_enough = len(match[2]) == len("0000")
        if long_enough and _born(match[1], match[2], today) and not _something_else(match[2], today):
            yield Hit(*match.span(), sure=True)


def _bare(text: str, today: date) -> Iterator[Hit]:
    for match in _BARE.finditer(text):
        if _born(match[1], match[2], today) and not _something_else(match[2], today):
            yield Hit(*match.span(), sure=False)


def _in_context(text: str, today: date) -> Iterator[Hit]:
    """Any form, nine digits too, when a word before it says what it is."""
    for word in _CONTEXT.finditer(text):
        near = text[word.end() : word.end() + _REACH + len("00 00 00 / 0000") + 1]
        for match in _SPLIT.finditer(near):
            if match.start() <= _REACH and _born("".join(match.groups()[:3]), match[4], today):
                yield Hit(word.end() + match.start(), word.end() + match.end(), sure=True)


def _something_else(serial: str, today: date) -> bool:
    return serial in BANK_CODES or _FIRST_YEAR <= int(serial) <= today.year + 1


def _born(day: str, serial: str, today: date) -> date | None:
    """The date of birth the digits tell, or None when they tell none."""
    year, month, number = int(day[:2]), int(day[2:4]), int(day[4:])
    ten_digits = len(serial) == len("0000")
    if not ten_digits and year >= _TEN_DIGITS_SINCE:
        return None
    century = 1900 if not ten_digits or year >= _TEN_DIGITS_SINCE else 2000
    born = _calendar_day(century + year, month, number)
    if born is None or born > today or (ten_digits and not _divisible(day + serial, born.year)):
        return None
    return born


def _calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, the month freed of what marks women (50) and the series after 2004 (20)."""
    for added in (0, 50, *((20, 70) if year >= _NEW_SERIES_SINCE else ())):
        try:
            return date(year, month - added, day)
        except ValueError:
            continue
    return None


def _divisible(digits: str, year: int) -> bool:
    remainder = int(digits[:-1]) % 11
    exception = remainder == 10 and year < _FIRST_WITHOUT_EXCEPTION  # noqa: PLR2004  # the law's arithmetic
    return remainder == int(digits[-1]) or (exception and digits[-1] == "0")
