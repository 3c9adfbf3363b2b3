"""The changes a seal makes in its file, and the fingerprints it needs from the disk."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from spodq.authoring.entry import AuthoringError
from spodq.model.document import Document
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.seal import Seal
from spodq.model.sealing import Content, content
from spodq.model.standing import Standing
from spodq.place import Change, Put, Remove
from spodq.source import EditError, edited
from spodq.workspace.attachments import look_at
from spodq.workspace.root import Workspace
from spodq.workspace.writing import Draft, write_drafts


def seal(workspace: Workspace, office: Office, standing: Standing, role: str | None) -> tuple[str, Content]:
    """Seal what answers the criterion: the path of the file, and what is in it.

    Raises AuthoringError or WriteError; the file stays.
    """
    read = _read_all(workspace, office, standing)
    mark = standing.criterion.id
    path = f"evidence/{office.slug}/seals/{mark}.yaml"
    _write(workspace.path(path), office, mark, _role_of(office, mark, role), read)
    return path, read


def _read_all(workspace: Workspace, office: Office, standing: Standing) -> Content:
    """What is sealed; raises AuthoringError when something of it cannot be read, for nobody has read it then."""
    mark = standing.criterion.id
    if office.unsure(Document, mark) or office.unsure(Procedure, mark):
        raise AuthoringError(f"kritérium {mark} nejde zapečetit, dokud nejdou soubory přečíst; vypíše je spodq check")
    if not standing.procedures and not standing.proofs:
        raise AuthoringError(f"kritérium {mark} nemá postup ani doklad, není co zapečetit")
    folder, files = f"evidence/{office.slug}/files", {}
    for name in sorted({name for proof in standing.proofs for name in proof.document.files}):
        facts = look_at(workspace.files, folder, name, fingerprint=True)
        if not facts.sha256:
            unread = f"přílohu „{name}“ nelze přečíst; víc řekne spodq check"
            raise AuthoringError(f"kritérium {mark} nejde zapečetit: {unread}")
        files[name] = facts.sha256
    return content(office, standing, files)


def _write(path: Path, office: Office, mark: str, role: str, read: Content) -> None:
    """Make the file, or change in it just what is new; raises AuthoringError or WriteError, the file stays."""
    old = next((each for each in office.of(Seal) if each.criterion == mark), None)
    before = path.read_bytes() if path.exists() else None
    changes = [
        *(Put((key,), value) for key, value in _facts(office, role, read).items()),
        *_group("answer", old.answer if old else {}, read.answer),
        *_group("evidence", old.evidence if old else {}, read.evidence),
    ]
    try:
        after = edited(path.name, before or f"criterion: {mark}\n".encode(), changes)
    except EditError as error:
        raise AuthoringError(str(error)) from error
    write_drafts([Draft(path, before, after)])


def _role_of(office: Office, mark: str, told: str | None) -> str:
    """Who seals: as told, as the last time, or who approves the manual; raises AuthoringError when nobody is known."""
    last = next((each.role for each in office.of(Seal) if each.criterion == mark), None)
    role = told or last or (office.profile.manual.approved_by if office.profile else None)
    if not role or not role.strip():
        raise AuthoringError("chybí volba --role: kdo pečetí (funkce, ne jméno)")
    return role


def _facts(office: Office, role: str, read: Content) -> Mapping[str, str | date]:
    return {"role": role, "date": office.today, "effective_from": read.effective_from, "wording": read.wording}


def _group(key: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    yield from (Remove((key, path)) for path in old if path not in new)
    yield from (Put((key, path), fingerprint) for path, fingerprint in new.items() if old.get(path) != fingerprint)
