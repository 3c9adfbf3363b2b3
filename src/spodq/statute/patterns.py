"""How annexes write a standard, a criterion, an exception and an annex, in the layouts seen in practice."""

import re
from datetime import date

_MARK = r"(\d{1,2}) ?([a-zA-Z])"
_WORD = r"[Kk](?:ritérium|RITÉRIUM) (?:č\. ?)?"
_UPPER = "A-ZÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ"

MARK_ALONE = re.compile(rf"(?:{_WORD})?{_MARK} ?[).:]?\Z")
MARK_WITH_TEXT = re.compile(
    rf"(?:(?:{_WORD})?{_MARK} ?[-–—:).]+ ?(?P<divided>\S.*)|(?:{_WORD})?(\d{{1,2}})([a-zA-Z]) (?P<bare>[{_UPPER}].*))\Z"
)
STANDARD = re.compile(
    r"(?:standard(?: kvality)?(?: č\.?| číslo)? ?(\d{1,2})\b|(\d{1,2})\. ?standard\b)(?P<divider> ?[-–—:.]+)?"
    r" ?(?P<title>.*)\Z",
    re.IGNORECASE,
)
NUMBER_ALONE = re.compile(r"(\d{1,2})\.?\Z")
NUMBERED = re.compile(r"(\d{1,2})[.)]? ?[-–—:]? ?(\S.*)\Z")
ANNEX = re.compile(r"příloha (?:č\.|číslo)? ?(\d{1,2})(?: (?:k|ke) (?:vyhlášce|zákonu)\b.*)?\.?\Z", re.IGNORECASE)
EFFECTIVE = re.compile(r"\b(?:účinn\w+|platn\w+)\b.{0,20}?\bod (\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\b", re.IGNORECASE)
EXCEPTION = re.compile(
    r"\(?(?:pozn(?:ámka|\.):? ?)?(?:(?:toto |tato )?kritéri(?:um|a) (?P<marks>(?:\d{1,2} ?[a-z](?:, | a )?)*) ?)?"
    r"(?:se nehodnotí|nehodnotí se) u (?P<whom>[^.()]+)\.?\)?\Z",
    re.IGNORECASE,
)
EXCEPTION_INSIDE = re.compile(r"[.(] ?((?:kritérium )?(?:se nehodnotí|nehodnotí se) u [^.()]+)\.?\)?\Z", re.IGNORECASE)
EXCEPTION_UNCLEAR = re.compile(r"\bnehodnot", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"(?:(?:stran[aá]|s\.|str\.)? ?\d{1,4}(?: ?(?:/|z) ?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—])\Z", re.IGNORECASE
)
SPLIT_WORD = re.compile(r"\b[a-záčďéěíňóřšťúůýž]+[-‐] [a-záčďéěíňóřšťúůýž]+", re.IGNORECASE)
CONTINUES = re.compile(r"(?:[a-z]\) ?|\d{1,2}[.)] |[-–—•*·] ?|[a-záčďéěíňóřšťúůýž])")
ITEM = re.compile(r"(?:[a-z]\) ?|\d{1,2}[.)] |[-–—•*·] ?)")


def mark_of(number: str, letter: str) -> str:
    """A mark as we write it."""
    return f"{int(number)}{letter.lower()}"


def marked(text: str) -> tuple[str, str] | None:
    """The mark a line begins with and the text after it; None when it begins with no mark."""
    alone, together = MARK_ALONE.match(text), MARK_WITH_TEXT.match(text)
    if alone:
        return mark_of(alone[1], alone[2]), ""
    if together:
        number, letter = together[1] or together[4], together[2] or together[5]
        return mark_of(number, letter), together["divided"] or together["bare"]
    return None


def effective_day(text: str) -> date | None:
    """The first day in force the line speaks of."""
    found = EFFECTIVE.search(text)
    if not found:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def same(one: str, other: str) -> bool:
    """Whether two titles are the same to a reader."""
    return _plain(one) == _plain(other)


def _plain(title: str) -> str:
    return " ".join(re.sub(r"[^\w ]", " ", title.casefold()).split())
