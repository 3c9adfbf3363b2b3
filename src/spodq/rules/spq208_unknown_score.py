"""Body nejsou na stupnici

Proč: Součet bodů by neměl smysl.

Náprava: Použijte body ze stupnice, kterou vypíše spodq standards.

Příklad:
    scores:
      6d: {score: 2, reason: Supervize probíhá podle plánu.}
"""

from collections.abc import Iterator

from spodq.czech import listing
from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ208", "unknown-score", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Scores that the scale of the version does not have."""
    for office in snapshot.offices:
        if not office.version:
            continue
        scale = office.version.scale
        allowed = listing(str(mark.score) for mark in scale.marks)
        for assessment in office.assessments:
            for criterion, score in assessment.scores.items():
                if score.score is not None and scale.label(score.score) is None:
                    place = assessment.at("scores", criterion, "score")
                    sentence = f"body {score.score} nejsou na stupnici; pište {allowed}"
                    yield RULE.at(place, sentence, criterion=criterion, office=office.slug)
