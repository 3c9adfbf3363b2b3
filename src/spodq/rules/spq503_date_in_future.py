"""Datum události leží v budoucnosti

Proč: Revize, hodnocení ani vznik dokladu nemohly nastat dřív, než přijde jejich den; bývá to překlep v roce.

Náprava: Opravte datum.

Příklad:
    revisions:
      - {date: 2026-03-01, change: Nové lhůty.}
"""

from collections.abc import Iterator
from datetime import date

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.place import Step

RULE = Rule("SPQ503", "date-in-future", Severity.WARNING)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Days of revisions, assessments, documents and closed measures after today."""
    for office in snapshot.offices:
        for what, when, noun, *steps in _past_events(office):
            if when > snapshot.today:
                sentence = f"{what} má datum v budoucnosti ({day(when)})"
                yield RULE.at(noun.at(*steps), sentence, office=office.slug)


def _past_events(office: Office) -> Iterator[tuple[str, date, Noun, *tuple[Step, ...]]]:
    """What happened, when, and the way to the date inside its file."""
    for procedure in office.procedures:
        for index, revision in enumerate(procedure.revisions):
            yield "revize", revision.date, procedure, "revisions", index, "date"
    for document in office.documents:
        if document.date:
            yield "doklad", document.date, document, "date"
    for assessment in office.assessments:
        yield "hodnocení", assessment.date, assessment, "date"
    for measure in office.measures:
        if measure.done_on:
            yield "splnění opatření", measure.done_on, measure, "done_on"
    if office.profile:
        for index, revision in enumerate(office.profile.manual.revisions):
            yield "revize", revision.date, office.profile, "manual", "revisions", index, "date"
