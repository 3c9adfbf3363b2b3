"""Příloha se změnila

Proč: Otisk SHA-256 nesouhlasí: soubor je jiný, než když byl doklad posouzen.

Náprava: Přečtěte změněný soubor. Je-li správný, zapište nový otisk (spodq check --fix se na to zeptá);
není-li, vraťte původní soubor z gitu.
"""

from collections.abc import Iterator
from dataclasses import replace

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import Attachment, FileState
from spodq.model.record import Filed
from spodq.model.snapshot import Snapshot
from spodq.place import Replace

RULE = Rule("SPQ303", "attachment-changed", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments in this state, each at its name in the document; a new fingerprint is a person's statement."""
    for office, document, index, attachment in snapshot.attachments():
        if attachment.state is FileState.CHANGED:
            place = document.at("files", index)
            yield RULE.at(place, _sentence(attachment), office=office.slug, fix=_new_fingerprint(document, attachment))


def _sentence(attachment: Attachment) -> str:
    return f"příloha „{attachment.name}“ se změnila, její otisk SHA-256 nesouhlasí; přečtěte ji a zapište nový otisk"


def _new_fingerprint(document: Filed, attachment: Attachment) -> Replace | None:
    title = f"zapsat nový otisk přílohy „{attachment.name}“"
    change = document.setting(title, attachment.sha256 or "", "sha256", attachment.name)
    return replace(change, ask=True) if change else None
