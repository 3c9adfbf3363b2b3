"""How an indicator is counted and where its target comes from, in words."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from spodq.counting.computing import Outcome
from spodq.counting.conditions import texts
from spodq.counting.judging import Goal, Verdict
from spodq.counting.ledgers import LEDGERS
from spodq.czech import decimal, listing
from spodq.model.catalogue import Version
from spodq.model.indicator import OPERATIONS, RECORDS, Condition, Definition

_OPERATIONS, _RECORDS = dict(OPERATIONS), dict(RECORDS)


def told_value(value: Fraction, unit: str) -> str:
    """The value in words."""
    return f"{decimal(value)} {unit}"


def told_outcome(outcome: Outcome | None, unit: str) -> str:
    """The value in words, or that there is none."""
    return Verdict.UNKNOWN.value if outcome is None or outcome.value is None else told_value(outcome.value, unit)


def told_goal(goal: Goal | None, unit: str) -> str:
    """The target in words; empty when there is none."""
    return f"{goal.told} {unit}" if goal else ""


def source_of(goal: Goal | None, version: Version) -> str:
    """Where the target comes from, and whether anybody compared it with its source."""
    if goal is None:
        return ""
    if goal.criterion is None or goal.limit is None:
        return goal.source
    known = version.about.sources
    named = [known[each].title if each in known else each for each in goal.limit.sources]
    surely = "ověřeno proti zdroji" if goal.limit.verified else "neověřeno"
    parts = [f"standardy, kritérium {goal.criterion.id}: {goal.limit.title}", *named, surely]
    return "; ".join([*parts, *([goal.limit.note] if goal.limit.note else [])])


def formula(definition: Definition) -> str:
    """How the value is counted."""
    whole = f"{_OPERATIONS[definition.operation]}: {_selected(definition.records, definition.field, definition.where)}"
    parts = [whole, *_having(definition)]
    if definition.by:
        parts.append(f"děleno: {_selected(definition.by.records, definition.by.field, definition.by.where)}")
    if definition.per_worker:
        workers = f"zvlášť za každou obsazenou pozici{_conditions('workers', definition.among)}; hodnota je průměr"
        parts.append(workers)
    return "; ".join(parts)


def _having(definition: Definition) -> Iterator[str]:
    if definition.having:
        yield f"započítává se záznam{_conditions(definition.records, definition.having)}"


def _selected(records: str, field: str | None, where: Iterable[Condition]) -> str:
    summed = f", údaj {LEDGERS[records].facts[field].title}" if field else ""
    return f"{_RECORDS[records]}{_conditions(records, where)}{summed}"


def _conditions(records: str, conditions: Iterable[Condition]) -> str:
    told = [_condition(records, each) for each in conditions]
    return f", kde {listing(told, 'a')}" if told else ""


def _condition(records: str, condition: Condition) -> str:
    title = LEDGERS[records].facts[condition.field].title
    if condition.within_period:
        return f"{title} leží v období"
    return f"{title} je {listing(texts(condition))}"
