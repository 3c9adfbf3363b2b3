"""A filled matrix against the workspace: what shall change, and what does not fit.

Three voices are compared value by value: what the folder said when the workbook was made (the hidden sheet), what it
says now, and what is filled in. Only what differs from the first is a wish, and only where the first two agree it is
safe to grant.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spodq.intake.answers import Answer, Refusal, answers
from spodq.intake.workbook import Rows, WorkbookError
from spodq.model.assessment import Assessment
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.place import Change, Put, Remove, Value
from spodq.views.matrix import BASE, DAY_OF, FORM, INAPPLICABLE, LONGEST_CELL, Filled, Steps, filled_of
from spodq.views.origin import judged, origin

_NOT_OURS = "sešit nevydal příkaz spodq export matrix, nebo z něj zmizel skrytý list; vydejte nový a hodnoty přeneste"
_NAMES = {"date": "datum", "assessor": "hodnotil", "score": "body", "reason": "odůvodnění"}
_OWN = "self"
_FACTS = ("form", "office", "file", "wording")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One value that shall be written."""

    where: str
    steps: Steps
    before: str
    after: str
    changes: tuple[Change, ...]

    @property
    def mark(self) -> str:
        """The criterion it is about; empty for the assessment as a whole."""
        return str(self.steps[1]) if len(self.steps) > 1 else ""

    @property
    def name(self) -> str:
        """What the value is."""
        return _NAMES[str(self.steps[-1])]


@dataclass(frozen=True, slots=True)
class Intake:
    """What came back. `beginning` is the text of a file that is not there yet; `moved` and `emptied` name values."""

    path: str
    beginning: str
    wanted: tuple[Wanted, ...]
    refusals: tuple[Refusal, ...]
    moved: tuple[str, ...]
    emptied: tuple[str, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """What shall change in the file."""
        return tuple(change for each in self.wanted for change in each.changes)


@dataclass(frozen=True)
class Base:
    """What the hidden sheet remembers."""

    office: str
    path: str
    wording: str
    filled: Filled


def base_of(sheets: Mapping[str, Rows]) -> Base:
    """What the folder said when the workbook was made. Raises WorkbookError when the workbook is not ours."""
    pairs = {row[0].text: row[1].text if len(row) > 1 else "" for row in sheets.get(BASE, ()) if row}
    if not set(_FACTS) <= set(pairs):
        raise WorkbookError(_NOT_OURS)
    if pairs["form"] != FORM:
        raise WorkbookError("sešit vydala jiná verze programu; vydejte nový a hodnoty přeneste")
    filled: dict[Steps, str] = {tuple(key.split("/")): value for key, value in pairs.items() if key not in _FACTS}
    return Base(pairs["office"], pairs["file"], pairs["wording"], filled)


def intake(sheets: Mapping[str, Rows], snapshot: Snapshot, office: Office) -> Intake:
    """What the workbook wants of the office. Raises WorkbookError when nothing of it can be used."""
    base = base_of(sheets)
    seen = _perspective(snapshot, office, base.wording)
    assessment = _assessment(seen, base.path)
    told = tuple(answers(sheets, seen, judged(seen)[1].scale))
    given = {each.steps: each for each in told if isinstance(each, Answer)}
    day = given[DAY_OF].text if DAY_OF in given else snapshot.today.isoformat()
    comparing = _Comparing(base, filled_of(assessment, seen) if assessment else {}, given, assessment)
    misread = [each for each in told if isinstance(each, Refusal)]
    return Intake(
        path=base.path or f"evidence/{office.slug}/assessments/{day}-sebehodnoceni.yaml",
        beginning="" if base.path else f"kind: {_OWN}\ndate: {day}\n",
        wanted=comparing.wanted if base.path else _first(comparing.wanted),
        refusals=(*misread, *comparing.conflicts, *comparing.unscored),
        moved=tuple(comparing.moved),
        emptied=tuple(comparing.emptied),
    )


def _perspective(snapshot: Snapshot, office: Office, wording: str) -> Office:
    """The office as the catalogue of the workbook sees it."""
    for seen in office.perspectives:
        if seen.judged and origin(snapshot, seen).wording == wording:
            return seen
    raise WorkbookError(f"sešit je podle znění „{wording}“, složka dnes podle jiného; vydejte nový sešit")


def _first(wanted: tuple[Wanted, ...]) -> tuple[Wanted, ...]:
    """Of a file that is not there yet: its day stands in its beginning, and without a score it does not begin."""
    kept = tuple(each for each in wanted if each.steps != DAY_OF)
    return kept if any(each.mark for each in kept) else ()


def called(steps: Steps) -> str:
    """The value as people call it: 6d body."""
    return " ".join((*map(str, steps[1:-1]), _NAMES[str(steps[-1])]))


def _assessment(office: Office, path: str) -> Assessment | None:
    found = next((each for each in office.assessments if each.path == path), None)
    if path and not found:
        raise WorkbookError(f"hodnocení {path}, ke kterému sešit patří, ve složce není, nebo je nelze přečíst")
    return found


class _Comparing:
    """The three voices."""

    def __init__(self, base: Base, now: Filled, given: Mapping[Steps, Answer], assessment: Assessment | None) -> None:
        self._base, self._now, self._given, self._assessment = base.filled, now, given, assessment

    @cached_property
    def _wishes(self) -> tuple[Answer, ...]:
        """What is filled in otherwise than it was and than it is."""
        return tuple(
            each
            for steps, each in self._given.items()
            if each.text not in {self._base.get(steps, ""), self._now.get(steps, "")}
        )

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        """What can be written."""
        safe = [each for each in self._wishes if not self._moved(each.steps)]
        return tuple(
            Wanted(each.where, each.steps, self._now.get(each.steps, ""), each.text, tuple(self._changes(each)))
            for each in safe
        )

    @property
    def conflicts(self) -> Iterator[Refusal]:
        """Values changed on both sides, and texts a cell cannot hold whole."""
        for each in self._wishes:
            now = self._now.get(each.steps, "")
            if self._moved(each.steps):
                was = self._base.get(each.steps, "")
                yield Refusal(each.where, f"{called(each.steps)}: ve složce se mezitím změnilo z „{was}“ na „{now}“")
            elif len(now) >= LONGEST_CELL:
                yield Refusal(each.where, f"{called(each.steps)}: text je delší než buňka; upravte jej v editoru")

    @property
    def unscored(self) -> Iterator[Refusal]:
        """Criteria with a reason and no score, or with no reason where there has to be one, neither here nor there."""
        known = {*self._now, *self._given}
        for each in self._wishes:
            top, mark, name = (*each.steps, "", "")[:3]
            if name == "reason" and (top, mark, "score") not in known:
                yield Refusal(each.where, f"kritérium {mark} má odůvodnění, ale nemá body")
            elif each.text == INAPPLICABLE and (top, mark, "reason") not in known:
                yield Refusal(each.where, f"kritérium {mark} se úřadu netýká, ale chybí odůvodnění proč")

    @property
    def moved(self) -> Iterator[str]:
        """Values the folder has changed since, unless to what is filled in here."""
        wished = {each.steps for each in self._wishes}
        for steps in {**self._base, **self._now}:
            answer = self._given.get(steps)
            same = answer is not None and answer.text == self._now.get(steps)
            if self._moved(steps) and steps not in wished and not same:
                yield called(steps)

    @property
    def emptied(self) -> Iterator[str]:
        """Values that are not in the workbook any more; they stay in the folder."""
        return (called(steps) for steps in self._base if steps not in self._given)

    def _moved(self, steps: Steps) -> bool:
        return self._base.get(steps, "") != self._now.get(steps, "")

    def _changes(self, answer: Answer) -> Iterator[Change]:
        """What shall change in the file; points and „not applicable“ replace each other."""
        *group, name = answer.steps
        before = self._now.get(answer.steps)
        if answer.text == INAPPLICABLE:
            yield Put((*group, "applicable"), value=False)
            if before:
                yield Remove(answer.steps)
            return
        yield Put(answer.steps, self._value(answer))
        if name == "score" and before == INAPPLICABLE:
            yield Remove((*group, "applicable"))

    def _value(self, answer: Answer) -> Value:
        """The value as the file shall hold it: a text of more lines ends with a line end, as block texts do."""
        return f"{answer.value}\n" if isinstance(answer.value, str) and self._is_block(answer) else answer.value

    def _is_block(self, answer: Answer) -> bool:
        scores = self._assessment.scores if self._assessment else {}
        old = scores.get(str(answer.steps[1])) if answer.steps[-1] == "reason" else None
        return "\n" in answer.text or bool(old and old.reason and old.reason.endswith("\n"))
