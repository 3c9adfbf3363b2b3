"""`spodq assess`: one score from options, or a walk through criteria with a person who may stop at any of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spodq.authoring.entry import AuthoringError
from spodq.authoring.scoring import Answer, Sheet, existing, going_on, points_in, started
from spodq.cli.asking import ask, ask_until, asked_office, someone_answers
from spodq.cli.opening import choose_office, open_snapshot, open_workspace, the_day
from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error, screen
from spodq.czech import day, did_you_mean, plural
from spodq.model.asked import criterion_fault, meant
from spodq.model.office import Office
from spodq.model.standards import Scale
from spodq.place import Value, printable
from spodq.render import terminal
from spodq.views.criterion import view
from spodq.workspace.root import Workspace
from spodq.workspace.writing import WriteError

_END, _BACK, _OUTSIDE = "k", "z", "n"


@dataclass(frozen=True, slots=True)
class Target:
    """Whose assessment, on which day, and which one."""

    office: str | None
    catalogue: str | None
    folder: Path
    today: date | None
    assessment: str | None
    kind: str
    assessor: str | None
    new: bool


@dataclass(frozen=True, slots=True)
class Given:
    """What options say about one criterion."""

    criterion: str | None
    score: str | None
    reason: str | None
    outside: bool

    @property
    def answered(self) -> bool:
        """Whether they say anything that can be written."""
        return self.score is not None or self.reason is not None or self.outside


def assess(target: Target, given: Given, *, whole: bool) -> None:
    """Write what the options say, or ask."""
    workspace = open_workspace(target.folder)
    snapshot = open_snapshot(workspace, target.today)
    office = choose_office(snapshot, asked_office(snapshot, target.office), target.catalogue)
    office, mark = meant(office, given.criterion) if given.criterion else (office, None)
    fault = criterion_fault(office, mark) if mark else None
    if fault:
        raise StopError(fault)
    if given.answered and mark is None:
        raise StopError("k bodům a odůvodnění patří i volba --criterion")
    if not given.answered and not someone_answers():
        raise StopError("zeptat se není koho; body zapíšou volby --criterion, --score a --reason")
    try:
        sheet = _sheet(workspace, office, target)
        if mark and given.answered:
            _write_given(office, sheet, mark, given)
        else:
            _Walk(office, sheet, [mark] if mark else list(office.standings) if whole else sheet.missing).go()
    except AuthoringError as error:
        raise StopError(str(error)) from error


def _sheet(workspace: Workspace, office: Office, target: Target) -> Sheet:
    today = the_day(target.today)
    if target.assessment:
        known = {each.identity: each for each in office.assessments}
        if target.assessment not in known:
            raise StopError(f"hodnocení „{target.assessment}“ tu není{did_you_mean(target.assessment, known)}")
        return existing(workspace, office, known[target.assessment])
    newest = None if target.new else going_on(office, target.kind, today)
    if newest:
        return existing(workspace, office, newest)
    head: dict[str, Value] = {"kind": target.kind, "date": today}
    return started(workspace, office, head | ({"assessor": target.assessor} if target.assessor else {}))


def _answer(office: Office, sheet: Sheet, mark: str, given: Given) -> Answer:
    reason = (given.reason or "").strip() or None
    known = sheet.scores.get(mark)
    if given.outside:
        if given.score is not None:
            raise StopError("buď --score, nebo --not-applicable")
        if not reason and not (known and known.reason):
            raise StopError("u --not-applicable je nutné odůvodnění: volba --reason")
        return Answer(None, reason, applicable=False)
    if given.score is None:
        if known is None:
            raise StopError(f"kritérium {mark} v tomto hodnocení ještě body nemá; přidejte --score")
        return Answer(None, reason, applicable=known.applicable)
    return Answer(points_in(_scale(office), given.score.strip()), reason)


def _write_given(office: Office, sheet: Sheet, mark: str, given: Given) -> None:
    known = sheet.scores.get(mark)
    answer = _answer(office, sheet, mark, given)
    _write(sheet, mark, answer)
    if (
        known
        and known.reason
        and not answer.reason
        and (known.points, known.applicable) != (answer.points, answer.applicable)
    ):
        say_error(f"odůvodnění zůstalo, jak bylo: „{printable(known.reason.strip())}“; jiné zapíše --reason")


def _write(sheet: Sheet, mark: str, answer: Answer) -> None:
    try:
        changed = sheet.write(mark, answer)
    except WriteError as error:
        lost = " ".join(filter(None, (mark, "" if answer.points is None else str(answer.points), answer.reason)))
        raise StopError(f"{error}; nezapsáno: {lost}") from error
    say(f"zapsáno: {mark} do {sheet.path}" if changed else f"beze změny: {mark} v {sheet.path}")


def _scale(office: Office) -> Scale:
    if office.version is None:  # the office was chosen, so it has one; mypy cannot know
        raise StopError("standardy nejdou přečíst; spusťte spodq check")
    return office.version.scale


class _Walk:
    """Criteria one after another; each answer is on the disk before the next question."""

    def __init__(self, office: Office, sheet: Sheet, marks: Sequence[str]) -> None:
        self.office, self.sheet, self.marks = office, sheet, marks
        self.scale = _scale(office)

    def go(self) -> None:
        """Until the last criterion, or until the person ends."""
        if not self.marks:
            say(f"Hodnocení je úplné: {self.sheet.path}. Znovu je projde --all, nové začne --new.")
            return
        state = "nové hodnocení" if self.sheet.data is None else "pokračuje se v"
        say(f"{state}: {self.sheet.path} ({plural(len(self.marks), 'kritérium', 'kritéria', 'kritérií')})\n")
        at = 0
        while at < len(self.marks):
            move = self._one(at)
            if move is None:
                break
            at = max(0, at + move)
        left = len(self.sheet.missing)
        say(f"Bez bodů zbývá {plural(left, 'kritérium', 'kritéria', 'kritérií')}." if left else "Hodnocení je úplné.")

    def _one(self, at: int) -> int | None:
        """One criterion; how far to move, None for the end."""
        mark = self.marks[at]
        self._show(at)
        said = ask_until(self._question(mark), self._read, AuthoringError)
        if said in {_END, _BACK, ""}:
            return {_END: None, _BACK: -1, "": 1}[str(said)]
        if said == _OUTSIDE:
            _write(self.sheet, mark, Answer(None, self._reason(None, mark, needed=True), applicable=False))
            return 1
        points = int(said)
        _write(self.sheet, mark, Answer(points, self._reason(points, mark, needed=False)))
        return 1

    def _show(self, at: int) -> None:
        mark = self.marks[at]
        page = view(self.office, mark)
        if page:
            say(f"\n[{at + 1}/{len(self.marks)}]\n{terminal.criterion(page, screen())}")
        for procedure in self.office.standings[mark].procedures:
            say(f"  {procedure.text.strip().partition(chr(10) * 2)[0]}")
        claim = self.office.standings[mark].claim
        if claim:
            say(f"Naposledy: {claim.assessment.czech_kind}, {day(claim.assessment.date)}.")
        if mark in self.sheet.scores:
            say(f"V tomto hodnocení už zapsáno: {_told(self.sheet, mark)}")

    def _question(self, mark: str) -> str:
        marks = ", ".join(f"{each.score} = {each.label}" for each in self.scale.marks)
        return (
            f"{mark}: {marks}, {_OUTSIDE} = netýká se úřadu, "
            f"Enter = přeskočit, {_BACK} = zpět, {_END} = konec\nBody pro {mark}"
        )

    def _read(self, text: str) -> str:
        folded = text.casefold()
        return folded if folded in {"", _END, _BACK, _OUTSIDE} else str(points_in(self.scale, folded))

    def _reason(self, points: int | None, mark: str, *, needed: bool) -> str | None:
        last = self._last(points, mark)
        enter = f"Enter = {last}" if last else "" if needed else "Enter = bez odůvodnění"
        while True:
            answer = ask(f"Odůvodnění{f' [{enter}]' if enter else ''}") or last
            if answer or not needed:
                return answer

    def _last(self, points: int | None, mark: str) -> str | None:
        """The reason this assessment has already, or an older one gave for the same points."""
        here, claim = self.sheet.scores.get(mark), self.office.standings[mark].claim
        if here and here.reason:
            return here.reason.strip()
        return claim.score.reason.strip() if claim and claim.score.reason and claim.score.points == points else None


def _told(sheet: Sheet, mark: str) -> str:
    score = sheet.scores[mark]
    return " – ".join(filter(None, ("netýká se" if not score.applicable else str(score.score), score.reason)))
