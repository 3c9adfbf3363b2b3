"""Příloha chybí

Proč: Doklad bez přílohy nic neprokazuje.

Náprava: Uložte soubor do složky files/ úřadu, nebo opravte jeho název. Velikost písmen musí souhlasit.

Příklad:
    files: [plan-supervize-2026.pdf]
"""

import unicodedata
from collections.abc import Iterable, Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.attachment import Attachment, FileState
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ301", "attachment-missing", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Attachments in this state, each at its name in the document; not those whose name has quotes too many."""
    quoted = {problem.place for problem in snapshot.problems_of("word-quotes")}
    for office, document, index, attachment in snapshot.attachments():
        place = document.at("files", index)
        lost = attachment.state in {FileState.MISSING, FileState.FOLDER, FileState.UNREADABLE}
        if lost and place not in quoted:
            lies = _elsewhere(attachment, snapshot.files.get(office.slug, ()))
            yield RULE.at(place, _sentence(attachment, lies), office=office.slug)


def _elsewhere(attachment: Attachment, paths: Iterable[str]) -> str | None:
    """The name to write, when a file of that name lies in another folder."""
    wanted = attachment.path.rpartition("/")[2]
    names = (path.partition("/files/")[2] for path in paths)
    return next((name for name in names if name.rpartition("/")[2] == wanted), None)


def _sentence(attachment: Attachment, elsewhere: str | None) -> str:
    state = attachment.state
    if state is FileState.FOLDER:
        return f"příloha „{attachment.name}“ je složka, ne soubor"
    if state is FileState.UNREADABLE:
        return f"přílohu „{attachment.name}“ nelze přečíst"
    if attachment.similar and _looks_the_same(attachment.similar, attachment.name):
        return (
            f"příloha „{attachment.name}“ chybí; stejný název na disku má jinak uložené háčky a čárky, přejmenujte ji"
        )
    if attachment.similar:
        return f"příloha „{attachment.name}“ chybí; na disku je „{attachment.similar}“"
    if elsewhere:
        return f"příloha „{attachment.name}“ tu není, leží v „{elsewhere}“; přesuňte ji, nebo opravte její název"
    hint = f"; nemyslíte „{attachment.near}“?" if attachment.near else "; uložte ji tam, nebo opravte její název"
    return f"příloha „{attachment.name}“ chybí ve složce files/{hint}"


def _looks_the_same(on_disk: str, name: str) -> bool:
    """Whether a person sees no difference: macOS keeps letters and their accents apart (NFD)."""
    return unicodedata.normalize("NFC", on_disk) in unicodedata.normalize("NFC", name).split("/")
