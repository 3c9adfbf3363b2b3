"""Compiled templates: the program's own are kept beside its modules, and nothing wrong is ever taken for them."""

import marshal
import sys

import pytest

from spodq.render.compiled import Compiled
from spodq.render.templates import environment
from spodq.shipped import bundled

RULE = bundled("templates") / "html"
NAME = "rulebook.html.j2"


@pytest.fixture
def kept(monkeypatch, tmp_path):
    """The folder compiled templates come to, as if the program stood in a new place."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    return lambda: sorted((tmp_path / "kept").rglob("*.j2.*"))


def compiled(folder=RULE, name=NAME):
    """Code of a template, as a new run of the program comes by it."""
    rooms = environment([folder])
    rooms.bytecode_cache = Compiled()
    source, path, _ = rooms.loader.get_source(rooms, name)
    before = rooms.bytecode_cache.get_bucket(rooms, name, path, source).code
    rooms.get_template(name)
    after = Compiled().get_bucket(rooms, name, path, source).code
    return before, after


def test_template_of_the_program_is_compiled_once(kept):
    first, kept_then = compiled()
    assert first is None
    assert [path.name for path in kept()] == [f"html-{NAME}.{sys.implementation.cache_tag}"]
    assert compiled() == (kept_then, kept_then)


def test_template_of_an_office_is_never_kept(kept, tmp_path):
    (tmp_path / NAME).write_text("{{ title }}", encoding="utf-8")
    assert compiled(tmp_path) == (None, None)
    assert kept() == []


@pytest.mark.parametrize("spoil", [
    lambda data: data[:0],
    lambda data: data[:64],
    lambda data: data[:-200],
    lambda data: data[:64] + b"\xff" * 50,
    lambda data: data[:64] + marshal.dumps("no code"),
    lambda data: b"0" * 64 + data[64:],
])  # fmt: skip
def test_what_is_damaged_or_of_another_wording_is_compiled_again(spoil, kept):
    _, right = compiled()
    (path,) = kept()
    path.write_bytes(spoil(path.read_bytes()))
    assert compiled() == (None, right)


@pytest.mark.usefixtures("kept")
def test_folder_that_cannot_be_written_costs_only_time(tmp_path):
    (tmp_path / "kept").write_text("a file stands here", encoding="utf-8")
    assert compiled() == (None, None)


def test_python_told_not_to_write_is_obeyed(kept, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled() == (None, None)
    assert kept() == []
