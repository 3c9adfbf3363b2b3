"""The changes a seal makes in its file, and the fingerprints it needs from the disk."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from spodq.cli.stop import StopError
from spodq.model.document import Document
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.seal import Seal
from spodq.model.sealing import Content, content
from spodq.model.standing import Standing
from spodq.place import Change, Put, Remove
from spodq.source.edits import EditError, edited
from spodq.workspace.attachments import look_at
from spodq.workspace.root import Workspace
from spodq.workspace.writing import Draft, WriteError, write_drafts


def read_all(workspace: Workspace, office: Office, standing: Standing) -> Content:
    """What is sealed; stops the run when something of it cannot be read, for nobody has read it then."""
    mark = standing.criterion.id
    if office.unsure(Document, mark) or office.unsure(Procedure, mark):
        raise StopError(f"kritérium {mark} nejde zapečetit, dokud nejdou soubory přečíst; vypíše je spodq check")
    if not standing.procedures and not standing.proofs:
        raise StopError(f"kritérium {mark} nemá postup ani doklad, není co zapečetit")
    folder, files = f"evidence/{office.slug}/files", {}
    for name in sorted({name for proof in standing.proofs for name in proof.document.files}):
        facts = look_at(workspace.files, folder, name, fingerprint=True)
        if not facts.sha256:
            raise StopError(f"kritérium {mark} nejde zapečetit: přílohu „{name}“ nelze přečíst; víc řekne spodq check")
        files[name] = facts.sha256
    return content(office, standing, files)


def write_seal(path: Path, office: Office, mark: str, role: str, read: Content) -> None:
    """Make the file, or change in it just what is new; stops the run when it cannot be written."""
    old = next((each for each in office.of(Seal) if each.criterion == mark), None)
    before = path.read_bytes() if path.exists() else None
    changes = [
        *(Put((key,), value) for key, value in _facts(office, role, read).items()),
        *_group("answer", old.answer if old else {}, read.answer),
        *_group("evidence", old.evidence if old else {}, read.evidence),
    ]
    try:
        after = edited(path.name, before or f"criterion: {mark}\n".encode(), changes)
        write_drafts([Draft(path, before, after)])
    except (EditError, WriteError) as error:
        raise StopError(str(error)) from error


def role_of(office: Office, mark: str, told: str | None) -> str:
    """Who seals: as told, as the last time, or who approves the manual; stops the run when nobody is known."""
    last = next((each.role for each in office.of(Seal) if each.criterion == mark), None)
    role = told or last or (office.profile.manual.approved_by if office.profile else None)
    if not role or not role.strip():
        raise StopError("chybí volba --role: kdo pečetí (funkce, ne jméno)")
    return role


def _facts(office: Office, role: str, read: Content) -> Mapping[str, str | date]:
    return {"role": role, "date": office.today, "effective_from": read.effective_from, "wording": read.wording}


def _group(key: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    yield from (Remove((key, path)) for path in old if path not in new)
    yield from (Put((key, path), fingerprint) for path, fingerprint in new.items() if old.get(path) != fingerprint)
