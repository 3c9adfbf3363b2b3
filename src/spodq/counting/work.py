"""Ledgers of what happened on a day: trainings, supervisions, meetings, evaluations, purchases, needs, measures."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from spodq.counting.facts import written
from spodq.counting.row import Fact, Ledger, Missing, Moment, Row, Value
from spodq.model.equipment import Equipment
from spodq.model.measure import Measure
from spodq.model.meeting import Meeting
from spodq.model.office import Office
from spodq.model.position import Evaluation, Position
from spodq.model.practice import Need
from spodq.model.record import Record
from spodq.model.supervision import Supervision
from spodq.model.training import Training

_COMMON = ("date", "criteria", "tags", "project", "activity")
_RESULTS = ("in-time", "late", "pending", "cancelled")


def _all(noun: type[Record]) -> Callable[[Office], tuple[Row, ...]]:
    return lambda office: tuple(Row(each, each, each.title) for each in office.of(noun) if _counts(each))


def _attendances(noun: type[Training | Supervision]) -> Callable[[Office], tuple[Row, ...]]:
    """A row for each participant; a record that names nobody is a row of nobody knows whom."""

    def rows(office: Office) -> tuple[Row, ...]:
        return tuple(row for each in office.of(noun) if _counts(each) for row in _by_participant(each))

    return rows


def _by_participant(record: Training | Supervision) -> tuple[Row, ...]:
    named = enumerate(record.participants)
    rows = tuple(Row(record, record, record.title, ("participants", index), code) for index, code in named)
    return rows or (Row(record, record, record.title),)


def _counts(record: Record) -> bool:
    return not (isinstance(record, Training) and record.cancelled)


def _participant_unknown(row: Row, _: Moment) -> Missing:
    return Missing(f"{row.noun.czech_name} „{row.title}“ neříká, kdo se zúčastnil (participants)", row.noun.path)


_ACCREDITED = Fact("flag", "akreditované", lambda row, _: row.part.accreditation is not None)
_PARTICIPANT = Fact("word", "kód pozice", lambda row, _: row.worker, lack=_participant_unknown)
_TRAINING = {
    **dict(written(Training, *_COMMON, "form", "days", "hours", "provider", "regulation", "competencies")),
    "accredited": _ACCREDITED,
}
_SUPERVISION = dict(written(Supervision, *_COMMON, "form", "hours", "independent"))


def _evaluations(office: Office) -> tuple[Row, ...]:
    return tuple(
        Row(each, evaluation, f"hodnocení {each.identity}", ("evaluations", index), each.identity)
        for each in office.of(Position)
        for index, evaluation in enumerate(each.evaluations)
    )


def _of_head(row: Row, _: Moment) -> Value:
    return isinstance(row.noun, Position) and row.noun.head


def _measures(office: Office) -> tuple[Row, ...]:
    return tuple(Row(each, each, each.title) for each in office.measures)


def _result(row: Row, moment: Moment) -> Value:
    measure: Measure = row.part
    if measure.state == "cancelled":
        return "cancelled"
    if not measure.open:
        return None if measure.done_on is None else _kept(measure.done_on, measure.due)
    return "late" if measure.due < moment.day else "pending"


def _kept(done: date, due: date) -> str:
    return "in-time" if done <= due else "late"


def _done_without_day(row: Row, _: Moment) -> Missing:
    return Missing(f"opatření „{row.title}“ je splněno, ale neříká kdy (done_on)", row.noun.path)


LEDGERS: Mapping[str, Ledger] = MappingProxyType(
    {
        "trainings": Ledger("žádné školení (trainings/)", (Training,), _all(Training), _TRAINING, day="date"),
        "training-attendances": Ledger(
            "žádné školení (trainings/)",
            (Training,),
            _attendances(Training),
            {**_TRAINING, "position": _PARTICIPANT},
            day="date",
        ),
        "supervisions": Ledger(
            "žádná supervize (supervisions/)", (Supervision,), _all(Supervision), _SUPERVISION, day="date"
        ),
        "supervision-attendances": Ledger(
            "žádná supervize (supervisions/)",
            (Supervision,),
            _attendances(Supervision),
            {**_SUPERVISION, "position": _PARTICIPANT},
            day="date",
        ),
        "evaluations": Ledger(
            "žádné hodnocení pracovníka (evaluations v positions/)",
            (Position,),
            _evaluations,
            {**dict(written(Evaluation, "date")), "head": Fact("flag", "vedoucí", _of_head)},
            day="date",
        ),
        "meetings": Ledger(
            "žádné setkání (meetings/)",
            (Meeting,),
            _all(Meeting),
            dict(written(Meeting, *_COMMON, "kind", "hours", "district", "partners", "participants", "attendance")),
            day="date",
        ),
        "equipment": Ledger(
            "žádné vybavení (equipment/)",
            (Equipment,),
            _all(Equipment),
            dict(written(Equipment, *_COMMON, "kind", "count", "place", "position", "discarded")),
            day="date",
        ),
        "needs": Ledger(
            "žádná potřeba (needs/)", (Need,), _all(Need), dict(written(Need, *_COMMON, "district", "area")), day="date"
        ),
        "measures": Ledger(
            "žádné opatření (measures/)",
            (Measure,),
            _measures,
            {
                **dict(written(Measure, "due", "state", "criteria", "responsible", "done_on", "imposed_by")),
                "result": Fact("word", "jak dopadlo", _result, _RESULTS, lack=_done_without_day),
            },
            day="due",
        ),
    }
)
