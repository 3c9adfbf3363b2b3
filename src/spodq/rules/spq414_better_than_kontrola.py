"""Úřad se hodnotí lépe než kontrola a nic novějšího to nevysvětluje

Proč: Příští kontrola se zeptá, co se od té minulé změnilo. Bez novějšího dokladu nebo splněného opatření je rozdíl jen
tvrzení.

Náprava: Přiložte doklad, který vznikl po kontrole (date), nebo zapište opatření, které jste po ní splnili (done_on,
proof). Není-li co přiložit, body v dalším hodnocení snižte. Hodnotila-li kontrola až po vás, stačí, že na opatření
pracujete.

Příklad:
    title: Formulář posouzení naléhavosti
    criteria: [8b]
    state: done
    done_on: 2026-05-12
    proof: [posouzeni-nalehavosti-formular]
"""

from collections.abc import Iterator

from spodq.czech import day, plural
from spodq.finding import Finding, Rule, Severity
from spodq.model.judgement import KONTROLA, OWN, Judgement, judgements
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ414", "better-than-kontrola", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """The newest self-assessment is above the newest kontrola; silent where a file that may explain it is unread."""
    for office in snapshot.judged_offices:
        for judgement in judgements(office):
            own, theirs, better = judgement.claim(OWN), judgement.claim(KONTROLA), (judgement.difference or 0) > 0
            if own and theirs and better and not (judgement.grounded or judgement.unsure):
                place = own.assessment.at("scores", judgement.criterion, "score")
                sentence = _sentence(judgement, day(theirs.assessment.date))
                yield RULE.at(place, sentence, criterion=judgement.criterion, office=office.slug)


def _sentence(judgement: Judgement, when: str) -> str:
    own, theirs = (plural(judgement.points(kind) or 0, "bod", "body", "bodů") for kind in (OWN, KONTROLA))
    lack = "na rozdílu nikdo nepracuje" if judgement.corrected else "nic novějšího to nevysvětluje"
    return f"kritérium {judgement.criterion} má v sebehodnocení {own}, od kontroly {when} {theirs}; {lack}"
