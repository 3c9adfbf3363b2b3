"""Answers become a new file of an office, with its attachments; and the check says whether it would pass."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spodq.authoring.attaching import Attached
from spodq.authoring.fields import Field, fields, shelf_of_noun
from spodq.authoring.forms import form_of
from spodq.check import check
from spodq.finding import Finding, Severity
from spodq.loader import load
from spodq.model.office import Office
from spodq.place import Value
from spodq.source import EditError, composed
from spodq.workspace.disk import Disk
from spodq.workspace.drafted import Drafted
from spodq.workspace.municipalities import short_name
from spodq.workspace.root import Workspace
from spodq.workspace.writing import Draft

_NAME = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z])?")


class AuthoringError(Exception):
    """The file cannot be made; the message is a Czech sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that shall be written: its path in the workspace, its text, and copies of attachments it names."""

    path: str
    text: bytes
    copies: tuple[Draft, ...] = ()

    def drafts(self, workspace: Workspace) -> list[Draft]:
        """What to write; attachments first, so that the file never names one that is not there."""
        return [*self.copies, Draft(workspace.path(self.path), None, self.text)]


def proposed(field: Field, today: date) -> Value | None:
    """What to write when nobody says otherwise: a year until the next review, today for the day a file must be of."""
    if field.key == "review_by":
        return _a_year_after(today)
    return today if field.required and field.key == "date" else None


def file_name(noun: str, values: Mapping[str, Value], path_taken: Iterable[str] = ()) -> str:
    """A name for the file, made of what the form says; a number is added where the name is taken."""
    known = {field.key: field for field in fields(noun)}
    words = (_words(known[key], values[key]) for key in form_of(noun).named if key in values)
    name = short_name(" ".join(words))
    taken = set(path_taken)
    others = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (name, *others) if each not in taken)


def names_taken(workspace: Workspace, office: Office, noun: str) -> list[str]:
    """Names of files in the folder, without their ending."""
    folder = _folder(office, noun)
    return [name.rpartition(".")[0].lower() for name in Disk(workspace.root).names(folder) if name.endswith(".yaml")]


def entry(office: Office, noun: str, name: str, values: Mapping[str, Value], attached: Iterable[Attached]) -> Entry:
    """The new file. Raises AuthoringError when it would not be readable."""
    if not _NAME.fullmatch(name):
        raise AuthoringError(f"název souboru „{name}“ smí mít jen písmena bez háčků a čárek, číslice, tečku a pomlčku")
    attachments = tuple(attached)
    path = f"{_folder(office, noun)}/{name}.yaml"
    try:
        text = composed(path, _ordered(noun, values, attachments))
    except EditError as error:
        raise AuthoringError(str(error)) from error
    return Entry(path, text, tuple(each.copy for each in attachments if each.copy))


def trial(workspace: Workspace, written: Entry, today: date) -> list[Finding]:
    """What the check would say about the file if it were written."""
    drafts = {_relative(workspace, each.path): each.after for each in written.drafts(workspace)}
    tried = Workspace(workspace.root, past=Drafted(Disk(workspace.root), drafts))
    return list(check(load(tried, today), only=[written.path]).open)


def faults(findings: Iterable[Finding]) -> list[Finding]:
    """Findings for which the file must not be written."""
    return [each for each in findings if each.rule.severity is Severity.ERROR]


def _ordered(noun: str, values: Mapping[str, Value], attached: tuple[Attached, ...]) -> Mapping[str, Value]:
    """Keys in the order of the model; fingerprints where the noun keeps them, required groups empty."""
    model = shelf_of_noun(noun).noun
    names = dict.fromkeys(each.name for each in attached)
    prints = {each.name: each.sha256 for each in attached}
    given: dict[str, Value] = dict(values)
    if names:
        given |= {"files": tuple(names)} | ({"sha256": prints} if "sha256" in model.model_fields else {})
    empty: Mapping[str, Value] = {}
    required = {key: empty for key, info in model.model_fields.items() if info.is_required()}
    return {key: ({**required, **given})[key] for key in model.model_fields if key in given or key in required}


def _folder(office: Office, noun: str) -> str:
    return shelf_of_noun(noun).folder.replace("*", office.slug)


def _words(field: Field, value: Value) -> str:
    return field.labels.get(str(value), str(value))


def _relative(workspace: Workspace, path: Path) -> str:
    return path.relative_to(workspace.root).as_posix()


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 1, day=day.day - 1)
