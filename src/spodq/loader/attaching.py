"""Documents and records meet their files: does each file exist, is it the same, does git keep it."""

from collections.abc import Iterable, Mapping

from spodq.model.attachment import Attachment, FileState
from spodq.model.record import Filed
from spodq.workspace.attachments import look_at
from spodq.workspace.files import FileFacts
from spodq.workspace.git import GitFacts
from spodq.workspace.root import Workspace


def attach(
    workspace: Workspace, slug: str, documents: Iterable[Filed], git: GitFacts | None
) -> Mapping[tuple[str, str], Attachment]:
    """Attachments by the path of the document and the name it uses."""
    folder = f"evidence/{slug}/files"
    return {
        (document.path, name): _attachment(workspace, folder, document, name, git)
        for document in documents
        for name in document.files
    }


def _attachment(workspace: Workspace, folder: str, document: Filed, name: str, git: GitFacts | None) -> Attachment:
    expected = document.sha256.get(name)
    facts = look_at(workspace.files, folder, name, fingerprint=expected is not None)
    tracked = facts.path in git.tracked if git and facts.state == "present" else None
    return Attachment(name, facts.path, _state(facts, expected), facts.similar, tracked, facts.sha256, facts.near)


def _state(facts: FileFacts, expected: str | None) -> FileState:
    if facts.state == "present" and expected and facts.sha256 != expected:
        return FileState.CHANGED
    return FileState(facts.state)
