"""Hodnocení kritéria neříká jednu věc

Proč: U kritéria mají být buď body, nebo applicable: false (kritérium se úřadu netýká). Když chybí obojí nebo je tam
obojí, nelze poznat, co platí, a kritérium se počítá jako nehodnocené.

Náprava: Doplňte body, nebo nechte jen applicable: false s odůvodněním.

Příklad:
    scores:
      6d: {score: 2, reason: Supervize probíhá podle plánu.}
      15a: {applicable: false, reason: Úřad dohody o výkonu pěstounské péče neuzavírá.}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ407", "unclear-score", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Neither points nor „not applicable“, or both."""
    for office in snapshot.offices:
        for assessment in office.assessments:
            for criterion, score in assessment.scores.items():
                if score.applicable == (score.score is None):
                    place, sentence = assessment.at_key("scores", criterion), _sentence(criterion, score.applicable)
                    yield RULE.at(place, sentence, criterion=criterion, office=office.slug)


def _sentence(criterion: str, applicable: bool) -> str:
    if applicable:
        return f"kritérium {criterion} nemá body; doplňte score, nebo applicable: false, když se úřadu netýká"
    return f"kritérium {criterion} má body, a přitom se prý úřadu netýká; nechte jen jedno z obojího"
