"""Findings as lines; on a terminal also the line of the file with a caret under the value."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from itertools import groupby

from spodq.czech import HARD_SPACE, day, plural, plural_form
from spodq.finding import Finding, Report, Severity
from spodq.place import Place, printable
from spodq.screen import Screen

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_TAB = " "
_TOO_MANY = 5
"""More criteria with the same fault at the same place are told by one line."""


def write(report: Report, screen: Screen) -> str:
    """Each finding begins `path:line:column  code  `; the last line counts them."""
    if screen.terminal:
        return _on_terminal(report, screen)
    lines = [line for finding in _gathered(report) for line in _plain(finding)]
    return "\n".join([*lines, *_waived(report), summary(report), ""])


def summary(report: Report) -> str:
    """How many findings of each severity in how many files."""
    read = plural_form(report.files_read, "zkontrolován", "zkontrolovány", "zkontrolováno")
    files = f"{read} {plural(report.files_read, 'soubor', 'soubory', 'souborů')}"
    accepted = _accepted(report)
    if not report.open:
        return f"v pořádku: {files}, žádný nález{accepted}"
    counts = report.counts
    told = (
        plural(counts[Severity.ERROR], "chyba", "chyby", "chyb"),
        plural(counts[Severity.WARNING], "varování", "varování", "varování"),
        plural(counts[Severity.NOTE], "poznámka", "poznámky", "poznámek"),
    )
    return f"{', '.join(told)}; {files}{accepted}{_advice(report)}"


def _accepted(report: Report) -> str:
    """How many findings do not count, and why."""
    counts = Counter(finding.accepted.by for finding in report.accepted if finding.accepted)
    waived = f"; {plural(counts['waiver'], 'přijat', 'přijaty', 'přijato')} výjimkou" if counts["waiver"] else ""
    return waived + (f"; {counts['baseline']}{HARD_SPACE}ve výchozím stavu" if counts["baseline"] else "")


def _waived(report: Report) -> Iterator[str]:
    """Each finding a waiver accepts, with the reason; those of the baseline are only counted."""
    for finding in report.accepted:
        accepted = finding.accepted
        if accepted and accepted.until:
            yield f"{finding.place}  {finding.rule.code}  výjimka: {printable(finding.sentence)}"
            told = f"platí do {day(accepted.until)}, rozhodl: {printable(accepted.role or '')}"
            yield f"    viz {accepted.place}  {printable(accepted.reason)} ({told})"


def _advice(report: Report) -> str:
    """That some of the findings can be mended by the program."""
    count = sum(finding.fix is not None for finding in report.open)
    return f"; {plural(count, 'opraví', 'opraví', 'opraví')} spodq check --fix" if count else ""


def _gathered(report: Report) -> Iterator[Finding]:
    """Findings as people read them: what is the same for many criteria is said once, with their marks."""
    for (_, place, told), group in groupby(report.open, lambda each: (each.rule, each.place, bool(each.criterion))):
        found = list(group)
        if told and place == Place(place.path) and len(found) > _TOO_MANY:
            marks = ", ".join(each.criterion or "" for each in found[1:])
            yield replace(found[0], sentence=f"{found[0].sentence}; totéž {marks}")
        else:
            yield from found


def _plain(finding: Finding) -> Iterator[str]:
    sentence = printable(finding.sentence)
    yield f"{finding.place}  {finding.rule.code}  {finding.rule.severity.czech}: {sentence}"
    for related in finding.related:
        yield f"    viz {related.place}  {printable(related.sentence)}"


def _on_terminal(report: Report, screen: Screen) -> str:
    from rich.console import Console  # noqa: PLC0415  # rich is loaded only for a terminal
    from rich.text import Text  # noqa: PLC0415  # only where colours show

    stream = StringIO()
    console = Console(file=stream, force_terminal=screen.colour, width=screen.width, highlight=False, soft_wrap=True)
    if not screen.colour:
        console.no_color = True
    for finding in _gathered(report):
        console.print(Text.assemble(*_headline(finding)))
        for line, style in _excerpt(report, finding, screen):
            console.print(Text(line, style))
    for line in _waived(report):
        console.print(Text(line, "dim"))
    console.print(Text(summary(report), "bold"))
    if report.open:
        gravest = max(report.open, key=lambda finding: finding.rule.severity)
        console.print(Text(f"proč a jak to napravit: spodq explain {gravest.rule.code}", "dim"))
    return stream.getvalue()


def _headline(finding: Finding) -> Iterator[tuple[str, str]]:
    yield f"{finding.place}", "bold"
    yield f"  {finding.rule.code}  {finding.rule.severity.czech}: ", _COLOURS[finding.rule.severity]
    yield printable(finding.sentence), ""


def _excerpt(report: Report, finding: Finding, screen: Screen) -> Iterator[tuple[str, str]]:
    line = report.excerpts.get(finding.place, "")
    whole_file = finding.place == Place(finding.place.path)
    if line.strip() and not whole_file:
        shown, start = _window(line, finding.place.column - 1, screen.width - 10)
        number = f"{finding.place.line:>5}"
        yield f"{number} | {shown}", ""
        yield f"      | {' ' * start}{'^' * _length(finding.place, len(shown) - start)}", "bold"
    for related in finding.related:
        yield f"    viz {related.place}  {printable(related.sentence)}", "dim"


def _window(line: str, column: int, width: int) -> tuple[str, int]:
    """The part of a long line around the column, one column per character."""
    cut = max(0, column - width // 2) if len(line) > width else 0
    shown = line[cut : cut + width]
    return "".join(sign if sign.isprintable() else _TAB for sign in shown), column - cut


def _length(place: Place, room: int) -> int:
    same_line = place.end_line == place.line and place.end_column > place.column
    length = place.end_column - place.column if same_line else room if place.end_line > place.line else 1
    return max(1, min(length, room))
