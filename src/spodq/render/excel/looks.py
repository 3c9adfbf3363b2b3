"""How cells look; what is to be filled in is the only thing that is not locked."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from spodq.place import writable
from spodq.views.matrix import FIRST_DAY, LAST_DAY, LONGEST_CELL

TONES = {"good": "#D7EFDC", "fair": "#FFF1CC", "bad": "#F9D6D5", "unknown": "#E7E9EC"}
"""Grounds of cells; the words in them say the same."""
_BARS = {
    "good": ("#2F7D46",),
    "fair": ("#E3B341", "#C98A1B", "#A36A00"),
    "bad": ("#B3362F",),
    "unknown": ("#9AA5B1",),
}
"""Fills of a chart by tone, from the better to the worse."""
_BLUE, _LINE, _TO_FILL = "#0B4A7F", "#B7C3D0", "#FFFDF2"
_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": _LINE}
_A4 = 9
_LETTERS = 1.1
"""Usual letters in the width of one digit, by which Excel measures columns."""
_LINE_HEIGHT, _TALLEST = 15.5, 409
"""Points; LibreOffice does not grow rows with wrapped text by itself, and Excel knows no taller row."""


class Looks:
    """Formats of one workbook, each made when it is first needed."""

    def __init__(self, book: Workbook) -> None:
        self._book = book

    def _made(self, **properties: Any) -> Format:
        return self._book.add_format(properties)

    @cached_property
    def title(self) -> Format:
        """The name of the document."""
        return self._made(bold=True, font_size=18, font_color=_BLUE)

    @cached_property
    def note(self) -> Format:
        """Small words around tables."""
        return self._made(text_wrap=True, valign="top", font_color="#525B66")

    @cached_property
    def label(self) -> Format:
        """The name of a value to fill in."""
        return self._made(bold=True, valign="top")

    @cached_property
    def head(self) -> Format:
        """Headings of columns."""
        return self._made(bold=True, bg_color=_BLUE, font_color="#FFFFFF", text_wrap=True, valign="vcenter", border=1)

    @cached_property
    def cell(self) -> Format:
        """What is only to be read."""
        return self._made(**_CELL)

    @cached_property
    def total(self) -> Format:
        """The last line of a table."""
        return self._made(**_CELL, bold=True)

    @cached_property
    def percent(self) -> Format:
        """A share."""
        return self._made(**_CELL, num_format="0 %")

    @cached_property
    def to_fill(self) -> Format:
        """A text or a number to fill in."""
        return self._made(**_CELL, locked=False, bg_color=_TO_FILL)

    @cached_property
    def day_to_fill(self) -> Format:
        """A day to fill in."""
        return self._made(**_CELL, locked=False, bg_color=_TO_FILL, num_format="d. m. yyyy", align="left")

    def toned(self, tone: str) -> Format:
        """The ground of a state."""
        return self._made(bg_color=TONES[tone], bold=True)


def bars(tones: Sequence[str]) -> Iterator[str]:
    """Fills of a chart, so that neighbours of one tone differ."""
    seen: Counter[str] = Counter()
    for tone in tones:
        yield _BARS[tone][min(seen[tone], len(_BARS[tone]) - 1)]
        seen[tone] += 1


def text_of(text: str) -> str:
    """The text as a cell can hold it."""
    return writable(text)[:LONGEST_CELL]


def literal(text: str) -> str:
    """What stands in a formula for a cell with the text: a number, or the text in quotes."""
    return text if text.isdigit() else '"{}"'.format(text.replace('"', '""'))


def height(texts: dict[int, str], widths: tuple[int, ...]) -> float:
    """Height of a row in points, by the tallest of its texts."""
    lines = max(_lines(text, widths[column] * _LETTERS) for column, text in texts.items())
    return min(_LINE_HEIGHT * lines, _TALLEST)


def _lines(text: str, width: float) -> int:
    return sum(int(len(line) / width) + 1 for line in text.split("\n"))


def print_on_wide_pages(sheet: Worksheet, left: str, day: str, *, pages: int = 0) -> None:
    """Landscape A4, as wide as the page and at most so many pages; the day of &D would be written in English."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, pages)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.set_footer(f"&L{_running(left)}&Cstav ke dni {day}&Rstrana &P z &N")


def day_validation() -> dict[str, Any]:
    """Only a day can be filled in."""
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": FIRST_DAY,
        "maximum": LAST_DAY,
        "error_title": "To není datum",
        "error_message": "Napište den, například 2. 11. 2026.",
    }


def _running(text: str) -> str:
    """Text of a footer; there & begins a code and 255 signs are the most."""
    return text_of(text).replace("&", "&&")[:120]
