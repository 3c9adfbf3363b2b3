"""`--since`: findings of what changed since a commit, judged against the whole workspace."""

import subprocess

import pytest

from spodq.check import affected, check
from spodq.loader import load
from spodq.workspace.git import RevisionError, changed_since
from spodq.workspace.root import find
from tables import TODAY, commit, edit

GIT = ("git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
DOCUMENTS = "evidence/urad/documents"


@pytest.fixture
def repository(workspace):
    """The clean workspace, committed, with two documents that have expired since."""
    edit(workspace / DOCUMENTS / "pohotovost.yaml", [("title:", "valid_until: 2026-10-31\ntitle:")])
    commit(workspace, ".")
    return workspace


def _git(root, *arguments):
    return subprocess.run([*GIT, *arguments], cwd=root, check=True, capture_output=True, text=True).stdout.strip()


def _paths(root, revision="HEAD"):
    snapshot = load(find(root), TODAY)
    report = check(snapshot, affected(snapshot, changed_since(root, revision)))
    return {finding.place.path for finding in report.findings}


def test_nothing_changed_nothing_told(repository):
    assert _paths(repository) == set()


def test_only_the_changed_file_is_told(repository):
    edit(repository / DOCUMENTS / "mistnost.yaml", [("kind: record", "valid_until: 2026-10-31")])
    assert _paths(repository) == {f"{DOCUMENTS}/mistnost.yaml"}


def test_a_new_file_counts_as_changed(repository):
    (repository / DOCUMENTS / "nový doklad.yaml").write_text("title: A\nco: x\n", encoding="utf-8")
    assert _paths(repository) == {f"{DOCUMENTS}/nový doklad.yaml"}


def test_a_changed_attachment_tells_of_its_document(repository):
    (repository / "evidence/urad/files/letak.txt").write_text("jiný text", encoding="utf-8")
    assert _paths(repository) == {f"{DOCUMENTS}/letak.yaml"}


def test_a_deleted_document_tells_of_what_it_proved(repository):
    (repository / DOCUMENTS / "mistnost.yaml").unlink()
    assert _paths(repository) == {"evidence/urad/office.yaml"}


def test_what_the_other_branch_did_meanwhile_is_not_ours(repository):
    main = _git(repository, "rev-parse", "--abbrev-ref", "HEAD")
    _git(repository, "checkout", "-q", "-b", "moje")
    _git(repository, "checkout", "-q", main)
    edit(repository / DOCUMENTS / "mistnost.yaml", [("kind: record", "valid_until: 2026-10-31")])
    _git(repository, "commit", "-q", "-am", "theirs")
    _git(repository, "checkout", "-q", "moje")
    assert changed_since(repository, main) == frozenset()


def test_a_workspace_below_the_root_of_the_repository(tmp_path, workspace):
    outer = tmp_path / "repo"
    outer.mkdir()
    inner = workspace.rename(outer / "standardy")
    commit(outer, ".")
    edit(inner / DOCUMENTS / "mistnost.yaml", [("kind: record", "valid_until: 2026-10-31")])
    (outer / "jinde.txt").write_text("x", encoding="utf-8")
    assert changed_since(inner, "HEAD") == {f"{DOCUMENTS}/mistnost.yaml"}


@pytest.mark.parametrize("revision", ["neni", "--output=x", "", "HEAD~9"])
def test_an_unknown_commit_is_told(repository, revision):
    with pytest.raises(RevisionError, match="git tu nezná"):
        changed_since(repository, revision)
    assert not (repository / "x").exists()


def test_without_a_repository_it_is_told(workspace):
    with pytest.raises(RevisionError, match="git tu nezná"):
        changed_since(workspace, "HEAD")
