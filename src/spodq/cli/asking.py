"""Questions at the terminal; where nobody can answer, the run stops with the name of the option."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import typer

from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error
from spodq.czech import listing
from spodq.model.snapshot import Snapshot

A = TypeVar("A")
_YES = frozenset({"a", "ano", "y", "yes"})


def someone_answers() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()


def ask(question: str) -> str:
    """One answer, without blanks around; empty when only Enter was pressed."""
    answer: str = typer.prompt(question, default="", show_default=False)
    return answer.strip()


def ask_until(question: str, read: Callable[[str], A], trouble: type[Exception] | tuple[type[Exception], ...]) -> A:
    """Ask again until the answer can be read; each trouble is told."""
    while True:
        try:
            return read(ask(question))
        except trouble as error:
            say_error(str(error))


def agreed(question: str) -> bool:
    """Whether the person says yes."""
    return ask(f"{question} [a/N]").casefold() in _YES


def asked_office(snapshot: Snapshot, wanted: str | None) -> str | None:
    """The wanted office; at a terminal a person chooses when there are several and none is usual."""
    slugs = [office.slug for office in snapshot.offices]
    if wanted or snapshot.settings.default_office or len(slugs) == 1 or not someone_answers():
        return wanted
    say("Úřadů je tu víc:\n" + "".join(f"  {slug}\n" for slug in slugs))
    return ask_until("Který úřad", lambda answer: _one_of(answer, slugs), StopError)


def _one_of(answer: str, slugs: Sequence[str]) -> str:
    if answer not in slugs:
        raise StopError(f"napište {listing(slugs)}")
    return answer
