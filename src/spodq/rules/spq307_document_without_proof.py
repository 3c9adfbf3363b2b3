"""Doklad nemá přílohu ani číslo jednací

Proč: Není k čemu sáhnout, když se na doklad někdo zeptá.

Náprava: Přiložte soubor (files), nebo uveďte číslo jednací či místo uložení (reference).

Příklad:
    reference: MUHJ/1234/2026
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ307", "document-without-proof", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Documents that point to nothing."""
    for office in snapshot.offices:
        for document in office.documents:
            if not (document.files or document.reference):
                sentence = f"doklad „{document.title}“ nemá přílohu ani číslo jednací"
                yield RULE.at(document.at_key("title"), sentence, office=office.slug)
