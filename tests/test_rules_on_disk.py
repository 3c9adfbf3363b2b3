"""Rules about files as they really lie on the disk and in git; nothing is simulated."""

import hashlib
import os
import unicodedata
from datetime import date
from pathlib import Path
from time import monotonic

import pytest

from spodq.workspace import git
from tables import Case, commit, edit, printed

DOCUMENT = "evidence/urad/documents/pohotovost.yaml"
FILES = "evidence/urad/files"


@pytest.fixture
def root(tmp_path):
    Case("clean", []).lay_out(tmp_path / "složka")
    return tmp_path / "složka"


MISSING = "uložte ji tam, nebo opravte její název"
CHANGED = "její otisk SHA-256 nesouhlasí; přečtěte ji a zapište nový otisk"


def attach(root, *names, fingerprint=None):
    """Documents of the file at `DOCUMENT`: its attachments, and a fingerprint of the first."""
    listed = "".join(f"\n  - {name}" for name in names)
    printed_sum = f"\nsha256:\n  {names[0]}: {fingerprint}" if fingerprint else ""
    edit(root / DOCUMENT, [("reference: LH/12/2026", f"files:{listed}{printed_sum}")])


def findings(root, *codes):
    """Lines with the codes; the rule on full scores, which follows from others, has tables of its own."""
    return [line for line in printed(root) if any(f"  {code}  " in line for code in codes)]


def test_git_tracks_everything(root):
    commit(root, ".")
    assert printed(root) == []


def test_git_does_not_track_an_attachment(root):
    commit(root, "spodq.yaml", "evidence/urad/documents")
    assert printed(root) == [
        "evidence/urad/documents/letak.yaml:5:9  SPQ305  varování: přílohu „letak.txt“ git nesleduje"
    ]


def test_git_ignores_an_attachment(root):
    (root / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    commit(root, ".")
    assert len(findings(root, "SPQ305")) == 1


def test_added_but_not_yet_committed_is_tracked(root):
    commit(root, "spodq.yaml")
    assert len(findings(root, "SPQ305")) == 1
    commit(root, "evidence")
    assert findings(root, "SPQ305") == []


def test_repository_without_a_commit_is_silent(root):
    (root / ".git").mkdir()
    assert printed(root) == []


def test_workspace_inside_a_larger_repository(tmp_path):
    inside = tmp_path / "úřad" / "standardy"
    Case("clean", []).lay_out(inside)
    commit(tmp_path, "úřad/standardy/spodq.yaml")
    assert len(findings(inside, "SPQ305")) == 1
    commit(tmp_path, ".")
    assert printed(inside) == []


def test_missing_attachment_is_not_also_untracked(root):
    commit(root, ".")
    (root / FILES / "letak.txt").unlink()
    assert findings(root, "SPQ301", "SPQ305") == [
        f"evidence/urad/documents/letak.yaml:5:9  SPQ301  chyba: příloha „letak.txt“ chybí ve složce files/; {MISSING}"
    ]


def test_hooks_and_settings_of_the_repository_are_not_obeyed(root):
    commit(root, ".")
    trap = root / "trap.sh"
    trap.write_text("#!/bin/sh\ntouch obeyed\n", encoding="utf-8")
    trap.chmod(0o755)
    with (root / ".git" / "config").open("a", encoding="utf-8") as stream:
        stream.write(f"[core]\n\tfsmonitor = {trap}\n\thooksPath = {root}\n")
    assert printed(root) == []
    assert not (root / "obeyed").exists()


def test_link_that_leaves_the_workspace(root, tmp_path):
    (tmp_path / "venku.txt").write_text("venku", encoding="utf-8")
    (root / FILES / "plan.txt").symlink_to(tmp_path / "venku.txt")
    attach(root, "plan.txt")
    assert findings(root, "SPQ301", "SPQ302") == [
        f"{DOCUMENT}:5:5  SPQ302  chyba: příloha „plan.txt“ leží mimo pracovní složku; zkopírujte ji do files/"
    ]


def test_folder_that_is_a_link_out_of_the_workspace(root, tmp_path):
    (tmp_path / "venku").mkdir()
    (tmp_path / "venku" / "plan.txt").write_text("venku", encoding="utf-8")
    (root / FILES / "sdilene").symlink_to(tmp_path / "venku", target_is_directory=True)
    attach(root, "sdilene/plan.txt")
    assert len(findings(root, "SPQ302")) == 1


def test_link_inside_the_workspace_is_fine(root):
    (root / FILES / "plan.txt").symlink_to("letak.txt")
    attach(root, "plan.txt")
    assert printed(root) == []


def test_link_that_leads_round_in_a_circle(root):
    (root / FILES / "plan.txt").symlink_to("plan.txt")
    attach(root, "plan.txt")
    assert findings(root, "SPQ301") == [f"{DOCUMENT}:5:5  SPQ301  chyba: přílohu „plan.txt“ nelze přečíst"]


def test_workspace_reached_through_a_link(root, tmp_path):
    link = tmp_path / "zkratka"
    link.symlink_to(root, target_is_directory=True)
    assert printed(link) == []


def test_name_that_differs_in_case_only(root):
    (root / FILES / "Plan.TXT").write_text("x", encoding="utf-8")
    attach(root, "plan.txt")
    assert findings(root, "SPQ301") == [
        f"{DOCUMENT}:5:5  SPQ301  chyba: příloha „plan.txt“ chybí; na disku je „Plan.TXT“"
    ]


def test_folder_that_differs_in_case_only(root):
    (root / FILES / "Foto").mkdir()
    (root / FILES / "Foto" / "a.jpg").write_text("x", encoding="utf-8")
    attach(root, "foto/a.jpg")
    assert findings(root, "SPQ301") == [
        f"{DOCUMENT}:5:5  SPQ301  chyba: příloha „foto/a.jpg“ chybí; na disku je „Foto“"
    ]


@pytest.mark.parametrize(("written", "on_disk"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_name_with_accents_kept_apart(root, written, on_disk):
    (root / FILES / unicodedata.normalize(on_disk, "plán.txt")).write_text("x", encoding="utf-8")
    name = unicodedata.normalize(written, "plán.txt")
    attach(root, name)
    sentence = f"příloha „{name}“ chybí; stejný název na disku má jinak uložené háčky a čárky, přejmenujte ji"
    assert findings(root, "SPQ301") == [f"{DOCUMENT}:5:5  SPQ301  chyba: {sentence}"]


def test_same_accents_on_both_sides_are_fine(root):
    name = unicodedata.normalize("NFD", "příloha č. 1.txt")
    (root / FILES / name).write_text("x", encoding="utf-8")
    attach(root, name)
    assert findings(root, "SPQ301", "SPQ305") == []


def test_empty_attachment(root):
    (root / FILES / "plan.txt").touch()
    attach(root, "plan.txt")
    assert findings(root, "SPQ304") == [f"{DOCUMENT}:5:5  SPQ304  chyba: příloha „plan.txt“ je prázdná"]


def test_folder_instead_of_a_file(root):
    (root / FILES / "plan.txt").mkdir()
    attach(root, "plan.txt")
    assert findings(root, "SPQ301") == [f"{DOCUMENT}:5:5  SPQ301  chyba: příloha „plan.txt“ je složka, ne soubor"]


def test_attachment_not_fetched_from_git_lfs(root):
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
    (root / FILES / "plan.txt").write_text(pointer, encoding="utf-8")
    attach(root, "plan.txt", fingerprint="0" * 64)
    assert findings(root, "SPQ303", "SPQ306") == [
        f"{DOCUMENT}:5:5  SPQ306  varování: místo přílohy „plan.txt“ je jen odkaz Git LFS; spusťte git lfs pull"
    ]


def test_fingerprint_holds_and_then_does_not(root):
    content = b"%PDF-1.7 obsah"
    plan = root / FILES / "plan.txt"
    plan.write_bytes(content)
    attach(root, "plan.txt", fingerprint=hashlib.sha256(content).hexdigest())
    assert printed(root) == []
    plan.write_bytes(content + b"\n")
    assert findings(root, "SPQ303") == [f"{DOCUMENT}:5:5  SPQ303  chyba: příloha „plan.txt“ se změnila, {CHANGED}"]


def test_unreadable_attachment_and_file(root):
    (root / FILES / "plan.txt").write_text("x", encoding="utf-8")
    attach(root, "plan.txt", fingerprint="0" * 64)
    (root / FILES / "plan.txt").chmod(0)
    if os.access(root / FILES / "plan.txt", os.R_OK):
        pytest.skip("this person reads everything")
    (root / "evidence/urad/documents/mistnost.yaml").chmod(0)
    assert [line.split("  ")[1] for line in findings(root, "SPQ011", "SPQ301")] == ["SPQ011", "SPQ301"]


def test_name_with_a_control_character_cannot_steer_the_terminal(root):
    (root / "evidence/urad/documents/a\x1b[31mb.yaml").write_text("title: A\n", encoding="utf-8")
    lines = printed(root)
    paths = [line.strip().removeprefix("viz ").partition(":")[0] for line in lines]
    assert paths == ["evidence/urad/documents/a<U+001B>[31mb.yaml"] * 3
    assert "\x1b" not in "".join(lines)


def test_name_that_is_not_utf8(root):
    path = os.fsencode(root / "evidence/urad/documents") + b"/ml\xe1dek.yaml"
    Path(os.fsdecode(path)).write_text("title: A\n", encoding="utf-8")
    assert "evidence/urad/documents/ml<U+DCE1>dek.yaml:1:1" in printed(root)[0]


def test_file_that_is_a_folder_or_a_pipe(root):
    (root / "evidence/urad/documents/slozka.yaml").mkdir()
    os.mkfifo(root / "evidence/urad/documents/roura.yaml")
    unread = [line.partition(":")[0] for line in findings(root, "SPQ011")]
    assert unread == ["evidence/urad/documents/roura.yaml"]


def test_two_checks_in_one_process_see_the_disk_anew(root):
    attach(root, "plan.txt")
    assert len(findings(root, "SPQ301")) == 1
    (root / FILES / "plan.txt").write_text("x", encoding="utf-8")
    assert printed(root) == []


def test_the_day_alone_changes_the_verdict(root):
    assert printed(root) == []
    assert any("SPQ502" in line for line in printed(root, date(2100, 1, 1)))


@pytest.mark.skipif(os.name == "nt", reason="a program of this name is made by a script of the shell")
def test_git_that_hangs_with_children_is_left_behind(root, tmp_path, monkeypatch):
    program = tmp_path / "programy" / "git"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nsleep 6 &\nsleep 6\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git, "TIMEOUT", 0.2)
    start = monotonic()
    assert printed(root) == []
    assert monotonic() - start < 5
