"""What is written to a terminal: paragraphs, tables, facts and states, with colour and Unicode only where they show."""

from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

from rich.box import ASCII, SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from spodq.place import printable

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.criterion import Named
    from spodq.views.origin import Origin
    from spodq.views.section import Section
    from spodq.views.state import State

_COLOURS = {"good": "green", "fair": "yellow", "bad": "red", "unknown": "bright_black"}
_ASCII_SIGNS = {"●": "+", "◐": "~", "○": "o", "–": "-", "×": "x"}


class Paper:
    """Collects what will be written in one go."""

    def __init__(self, screen: "Screen") -> None:
        self._stream, self._unicode = StringIO(), screen.unicode
        self._console = Console(
            file=self._stream, width=screen.width, force_terminal=screen.colour, no_color=not screen.colour,
            highlight=False, emoji=False, markup=False,
        )  # fmt: skip

    def text(self) -> str:
        """Everything so far, without spaces at line ends."""
        return "\n".join(line.rstrip() for line in self._stream.getvalue().split("\n"))

    def line(self, text: str, style: str = "") -> None:
        """A paragraph."""
        self._console.print(Text(self.fit(text), style))

    def put(self, what: "Table | Text") -> None:
        """A table, or words with colours."""
        self._console.print(what)

    def fact(self, label: str, values: Iterable[str]) -> None:
        """A label with one value on its line, or more values below it."""
        told = [self.fit(printable(value)) for value in values]
        if len(told) == 1:
            self._console.print(Text.assemble((f"{label}: ", "bold"), told[0]))
        elif told:
            self._console.print(Text(f"{label}:", "bold"))
            for value in told:
                self._console.print(Text(f"  - {value}"))

    def opening(self, title: str, origin: "Origin") -> None:
        """Of which office it is, to which day, by which wording."""
        self.line(f"{origin.office.name}: {title.lower()}", "bold")
        self.line(f"stav ke dni {origin.day}; {origin.wording}")
        self.line("")

    def table(self, *columns: str, widths: Iterable[int] = ()) -> Table:
        """An empty table; widths in letters, so that more tables stand in one line."""
        made = Table(box=SIMPLE_HEAD if self._unicode else ASCII, pad_edge=False, header_style="bold")
        for column in columns:
            made.add_column(column, overflow="fold", no_wrap=column in {"Kritérium", "Body", "Č.", "Druh", "Označení"})
        for each, width in zip(made.columns, widths, strict=False):
            each.width = width
        return made

    def section(self, section: "Section") -> None:
        """A table that is only words."""
        table = self.table(*section.columns)
        for row in section.rows:
            table.add_row(*(self.fit(printable(cell)) for cell in row))
        self.put(table)

    def state(self, state: "State") -> Text:
        """A state with its sign and colour."""
        return Text(self.fit(f"{state.sign} {state.word}"), _COLOURS[state.tone])

    def named(self, named: "Named") -> str:
        """A file of the office."""
        state = f" [{named.state.word}]" if named.state else ""
        return f"{named.title}{state} ({named.path})"

    def fit(self, text: str) -> str:
        """The text in signs the screen can show."""
        if self._unicode:
            return text
        return "".join(_ASCII_SIGNS.get(sign, sign) for sign in text)
