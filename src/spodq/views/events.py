"""Trainings, supervisions and meetings as tables; every document tells them alike."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from spodq.czech import day, number, plural
from spodq.model.meeting import KINDS, Meeting
from spodq.model.office import Office
from spodq.model.partner import Partner
from spodq.model.record import Record
from spodq.model.supervision import FORMS as SUPERVISIONS
from spodq.model.supervision import Supervision
from spodq.model.training import FORMS as TRAININGS
from spodq.model.training import Training
from spodq.views.section import Section, one_line, section

UNKNOWN = "neuvedeno"
_TRAINING = {
    "day": "Den",
    "title": "Školení",
    "form": "Forma",
    "length": "Délka",
    "accreditation": "Akreditace",
    "regulation": "Předpis a jeho znění",
    "criteria": "Kritéria",
    "participants": "Účastníci",
}
_SUPERVISION = {
    "day": "Den",
    "title": "Supervize",
    "form": "Forma",
    "hours": "Hodin",
    "independent": "Nezávislý supervizor",
    "participants": "Účastníků",
}
_MEETING = {
    "day": "Den",
    "title": "Téma",
    "kind": "Druh setkání",
    "partners": "Subjekty",
    "attendance": "Účastníků",
    "conclusions": "Závěry",
    "measures": "Navazující opatření",
}


def trainings(found: Iterable[Training], today: date, title: str = "Školení") -> Section:
    """One row a training; one that is still to come is marked as a plan."""
    return section("trainings", title, _TRAINING, (_training(each, today) for each in found))


def supervisions(found: Iterable[Supervision], today: date, title: str = "Supervize") -> Section:
    """One row a supervision."""
    return section("supervisions", title, _SUPERVISION, (_supervision(each, today) for each in found))


def meetings(office: Office, found: Iterable[Meeting], title: str = "Setkání") -> Section:
    """One row a meeting."""
    names = {partner.identity: partner.title for partner in office.of(Partner)}
    return section("meetings", title, _MEETING, (_meeting(office, each, names) for each in found))


def when(record: Record, today: date) -> str:
    """The day of the record; a day in the future is a plan."""
    if record.date is None:
        return "bez data"
    return day(record.date) + (" (plán)" if record.date > today else "")


def length(training: Training) -> str:
    """Days, or hours when days are not known; never one counted from the other."""
    if training.days is not None:
        return days_of(training.days)
    return hours_of(training.hours) if training.hours is not None else UNKNOWN


def days_of(count: Decimal) -> str:
    """Days with the right form of the noun."""
    return plural(int(count), "den", "dny", "dnů") if count == int(count) else f"{number(count)} dne"


def hours_of(count: Decimal) -> str:
    """Hours with the right form of the noun."""
    return plural(int(count), "hodina", "hodiny", "hodin") if count == int(count) else f"{number(count)} hodiny"


def _training(training: Training, today: date) -> tuple[str, ...]:
    return (
        when(training, today),
        f"{training.title} (zrušeno)" if training.cancelled else training.title,
        dict(TRAININGS)[training.form],
        length(training),
        training.accreditation or "bez akreditace",
        _regulation(training),
        ", ".join(training.criteria),
        ", ".join(training.participants),
    )


def _regulation(training: Training) -> str:
    as_of = f"znění od {day(training.regulation_as_of)}" if training.regulation_as_of else ""
    return ", ".join(filter(None, (training.regulation, as_of)))


def _supervision(supervision: Supervision, today: date) -> tuple[str, ...]:
    independent = {True: "ano", False: "ne", None: UNKNOWN}[supervision.independent]
    attended = len(supervision.participants) or supervision.attendance
    return (
        when(supervision, today),
        supervision.title,
        dict(SUPERVISIONS)[supervision.form],
        number(supervision.hours) if supervision.hours is not None else UNKNOWN,
        independent,
        str(attended) if attended else UNKNOWN,
    )


def _meeting(office: Office, meeting: Meeting, names: Mapping[str, str]) -> tuple[str, ...]:
    return (
        when(meeting, office.today),
        meeting.title,
        dict(KINDS)[meeting.kind],
        "; ".join(names.get(mark, mark) for mark in meeting.partners),
        str(meeting.attendance or len(meeting.participants) or UNKNOWN),
        one_line(meeting.conclusions),
        "; ".join(follow_ups(office, meeting.measures)),
    )


def follow_ups(office: Office, marks: Iterable[str]) -> Iterable[str]:
    """Measures of those marks, each with who does it and until when."""
    known = {measure.identity: measure for measure in office.measures}
    for mark in marks:
        measure = known.get(mark)
        told = (
            f"{measure.title} ({measure.responsible}, do {day(measure.due)}, {measure.czech_state})"
            if measure
            else mark
        )
        yield told
