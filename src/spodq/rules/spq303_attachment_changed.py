"""Příloha se změnila

Proč: Otisk SHA-256 nesouhlasí: soubor je jiný, než když byl doklad posouzen.

Náprava: Přečtěte změněný soubor. Je-li správný, zapište nový otisk; není-li, vraťte původní soubor z gitu.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import Attachment, FileState
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ303", "attachment-changed", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments in this state, each at its name in the document."""
    for office, document, index, attachment in snapshot.attachments():
        if attachment.state is FileState.CHANGED:
            yield RULE.at(document.at("files", index), _sentence(attachment), office=office.slug)


def _sentence(attachment: Attachment) -> str:
    return f"příloha „{attachment.name}“ se změnila, její otisk SHA-256 nesouhlasí"
