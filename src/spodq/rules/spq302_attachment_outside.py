"""Příloha leží mimo pracovní složku

Proč: Soubor mimo složku neuvidí kolegové ani kontrola na serveru.

Náprava: Zkopírujte soubor do složky files/ úřadu a uveďte jen jeho název.

Příklad:
    files: [plan-supervize-2026.pdf]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import Attachment, FileState
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ302", "attachment-outside", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments in this state, each at its name in the document."""
    for office, document, index, attachment in snapshot.attachments():
        if attachment.state is FileState.OUTSIDE:
            yield RULE.at(document.at("files", index), _sentence(attachment), office=office.slug)


def _sentence(attachment: Attachment) -> str:
    return f"příloha „{attachment.name}“ leží mimo pracovní složku; zkopírujte ji do files/"
