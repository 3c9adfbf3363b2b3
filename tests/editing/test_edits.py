"""Editing by byte splice: right and local for any value in any style. `benchmarks/edits.py` tries ten thousand."""

from contextlib import suppress

import pytest

from editing.edits import PATH, NothingToEditError, edit_once
from editing.messy import HARD_VALUES, Messy
from spodq.source import changed, read
from spodq.source.quoting import quoted, scalar

SEEDS = range(600)


def test_random_edits_are_right_and_local():
    tried = 0
    for seed in SEEDS:
        with suppress(NothingToEditError):
            edit_once(seed)
            tried += 1
    assert tried > len(SEEDS) * 0.95


def test_the_random_files_are_varied():
    texts = [Messy(seed).text for seed in SEEDS]
    for sign in ("\r\n", "# ", "|", ">", "'", '"', "[", "{", "\t#", "- "):
        assert any(sign in text for text in texts), sign
    assert sum(read(PATH, text.encode()).broken for text in texts) < len(texts) * 0.05


@pytest.mark.parametrize("value", HARD_VALUES)
def test_a_value_survives_writing_and_reading(value):
    assert read(PATH, f"a: {scalar(value)}\nb: [{scalar(value)}, x]\n".encode()).values == {
        "a": value,
        "b": [value, "x"],
    }


@pytest.mark.parametrize("value", ["a: b", 'řekl: "ano"', "c:\\d: e", "it's: x", "'", '"x'])
def test_quotes_keep_the_value(value):
    assert read(PATH, f"a: {quoted(value)}\n".encode()).values == {"a": value}


def test_an_empty_value_gets_a_blank_and_keeps_its_comment():
    data = b"title:  # dopsat\ncriteria: [6d]\n"
    fix = read(PATH, data).setting("x", "Plán", "title")
    assert fix is not None
    assert changed(data, fix) == "title: Plán  # dopsat\ncriteria: [6d]\n".encode()


def test_only_a_single_value_that_is_there_can_be_set():
    source = read(PATH, b"a: [x]\nb:\n  c: y\n")
    assert source.setting("x", "v", "a") is None
    assert source.setting("x", "v", "b") is None
    assert source.setting("x", "v", "nic") is None
    assert source.setting("x", "v", "a", 3) is None
    assert source.setting("x", "v", "a", 0) is not None
