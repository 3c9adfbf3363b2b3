"""Phones, e-mails, dates of birth and court files: what gives a person away beside a birth number."""

import re
from collections.abc import Collection, Iterator

_BLANK = "[ \u00a0\u2007\u202f]"
_MOBILE = re.compile(
    rf"(?<![\d/.+-])(?<!\d{_BLANK})(?:(?P<prefix>(?:\+|00)420){_BLANK}?)?"
    rf"(?P<number>(?:60[1-8]|70\d|72\d|73\d|77\d|79\d)(?P<gap>{_BLANK}|)\d{{3}}(?P=gap)\d{{3}})(?!{_BLANK}?\d|/|-\d)"
)
_LANDLINE = re.compile(
    rf"(?<![\d/.+-])(?<!\d{_BLANK})(?:(?P<prefix>(?:\+|00)420){_BLANK}?)?"
    rf"(?P<number>[2-5]\d{{2}}(?P<gap>{_BLANK}|)\d{{3}}(?P=gap)\d{{3}})(?!{_BLANK}?\d|/|-\d)"
)
"""Sums of money look like this too, so that the prefix or a word must stand before it."""
_PHONE_WORD = re.compile(r"(?:tel|mobil|telefon|mob)\w*\.?:?\s*\Z", re.IGNORECASE)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_PRIVATE_MAIL = frozenset({
    "seznam.cz", "email.cz", "post.cz", "spoluzaci.cz", "centrum.cz", "atlas.cz", "volny.cz", "tiscali.cz", "gmail.com",
    "hotmail.com", "outlook.com", "outlook.cz", "yahoo.com", "yahoo.cz", "icloud.com", "azet.sk", "zoznam.sk",
})  # fmt: skip
_EXAMPLES = ("example.org", "example.com", "example.net", "example.cz")
_MONTHS = "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"
_BIRTH = re.compile(
    rf"(?:\bnar\.|\bnaroz\w*|datum{_BLANK}narození){_BLANK}*:?{_BLANK}*(?:dne{_BLANK})?"
    rf"(?P<day>\d{{1,2}}\.{_BLANK}?(?:\d{{1,2}}\.|(?:{_MONTHS})(?=\s)){_BLANK}?(?:19|20)\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}-\d{{2}})",
    re.IGNORECASE,
)
_COURT = re.compile(
    rf"(?<![\w/.])(?:\d{{1,3}}{_BLANK}?(?:P{_BLANK}?a{_BLANK}?Nc|Nc|P|Rod|Tm|T|Opatr)|(?:\d{{1,3}}{_BLANK}?)?(?:Om|Nom))"
    rf"{_BLANK}?\d{{1,5}}{_BLANK}?/{_BLANK}?(?:19|20)\d{{2}}(?!\d)"
)


def phones(text: str, ours: Collection[str]) -> Iterator[tuple[int, int]]:
    """Spans of numbers that are not the office's own; mobile ones also by their blanks alone."""
    known = {_digits(phone) for phone in ours}
    for pattern in (_MOBILE, _LANDLINE):
        for match in pattern.finditer(text):
            word = _PHONE_WORD.search(text[max(0, match.start() - 12) : match.start()])
            told = match["prefix"] or word or (pattern is _MOBILE and match["gap"])
            if told and _digits(match["number"]) not in known:
                yield match.span()


def mails(text: str, ours: Collection[str]) -> Iterator[tuple[int, int]]:
    """Spans of e-mails at private providers, and, once the office said its domains, of all others."""
    domains = {domain.casefold().removeprefix("@") for domain in ours}
    for match in _MAIL.finditer(text):
        domain = match["domain"].casefold().rstrip(".")
        inside = any(domain == own or domain.endswith(f".{own}") for own in (*domains, *_EXAMPLES))
        if domain in _PRIVATE_MAIL or (domains and not inside):
            yield match.start(), match.start("domain") + len(domain)


def birth_dates(text: str) -> Iterator[tuple[int, int]]:
    """Spans of dates that a word before them calls somebody's birth."""
    return (match.span("day") for match in _BIRTH.finditer(text))


def court_files(text: str) -> Iterator[tuple[int, int]]:
    """Spans of files about children and families: of courts (care, guardianship, crimes) and of offices (Om, Nom)."""
    return (match.span() for match in _COURT.finditer(text))


def _digits(phone: str) -> str:
    return "".join(sign for sign in phone if sign.isdigit())[-9:]
