"""Úřad je na začátku

Proč: Na začátku je to v pořádku. Jedna poznámka řekne totéž co desítky varování.

Náprava: Přidávejte soubory do složek procedures/, documents/ a assessments/. Co chybí, vypíše spodq gaps. Jakmile
má postup, doklad nebo hodnocení čtvrtina kritérií, kontrola vypočítává zbývající kritéria jedno po druhém.

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
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.place import Place
from spodq.rules.outcome import Outcome

RULE = Rule("SPQ400", "nothing-yet", Severity.NOTE, remark=True)

_KINDS = ((Procedure, "postup"), (Document, "doklad"), (Assessment, "hodnocení"))


def review(outcome: Outcome) -> Iterator[Finding]:
    """Offices that have hardly begun, unless there is something to mend first."""
    busy = {finding.office for finding in outcome.findings if not finding.accepted}
    for office in outcome.snapshot.judged_offices:
        counts = [f"{czech} {len(office.named(noun))}" for noun, czech in _KINDS if not office.begun(noun)]
        if counts and office.slug not in busy:
            yield RULE.at(Place(office.profile_path), _sentence(office, counts), office=office.slug)


def _sentence(office: Office, counts: list[str]) -> str:
    number = plural(len(office.criteria), "kritéria", "kritérií", "kritérií")
    return f"úřad je na začátku: z {number} má {', '.join(counts)}; co chybí, vypíše spodq gaps"
