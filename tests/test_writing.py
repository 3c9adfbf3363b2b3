"""Writing leaves the old file or the new one, never half of either, and nothing beside it."""

import os
from pathlib import Path

import pytest

from spodq.workspace import writing
from spodq.workspace.writing import Draft, WriteError, write_atomically, write_drafts


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


def _two(tmp_path, *, new=b"new"):
    old, fresh = tmp_path / "a.txt", tmp_path / "slozka" / "b.txt"
    old.write_bytes(b"old")
    return old, fresh, [Draft(old, b"old", b"changed"), Draft(fresh, None, new)]


def _names(tmp_path):
    return sorted(path.name for path in tmp_path.rglob("*") if path.is_file())


def test_several_files_are_written_together(tmp_path):
    old, fresh, drafts = _two(tmp_path)
    write_drafts(drafts)
    assert (old.read_bytes(), fresh.read_bytes()) == (b"changed", b"new")
    assert _names(tmp_path) == ["a.txt", "b.txt"]


def test_a_file_that_moved_since_it_was_read_stops_all(tmp_path):
    old, fresh, drafts = _two(tmp_path)
    old.write_bytes(b"somebody was here")
    with pytest.raises(WriteError, match="mezitím někdo změnil"):
        write_drafts(drafts)
    assert old.read_bytes() == b"somebody was here"
    assert not fresh.exists()
    old.unlink()
    with pytest.raises(WriteError, match="mezitím někdo změnil"):
        write_drafts(drafts)
    assert _names(tmp_path) == []


def test_a_new_file_never_takes_the_place_of_another(tmp_path):
    old, fresh, drafts = _two(tmp_path)
    fresh.parent.mkdir()
    fresh.symlink_to(tmp_path / "nowhere")  # a name that leads nowhere is taken too
    with pytest.raises(WriteError, match=r"už existuje|nelze přečíst"):
        write_drafts(drafts)
    assert fresh.is_symlink()
    assert old.read_bytes() == b"old"


def test_not_even_of_one_made_a_moment_ago(tmp_path, monkeypatch):
    _, fresh, drafts = _two(tmp_path)
    monkeypatch.setattr(writing, "_stays", lambda draft: draft.before is None and fresh.write_bytes(b"faster"))
    with pytest.raises(WriteError, match="už existuje"):
        write_drafts(drafts)
    assert fresh.read_bytes() == b"faster"
    assert _names(tmp_path) == ["a.txt", "b.txt"]


def test_a_disk_without_links_gets_the_file_too(tmp_path, monkeypatch):
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    _, fresh, drafts = _two(tmp_path)
    write_drafts(drafts)
    assert fresh.read_bytes() == b"new"
    assert _names(tmp_path) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("broken", ["fsync", "fdopen"])
def test_a_full_disk_changes_none_of_several_files(tmp_path, monkeypatch, broken):
    old, fresh, drafts = _two(tmp_path)
    real, calls = getattr(os, broken), []

    def fail_second(*given: object, **named: object) -> object:
        calls.append(given)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return real(*given, **named)

    monkeypatch.setattr(os, broken, fail_second)
    with pytest.raises(WriteError, match="disk je plný"):
        write_drafts(drafts)
    monkeypatch.undo()
    assert old.read_bytes() == b"old"
    assert not fresh.exists()
    assert _names(tmp_path) == ["a.txt"]


def test_what_cannot_be_replaced_is_told(tmp_path):
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(WriteError, match="složka"):
        write_drafts([Draft(tmp_path / "a.txt", b"old", b"new")])


def test_a_disk_that_fails_at_the_last_step_is_told(tmp_path, monkeypatch):
    old, _, drafts = _two(tmp_path)

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(writing, "_replace", fail)
    with pytest.raises(WriteError, match="disk je plný nebo nedostupný"):
        write_drafts(drafts)
    assert old.read_bytes() == b"old"
