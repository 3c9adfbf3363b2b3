"""Documents and records meet their files: does each file exist, is it the same, does git keep it."""

from collections.abc import Collection, Iterable, Mapping

from spodq.model.attachment import Attachment, FileState
from spodq.model.record import Filed
from spodq.workspace.attachments import look_at
from spodq.workspace.files import FileFacts
from spodq.workspace.git import GitFacts
from spodq.workspace.root import Workspace


def attach(
    workspace: Workspace, slug: str, documents: Iterable[Filed], git: GitFacts | None, sealed: Collection[str]
) -> Mapping[tuple[str, str], Attachment]:
    """Attachments by the path of the document and the name it uses; those of names in `sealed` are read whole."""
    folder = f"evidence/{slug}/files"
    return {
        (document.path, name): _attachment(workspace, folder, document, name, git, read=name in sealed)
        for document in documents
        for name in document.files
    }


def _attachment(  # noqa: PLR0913  # an attachment stands where a document, the disk, git and seals meet
    workspace: Workspace, folder: str, document: Filed, name: str, git: GitFacts | None, *, read: bool
) -> Attachment:
    expected = document.sha256.get(name)
    facts = look_at(workspace.files, folder, name, fingerprint=read or expected is not None)
    tracked = facts.path in git.tracked if git and facts.state == "present" else None
    return Attachment(name, facts.path, _state(facts, expected), facts.similar, tracked, facts.sha256, facts.near)


def _state(facts: FileFacts, expected: str | None) -> FileState:
    if facts.state == "present" and expected and facts.sha256 != expected:
        return FileState.CHANGED
    return FileState(facts.state)
