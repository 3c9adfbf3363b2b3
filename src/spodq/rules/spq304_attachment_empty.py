"""Příloha je prázdná

Proč: Soubor bez obsahu nic neprokazuje; bývá to přerušené kopírování.

Náprava: Nahraďte jej celým souborem.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import Attachment, FileState
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ304", "attachment-empty", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments in this state, each at its name in the document."""
    for office, document, index, attachment in snapshot.attachments():
        if attachment.state is FileState.EMPTY:
            yield RULE.at(document.at("files", index), _sentence(attachment), office=office.slug)


def _sentence(attachment: Attachment) -> str:
    return f"příloha „{attachment.name}“ je prázdná"
