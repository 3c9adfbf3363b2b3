"""Přílohu git nesleduje

Proč: Soubor je jen na vašem počítači; kolegové ani kontrola na serveru jej neuvidí.

Náprava: Přidejte soubor do gitu (ve VS Code Správa zdrojového kódu → +), nebo zkontrolujte .gitignore.
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ305", "attachment-untracked", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Files that exist and git does not track; silent without git."""
    for office, document, index, attachment in snapshot.attachments():
        if attachment.tracked is False:
            yield RULE.at(document.at("files", index), f"přílohu „{attachment.name}“ git nesleduje", office=office.slug)
