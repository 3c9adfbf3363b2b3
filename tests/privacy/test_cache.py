"""The cache changes nothing but time, holds no personal value and may be broken in any way."""

import json
import os
import time
from datetime import timedelta
from random import Random

import pytest

from privacy.corpus import birth_number
from spodq.check import check
from spodq.loader import load
from spodq.loader.scanning import scan
from spodq.workspace.root import find
from tables import TODAY

NUMBER = "rodné číslo 160521/1234"


@pytest.fixture
def cached(workspace, tmp_path, monkeypatch):
    """A workspace with a private attachment, changed a while ago, and a cache folder of its own."""
    monkeypatch.setenv("SPODQ_CACHE", "on")
    monkeypatch.setenv("SPODQ_CACHE_DIR", str(tmp_path / "cache"))
    target = workspace / "evidence/urad/files/zapis.txt"
    target.write_text(NUMBER, encoding="utf-8")
    os.utime(target, (time.time() - 100,) * 2)
    return workspace, tmp_path / "cache"


def _seen(root):
    snapshot = load(find(root), TODAY)
    return [(each.path, each.seen, each.unread) for each in scan(find(root), snapshot.offices, TODAY)]


def _entries(cache):
    (file,) = cache.iterdir()
    return file, json.loads(file.read_text(encoding="utf-8"))


def test_the_second_run_says_the_same(cached):
    root, cache = cached
    first = _seen(root)
    _, entries = _entries(cache)
    assert "evidence/urad/files/zapis.txt" in entries
    assert _seen(root) == first
    assert [seen.kind for _, found, _ in first for seen in found] == ["birth-number"]


def test_no_personal_value_is_in_it(cached):
    root, cache = cached
    _seen(root)
    file, _ = _entries(cache)
    assert "1605" not in file.read_text(encoding="utf-8")


def test_what_is_remembered_is_used_and_a_changed_file_is_read_anew(cached):
    root, cache = cached
    _seen(root)
    file, entries = _entries(cache)
    entries["evidence/urad/files/zapis.txt"]["kept"] |= {"seen": [], "unread": "z paměti"}
    file.write_text(json.dumps(entries), encoding="utf-8")
    assert "z paměti" in [unread for _, _, unread in _seen(root)]
    target = root / "evidence/urad/files/zapis.txt"
    target.write_text("nic osobního", encoding="utf-8")
    assert [found for path, found, unread in _seen(root) if path.endswith("zapis.txt")] == [()]


@pytest.mark.parametrize(
    "broken", ["", "{", "[]", "null", '{"evidence/urad/files/zapis.txt": 1}', '{"a": {"stamp": 1}}']
)
def test_a_broken_cache_changes_nothing(cached, broken):
    root, cache = cached
    first = _seen(root)
    file, _ = _entries(cache)
    file.write_text(broken, encoding="utf-8")
    assert _seen(root) == first


@pytest.mark.parametrize(
    "kept", [1, {}, {"seen": 1, "unread": None}, {"seen": [{"x": 1}], "unread": None, "day": None}]
)
def test_an_entry_of_another_shape_is_forgotten(cached, kept):
    root, cache = cached
    first = _seen(root)
    file, entries = _entries(cache)
    entries["evidence/urad/files/zapis.txt"]["kept"] = kept
    file.write_text(json.dumps(entries), encoding="utf-8")
    assert _seen(root) == first


def test_a_cache_that_cannot_be_written_changes_nothing(cached, monkeypatch, tmp_path):
    root, _ = cached
    (tmp_path / "soubor").write_text("x", encoding="utf-8")
    monkeypatch.setenv("SPODQ_CACHE_DIR", str(tmp_path / "soubor"))
    assert [seen.kind for _, found, _ in _seen(root) for seen in found] == ["birth-number"]


def test_it_can_be_turned_off(cached, monkeypatch):
    root, cache = cached
    monkeypatch.setenv("SPODQ_CACHE", "off")
    _seen(root)
    assert not cache.exists()


@pytest.mark.parametrize(
    ("variable", "platform"), [("XDG_CACHE_HOME", "linux"), ("LOCALAPPDATA", "win32"), ("HOME", "darwin")]
)
def test_it_lies_where_the_system_keeps_such_files(cached, monkeypatch, tmp_path, variable, platform):
    root, _ = cached
    monkeypatch.delenv("SPODQ_CACHE_DIR")
    monkeypatch.setenv(variable, str(tmp_path / "domov"))
    monkeypatch.setattr("sys.platform", platform)
    _seen(root)
    assert any(path.suffix == ".json" for path in (tmp_path / "domov").rglob("*"))


def test_the_check_writes_nothing_into_the_workspace(cached):
    root, _ = cached
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert check(load(find(root), TODAY)).findings
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_a_file_without_a_possible_birth_number_is_not_read_again_the_next_day(cached):
    root, cache = cached
    plain = root / "evidence/urad/files/smernice.txt"
    plain.write_text("č. j. 123/2026", encoding="utf-8")
    os.utime(plain, (time.time() - 100,) * 2)
    _seen(root)
    file, entries = _entries(cache)
    for entry in entries.values():
        entry["kept"] |= {"seen": [], "unread": "z paměti"}
    file.write_text(json.dumps(entries), encoding="utf-8")
    snapshot = load(find(root), TODAY)
    tomorrow = scan(find(root), snapshot.offices, TODAY + timedelta(days=1))
    remembered = {each.path.rpartition("/")[2]: each.unread == "z paměti" for each in tomorrow}
    assert remembered["smernice.txt"]
    assert not remembered["zapis.txt"]


def test_a_birth_number_of_tomorrow_is_found_tomorrow(cached):
    root, _ = cached
    tomorrow = TODAY + timedelta(days=1)
    day, serial = birth_number(Random(3), tomorrow, tomorrow)
    target = root / "evidence/urad/files/zapis.txt"
    target.write_text(f"a{day}/{serial}", encoding="utf-8")
    os.utime(target, (time.time() - 100,) * 2)
    snapshot = load(find(root), TODAY)
    kinds = [
        [seen.kind for each in scan(find(root), snapshot.offices, day) for seen in each.seen]
        for day in (TODAY, tomorrow)
    ]
    assert kinds == [[], ["birth-number"]]
