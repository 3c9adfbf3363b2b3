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
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Scale

RULE = Rule("SPQ208", "unknown-score", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Scores that the scale of their catalogue does not have."""
    for office in snapshot.offices:
        for assessment in office.assessments:
            for criterion, score in assessment.scores.items():
                scale = _scale(office, criterion)
                if scale and score.score is not None and scale.label(score.score) is None:
                    place = assessment.at("scores", criterion, "score")
                    allowed = listing(str(mark.score) for mark in scale.marks)
                    sentence = f"body {score.score} nejsou na stupnici; pište {allowed}"
                    yield RULE.at(place, sentence, criterion=criterion, office=office.slug)


def _scale(office: Office, criterion: str) -> Scale | None:
    """The scale of the catalogue the criterion is of; that of the office's own, when none has it."""
    version = next((each for each in office.versions if criterion in each.criteria), office.version)
    return version.scale if version else None
