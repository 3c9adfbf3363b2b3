"""Přílohu žádný doklad neuvádí

Proč: Soubor ve složce files/, který není v žádném dokladu, nic neprokazuje a v manuálu chybí.

Náprava: Uveďte soubor v dokladu (files), nebo jej smažte.

Příklad:
    title: Plán supervize na rok 2027
    criteria: [6d]
    files: [plan-supervize-2027.pdf]
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import FileState
from spodq.model.record import Filed
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ309", "attachment-unnamed", Severity.NOTE)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Files no document names; silent where an unreadable document or a misspelt name or folder might mean them."""
    attachments = [attachment for _, _, _, attachment in snapshot.attachments()]
    named = {attachment.path for attachment in attachments}
    lost = {attachment.path.rpartition("/")[2] for attachment in attachments if attachment.state is FileState.MISSING}
    meant = lost | {name for attachment in attachments for name in (attachment.similar, attachment.near)}
    for office in snapshot.offices:
        unsure = any(issubclass(unread.noun, Filed) for unread in office.unread)
        for path in () if unsure else snapshot.files.get(office.slug, ()):
            if not named & {path, path.rpartition("/")[0]} and path.rpartition("/")[2] not in meant:
                name = path.partition("/files/")[2]
                sentence = f"přílohu „{name}“ žádný doklad neuvádí; uveďte ji v dokladu, nebo ji smažte"
                yield RULE.at(Place(path), sentence, office=office.slug)
