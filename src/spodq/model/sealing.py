"""What a seal holds, worked out anew: the same questions are asked when sealing and when checking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from spodq.model.attachment import FileState
from spodq.model.office import Office
from spodq.model.seal import Seal, noun_prints, wording_print
from spodq.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Content:
    """Fingerprints of today; an attachment whose bytes nobody read has an empty one."""

    effective_from: date
    wording: str
    answer: Mapping[str, str]
    evidence: Mapping[str, str]


def content(office: Office, standing: Standing, files: Mapping[str, str]) -> Content:
    """What would be sealed today; `files` are fingerprints of attachments by name."""
    folder = f"evidence/{office.slug}/"
    documents = [proof.document for proof in standing.proofs]
    attached = {f"files/{name}": files.get(name, "") for document in documents for name in document.files}
    evidence = {**noun_prints(folder, documents), **attached}
    since = office.version.effective_from if office.version else office.today
    answer = noun_prints(folder, standing.procedures)
    return Content(since, wording_print(standing.criterion), answer, evidence)


def sealed(office: Office) -> Iterator[tuple[Seal, Content]]:
    """Each seal with what is there today; silent about criteria that are not assessed."""
    known = {each.name: each.sha256 or "" for each in office.attachments.values()}
    for seal in office.of(Seal):
        standing = office.standings.get(seal.criterion)
        if standing:
            yield seal, content(office, standing, known)


def differences(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Paths and what happened to them since the seal, in words; bytes nobody could read are left to other rules."""
    for path, fingerprint in before.items():
        if path not in now:
            yield path, "už k němu nepatří"
        elif now[path] and now[path] != fingerprint:
            yield path, "se změnil"
    for path in now:
        if path not in before:
            yield path, "přibyl"


def lost(office: Office, path: str) -> bool:
    """Whether the attachment of that path in the office is not on the disk any more."""
    states = {f"files/{each.name}": each.state for each in office.attachments.values()}
    return states.get(path) is FileState.MISSING
