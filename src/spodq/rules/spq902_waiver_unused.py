"""Výjimka se k ničemu nevztahuje

Proč: Výjimka, která žádný nález nepřijímá, jen zabírá místo a jednou by zakryla něco jiného.

Náprava: Nález už není? Výjimku smažte. Nález stále je? Opravte v ní pravidlo, kritérium nebo soubor.

Příklad:
    waivers:
      - rule: review-overdue
        path: documents/plan-supervize.yaml
        reason: Revize čeká na nový vzor krajského úřadu.
        role: metodik
        until: 2027-03-31
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.rules.outcome import Outcome

RULE = Rule("SPQ902", "waiver-unused", Severity.WARNING)


def review(outcome: Outcome) -> Iterator[Finding]:
    """Waivers in force that accepted no finding, though their rule exists and may be waived."""
    used = {finding.accepted.place for finding in outcome.findings if finding.accepted}
    for office in outcome.snapshot.offices:
        for waiver, at in office.waivers:
            sensible = waiver.aimed and outcome.waivable(waiver.rule) and waiver.until >= outcome.snapshot.today
            if sensible and at() not in used and not office.unread:
                sentence = (
                    f"výjimka z pravidla {waiver.rule} žádný nález nepřijímá; smažte ji, nebo opravte, čeho se týká"
                )
                yield RULE.at(at("rule"), sentence, office=office.slug)
