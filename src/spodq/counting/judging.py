"""Whether a value is what it should be."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from spodq.counting.book import Entry, limits
from spodq.counting.computing import Member, Outcome, compute
from spodq.counting.faults import faults
from spodq.counting.ledgers import LEDGERS
from spodq.counting.row import Missing, Moment
from spodq.czech import decimal
from spodq.model.catalogue import Version
from spodq.model.indicator import BOUNDS, Definition
from spodq.model.office import Office
from spodq.model.period import Period, containing
from spodq.model.standards import Criterion, Limit

_BOUNDS = dict(BOUNDS)


class Verdict(Enum):
    """How a value stands to its target."""

    MET = "splněno"
    UNMET = "nesplněno"
    NOT_YET = "zatím nesplněno"
    SO_FAR = "zatím splněno"
    UNKNOWN = "nelze vypočítat"
    NO_TARGET = "bez cíle"
    OTHER_PERIOD = "cíl platí za jiné období"


@dataclass(frozen=True, slots=True)
class Goal:
    """The target as a number, with the limit of the standards it comes from or the source the office gives."""

    value: Fraction
    bound: str
    source: str
    criterion: Criterion | None = None
    limit: Limit | None = None

    @property
    def told(self) -> str:
        """The target in words, without its unit."""
        return f"{_BOUNDS[self.bound]} {decimal(self.value)}"

    def met_by(self, value: Fraction) -> bool:
        """Whether the value is on the right side; the number itself is."""
        return value >= self.value if self.bound == "min" else value <= self.value


@dataclass(frozen=True, slots=True)
class Judged:
    """A value with its target and what comes of them.

    A value that is `growing` goes on with its period; else it is a state. What is not `well_made` cannot be counted.
    """

    entry: Entry
    outcome: Outcome
    goal: Goal | None
    verdict: Verdict
    growing: bool = False
    well_made: bool = True

    @property
    def beyond(self) -> tuple[Member, ...]:
        """Workers whose own value misses the target."""
        goal = self.goal
        return tuple(
            each for each in self.outcome.members if goal and each.value is not None and not goal.met_by(each.value)
        )


def goal_of(definition: Definition, version: Version) -> Goal | None:
    """The target of the indicator; a limit is read from the standards."""
    target = definition.target
    if target is None:
        return None
    if target.limit:
        criterion, limit = limits(version).get(target.limit, (None, None))
        return Goal(Fraction(limit.value), limit.bound, "", criterion, limit) if limit else None
    return None if target.value is None else Goal(Fraction(target.value), target.bound, target.source or "")


def own_period(definition: Definition, today: date) -> Period:
    """The period of the indicator that the day lies in, or the one it names itself."""
    if definition.since and definition.until:
        return Period(definition.since, definition.until)
    return containing(definition.period, today)


def accumulates(definition: Definition) -> bool:
    """Whether the value grows while the period goes on, so that it is known only at its end."""
    ledger = LEDGERS[definition.records]
    asked = (each.field for each in (*definition.where, *definition.having))
    return bool(ledger.day) or any(ledger.facts[name].of_period for name in asked)


def judge(entry: Entry, office: Office, version: Version, period: Period | None = None) -> Judged:
    """The indicator over the period, or over its own period with today in it."""
    definition = entry.definition
    if any(faults(entry, version)):
        moment = Moment(office, period or containing("year", office.today))
        wrong = Missing("ukazatel je špatně popsán; co opravit, řekne spodq check", entry.noun.path)
        return Judged(entry, Outcome(moment, None, (wrong,)), None, Verdict.UNKNOWN, well_made=False)
    outcome = compute(definition, Moment(office, period or own_period(definition, office.today)))
    goal = goal_of(definition, version)
    return Judged(entry, outcome, goal, _verdict(definition, outcome, goal), growing=accumulates(definition))


def judge_finished(entry: Entry, office: Office) -> Judged | None:
    """What can be held against the office today: a state, a limit already passed, else the last period that is over."""
    if office.version is None or entry.definition.target is None:
        return None
    now = judge(entry, office, office.version)
    period = now.outcome.moment.period
    if not now.growing or now.verdict is Verdict.UNMET or period.finished(office.today):
        return now
    earlier = period.previous if entry.definition.period != "custom" else None
    return judge(entry, office, office.version, earlier) if earlier else None


def _verdict(definition: Definition, outcome: Outcome, goal: Goal | None) -> Verdict:
    moment, growing = outcome.moment, accumulates(definition)
    if outcome.value is None:
        return Verdict.UNKNOWN
    if goal is None:
        return Verdict.NO_TARGET
    if growing and not _comparable(definition, moment):
        return Verdict.OTHER_PERIOD
    values = [each.value for each in outcome.members if each.value is not None] or [outcome.value]
    met = all(map(goal.met_by, values))
    if not growing or moment.period.finished(moment.office.today):
        return Verdict.MET if met else Verdict.UNMET
    if goal.bound == "min":
        return Verdict.MET if met else Verdict.NOT_YET
    return Verdict.SO_FAR if met else Verdict.UNMET


def _comparable(definition: Definition, moment: Moment) -> bool:
    """Whether the target speaks of such a period."""
    period = moment.period
    if definition.period == "custom":
        return period == own_period(definition, moment.office.today)
    return period.grain == definition.period
