"""What holds for every file, whatever it contains."""

import json
import re
import shutil

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reading.case import CLEAN, TODAY
from reading.cases import CASES
from reading.strategies import as_text, blocks, damaged, jsons, leaves
from spodq.check import check
from spodq.loader import load
from spodq.loader.reading import read_file
from spodq.rules import all_rules
from spodq.source import read
from spodq.source.characters import fatal
from spodq.source.decoding import decode
from spodq.source.parsing import FAST, parse
from spodq.workspace.root import Workspace, find

TRIES = settings(max_examples=200, deadline=None, print_blob=True)
PATH = "evidence/urad/documents/pripad.yaml"
KINDS = {page.rule.name for page in all_rules()}
LINE_END = re.compile(r"\r\n|\r|\n")


# PyYAML's own parser refuses tabs and question marks that libyaml allows and lets a lone surrogate pass
PARSERS_DIFFER = {"eol-trailing-ws", "yml-tab-in-value", "yml-question-in-list", "enc-escaped-surrogate"}
# libyaml puts the end of a file without the last line end one line lower
PLACES_DIFFER = {"yml-empty-at-end"}


def _texts():
    for case in CASES:
        text, _ = decode(PATH, case.data)
        if text is not None and not fatal(PATH, text) and case.id not in PARSERS_DIFFER:
            yield pytest.param(text, case.id not in PLACES_DIFFER, id=case.id)


def _stands_in(source, place) -> bool:
    lines = LINE_END.split(source.text)
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return shutil.copytree(CLEAN, tmp_path_factory.mktemp("vlastnosti") / "slozka")


@TRIES
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(b"\xef\xbb\xbf")
@example(b"title: |\n%\n")
@example(b"[")
def test_any_bytes_give_values_or_a_problem(data):
    source = read(PATH, data)
    assert source.values is not None or source.problems
    assert {problem.kind for problem in source.problems} <= KINDS
    assert all(_stands_in(source, problem.place) for problem in source.problems if source.text)


@settings(TRIES, max_examples=600)
@given(damaged())
def test_a_damaged_file_is_read_or_its_trouble_is_told_inside_it(folder, case):
    path, data = case
    (folder / path).write_bytes(data)
    told = read_file(Workspace(folder), path)
    (folder / path).write_bytes((CLEAN / path).read_bytes())
    assert (told.noun is None) == (told.unread is not None)
    assert told.noun is not None or told.problems
    assert {problem.kind for problem in told.problems} <= KINDS
    assert all(_stands_in(told.source, problem.place) for problem in told.problems if told.source.text)


@TRIES
@given(damaged())
def test_a_damaged_file_never_stops_the_check(folder, case):
    path, data = case
    (folder / path).write_bytes(data)
    try:
        report = check(load(find(folder), TODAY))
    finally:
        (folder / path).write_bytes((CLEAN / path).read_bytes())
    assert report.files_read == len(list(CLEAN.rglob("*.yaml")))


@TRIES
@given(jsons)
def test_json_is_read_as_it_was_written(case):
    value, text = case
    source = read(PATH, text.encode())
    assert source.values == as_text(value)
    assert {problem.kind for problem in source.problems} <= {"damaged-text"}


@TRIES
@given(jsons)
def test_every_value_of_json_has_its_place(case):
    value, text = case
    source = read(PATH, text.encode())
    for steps, leaf in leaves(value):
        place = source.value(*steps)
        assert place.line == place.end_line
        shown = text.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]
        assert shown == json.dumps(leaf, ensure_ascii=False)


@TRIES
@given(blocks())
def test_block_style_is_read_as_it_was_written(written):
    source = read(PATH, written.text.encode())
    assert source.values == written.value
    assert {problem.kind for problem in source.problems} <= {"damaged-text"}
    for steps, shown in written.scalars.items():
        place = source.value(*steps)
        assert written.text.split("\n")[place.line - 1][place.column - 1 :].startswith(shown)


@pytest.mark.skipif(not FAST, reason="this PyYAML has no libyaml to compare with")
@pytest.mark.parametrize(("text", "same_places"), list(_texts()))
def test_both_parsers_agree_on_the_corpus(text, same_places):
    fast, pure = parse(PATH, text), parse(PATH, text, fast=False)
    assert [problem.kind for problem in fast.problems] == [problem.kind for problem in pure.problems]
    assert (fast.root == pure.root) is same_places


@TRIES
@given(jsons.map(lambda case: case[1]) | blocks().map(lambda written: written.text))
def test_both_parsers_agree_on_generated_files(text):
    assert parse(PATH, text) == parse(PATH, text, fast=False)


@TRIES
@given(damaged())
def test_the_pure_parser_never_raises_either(case):
    text, _ = decode(PATH, case[1])
    if text is not None and not fatal(PATH, text):
        parsed = parse(PATH, text, fast=False)
        assert {problem.kind for problem in parsed.problems} <= KINDS
