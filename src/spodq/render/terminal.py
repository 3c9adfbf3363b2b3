"""Tables on a terminal; without colour they say the same, without Unicode too."""

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
    from spodq.views.criterion import CriterionPage, Named
    from spodq.views.gaps import GapReport, StandardGaps
    from spodq.views.standards import VersionPage
    from spodq.views.state import State

_COLOURS = {"good": "green", "fair": "yellow", "bad": "red", "unknown": "bright_black"}
_WIDTHS = (9, 18, 4, 15, 25)
"""Columns of the gap table in letters, so that tables of all standards stand in one line."""
_ASCII_SIGNS = {"●": "+", "◐": "~", "○": "o", "–": "-"}


def gaps(report: "GapReport", screen: "Screen") -> str:
    """The gap report as a table by standard and criterion."""
    paper = _Paper(screen)
    paper.line(f"{report.origin.office.name}: {report.title.lower()}", "bold")
    paper.line(f"stav ke dni {report.origin.day}; {report.origin.wording}")
    paper.line("")
    for standard in report.standards:
        paper.line(f"{standard.number}. {standard.title} – body {standard.score} z {standard.maximum}", "bold")
        paper.put(_criteria(paper, standard))
    paper.line(f"Body {report.total.score} z {report.total.maximum} ({report.total.percent} %)", "bold")
    paper.line(report.total.lead)
    paper.line(report.total.formula)
    for note in filter(None, (report.origin.incomplete, report.origin.unverified)):
        paper.line(note, "yellow")
    return paper.text()


def _criteria(paper: "_Paper", standard: "StandardGaps") -> Table:
    table = paper.table("Kritérium", "Tvrzení", "Body", "Doklad", "Revize", "Co chybí")
    for column, width in zip(table.columns, _WIDTHS, strict=False):
        column.width = width
    for row in standard.criteria:
        points = f"{'–' if row.score is None else row.score}/{row.maximum}"
        states = (paper.state(row.claim), points, paper.state(row.evidence), paper.state(row.review))
        table.add_row(row.id, *states, printable("; ".join(row.missing)))
    return table


def criterion(page: "CriterionPage", screen: "Screen") -> str:
    """One criterion in full."""
    paper = _Paper(screen)
    paper.line(f"Kritérium {page.id} – {page.standard}", "bold")
    paper.line(page.summary)
    if page.wording:
        paper.line(f"Znění: {page.wording}")
    paper.fact("Jistota", [page.trust])
    paper.fact("Meze", page.limits)
    paper.fact("Témata", [", ".join(page.tags)] if page.tags else [])
    paper.fact("Obvyklé doklady", page.typical_evidence)
    paper.fact("Poznámka", [page.note] if page.note else [])
    paper.fact("Zdroje", page.sources)
    paper.line("")
    if page.not_assessed:
        paper.line(page.not_assessed.capitalize() + ".", "yellow")
        return paper.text()
    for label, state in (("Tvrzení", page.claim), ("Doklad", page.evidence), ("Revize", page.review)):
        if state:
            paper.put(Text.assemble(f"{label}: ", paper.state(state)))
    paper.fact("Odůvodnění", [page.reason] if page.reason else [])
    paper.fact("Postupy", map(paper.named, page.procedures))
    paper.fact("Doklady", map(paper.named, page.documents))
    return paper.text()


def standards(pages: "tuple[VersionPage, ...]", screen: "Screen") -> str:
    """Versions of the standards with counts."""
    paper = _Paper(screen)
    for page in pages:
        force = "platí" if page.in_force else "neplatí"
        paper.line(f"{page.title} ({page.catalogue})", "bold")
        paper.line(f"{page.regulation}; účinnost od {page.effective_from} ({force})")
        paper.line(
            f"standardů {len(page.standards)}, kritérií {page.criteria}, z toho s ověřeným obsahem {page.verified}"
        )
        table = paper.table("Č.", "Standard", "Kritéria", "Ověřeno", "Platí při činnosti")
        for row in page.standards:
            verified = f"{row.verified}/{len(row.criteria)}"
            table.add_row(str(row.number), row.title, " ".join(row.criteria), verified, row.applies_when)
        paper.put(table)
        table = paper.table("Druh", "Úřad", "Kritérií", "Nejvíc bodů", "Nehodnotí se")
        for kind in page.kinds:
            table.add_row(kind.id, kind.title, str(kind.criteria), str(kind.maximum), " ".join(kind.left_out))
        paper.put(table)
        paper.fact("Stupnice", [", ".join(page.scale)])
        paper.fact("Činnosti", page.activities)
        paper.fact("Poznámka", [page.note] if page.note else [])
        paper.line("")
    return paper.text()


class _Paper:
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
        self._console.print(Text(self._fit(text), style))

    def put(self, what: "Table | Text") -> None:
        """A table, or words with colours."""
        self._console.print(what)

    def fact(self, label: str, values: Iterable[str]) -> None:
        """A label with one value on its line, or more values below it."""
        told = [self._fit(printable(value)) for value in values]
        if len(told) == 1:
            self._console.print(Text.assemble((f"{label}: ", "bold"), told[0]))
        elif told:
            self._console.print(Text(f"{label}:", "bold"))
            for value in told:
                self._console.print(Text(f"  - {value}"))

    def table(self, *columns: str) -> Table:
        """An empty table."""
        made = Table(box=SIMPLE_HEAD if self._unicode else ASCII, pad_edge=False, header_style="bold")
        for column in columns:
            made.add_column(column, no_wrap=column in {"Kritérium", "Body", "Č.", "Druh"})
        return made

    def state(self, state: "State") -> Text:
        """A state with its sign and colour."""
        return Text(self._fit(f"{state.sign} {state.word}"), _COLOURS[state.tone])

    def named(self, named: "Named") -> str:
        """A file of the office."""
        state = f" [{named.state.word}]" if named.state else ""
        return f"{named.title}{state} ({named.path})"

    def _fit(self, text: str) -> str:
        if self._unicode:
            return text
        return "".join(_ASCII_SIGNS.get(sign, sign) for sign in text)
