"""„Netýká se úřadu“ nemá odůvodnění

Proč: Kritérium, které se úřadu netýká, vypadne z výpočtu. Bez důvodu by tak šlo zlepšit výsledek pouhým škrtem; dokud
důvod chybí, počítá se kritérium jako nehodnocené.

Náprava: Napište do klíče reason, proč se kritérium úřadu netýká.

Příklad:
    scores:
      15a: {applicable: false, reason: Úřad dohody o výkonu pěstounské péče neuzavírá.}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ408", "inapplicable-without-reason", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Criteria said not to concern the office, without a word why."""
    for office in snapshot.offices:
        for assessment in office.assessments:
            for criterion, score in assessment.scores.items():
                if not score.applicable and score.score is None and score.reason is None:
                    place = assessment.at_key("scores", criterion)
                    sentence = f"kritérium {criterion} se prý úřadu netýká, ale chybí odůvodnění (reason)"
                    yield RULE.at(place, sentence, criterion=criterion, office=office.slug)
