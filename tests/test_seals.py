"""Seals against real git: who sealed and who wrote, and what git cannot tell; a seal renewed keeps what is around."""

import subprocess
from pathlib import Path

import pytest

import scenario
from spodq.check import check
from spodq.loader import load
from spodq.model.standing import EvidenceState
from spodq.workspace.authors import last_authors
from spodq.workspace.root import find
from tables import TODAY

SEAL = Path("evidence/urad/seals/1a.yaml")


def git(root, *arguments, author="a"):
    settings = ("user.name=x", f"user.email={author}@example.org", "commit.gpgsign=false", "protocol.file.allow=always")
    options = [word for each in settings for word in ("-c", each)]
    subprocess.run(["git", *options, *arguments], cwd=root, check=True, capture_output=True)


def save(root, *paths, author):
    git(root, "add", "--", *paths)
    git(root, "commit", "-q", "-m", "x", author=author)


def seal(root, *arguments):
    done = scenario.spodq("seal", "1a", *arguments, cwd=root)
    assert done.returncode == 0, done.stderr


def told(root, *codes):
    found = [each for each in check(load(find(root), TODAY)).findings if each.rule.code in codes]
    return [(each.rule.code, each.sentence) for each in found]


@pytest.fixture
def kept(workspace):
    """A workspace in git, written by one person."""
    git(workspace, "init", "-q")
    save(workspace, ".", author="autor")
    return workspace


def test_another_person_seals(kept):
    seal(kept)
    save(kept, str(SEAL), author="vedouci")
    assert told(kept, "SPQ313", "SPQ314") == []


def test_the_author_seals(kept):
    seal(kept)
    save(kept, str(SEAL), author="AUTOR")
    assert [code for code, _ in told(kept, "SPQ313", "SPQ314")] == ["SPQ313"]


def test_an_answer_not_saved_has_no_author(kept):
    seal(kept)
    save(kept, str(SEAL), author="vedouci")
    procedure = kept / "evidence/urad/procedures/dostupnost.yaml"
    procedure.write_text(procedure.read_text(encoding="utf-8") + "# dopsáno\n", encoding="utf-8")
    ((code, sentence),) = told(kept, "SPQ313", "SPQ314")
    assert code == "SPQ314"
    assert "procedures/dostupnost.yaml" in sentence
    git(kept, "add", "--", str(procedure))
    assert [code for code, _ in told(kept, "SPQ313", "SPQ314")] == ["SPQ314"]


def test_a_shallow_clone_knows_only_what_came_after(kept, tmp_path):
    seal(kept)
    save(kept, str(SEAL), author="vedouci")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", kept.as_uri(), str(clone))
    assert [code for code, _ in told(clone, "SPQ313", "SPQ314")] == ["SPQ314"]
    (clone / SEAL).write_text((clone / SEAL).read_text(encoding="utf-8") + "# znovu\n", encoding="utf-8")
    save(clone, str(SEAL), author="tretí")
    assert set(last_authors(clone, [SEAL.as_posix(), "evidence/urad/office.yaml"])) == {SEAL.as_posix()}


def test_nothing_asked_nothing_found(kept):
    assert last_authors(kept, []) == {}


def test_a_seal_renewed_keeps_comments_and_drops_what_is_gone(workspace):
    seal(workspace)
    text = (workspace / SEAL).read_text(encoding="utf-8")
    (workspace / SEAL).write_text(f"# porada 20. 11.\n{text}", encoding="utf-8")
    document = workspace / "evidence/urad/documents/letak.yaml"
    document.write_text("title: Leták\ncriteria: [1a]\nreference: LH/1\n", encoding="utf-8")
    seal(workspace, "--role", "metodik kraje")
    renewed = (workspace / SEAL).read_text(encoding="utf-8")
    assert renewed.startswith("# porada 20. 11.\ncriterion: 1a\nrole: metodik kraje\n")
    assert "files/letak.txt" not in renewed
    assert "procedures/dostupnost.yaml" in renewed
    assert told(workspace, "SPQ310", "SPQ311", "SPQ312") == []
    seal(workspace)
    assert (workspace / SEAL).read_text(encoding="utf-8") == renewed


def test_evidence_changed_since_the_seal_is_changed(workspace):
    document = workspace / "evidence/urad/documents/letak.yaml"
    document.write_text("title: Leták\ncriteria: [1a]\nfiles: [letak.txt]\n", encoding="utf-8")
    seal(workspace)
    standing = load(find(workspace), TODAY).office("urad").standings["1a"]
    assert standing.evidence is EvidenceState.PRESENT
    (workspace / "evidence/urad/files/letak.txt").write_bytes(b"Jsme tu pro tebe!")
    standing = load(find(workspace), TODAY).office("urad").standings["1a"]
    assert standing.evidence is EvidenceState.CHANGED


def test_nothing_to_seal(workspace):
    (workspace / "evidence/urad/procedures/prostory.yaml").unlink()
    (workspace / "evidence/urad/documents/mistnost.yaml").unlink()
    done = scenario.spodq("seal", "2A", cwd=workspace)
    assert done.returncode == 2
    assert "nemá postup ani doklad, není co zapečetit" in done.stderr
