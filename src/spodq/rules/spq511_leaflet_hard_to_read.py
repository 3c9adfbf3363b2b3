"""Text pro děti se špatně čte

Proč: Dítě má rozumět tomu, co mu úřad říká. Dlouhé věty a právní zkratky mu v tom brání.

Náprava: Rozdělte větu na dvě a zkratku nahraďte slovy. Je to doporučení, ne požadavek
předpisu; ověří je jen dítě, které text přečte.

Příklad:
    text: Budeme tě poslouchat. Zeptáme se, co si přeješ.
"""

from collections.abc import Iterator

from spodq.czech import listing, plural
from spodq.finding import Finding, Rule, Severity
from spodq.model.readability import LONGEST, abbreviations, long_sentences
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ511", "leaflet-hard-to-read", Severity.NOTE)
_SHOWN = 30
"""So much of a sentence is enough to find it."""


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Long sentences and abbreviations of regulations in leaflets for children."""
    for office in snapshot.offices:
        for leaflet in office.leaflets:
            if leaflet.audience == "children":
                for steps, text in leaflet.texts:
                    for sentence in _faults(text):
                        yield RULE.at(leaflet.at(*steps), sentence, office=office.slug)


def _faults(text: str) -> Iterator[str]:
    for sentence, words in long_sentences(text):
        said = f"věta pro děti má {plural(words, 'slovo', 'slova', 'slov')}, doporučujeme nejvýš {LONGEST}"
        yield f"{said}: „{sentence[:_SHOWN].rstrip()}…“"
    found = abbreviations(text)
    if found:
        yield f"text pro děti obsahuje {listing(found, 'a')}; napište to slovy"
