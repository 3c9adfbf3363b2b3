"""Two thousand spoiled files on every change; `benchmarks/fuzz.py` tries two hundred thousand before a release."""

from time import process_time

import pytest

from reading.case import DOCUMENT
from reading.fuzzing import seeds, spoiled, try_once
from spodq.loader.mending import mended
from spodq.source import read

BATCH, BATCHES = 100, 20


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_input_ends_with_an_exception(batch):
    for number in range(batch * BATCH, (batch + 1) * BATCH):
        start = process_time()  # of this process alone: a busy machine changes nothing
        try_once(number)
        assert process_time() - start < 5, f"input {number} is slow"  # a bound against hanging, not a measurement


def test_inputs_are_many_and_spoiled():
    inputs = {spoiled(number) for number in range(BATCH * 2)}
    assert len(inputs) > BATCH * 1.9
    assert len(seeds()) > 150
    assert sum(each in seeds() for each in inputs) < BATCH * 0.2


def test_the_same_number_is_the_same_input():
    assert spoiled(7) == spoiled(7)


def test_most_inputs_are_found_faulty():
    readings = [try_once(number) for number in range(BATCH * 2)]
    assert sum(bool(reading.problems) for reading in readings) > BATCH


@pytest.mark.parametrize("sign", [" ", "\t", "#", " #", "„", "<", "/", "1 ", "@", "\u00a0", "a.", "800101/"])
def test_many_signs_in_a_row_are_read_at_once(sign):
    start = process_time()
    read(DOCUMENT, f"title: A{sign * (50_000 // len(sign))}\nnote: „konec“ #konec\n".encode())
    assert process_time() - start < 1


@pytest.mark.parametrize(
    "line", ["a: „b“", "a: b #c", "a: b: c", "a: b", "- \u00a0", "a: \u200b", "\ta: b", "<<<<<<< a"]
)
def test_many_lines_are_read_and_mended_at_once(line):
    data = f"title: A\n{line}\n".encode() * 15_000
    start = process_time()
    mended(DOCUMENT, data)
    assert process_time() - start < 15  # as the square of the lines it would be more, measured or not
