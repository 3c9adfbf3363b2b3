"""Writing leaves the old file or the new one, never half of either, and nothing beside it."""

import os
from pathlib import Path

import pytest

from spodq.workspace import writing
from spodq.workspace.writing import WriteError, write_atomically


def test_writes_into_a_new_folder(tmp_path):
    target = tmp_path / "a" / "b.txt"
    write_atomically(target, "žluť".encode())
    assert target.read_text(encoding="utf-8") == "žluť"
    assert [path.name for path in target.parent.iterdir()] == ["b.txt"]


def test_keeps_rights_of_the_file(tmp_path):
    target = tmp_path / "b.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("broken", ["fsync", "fdopen"])
def test_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, broken):
    target = tmp_path / "b.txt"
    target.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, fail)
    with pytest.raises(WriteError, match="disk je plný"):
        write_atomically(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_a_file_held_by_word_is_tried_again_and_then_told(tmp_path, monkeypatch):
    target = tmp_path / "b.txt"
    target.write_bytes(b"old")
    tries = []

    def held(self: Path, _target: Path) -> Path:
        tries.append(self)
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(writing, "_PAUSE", 0)
    with pytest.raises(WriteError, match="Word"):
        write_atomically(target, b"new")
    assert len(tries) == 5
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_a_folder_in_the_place_of_the_file(tmp_path):
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(WriteError, match="složka"):
        write_atomically(tmp_path / "b.txt", b"new")


def test_a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(WriteError, match="soubor"):
        write_atomically(tmp_path / "a" / "b.txt", b"new")
