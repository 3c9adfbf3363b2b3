"""Earlier commits are read from git's own objects: the same facts as on the disk, nothing touched, nothing fetched."""

import hashlib
import os
import shutil
import stat
from datetime import date

import pytest

import commits
from commits import commit, git
from spodq.loader import load
from spodq.model.attachment import FileState
from spodq.workspace import git as talking
from spodq.workspace.git import RevisionError
from spodq.workspace.objects import Objects
from spodq.workspace.past import Past
from spodq.workspace.root import NoWorkspaceError, find
from tables import TODAY, edit

DOCUMENTS = "evidence/urad/documents"
FILES = "evidence/urad/files"
POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'ab' * 32}\nsize 12345\n"


@pytest.fixture
def root(workspace):
    """The clean workspace in a repository, committed on two days; a document was renamed between them."""
    commits.begin(workspace)
    commit(workspace, "2026-01-31")
    edit(workspace / DOCUMENTS / "mistnost.yaml", [("title: ", "title: Nová ")])
    commit(workspace, "2026-06-30")
    return workspace


@pytest.fixture
def past_of():
    """The past of a workspace; git is let go at the end of the test."""
    opened = []

    def open_past(folder):
        found = find(folder)
        opened.append(Past(found, Objects(found.root)))
        return opened[-1]

    yield open_past
    for each in opened:
        each.objects.close()


def _facts(snapshot):
    """What the loader says, without what only the disk can tell."""
    office = snapshot.office("urad")
    return (
        {mark: (standing.score, standing.evidence, standing.review) for mark, standing in office.standings.items()},
        [(each.path, each.title) for each in (*office.documents, *office.procedures)],
        {key: (each.state, each.sha256) for key, each in office.attachments.items()},
        snapshot.files,
        [problem.kind for problem in snapshot.problems],
        snapshot.settings,
        [version.effective_from for version in snapshot.versions],
    )


def _loaded(past, moment):
    return load(past.workspace_at(moment), TODAY)


def _attachment(snapshot):
    (found,) = snapshot.office("urad").attachments.values()
    return found


def test_the_newest_commit_says_what_the_disk_says(root, past_of):
    past = past_of(root)
    assert _facts(_loaded(past, past.moments[0])) == _facts(load(find(root), TODAY))


def test_an_earlier_commit_says_what_was_then(root, past_of):
    past = past_of(root)
    before = _loaded(past, past.called("HEAD~1"))
    titles = {each.path: each.title for each in before.office("urad").documents}
    assert not titles[f"{DOCUMENTS}/mistnost.yaml"].startswith("Nová")
    assert (before.commit.date, before.commit.changed) == (date(2026, 1, 31), False)


def test_commits_are_told_from_the_newest(root, past_of):
    assert [moment.day for moment in past_of(root).moments] == [date(2026, 6, 30), date(2026, 1, 31)]


@pytest.mark.parametrize(
    ("when", "found"), [("2026-01-31", "2026-01-31"), ("2026-06-29", "2026-01-31"), ("2026-06-30", "2026-06-30")]
)
def test_the_commit_of_a_day_is_the_last_one_by_then(when, found, root, past_of):
    assert past_of(root).on(date.fromisoformat(when)).day == date.fromisoformat(found)


def test_before_the_first_commit_there_is_nothing(root, past_of):
    with pytest.raises(RevisionError, match=r"žádný commit není; první je ze dne 31\.\s1\.\s2026"):
        past_of(root).on(date(2026, 1, 30))


@pytest.mark.parametrize("name", ["main", "HEAD", "HEAD~1", "v1", "refs/tags/v1"])
def test_commits_are_called_by_names_of_git(name, root, past_of):
    git(root, "tag", "-a", "v1", "-m", "značka", "HEAD~1", day=date(2026, 7, 1))
    assert past_of(root).called(name).commit == git(root, "rev-parse", f"{name}^{{commit}}")


@pytest.mark.parametrize("name", ["neni", "--help", "", "HEAD~2", "HEAD:spodq.yaml", "v1\nHEAD"])
def test_an_unknown_name_is_told(name, root, past_of):
    with pytest.raises(RevisionError, match="git tu nezná „"):
        past_of(root).called(name)


def test_without_a_repository(workspace, past_of):
    with pytest.raises(RevisionError, match="není v repozitáři"):
        _ = past_of(workspace).moments


def test_without_a_commit(workspace, past_of):
    commits.begin(workspace)
    with pytest.raises(RevisionError, match="zatím nic nebylo uloženo"):
        _ = past_of(workspace).moments


def test_without_git(root, past_of, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path / "nic"))
    past = past_of(root)
    with pytest.raises(RevisionError, match="program git tu není"):
        _ = past.moments
    assert past.objects.read("0" * 40) is None


def test_a_workspace_nobody_committed(workspace, past_of, tmp_path):
    outer = commits.begin(tmp_path / "jinde")
    (outer / "jinde.txt").write_text("x", encoding="utf-8")
    commit(outer, "2026-01-31")
    inner = shutil.copytree(workspace, outer / "standardy", ignore=shutil.ignore_patterns(".git"))
    past = past_of(inner)
    with pytest.raises(RevisionError, match="nic neví"):
        _ = past.moments
    with pytest.raises(RevisionError, match=r"pracovní složka není: chybí spodq\.yaml"):
        past.workspace_at(past.called("HEAD"))


def test_a_workspace_below_the_root_of_the_repository(workspace, tmp_path, past_of):
    outer = commits.begin(tmp_path / "repo")
    inner = workspace.rename(outer / "standardy")
    commit(outer, "2026-01-31")
    (outer / "jinde.txt").write_text("x", encoding="utf-8")
    commit(outer, "2026-02-28")
    past = past_of(inner)
    assert [moment.day for moment in past.moments] == [date(2026, 1, 31)]
    assert _facts(_loaded(past, past.moments[0])) == _facts(load(find(inner), TODAY))


def test_a_linked_work_tree_and_a_detached_head(root, past_of, tmp_path):
    git(root, "worktree", "add", "-q", "--detach", str(tmp_path / "vedle"), "HEAD~1")
    past = past_of(tmp_path / "vedle")
    assert [moment.day for moment in past.moments] == [date(2026, 1, 31)]
    assert past.called("main").day == date(2026, 6, 30)
    assert _loaded(past, past.called("main")).office("urad").judged


def test_a_bare_repository_is_no_workspace(root, tmp_path):
    git(tmp_path, "clone", "-q", "--bare", str(root), "hola.git")
    with pytest.raises(NoWorkspaceError, match="není pracovní složka"):
        find(tmp_path / "hola.git")


def test_a_merge_counts_as_one_step(root, past_of):
    git(root, "checkout", "-q", "-b", "vetev", "HEAD~1")
    (root / "evidence/urad/documents/dalsi.yaml").write_text("title: Další\ncriteria: [1b]\nreference: x\n", "utf-8")
    commit(root, "2026-03-31")
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "Sloučení", "vetev", day=date(2026, 7, 31))
    assert [moment.day.month for moment in past_of(root).moments] == [7, 6, 1]


def test_names_with_quotes_line_ends_and_diacritics(root, past_of):
    name = 'příloha "A"\n ☂.txt'
    (root / FILES / name).write_text("x", encoding="utf-8")
    text = 'title: B\ncriteria: [1b]\nfiles: ["příloha \\"A\\"\\n ☂.txt"]\n'
    (root / DOCUMENTS / "divný\n„název“.yaml").write_text(text, encoding="utf-8")
    commit(root, "2026-07-31")
    past = past_of(root)
    snapshot = _loaded(past, past.moments[0])
    assert _facts(snapshot) == _facts(load(find(root), TODAY))
    assert snapshot.office("urad").attachments[f"{DOCUMENTS}/divný\n„název“.yaml", name].state is FileState.PRESENT


@pytest.mark.parametrize(
    ("content", "state"), [(b"", FileState.EMPTY), (b"jine", FileState.CHANGED), (None, FileState.MISSING)]
)
def test_attachments_are_judged_as_on_the_disk(content, state, root, past_of):
    path = root / FILES / "letak.txt"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    edit(root / DOCUMENTS / "letak.yaml", _fingerprint(root, b"obsah"))
    commit(root, "2026-07-31")
    past = past_of(root)
    snapshot = _loaded(past, past.moments[0])
    assert _facts(snapshot) == _facts(load(find(root), TODAY))
    assert _attachment(snapshot).state is state


def test_an_attachment_of_the_written_fingerprint_is_present(root, past_of):
    (root / FILES / "letak.txt").write_bytes(b"obsah")
    edit(root / DOCUMENTS / "letak.yaml", _fingerprint(root, b"obsah"))
    commit(root, "2026-07-31")
    past = past_of(root)
    assert _attachment(_loaded(past, past.moments[0])).state is FileState.PRESENT


def _fingerprint(root, data):
    """The change that gives the leaflet the fingerprint of the data."""
    text = (root / DOCUMENTS / "letak.yaml").read_text(encoding="utf-8")
    written = next(line for line in text.splitlines() if line.startswith("  letak.txt:"))
    return [(written, f"  letak.txt: {hashlib.sha256(data).hexdigest()}")]


def test_a_pointer_of_lfs_stands_for_its_file(root, past_of):
    (root / FILES / "letak.txt").write_text(POINTER, encoding="utf-8")
    edit(root / DOCUMENTS / "letak.yaml", [(_fingerprint(root, b"")[0][0], f"  letak.txt: {'ab' * 32}")])
    commit(root, "2026-07-31")
    past = past_of(root)
    assert _attachment(_loaded(past, past.moments[0])).state is FileState.PRESENT
    assert _attachment(load(find(root), TODAY)).state is FileState.LFS


def test_links_stay_inside(root, past_of, tmp_path):
    shutil.move(root / DOCUMENTS / "mistnost.yaml", root / "evidence/mistnost.yaml")
    (root / DOCUMENTS / "mistnost.yaml").symlink_to("../../mistnost.yaml")
    (root / DOCUMENTS / "ven.yaml").symlink_to("/etc/passwd")
    (root / DOCUMENTS / "kruh.yaml").symlink_to("kruh.yaml")
    (root / FILES / "letak.txt").unlink()
    (root / FILES / "letak.txt").symlink_to("../../../../ven.txt")
    (tmp_path / "ven.txt").write_text("x", encoding="utf-8")
    commit(root, "2026-07-31")
    past = past_of(root)
    snapshot = _loaded(past, past.moments[0])
    office = snapshot.office("urad")
    assert f"{DOCUMENTS}/mistnost.yaml" in {document.path for document in office.documents}
    assert {unread.path for unread in office.unread} == {f"{DOCUMENTS}/ven.yaml", f"{DOCUMENTS}/kruh.yaml"}
    assert _attachment(snapshot).state is FileState.OUTSIDE
    assert snapshot.files["urad"] == ()


def test_a_folder_where_a_file_should_be(root, past_of):
    (root / FILES / "letak.txt").unlink()
    (root / FILES / "letak.txt").mkdir()
    (root / FILES / "letak.txt" / "a").write_text("x", encoding="utf-8")
    commit(root, "2026-07-31")
    past = past_of(root)
    assert _attachment(_loaded(past, past.moments[0])).state is FileState.FOLDER


def test_what_is_in_a_submodule_cannot_be_seen(root, past_of, tmp_path):
    other = commits.begin(tmp_path / "prilohy")
    shutil.move(root / FILES / "letak.txt", other / "letak.txt")
    commit(other, "2026-01-31")
    commit(root, "2026-07-01")
    shutil.rmtree(root / FILES, ignore_errors=True)
    git(root, "submodule", "--quiet", "add", str(other), FILES)
    commit(root, "2026-07-31")
    past = past_of(root)
    snapshot = _loaded(past, past.moments[0])
    assert past.workspace_at(past.moments[0]).past.submodules == (FILES,)
    assert _attachment(snapshot).state is FileState.LFS
    assert _attachment(load(find(root), TODAY)).state is FileState.PRESENT
    assert snapshot.files["urad"] == ()


def test_a_shallow_clone_says_what_it_cannot_see(root, past_of, tmp_path):
    git(tmp_path, "clone", "-q", "--depth=1", root.as_uri(), "melky")
    past = past_of(tmp_path / "melky")
    assert past.shallow.startswith("historie tu začíná dnem 30.\u00a06.\u00a02026 (mělký klon)")
    with pytest.raises(RevisionError, match="fetch-depth: 0"):
        past.on(date(2026, 6, 29))
    with pytest.raises(RevisionError, match="fetch-depth: 0"):
        past.called("HEAD~1")
    assert past_of(root).shallow == ""


def test_a_partial_clone_fetches_nothing(root, past_of, tmp_path):
    git(root, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", root.as_uri(), "castecny")
    past = past_of(tmp_path / "castecny")
    before = _objects_in(tmp_path / "castecny")
    snapshot = _loaded(past, past.called("HEAD~1"))
    assert [problem.kind for problem in snapshot.problems] == ["unreadable-file"]
    assert {unread.path for unread in snapshot.office("urad").unread} == {f"{DOCUMENTS}/mistnost.yaml"}
    assert _objects_in(tmp_path / "castecny") == before


def _objects_in(root):
    return sorted(path.name for path in (root / ".git" / "objects").rglob("*") if path.is_file())


def test_a_blob_that_breaks_off_is_not_taken_for_the_file(root, past_of, tmp_path, monkeypatch):
    past = past_of(root)
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    fake.write_text('#!/bin/sh\nread name; echo "$name blob 100"; echo x\n', encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}{os.pathsep}{os.environ['PATH']}")
    assert past.objects.read("0" * 40) is None


def test_names_of_sha256_are_read_as_well(workspace, past_of):
    git(workspace, "init", "-q", "--object-format=sha256")
    commit(workspace, "2026-01-31")
    past = past_of(workspace)
    assert _facts(_loaded(past, past.moments[0])) == _facts(load(find(workspace), TODAY))


def test_nothing_of_a_foreign_repository_is_run(root, past_of, tmp_path):
    trap = tmp_path / "past"
    trap.write_text(f'#!/bin/sh\ntouch "{tmp_path}/spusteno"\n', encoding="utf-8")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "gpg.program", "core.pager", "diff.external", "core.sshCommand", "core.editor"):
        git(root, "config", key, str(trap))
    git(root, "config", "log.showSignature", "true")
    git(root, "config", "alias.log", f"!{trap}")
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        shutil.copy(trap, root / ".git" / "hooks" / hook)
    past = past_of(root)
    assert len(past.moments) == 2
    assert _loaded(past, past.called("HEAD~1")).office("urad").judged
    assert not (tmp_path / "spusteno").exists()


def test_the_folder_and_the_repository_stay_untouched(root, past_of):
    before = _everything(root)
    past = past_of(root)
    for moment in past.moments:
        _loaded(past, moment)
    assert _everything(root) == before


def _everything(root):
    return {str(path): (path.lstat().st_mtime_ns, path.lstat().st_size) for path in root.rglob("*")}


def test_what_differs_is_told_by_content_and_from_the_root_of_the_workspace(workspace, tmp_path):
    outer = commits.begin(tmp_path / "repo")
    inner = workspace.rename(outer / "složka")
    (outer / "jinde.txt").write_text("x", encoding="utf-8")
    first = commit(outer, "2026-01-31")
    (inner / FILES / "letak.txt").write_bytes(b"jinak")
    commit(outer, "2026-02-28")
    (inner / DOCUMENTS / "mistnost.yaml").unlink()
    (inner / DOCUMENTS / "nový.yaml").write_text("x", encoding="utf-8")
    (inner / "spodq.yaml").touch()
    (outer / "jinde.txt").write_text("y", encoding="utf-8")
    index = (outer / ".git/index").read_bytes()
    assert talking.changed_between(inner, first, "HEAD") == {f"{FILES}/letak.txt"}
    uncommitted = {f"{DOCUMENTS}/mistnost.yaml", f"{DOCUMENTS}/nový.yaml"}
    assert talking.changed_between(inner, "HEAD") == uncommitted
    assert talking.changed_between(inner, first) == {f"{FILES}/letak.txt", *uncommitted}
    assert (outer / ".git/index").read_bytes() == index


def test_equal_files_are_read_once(root, past_of):
    past, known = past_of(root), {}
    first, second = (load(past.workspace_at(moment), TODAY, known) for moment in past.moments)
    nouns = [
        {document.path: document for document in snapshot.office("urad").documents} for snapshot in (first, second)
    ]
    same = {path for path in nouns[0] if nouns[0][path] is nouns[1][path]}
    assert same == set(nouns[0]) - {f"{DOCUMENTS}/mistnost.yaml"}


def test_a_git_that_hangs_or_dies_is_given_up(root, past_of, tmp_path, monkeypatch):
    past = past_of(root)
    blob = git(root, "rev-parse", "HEAD:spodq.yaml")
    monkeypatch.setattr(talking, "TIMEOUT", 1)
    monkeypatch.setattr("spodq.workspace.objects.TIMEOUT", 1)
    for script in ("exec sleep 60", "exit 1"):
        fake = tmp_path / "bin" / "git"
        fake.parent.mkdir(exist_ok=True)
        fake.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
        with monkeypatch.context() as patch:
            patch.setenv("PATH", f"{fake.parent}{os.pathsep}{os.environ['PATH']}")
            assert past.objects.read(blob) is None
            assert past.objects.size(blob) is None
    assert past.objects.read(blob) == (root / "spodq.yaml").read_bytes()
    assert past.objects.size(blob) == (root / "spodq.yaml").stat().st_size
    assert past.objects.fingerprint(blob) == hashlib.sha256((root / "spodq.yaml").read_bytes()).hexdigest()
    assert past.objects.fingerprint("0" * 40) is None
    assert past.objects.read(git(root, "rev-parse", "HEAD^{tree}")) is None
