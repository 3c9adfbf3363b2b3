"""One thing that is counted, where it stands, and the moment it is looked at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.period import Period
from spodq.place import Place, Step

Value = Fraction | bool | str | date | tuple[str, ...] | None
"""What is known of a thing; None is unknown."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The office over a period; `day` is the last day of it that has come."""

    office: Office
    period: Period

    @property
    def day(self) -> date:
        """The day states are looked at."""
        return self.period.seen_on(self.office.today)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: its file, the part of the file with its steps, and the code of the worker it belongs to."""

    noun: Noun
    part: Any
    title: str
    steps: tuple[Step, ...] = ()
    worker: str | None = None

    def at(self, *steps: Step) -> Place:
        """Where it stands."""
        return self.noun.at(*self.steps, *steps)


Read = Callable[[Row, Moment], Value]
Lack = Callable[[Row, Moment], "Missing"]


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing for a value to be known; `path` is empty when no one file can be named."""

    sentence: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of each row. `words` are its allowed values; `needs` are further files it is worked out from.

    `lack` says what to fill in when it is unknown, without it the key itself is named. `of_period` says that it changes
    while the period goes on.
    """

    kind: str
    title: str
    read: Read
    words: tuple[str, ...] = ()
    needs: tuple[type[Noun], ...] = ()
    lack: Lack | None = None
    of_period: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """All rows of one kind: where they come from and what is known of them.

    `recorded` gives every row the office has, `standing` says which count at the moment. `day` names the fact that says
    when a row happened; without it rows are a state, which begins on the day `start`. `absent` says what to write when
    there is no row at all. A state that is known only of today is `present_only`.
    """

    absent: str
    nouns: tuple[type[Noun], ...]
    recorded: Callable[[Office], tuple[Row, ...]]
    facts: Mapping[str, Fact]
    day: str = ""
    start: str = ""
    standing: Callable[[Row, Moment], bool] = field(default=lambda _row, _moment: True)
    present_only: bool = False
