"""`spodq add`: options and questions of any noun, from its model; the new file is tried, written and shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import click

from spodq.authoring.attaching import Attached, AttachmentError, OutsideError, attached
from spodq.authoring.entry import AuthoringError, Entry, entry, faults, file_name, names_taken, proposed, trial
from spodq.authoring.fields import AnswerError, Field, fields
from spodq.authoring.forms import form_of
from spodq.cli.asking import agreed, ask_until, asked_office, someone_answers
from spodq.cli.opening import choose_office, open_snapshot, open_workspace, the_day
from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error
from spodq.czech import day, listing
from spodq.finding import Finding
from spodq.model.asked import criterion_fault, meant
from spodq.model.office import Office
from spodq.place import Value, printable
from spodq.workspace.root import Workspace
from spodq.workspace.writing import WriteError, write_drafts

_GIVEN = "spodq.given"
_LEAVE_OUT = "-"


@dataclass(frozen=True, slots=True)
class Wish:
    """Options all nouns share."""

    office: str | None
    folder: Path
    today: date | None
    name: str | None
    copying: bool
    dry: bool


@cache
def options(noun: str) -> tuple[click.Option, ...]:
    """An option for each key of the noun, with the Czech words of the model."""
    return tuple(_option(field) for field in fields(noun))


def _option(field: Field) -> click.Option:
    words = f" Pište {listing(_labelled(field))}." if field.labels else ""
    return click.Option(
        [field.option, field.key],
        help=f"{field.title[:1].upper()}{field.title[1:]}: {field.description}{words}",
        metavar=_metavar(field),
        multiple=field.many,
        expose_value=False,
        callback=_keep,
    )


def _labelled(field: Field) -> list[str]:
    return [f"{word} ({label})" for word, label in field.labels.items()]


def _metavar(field: Field) -> str:
    if field.key == "files":
        return "SOUBOR"
    kinds = {"integer": "ČÍSLO", "number": "ČÍSLO", "boolean": "true|false"}
    if field.is_day:
        return "RRRR-MM-DD"
    return "DRUH" if field.labels else kinds.get(str(field.shape.get("type")), "OZNAČENÍ" if field.is_mark else "TEXT")


def _keep(context: click.Context, parameter: click.Parameter, value: Sequence[str] | str | None) -> None:
    if value is not None and value != ():
        told = (value,) if isinstance(value, str) else tuple(value)
        context.meta.setdefault(_GIVEN, {})[parameter.name] = told


def add(noun: str, wish: Wish) -> None:
    """Make the file, show it, and say what the check thinks of it."""
    given: Mapping[str, Sequence[str]] = click.get_current_context().meta.get(_GIVEN, {})
    workspace = open_workspace(wish.folder)
    snapshot = open_snapshot(workspace, wish.today)
    office = choose_office(snapshot, asked_office(snapshot, wish.office))
    today = the_day(wish.today)
    answers = _Interview(workspace, office, noun, given, today, wish.copying)
    values = answers.values()
    attachments = answers.attached
    taken = names_taken(workspace, office, noun)
    name = wish.name or file_name(noun, values, taken if answers.full else ())
    try:
        made = entry(office, noun, name, values, attachments)
    except AuthoringError as error:
        raise StopError(str(error)) from error
    _write(workspace, made, trial(workspace, made, today), dry=wish.dry)


def _write(workspace: Workspace, made: Entry, findings: list[Finding], *, dry: bool) -> None:
    if workspace.path(made.path).exists():
        raise StopError(f"soubor „{made.path}“ už existuje a nepřepíše se; jiný název dá volba --id")
    wrong = faults(findings)
    if wrong:
        raise StopError("nic se nezapsalo: " + "; ".join(printable(each.sentence) for each in wrong))
    if not dry:
        try:
            write_drafts(made.drafts(workspace))
        except WriteError as error:
            raise StopError(str(error)) from error
    for copy in made.copies:
        say(f"{'zkopírovalo by se' if dry else 'zkopírováno'}: {workspace.relative(copy.path)}")
    say(f"{'zapsalo by se' if dry else 'zapsáno'}: {made.path}")
    say("".join(f"    {line}\n" for line in made.text.decode().splitlines()))
    for each in findings:
        say_error(f"{each.rule.severity.czech} {each.rule.code}: {printable(each.sentence)}")


class _Interview:
    """Values from options; what they leave out is asked for at a terminal, or proposed.

    Optional keys are asked for only when no option was given: who gives options knows what to say.
    """

    def __init__(  # where, whose, what, from which answers, when
        self,
        workspace: Workspace,
        office: Office,
        noun: str,
        given: Mapping[str, Sequence[str]],
        today: date,
        copying: bool,
    ) -> None:
        self.files = workspace.root / "evidence" / office.slug / "files"
        self.office, self.noun, self.given, self.today, self.copying = office, noun, given, today, copying
        self.full = not given and someone_answers()
        self.attached: tuple[Attached, ...] = ()

    def values(self) -> Mapping[str, Value]:
        """Keys with their values, attachments left aside."""
        found = {field.key: self._value(field) for field in fields(self.noun)}
        return {key: value for key, value in found.items() if value is not None and key != "files"}

    def _value(self, field: Field) -> Value | None:
        if field.key in self.given:
            return self._from_option(field)
        if someone_answers() and (field.required or (self.full and field.key in form_of(self.noun).asked)):
            return self._asked(field)
        offered = proposed(field, self.today)
        if field.required and offered is None:
            raise StopError(f"chybí volba {field.option} ({field.title}); zeptat se není koho")
        return offered

    def _from_option(self, field: Field) -> Value | None:
        answers = [each for each in self.given[field.key] if each.strip()]
        if not answers and not field.required:
            return None
        try:
            return self._read(field, answers or [""])
        except (AnswerError, AttachmentError) as error:
            raise StopError(f"{field.option}: {error}") from error

    def _read(self, field: Field, answers: Sequence[str]) -> Value:
        if field.key == "files":
            self.attached = tuple(self._attached(Path(each), copying=self.copying) for each in answers)
            return ()
        if field.key == "criteria":
            return self._criteria(field.read(answers))
        return field.read(answers)

    def _criteria(self, marks: Value) -> Value:
        read = [meant(self.office, str(mark)) for mark in marks] if isinstance(marks, tuple) else []
        fault = next(filter(None, (criterion_fault(seen, mark) for seen, mark in read)), None)
        if fault:
            raise AnswerError(fault)
        return tuple(mark for _, mark in read)

    def _attached(self, path: Path, *, copying: bool) -> Attached:
        try:
            return attached(self.files, path, copying=copying)
        except OutsideError:
            if not (someone_answers() and agreed(f"„{path}“ leží jinde. Zkopírovat do složky files/ úřadu?")):
                raise
            return attached(self.files, path, copying=True)

    def _asked(self, field: Field) -> Value | None:
        offered = proposed(field, self.today)
        return ask_until(_question(field, offered), self._reader(field, offered), (AnswerError, AttachmentError))

    def _reader(self, field: Field, offered: Value | None) -> Callable[[str], Value | None]:
        def read(answer: str) -> Value | None:
            if answer == _LEAVE_OUT and not field.required:
                return None
            if not answer and (offered is not None or not field.required):
                return offered
            return self._read(field, [answer])

        return read


def _question(field: Field, offered: Value | None) -> str:
    title = f"{field.title[:1].upper()}{field.title[1:]}"
    words = f" ({listing(_labelled(field))})" if field.labels else ""
    told = [f"Enter = {day(offered) if isinstance(offered, date) else offered}"] if offered is not None else []
    if not field.required:
        told.append(f"{_LEAVE_OUT} = vynechat" if told else "Enter = vynechat")
    ways = f" [{', '.join(told)}]" if told else ""
    return f"{title} – {field.description.removesuffix('.')}{words}{ways}"
