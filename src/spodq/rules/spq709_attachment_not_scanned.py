"""Přílohu nešlo prohledat

Proč: Soubor zamčený heslem, sken bez textu nebo starý formát nejde přečíst. Neví se, zda v něm nejsou osobní údaje.

Náprava: Prohlédněte soubor sami. Jde-li to, uložte jej jako PDF s textem nebo v dnešní podobě Wordu.

Příklad:
    files: [zapis-z-porady.docx]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import FileState
from spodq.model.personal import place_of
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ709", "attachment-not-scanned", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments whose inside stays unknown; one that was not fetched has a finding of its own."""
    offices = {office.slug: office for office in snapshot.offices}
    elsewhere = {each.path for *_, each in snapshot.attachments() if each.state is FileState.LFS}
    for scan in snapshot.scans:
        if scan.unread and scan.path not in elsewhere:
            name = scan.path.rpartition("/")[2]
            sentence = f"nekontrolováno: v příloze „{name}“ nešlo hledat osobní údaje ({scan.unread})"
            yield RULE.at(place_of(scan, offices[scan.office]), sentence, office=scan.office)
