"""Every value of the clean workspace with records is spoiled in turn: the error stands there, alone."""

import shutil
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
import yaml
from pydantic import BaseModel

from reading.case import CLEAN, NOT_CHECKED
from spodq.finding import Report, Severity
from spodq.loader import SHELVES
from spodq.loader.shelves import shelf_of
from spodq.model.migration import Migration
from spodq.model.seal import Seal
from spodq.model.waiver import Waivers
from tables import RECORDS

WRONG = "{chyba: {hlubsi: 1}}"
LAYERS = (CLEAN, RECORDS)
FILES = {path.relative_to(layer).as_posix(): path for layer in LAYERS for path in layer.rglob("*.yaml")}
NOT_IN_A_CLEAN_WORKSPACE = {Waivers, Migration, Seal}
"""An office without a finding has nothing to waive; the other two have tables of their own (SPQ216, SPQ310)."""
UNDER_WAY = {"to_confirm", "carried_to", "applicable"}
"""Answers being carried over to another wording or not asked of the office; tried in test_migrate and SPQ408."""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The clean workspace with records in it."""
    for layer in LAYERS:
        shutil.copytree(layer, tmp_path / "slozka", dirs_exist_ok=True)
    return tmp_path / "slozka"


class Spot(NamedTuple):
    """Where a value stands in the text of a file."""

    path: str
    line: int
    column: int
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def spoil(self, root: Path) -> None:
        file = root / self.path
        text = file.read_text("utf-8")
        written = text[self.start : self.end]
        line_ends = written[len(written.rstrip("\n")) :]
        file.write_text(text[: self.start] + WRONG + line_ends + text[self.end :], "utf-8")


def _spots() -> Iterator[Spot]:
    for path, file in sorted(FILES.items()):
        yield from _scalars(path, yaml.compose(file.read_text("utf-8"), yaml.SafeLoader))


def _scalars(path: str, node: yaml.Node) -> Iterator[Spot]:
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark, node.end_mark
        yield Spot(path, start.line + 1, start.column + 1, start.index, end.index)
    for child in node.value if isinstance(node, yaml.CollectionNode) else ():
        yield from _scalars(path, child[1] if isinstance(child, tuple) else child)


SPOTS = tuple(_spots())
FIRST_SPOTS = tuple(next(spot for spot in SPOTS if spot.path == path) for path in FILES)


def _errors(report: Report) -> set[tuple[str, int, int]]:
    return {
        (finding.place.path, finding.place.line, finding.place.column)
        for finding in report.findings
        if finding.rule.severity is Severity.ERROR
    }


def _said(report: Report) -> list[tuple[str, str]]:
    return sorted((finding.place.path, finding.rule.code) for finding in report.findings)


def test_the_clean_workspace_has_no_finding(workspace, examine):
    assert examine(workspace).findings == ()
    assert len(SPOTS) > 140


@pytest.mark.parametrize(
    "shelf",
    [each for each in SHELVES if each.noun not in NOT_IN_A_CLEAN_WORKSPACE],
    ids=lambda shelf: shelf.noun.__name__,
)
def test_the_clean_workspace_writes_every_key_so_that_every_key_is_spoiled(shelf):
    files = [path for path in FILES if shelf_of(path) is shelf]
    written = {key for path in files for key in _keys(yaml.safe_load(FILES[path].read_text("utf-8")))}
    assert {key for model in _models(shelf.noun) for key in model.model_fields} - UNDER_WAY <= written


def _keys(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _keys(child)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _models(field.annotation)
    for inner in get_args(annotation):
        yield from _models(inner)


@pytest.mark.parametrize("spot", SPOTS, ids=str)
def test_a_wrong_shape_is_told_at_its_place_and_only_there(spot, workspace, examine):
    spot.spoil(workspace)
    report = examine(workspace)
    assert spot[:3] in _errors(report)
    assert {finding.place.path for finding in report.findings} == {spot.path}


@pytest.mark.parametrize(("one", "other"), tuple(combinations(FIRST_SPOTS, 2)), ids=str)
def test_two_mistakes_in_two_files_are_both_told(one, other, workspace, examine):
    one.spoil(workspace)
    other.spoil(workspace)
    report = examine(workspace)
    assert {one[:3], other[:3]} <= _errors(report)
    assert {finding.place.path for finding in report.findings} == {one.path, other.path}


@pytest.mark.parametrize("path", FILES)
def test_broken_syntax_is_told_once_and_nothing_is_called_missing_for_it(path, workspace, examine):
    with (workspace / path).open("a", encoding="utf-8") as file:
        file.write('"neuzavřená\n')
    assert _said(examine(workspace)) == [(path, "SPQ001")]


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_is_no_text_is_told_once_and_nothing_is_called_missing_for_it(path, workspace, examine):
    (workspace / path).write_bytes(b"\xff\xfe\x00\xd8")
    assert _said(examine(workspace)) == [(path, "SPQ002")]


@pytest.mark.parametrize("criteria", ["[1 b]", "{1a: 1b}", "[[1b]]", "[1a", "", "1b"])
def test_a_criterion_written_wrong_is_not_called_unproven(criteria, workspace, examine):
    path = "evidence/urad/documents/pohotovost.yaml"
    (workspace / path).write_text(f"title: Rozpis\nreference: LH/1\ncriteria: {criteria}\n", "utf-8")
    report = examine(workspace)
    assert any(each.sentence.startswith(NOT_CHECKED) for finding in report.findings for each in finding.related)
    assert {place for place, _ in _said(report)} == {path}


def test_a_criterion_named_by_no_file_is_still_called_unproven_beside_a_broken_one(workspace, examine):
    (workspace / "evidence/urad/documents/mistnost.yaml").unlink()
    path = "evidence/urad/documents/pohotovost.yaml"
    (workspace / path).write_text("title: [x]\nreference: LH/1\ncriteria: [1b]\n", "utf-8")
    assert ("evidence/urad/office.yaml", "SPQ401") in _said(examine(workspace))
