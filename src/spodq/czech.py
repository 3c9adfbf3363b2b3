"""Czech as people write it: plural forms, dates, hard spaces, the nearest word."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from difflib import SequenceMatcher, get_close_matches
from fractions import Fraction
from functools import lru_cache
from operator import eq

HARD_SPACE = "\u00a0"
_PLACES = Decimal("0.01")

_UNITS = (
    r"%|‰|°C|Kč|EUR|€|hod|h|min|s|km|m|m²|m2|cm|mm|ha|kg|g|l|ks|tis|mil|mld|Sb|Sb\. m|"
    r"hodin[auy]?|minut[auy]?|dn[ůíy]|den|dnech|týdn[ůyue]|týden|měsíc[eůi]?|rok[uůy]?|let|"
    r"dět[ií]|dítě|osob[auy]?|bod[uůy]?|úvazk[uůy]|úvazek|stran[auy]?"
)
_MONTHS = "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
_MARKS = r"čj|č|odst|písm|čl|str|s|vyhl|zák|př|příl|obr|tab|sp|zn|ust|kap|ods"
_TITLES = r"Mgr|MgA|Bc|BcA|Ing|arch|PhDr|JUDr|MUDr|RNDr|PaedDr|ThDr|PharmDr|doc|prof|Doc|Prof|p|pí|sv"
_ONE_LETTER_WORD = re.compile(r"(?<![\w/@-])[kKsSvVzZoOuUaAiI] (?=\S)")
_NUMBER_AND_UNIT = re.compile(rf"\d (?=(?:{_UNITS})(?!\w)|\d{{3}}(?!\d))")
_CITATION = re.compile(r"§ (?=[\d§])|" + rf"(?<!\w)(?:{_MARKS})\. (?=[\w„])|(?<!\w)[Bb]od[uůy]? (?=\d)")
_FILE_NUMBER = re.compile(r"(?<=č\.\u00a0)j\. (?=\w)")
_TITLE = re.compile(rf"(?<!\w)(?:{_TITLES})\. (?=[\w])")
_INITIAL = re.compile(r"(?<!\w)(?:[A-ZÁČĎÉÍŇÓŘŠŤÚÝŽ]|Ch)\. (?=[A-ZÁČĎÉÍŇÓŘŠŤÚÝŽ])")
_CZECH_DAY = re.compile(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_WRITTEN_DATE = re.compile(rf"(?<![\d.])\d{{1,2}}\. (?=\d{{1,2}}\.|(?:{_MONTHS})(?!\w))")
_MONTH_AND_YEAR = re.compile(r"(?<=\d\.\u00a0)\d{1,2}\. (?=\d{4}(?!\d))")
_HELD = (
    _WRITTEN_DATE,
    _MONTH_AND_YEAR,
    _CITATION,
    _FILE_NUMBER,
    _TITLE,
    _INITIAL,
    _NUMBER_AND_UNIT,
    _ONE_LETTER_WORD,
)
"""Each ends with the space that must not break a line; the day before the year, the citation before its parts."""


def plural(count: int, one: str, few: str, many: str) -> str:
    """The count with the right form of the noun: 1 nález, 2 nálezy, 5 nálezů."""
    return f"{count}{HARD_SPACE}{plural_form(count, one, few, many)}"


def plural_form(count: int, one: str, few: str, many: str) -> str:
    """Only the noun, in the form that belongs to the count."""
    if count == 1:
        return one
    return few if 2 <= count <= 4 else many  # noqa: PLR2004  # Czech grammar, not a setting


def decimal(value: Fraction) -> str:
    """The number in words with two decimal places at the most."""
    return number(rounded(value))


def rounded(value: Fraction) -> Decimal:
    """The number to two decimal places, halves away from zero."""
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_PLACES, ROUND_HALF_UP)


def day(when: date) -> str:
    """A date as 2. 11. 2026, held together by hard spaces."""
    return f"{when.day}.{HARD_SPACE}{when.month}.{HARD_SPACE}{when.year}"


def span(since: date, until: date) -> str:
    """The first and the last day with a dash between them."""
    return f"{day(since)} – {day(until)}"


def number(value: Decimal | int) -> str:
    """A number as 1 250 or 0,5: thousands apart, a comma, no zeros that say nothing."""
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", HARD_SPACE) + (f",{rest}" if rest else "")


def written_day(text: str) -> date | None:
    """The day people wrote as 2. 11. 2026 or 2026-11-02; None when it is no day."""
    written = text.strip()
    czech, iso = _CZECH_DAY.fullmatch(written), _ISO_DAY.fullmatch(written)
    parts = czech.groups()[::-1] if czech else iso.groups() if iso else ()
    try:
        return date(*map(int, parts)) if parts else date.fromisoformat(written)
    except ValueError:
        return None


def like_a_day(text: str) -> bool:
    """Whether the text is spelled as a day, be it in the calendar or not."""
    return bool(_CZECH_DAY.fullmatch(text.strip()) or _ISO_DAY.fullmatch(text.strip()))


@lru_cache(maxsize=8192)
def typeset(text: str) -> str:
    """The text with hard spaces where Czech typography asks for them (ČSN 01 6910); nothing else changes."""
    if " " not in text:
        return text
    for pattern in _HELD:
        text = pattern.sub(_held_together, text)
    return text


def _held_together(found: re.Match[str]) -> str:
    return found[0][:-1] + HARD_SPACE


def plain_letters(text: str) -> str:
    """The text as one writes it in a hurry: small letters, no diacritics, no blanks around."""
    decomposed = unicodedata.normalize("NFD", text.strip().casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def quoted(word: str) -> str:
    """A word in Czech quotation marks."""
    return f"„{word}“"


def listing(words: Iterable[str], last: str = "nebo") -> str:
    """Words as people list them: a, b nebo c."""
    *head, tail = tuple(words) or ("",)
    return f"{', '.join(head)} {last} {tail}" if head else tail


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The most similar of the words, if any is similar enough to be meant; of equals the one with letters in place."""
    folded = {candidate.casefold(): candidate for candidate in words}
    given = word.casefold()
    close = get_close_matches(given, folded, n=len(folded) or 1, cutoff=0.6)
    equals = [each for each in close if _likeness(each, given) == _likeness(close[0], given)]
    return folded[max(equals, key=lambda each: sum(map(eq, each, given)))] if equals else None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def only_near(word: str, words: Iterable[str]) -> str | None:
    """The one word that was surely meant: similar, and no other is."""
    close = get_close_matches(word.casefold(), [each.casefold() for each in words], n=2, cutoff=0.75)
    return next((each for each in words if each.casefold() in close), None) if len(close) == 1 else None


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The end of a sentence that offers the nearest word, or nothing."""
    near = nearest(word, words)
    return f"; nemyslíte {quoted(near)}?" if near else ""
