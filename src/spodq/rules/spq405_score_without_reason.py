"""Body nemají odůvodnění

Proč: Za rok nikdo nebude vědět, proč bylo hodnocení právě takové, a při kontrole se neobhájí.

Náprava: Doplňte k bodům jednu až dvě věty do klíče reason.

Příklad:
    6d: {score: 2, reason: Supervize probíhá podle plánu.}
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ405", "score-without-reason", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Scores without a reason, in every assessment."""
    for office in snapshot.offices:
        for assessment in office.assessments:
            for criterion, score in assessment.scores.items():
                if score.points is not None and score.reason is None:
                    place = assessment.at_key("scores", criterion)
                    sentence = f"body kritéria {criterion} nemají odůvodnění"
                    yield RULE.at(place, sentence, criterion=criterion, office=office.slug)
