"""Czech as people write it: plural forms, dates, hard spaces, the nearest word."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

HARD_SPACE = "\u00a0"

_ONE_LETTER_WORD = re.compile(r"(?<![\w\u00a0])([kKsSvVzZoOuUaAiI]) (?=\S)")
_NUMBER_AND_UNIT = re.compile(r"(\d) (?=(?:%|Kč|hod\.|h\b|min\b|let\b|dnů|dní|dny|dětí|Sb\.|km\b|m²|\d{3}(?!\d)))")
_CITATION = re.compile(r"(§§?|\b(?:č|čj|odst|písm|čl|str|vyhl|zák|př|Mgr|Bc|Ing|PhDr|JUDr)\.) (?=\S)")
_WRITTEN_DATE = re.compile(r"\b(\d{1,2})\. (\d{1,2})\. (?=\d{4}\b)")


def plural(count: int, one: str, few: str, many: str) -> str:
    """The count with the right form of the noun: 1 nález, 2 nálezy, 5 nálezů."""
    return f"{count}{HARD_SPACE}{plural_form(count, one, few, many)}"


def plural_form(count: int, one: str, few: str, many: str) -> str:
    """Only the noun, in the form that belongs to the count."""
    if count == 1:
        return one
    return few if 2 <= count <= 4 else many  # noqa: PLR2004  # Czech grammar, not a setting


def day(when: date) -> str:
    """A date as 2. 11. 2026, held together by hard spaces."""
    return f"{when.day}.{HARD_SPACE}{when.month}.{HARD_SPACE}{when.year}"


def written_day(text: str) -> date | None:
    """The day people wrote as 2. 11. 2026 or 2026-11-02; None when it is no day."""
    czech = re.fullmatch(r"([0-9]{1,2})\.\s*([0-9]{1,2})\.\s*([0-9]{4})", text.strip())
    day, month, year = czech.groups() if czech else ("", "", "")
    try:
        return date(int(year), int(month), int(day)) if czech else date.fromisoformat(text.strip())
    except ValueError:
        return None


def typeset(text: str) -> str:
    """The text with hard spaces where Czech typography asks for them (ČSN 01 6910)."""
    if " " not in text:
        return text
    for _ in range(2):  # twice, for neighbours such as „a v praxi“
        text = _ONE_LETTER_WORD.sub("\\1\u00a0", text)
    text = _WRITTEN_DATE.sub("\\1.\u00a0\\2.\u00a0", text)
    return _CITATION.sub("\\1\u00a0", _NUMBER_AND_UNIT.sub("\\1\u00a0", text))


def quoted(word: str) -> str:
    """A word in Czech quotation marks."""
    return f"„{word}“"


def listing(words: Iterable[str], last: str = "nebo") -> str:
    """Words as people list them: a, b nebo c."""
    *head, tail = tuple(words) or ("",)
    return f"{', '.join(head)} {last} {tail}" if head else tail


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The most similar of the words, if any is similar enough to be meant."""
    folded = {candidate.casefold(): candidate for candidate in words}
    close = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


def only_near(word: str, words: Iterable[str]) -> str | None:
    """The one word that was surely meant: similar, and no other is."""
    close = get_close_matches(word.casefold(), [each.casefold() for each in words], n=2, cutoff=0.75)
    return next((each for each in words if each.casefold() in close), None) if len(close) == 1 else None


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The end of a sentence that offers the nearest word, or nothing."""
    near = nearest(word, words)
    return f"; nemyslíte {quoted(near)}?" if near else ""
