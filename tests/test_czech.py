"""Czech as people write it."""

from datetime import date

import pytest

from spodq.czech import HARD_SPACE, day, did_you_mean, listing, nearest, plural, plural_form, typeset


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "nálezů"), (1, "nález"), (2, "nálezy"), (4, "nálezy"), (5, "nálezů"), (21, "nálezů"), (102, "nálezů")],
)
def test_plural_form(count, expected):
    assert plural_form(count, "nález", "nálezy", "nálezů") == expected
    assert plural(count, "nález", "nálezy", "nálezů") == f"{count}{HARD_SPACE}{expected}"


def test_day_holds_together():
    assert day(date(2026, 11, 2)) == "2.\u00a011.\u00a02026"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a v praxi", "a\u00a0v\u00a0praxi"),
        ("K tomu s dítětem", "K\u00a0tomu s\u00a0dítětem"),
        ("do 31. 10. 2026", "do 31.\u00a010.\u00a02026"),
        ("§ 10 odst. 3", "§\u00a010 odst.\u00a03"),
        ("č. 473/2012 Sb.", "č.\u00a0473/2012\u00a0Sb."),
        ("6 400 dětí", "6\u00a0400\u00a0dětí"),
        ("62 %", "62\u00a0%"),
        ("auto na lávce", "auto na lávce"),
        ("Adam i Eva", "Adam i\u00a0Eva"),
        ("od 1. 7. do 2. listopadu 2026", "od 1.\u00a07. do 2.\u00a0listopadu 2026"),
        ("§ 9a odst. 4 písm. b)", "§\u00a09a odst.\u00a04 písm.\u00a0b)"),
        ("č. j. 5/2026", "č.\u00a0j.\u00a05/2026"),
        ("Mgr. J. K. Nová, DiS.", "Mgr.\u00a0J.\u00a0K.\u00a0Nová, DiS."),
        ("viz s. 3–5, bod 16", "viz s.\u00a03–5, bod\u00a016"),
        ("1 000 000 Kč za 6 dnů", "1\u00a0000\u00a0000\u00a0Kč za 6\u00a0dnů"),
        ("rok 2026 minul", "rok 2026 minul"),
        ("https://urad.cz/a v lese", "https://urad.cz/a v\u00a0lese"),
    ],
)
def test_typeset(written, shown):
    assert typeset(written) == shown
    assert typeset(shown) == shown


def test_listing():
    assert listing([]) == ""
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"]) == "a, b nebo c"
    assert listing(["a", "b"], "a") == "a a b"


def test_nearest_word_is_offered_only_when_it_is_near():
    assert nearest("titel", ["title", "criteria"]) == "title"
    assert nearest("TITLE", ["title"]) == "title"
    assert nearest("xyz", ["title", "criteria"]) is None
    assert nearest("xyz", []) is None
    assert nearest("SPQ5O2", ["SPQ502", "SPQ520", "SPQ521"]) == "SPQ502"
    assert did_you_mean("titel", ["title"]) == "; nemyslíte „title“?"
    assert did_you_mean("xyz", ["title"]) == ""
