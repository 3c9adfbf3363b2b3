"""Opatření odkazuje na doklad nebo hodnocení, které úřad nemá

Proč: Kdo chce splnění ověřit, doklad nenajde; u uloženého opatření nepozná, která kontrola je uložila.

Náprava: Opravte označení, nebo doklad či hodnocení doplňte. Nemá-li soubor klíč id, je jeho označením název souboru.

Příklad:
    imposed_by: 2024-kontrola
    proof: [plan-supervize-2026]
"""

from collections.abc import Iterable, Iterator

from spodq.czech import did_you_mean
from spodq.finding import Finding, Rule, Severity
from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.measure import Measure
from spodq.model.noun import Noun
from spodq.model.snapshot import Snapshot
from spodq.place import Step

RULE = Rule("SPQ413", "measure-with-unknown-link", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Marks in `proof` and `imposed_by` that no file has; silent where such a file could not be read."""
    for office in snapshot.offices:
        for measure in office.measures:
            for noun, mark, steps in _links(measure):
                known = [each.identity for each in office.of(noun)]
                if mark not in known and not office.unread_of(noun):
                    sentence = f"{noun.czech_name} „{mark}“ tu není{did_you_mean(mark, known)}"
                    yield RULE.at(measure.at(*steps), sentence, office=office.slug)


def _links(measure: Measure) -> Iterable[tuple[type[Noun], str, tuple[Step, ...]]]:
    for index, mark in enumerate(measure.proof):
        yield Document, mark, ("proof", index)
    if measure.imposed_by:
        yield Assessment, measure.imposed_by, ("imposed_by",)
