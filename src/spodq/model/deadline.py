"""Days an office must not miss, whatever file they stand in, and days it only has to know of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from spodq.czech import plural
from spodq.model.document import Document
from spodq.model.introduction import Introduction
from spodq.model.leaflet import Leaflet
from spodq.model.meeting import Meeting
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.partner import Partner
from spodq.model.practice import Consultation
from spodq.model.procedure import Procedure
from spodq.model.project import Project
from spodq.model.supervision import Supervision
from spodq.model.training import Training
from spodq.model.upcoming import Upcoming
from spodq.model.waiver import Waiver, Waivers


class Kind(Enum):
    """What comes on the day; the value is what people call it."""

    REVIEW = "revize"
    VALIDITY = "konec platnosti"
    MEASURE = "opatření"
    IMPOSED_MEASURE = "opatření uložené kontrolou"
    WAIVER = "konec výjimky"
    AGREEMENT = "konec dohody"
    TRAINING_PLAN = "konec plánu vzdělávání"
    CONSULTATION = "konec připomínkování"
    PERIOD = "konec období projektu"
    PROJECT = "konec projektu"
    POSITION = "konec obsazení pozice"
    INTRODUCTION = "zavádění standardu"
    EVENT = "plánovaná událost"
    WORDING = "nové znění standardů"

    @property
    def lasting(self) -> bool:
        """Whether it stays to be done after its day; what is not simply happened."""
        return self not in {Kind.PROJECT, Kind.POSITION, Kind.INTRODUCTION, Kind.EVENT, Kind.WORDING}

    @property
    def faults(self) -> tuple[str, ...]:
        """Code and name of the rule that tells of a missed day, in small letters; nothing when no rule does."""
        return _FAULTS.get(self, ())


_FAULTS = {
    Kind.REVIEW: ("spq501", "review-overdue"),
    Kind.VALIDITY: ("spq502", "evidence-expired"),
    Kind.MEASURE: ("spq504", "measure-overdue"),
    Kind.IMPOSED_MEASURE: ("spq505", "imposed-measure-overdue"),
    Kind.AGREEMENT: ("spq520", "agreement-expired"),
    Kind.WAIVER: ("spq901", "waiver-expired"),
}


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day; `role` says who answers for it, `mark` tells it from others of its kind in the same file."""

    kind: Kind
    day: date
    noun: Noun
    subject: str
    criteria: tuple[str, ...] = ()
    role: str | None = None
    mark: str = ""


def deadlines(office: Office, coming: Upcoming | None) -> tuple[Deadline, ...]:
    """What the office has not done yet and what waits for it after today, the nearest first.

    `coming` is the next wording of its standards.
    """
    found = (*_texts(office), *_promises(office), *_records(office), *_projects(office), *_law(office, coming))
    open_ = (each for each in found if each.kind.lasting or each.day > office.today)
    return tuple(sorted(open_, key=lambda each: (each.day, each.noun.path, each.kind.name, each.mark)))


def _texts(office: Office) -> Iterator[Deadline]:
    """Procedures, documents and leaflets are read again; documents end."""
    for procedure in office.procedures:
        yield from _reviewed(procedure, procedure.responsible)
    for leaflet in office.leaflets:
        yield from _reviewed(leaflet, leaflet.owner)
    for document in office.documents:
        yield from _reviewed(document, document.owner)
        if document.valid_until:
            subject = _named(document, document.title)
            yield Deadline(Kind.VALIDITY, document.valid_until, document, subject, document.criteria, document.owner)


def _reviewed(noun: Procedure | Document | Leaflet, role: str | None) -> Iterator[Deadline]:
    if noun.review_by:
        yield Deadline(Kind.REVIEW, noun.review_by, noun, _named(noun, noun.title), noun.criteria, role)


def _named(noun: Noun, title: str) -> str:
    return f"{noun.czech_name} „{title}“"


def _promises(office: Office) -> Iterator[Deadline]:
    """Measures, waivers, agreements."""
    for measure in office.measures:
        if measure.open:
            kind = Kind.IMPOSED_MEASURE if measure.imposed_by else Kind.MEASURE
            yield Deadline(kind, measure.due, measure, f"„{measure.title}“", measure.criteria, measure.responsible)
    for written in office.of(Waivers):
        aims = [(each.rule, each.criterion or "", each.path or "") for each in written.waivers]
        for index, (waiver, aim) in enumerate(zip(written.waivers, aims, strict=True)):
            yield _ending(written, waiver, "/".join((*aim, str(aims[:index].count(aim)))))
    for partner in office.of(Partner):
        agreement = partner.agreement
        if agreement and agreement.valid_until:
            yield Deadline(Kind.AGREEMENT, agreement.valid_until, partner, f"„{agreement.title}“ ({partner.title})")


def _ending(written: Waivers, waiver: Waiver, mark: str) -> Deadline:
    aim = waiver.path or f"kritérium {waiver.criterion}"
    criteria = (waiver.criterion,) if waiver.criterion else ()
    return Deadline(Kind.WAIVER, waiver.until, written, f"{waiver.rule}, {aim}", criteria, waiver.role, mark)


def _records(office: Office) -> Iterator[Deadline]:
    """What is planned, and what people of the office have for a time."""
    held = (training for training in office.of(Training) if not training.cancelled)
    events: list[Training | Supervision | Meeting] = [*held, *office.of(Supervision), *office.of(Meeting)]
    for event in events:
        yield Deadline(Kind.EVENT, event.date, event, _named(event, event.title), event.criteria)
    for draft in office.of(Consultation):
        if draft.until and (draft.until >= office.today or draft.unsettled):
            yield Deadline(Kind.CONSULTATION, draft.until, draft, f"„{draft.title}“", draft.criteria)
    for position in office.positions:
        plan, subject = position.training_plan, f"{position.identity} ({position.title})"
        if plan and plan.valid_until and position.held_on(office.today):
            yield Deadline(Kind.TRAINING_PLAN, plan.valid_until, position, subject)
        if position.until:
            yield Deadline(Kind.POSITION, position.until, position, subject)


def _projects(office: Office) -> Iterator[Deadline]:
    for project in office.of(Project):
        yield Deadline(Kind.PROJECT, project.until, project, f"„{project.title}“")
        for mark, period in project.periods.items():
            if period.submitted is None:
                subject = f"{mark}, zpráva není odevzdána („{project.title}“)"
                yield Deadline(Kind.PERIOD, period.until, project, subject, mark=mark)


def _law(office: Office, coming: Upcoming | None) -> Iterator[Deadline]:
    """Standards on their way: those the office introduces, and the next wording of all of them."""
    for written in office.of(Introduction):
        for mark, step in written.standards.items():
            yield Deadline(Kind.INTRODUCTION, step.since, written, f"standard {mark}: {step.czech_state}", mark=mark)
    if coming:
        about = coming.version.about
        again = plural(coming.answers, "odpověď", "odpovědi", "odpovědí")
        subject = f"{about.regulation}; znovu přečíst: {again}" if coming.known and coming.answers else about.regulation
        yield Deadline(Kind.WORDING, coming.since, about, subject)
