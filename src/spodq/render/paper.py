"""What is written to a terminal: paragraphs, tables, facts and states, with colour and Unicode only where they show."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from rich.box import ASCII, SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from spodq.place import printable
from spodq.render.columns import in_column, widths, wrapped

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.criterion import Named
    from spodq.views.origin import Origin
    from spodq.views.section import Section
    from spodq.views.state import State

_INDENT = "    "

Cell = str | Text
Row = Sequence[Cell]

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
        self.put(Text(self.fit(text), style))

    def put(self, words: Text, indent: str = "") -> None:
        """Words with colours."""
        words.plain = wrapped(words.plain, self._console.width, indent)
        self._console.print(words, soft_wrap=True)

    def fact(self, label: str, values: Iterable[str]) -> None:
        """A label with one value on its line, or more values below it."""
        told = [self.fit(printable(value)) for value in values]
        if len(told) == 1:
            self.put(Text.assemble((f"{label}: ", "bold"), told[0]))
        elif told:
            self.put(Text(f"{label}:", "bold"))
            for value in told:
                self.put(Text(f"  - {value}"))

    def opening(self, title: str, origin: "Origin") -> None:
        """Of which office it is, to which day, by which wording."""
        self.line(f"{origin.office.name}: {title.lower()}", "bold")
        self.line(f"stav ke dni {origin.day}; {origin.wording}")
        self.line("")

    def table(self, columns: Sequence[str], rows: Sequence[Row], shape: tuple[int, ...] | None = None) -> None:
        """Rows side by side, or one below another where not even the longest words fit the screen."""
        shape = self.shape(columns, rows) if shape is None else shape
        cells = [[self._cell(cell) for cell in row] for row in rows]
        if shape:
            self._side_by_side(columns, cells, shape)
        else:
            self._one_by_one(columns, cells)

    def shape(self, columns: Sequence[str], rows: Sequence[Row]) -> tuple[int, ...]:
        """Widths of columns in letters, so that more tables stand in one line; nothing where they do not fit."""
        return widths([columns, *([self._cell(cell).plain for cell in row] for row in rows)], self._console.width)

    def section(self, section: "Section") -> None:
        """A table that is only words."""
        self.table(section.columns, section.rows)

    def _side_by_side(self, columns: Sequence[str], rows: list[list[Text]], shape: tuple[int, ...]) -> None:
        table = Table(box=SIMPLE_HEAD if self._unicode else ASCII, pad_edge=False, header_style="bold")
        for column, width in zip(columns, shape, strict=True):
            table.add_column(in_column(column, width), width=width)
        for row in rows:
            table.add_row(
                *(Text(in_column(cell.plain, width), cell.style) for cell, width in zip(row, shape, strict=True))
            )
        self._console.print(table)

    def _one_by_one(self, columns: Sequence[str], rows: list[list[Text]]) -> None:
        for row in rows:
            self.line("")
            for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
                if cell:
                    self._told(f"  {column}" if place else column, cell)
        self.line("")

    def _told(self, label: str, cell: Text) -> None:
        words = Text(f"{label}: {cell.plain}".replace("\n", f"\n{_INDENT}"), cell.style)
        words.stylize("default bold", 0, len(label) + 1)
        self.put(words, indent=_INDENT)

    def _cell(self, cell: Cell) -> Text:
        if isinstance(cell, Text):
            return cell
        return Text(self.fit("\n".join(map(printable, cell.split("\n")))))

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
