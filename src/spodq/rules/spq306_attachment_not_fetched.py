"""Místo přílohy je jen odkaz Git LFS

Proč: Obsah přílohy zůstal na serveru, nelze ověřit, zda je celý.

Náprava: Spusťte git lfs pull.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import Attachment, FileState
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ306", "attachment-not-fetched", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments in this state, each at its name in the document."""
    for office, document, index, attachment in snapshot.attachments():
        if attachment.state is FileState.LFS:
            yield RULE.at(document.at("files", index), _sentence(attachment), office=office.slug)


def _sentence(attachment: Attachment) -> str:
    return f"místo přílohy „{attachment.name}“ je jen odkaz Git LFS; spusťte git lfs pull"
