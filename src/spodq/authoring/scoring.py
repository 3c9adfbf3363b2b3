"""Scores go into an assessment one by one: only what differs is spliced in, each time into the file as it is known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from spodq.authoring.entry import AuthoringError, entry, file_name, names_taken
from spodq.loader.reading import read_data
from spodq.model.assessment import Assessment, Score
from spodq.model.office import Office
from spodq.model.standards import Scale
from spodq.place import Change, Put, Remove, Value, printable
from spodq.source import EditError, edited
from spodq.workspace.root import Workspace
from spodq.workspace.writing import Draft, write_drafts


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of a criterion: points, or that it does not concern the office; what is None stays as it was."""

    points: int | None = None
    reason: str | None = None
    applicable: bool = True


@dataclass
class Sheet:
    """An assessment being filled in. `data` is its file as last read or written, None for one that is not there yet."""

    workspace: Workspace
    path: str
    head: Mapping[str, Value]
    office: Office
    data: bytes | None = None
    scores: Mapping[str, Score] = field(default_factory=dict)

    @property
    def missing(self) -> list[str]:
        """Criteria it says nothing of yet, in the order of the standards."""
        return [mark for mark in self.office.standings if mark not in self.scores]

    def write(self, mark: str, answer: Answer) -> bool:
        """Write the answer at once; whether anything changed. Raises AuthoringError or WriteError, the file stays."""
        after = self._new(mark, answer) if self.data is None else self._changed(self.data, mark, answer)
        if after == self.data:
            return False
        write_drafts([Draft(self.workspace.path(self.path), self.data, after)])
        self.data, self.scores = after, _scores(self.path, after)
        return True

    def _new(self, mark: str, answer: Answer) -> bytes:
        values = {**self.head, "scores": {mark: _words(answer)}}
        return entry(self.office, "assessment", self.path.rpartition("/")[2].removesuffix(".yaml"), values, ()).text

    def _changed(self, data: bytes, mark: str, answer: Answer) -> bytes:
        try:
            return edited(self.path, data, _changes(self.scores, mark, answer))
        except EditError as error:
            raise AuthoringError(str(error)) from error


def existing(workspace: Workspace, office: Office, assessment: Assessment) -> Sheet:
    """The assessment as its file stands now. Raises AuthoringError when it cannot be read."""
    try:
        data = workspace.read(assessment.path)
    except (OSError, RuntimeError, ValueError) as error:
        raise AuthoringError(f"soubor „{printable(assessment.path)}“ nelze přečíst") from error
    return Sheet(workspace, assessment.path, {}, office, data, _scores(assessment.path, data))


def started(workspace: Workspace, office: Office, head: Mapping[str, Value]) -> Sheet:
    """A new assessment; its file is made with the first answer."""
    name = file_name("assessment", head, names_taken(workspace, office, "assessment"))
    return Sheet(workspace, f"evidence/{office.slug}/assessments/{name}.yaml", head, office)


def going_on(office: Office, kind: str, today: date) -> Assessment | None:
    """The newest assessment of the kind made in the year of the day; scores go on into it."""
    same = [each for each in office.assessments if each.kind == kind and each.date.year == today.year]
    return next((each for each in reversed(same) if each.date <= today), None)


def points_in(scale: Scale, text: str) -> int:
    """The points written in the text. Raises AuthoringError when the scale does not have them."""
    marks = {str(mark.score): mark.score for mark in scale.marks}
    if text not in marks:
        told = ", ".join(f"{mark.score} ({mark.label})" for mark in scale.marks)
        raise AuthoringError(f"„{text}“ není ve stupnici; pište {told}")
    return marks[text]


def _scores(path: str, data: bytes) -> Mapping[str, Score]:
    read = read_data(path, data)
    if not isinstance(read.noun, Assessment):
        raise AuthoringError(f"soubor „{printable(path)}“ má chyby, proto se do něj nezapisuje; vypíše je spodq check")
    return read.noun.scores


def _changes(scores: Mapping[str, Score], mark: str, answer: Answer) -> Iterator[Change]:
    known = scores.get(mark)
    if known is None:
        written = _words(answer)
        yield Put(("scores", mark), written) if scores else Put(("scores",), {mark: written})
        return
    way = ("scores", mark)
    if answer.applicable != known.applicable:
        yield Remove((*way, "applicable")) if answer.applicable else Put((*way, "applicable"), False)
    if not answer.applicable and known.score is not None:
        yield Remove((*way, "score"))
    if answer.applicable and answer.points not in {None, known.score}:
        yield Put((*way, "score"), answer.points or 0)
    if answer.reason and _plain(answer.reason) != _plain(known.reason or ""):
        yield Put((*way, "reason"), answer.reason)


def _words(answer: Answer) -> Mapping[str, Value]:
    told: dict[str, Value] = {"applicable": False} if not answer.applicable else {"score": answer.points or 0}
    return told | ({"reason": answer.reason} if answer.reason else {})


def _plain(text: str) -> str:
    return " ".join(text.split())
