"""Codes of Czech banks (public list of the Czech National Bank) and the checks of account numbers.

Providers without ordinary accounts and banks that ended are left out: each code lets a birth number go.
"""

import re
from collections.abc import Iterator

BANK_CODES = frozenset(
    """
    0100 0300 0600 0710 0800 2010 2060 2070 2100 2200 2220 2250 2260 2600 2700 3030 3050 3060 3500 4000
    4300 5500 5800 6000 6200 6210 6300 6700 7910 7950 7960 7970 7990 8040 8060 8090 8150
    8200 8220 8230 8240 8250 8255 8265 8270 8280 8293 8299
    """.split()  # noqa: SIM905  # a list of codes is read by people in columns
)
_ACCOUNT = re.compile(r"(?<![\d/.-])(?:(\d{2,6})-)?(\d{4,10})[ \u00a0]?/[ \u00a0]?(\d{4})(?![\d/])")
_IBAN = re.compile(r"(?<![A-Za-z0-9])((?:CZ|SK)\d\d(?:[ \u00a0]?\d{4}){5})(?![ \u00a0]?\d)")
_YEARS = frozenset(code for code in BANK_CODES if code.startswith("20") and code < "2040")
"""Codes that look like the year of a file reference; they count only after a prefix or the word for an account."""
_WORD = re.compile(r"účt|účet|č\. ú\.|bank", re.IGNORECASE)
_WEIGHTS = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)
"""Decree 169/2011 Sb.: weights of digits from the right; the sum is divisible by eleven."""


def accounts(text: str) -> Iterator[tuple[int, int]]:
    """Spans of account numbers with a known bank code and right check digits."""
    for match in _ACCOUNT.finditer(text):
        prefix, number, bank = match.groups()
        known = bank in BANK_CODES and (bank not in _YEARS or prefix or _WORD.search(text[: match.start()][-20:]))
        if known and _divisible(number) and _divisible(prefix or "0") and int(number):
            yield match.span()


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """Spans of Czech and Slovak accounts in the international form with right check digits (ISO 13616)."""
    for match in _IBAN.finditer(text):
        sign = match[1].replace(" ", "").replace("\u00a0", "")
        if int("".join(str(int(each, 36)) for each in sign[4:] + sign[:4])) % 97 == 1:
            yield match.span()


def _divisible(digits: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(reversed(digits), _WEIGHTS, strict=False)) % 11 == 0
