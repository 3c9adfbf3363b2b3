"""Recall and false alarms on generated numbers; `benchmarks/birth_numbers.py` measures ten thousand of each."""

from datetime import date, timedelta
from random import Random

import pytest

from privacy.corpus import IN_CONTEXT, NEGATIVE, POSITIVE, TODAY, WORDS, birth_number
from spodq.privacy import masked, sightings

COUNT = 2000


def kinds(text: str) -> list[str]:
    return [sighting.kind for sighting in sightings(text, TODAY)]


def found(maker, count=COUNT, before="", wanted="birth-number") -> int:
    random = Random(1)
    return sum(wanted in kinds(f"Spis {before}{maker(random)} založen.") for _ in range(count))


@pytest.mark.parametrize("name", [name for name in POSITIVE if name.endswith("2004+") and name != "bare, born 2004+"])
def test_numbers_of_children_with_a_slash_are_found(name):
    assert found(POSITIVE[name]) >= 0.985 * COUNT  # measured 99.1 % of 10,000; bank codes and years are let go


def test_bare_numbers_are_told_as_possible():
    assert found(POSITIVE["bare, born 2004+"], wanted="possible-birth-number") >= 0.985 * COUNT


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("name", IN_CONTEXT)
def test_after_a_word_every_form_is_found(name, word):
    assert found(IN_CONTEXT[name], 300, before=word) == 300


@pytest.mark.parametrize("name", NEGATIVE)
def test_what_only_looks_like_one_is_never_told_as_sure(name):
    assert found(NEGATIVE[name]) == 0


@pytest.mark.parametrize(
    "name", ["file reference 123456/2024", "account 6 digits/bank", "sha256 hex", "UUID", "EAN-13", "IČO"]
)
def test_what_has_another_shape_is_not_even_possible(name):
    assert found(NEGATIVE[name], wanted="possible-birth-number") == 0


@pytest.mark.parametrize(
    "text", ["160521/1231", "165521/1234", "169921/1234", "160532/1234", "160521 1234", "1160521/1234"]
)
def test_wrong_arithmetic_or_date_is_no_number(text):
    assert kinds(text) == []


def test_a_birth_in_the_future_is_none():
    random = Random(3)
    day, serial = birth_number(random, TODAY + timedelta(days=1), date(2026, 12, 31))
    assert kinds(f"{day}/{serial}") == []
    assert [each.kind for each in sightings(f"{day}/{serial}", date(2027, 1, 1))] == ["birth-number"]


def test_a_number_is_never_shown():
    random = Random(4)
    for _ in range(500):
        day, serial = birth_number(random, date(1930, 1, 1))
        for form in (f"{day}/{serial}", f"{day} / {serial}", f"{day}-{serial}", f"{day}{serial}", f"{day} {serial}"):
            assert day not in masked(f"hodnota „{form}“")
            assert serial not in masked(f"hodnota „{form}“")
        (seen,) = sightings(f"r. č. {day}/{serial}", TODAY)
        assert not any(sign.isdigit() for sign in seen.shown)


def test_masking_leaves_other_text_alone():
    for text in (
        "zákon č. 359/1999 Sb.",
        "řádek 12, sloupec 3",
        "LH/12/2026",
        "2026-01-31",
        "otisk 359dcd5d3de56583b94",
    ):
        assert masked(text) == text
