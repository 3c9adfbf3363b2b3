"""Úřad zatím nemá žádný doklad, postup nebo hodnocení

Proč: Na začátku je to v pořádku; jedna poznámka řekne totéž co desítky varování.

Náprava: Přidejte první soubor do složky procedures/, documents/ nebo assessments/. Od té chvíle kontrola
vypočítává, co chybí u jednotlivých kritérií.

Příklad:
    title: Plán supervize na rok 2026
    criteria: [6d]
    files: [plan-supervize-2026.pdf]
"""

from collections.abc import Iterator

from spodq.czech import plural
from spodq.finding import Finding, Rule, Severity
from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ400", "nothing-yet", Severity.NOTE)

_KINDS: tuple[tuple[type[Noun], str, str], ...] = (
    (Procedure, "postup", "procedures/"),
    (Document, "doklad", "documents/"),
    (Assessment, "hodnocení", "assessments/"),
)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Offices whose folder of one kind is empty."""
    for office in snapshot.judged_offices:
        for noun, czech, folder in _KINDS:
            if office.lacks_all(noun):
                yield RULE.at(Place(office.profile_path), _sentence(office, czech, folder), office=office.slug)


def _sentence(office: Office, czech: str, folder: str) -> str:
    waiting = plural(len(office.criteria), "kritéria", "kritérií", "kritérií")
    return f"úřad zatím nemá žádný {czech} (složka {folder}); týká se to {waiting}".replace(
        "žádný hodnocení", "žádné hodnocení"
    )
