"""The ledger of workers: positions held on the day, and what each of them has done in the period."""

from spodq.counting.facts import plain, written
from spodq.counting.row import Fact, Lack, Ledger, Missing, Moment, Read, Row, Value
from spodq.czech import day
from spodq.model.office import Office
from spodq.model.position import Position
from spodq.model.supervision import Supervision
from spodq.model.training import Training


def _positions(office: Office) -> tuple[Row, ...]:
    return tuple(Row(each, each, f"{each.identity} – {each.title}", (), each.identity) for each in office.positions)


def _capacity(row: Row, _: Moment) -> Value:
    """The part of the workload that counts: of a head only the part in which she works with clients."""
    position: Position = row.part
    share = position.client_share
    if position.workload is None or (position.head and share is None):
        return None
    return plain(position.workload if share is None else position.workload * share)


def _no_capacity(row: Row, _: Moment) -> Missing:
    key = "úvazek (workload)" if row.part.workload is None else "podíl práce s klienty (client_share)"
    return Missing(f"pozice {row.worker} nemá {key}", row.noun.path)


def _planned(row: Row, moment: Moment) -> Value:
    """Whether a plan is in force. A file holds only the newest plan, so that nobody knows of the time before it."""
    plan = row.part.training_plan
    if plan is None:
        return False if any(each.training_plan for each in moment.office.positions) else None
    if plan.since > moment.day:
        return None if moment.day < moment.office.today else False
    return plan.valid_until is None or moment.day <= plan.valid_until


def _no_plan(row: Row, _: Moment) -> Missing:
    plan = row.part.training_plan
    if plan is None:
        return Missing("ve složce úřadu není žádný plán vzdělávání (training_plan v positions/)")
    return Missing(f"pozice {row.worker}: plán vzdělávání před {day(plan.since)} složka nezná", row.noun.path)


def _evaluated(row: Row, moment: Moment) -> Value:
    days = [each.date for position in moment.office.positions for each in position.evaluations]
    if not days or min(days) > moment.day:
        return None
    return any(each.date in moment.period and each.date <= moment.day for each in row.part.evaluations)


def _took_part(noun: type[Training | Supervision]) -> Read:
    """Whether the worker was at any in the period; unknown when a record of it names nobody."""

    def read(row: Row, moment: Moment) -> Value:
        held = [each for each in moment.office.of(noun) if not (isinstance(each, Training) and each.cancelled)]
        if not any(each.date <= moment.day for each in held):
            return None
        then = [each for each in held if each.date in moment.period and each.date <= moment.day]
        if any(row.worker in each.participants for each in then):
            return True
        return None if any(not each.participants for each in then) else False

    return read


def _lacking(sentence: str) -> Lack:
    return lambda _row, _moment: Missing(sentence)


_DONE = {
    "planned": Fact("flag", "má platný plán vzdělávání", _planned, lack=_no_plan),
    "evaluated": Fact(
        "flag",
        "byl v období hodnocen",
        _evaluated,
        lack=_lacking("ve složce úřadu není žádné hodnocení pracovníka z tohoto období ani staršího (evaluations)"),
        of_period=True,
    ),
    "trained": Fact(
        "flag",
        "byl v období na školení",
        _took_part(Training),
        needs=(Training,),
        lack=_lacking(
            "ve složce úřadu není žádné školení z tohoto období ani staršího, které by říkalo, kdo se zúčastnil"
        ),
        of_period=True,
    ),
    "supervised": Fact(
        "flag",
        "byl v období na supervizi",
        _took_part(Supervision),
        needs=(Supervision,),
        lack=_lacking(
            "ve složce úřadu není žádná supervize z tohoto období ani starší, která by říkala, kdo se zúčastnil"
        ),
        of_period=True,
    ),
}
WORKERS = Ledger(
    "žádná pracovní pozice (positions/)",
    (Position,),
    _positions,
    {
        **dict(written(Position, "role", "workload", "head", "client_share", "since", "until", "specialisations")),
        "position": Fact("word", "kód pozice", lambda row, _: row.worker),
        "capacity": Fact("number", "úvazek započtený podle práce s klienty", _capacity, lack=_no_capacity),
        **_DONE,
    },
    start="since",
    standing=lambda row, moment: row.part.held_on(moment.day),
)
