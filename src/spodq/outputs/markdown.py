"""Findings as a comment of a merge request or the summary of a CI step."""

import re
from collections.abc import Iterable, Iterator

from spodq.czech import day, listing, plural
from spodq.finding import Finding, Report, Severity
from spodq.outputs.text import summary
from spodq.place import printable
from spodq.screen import Screen

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+!|~@&$:-])")
_ROOM = 900_000
"""Bytes; GitHub refuses a summary over 1 MiB."""
_AT_ONCE = 20
"""Findings of one severity shown unfolded; more are folded so that the comment can be read."""
_HEADINGS = {Severity.ERROR: "Chyby", Severity.WARNING: "Varování", Severity.NOTE: "Poznámky"}


def write(report: Report, screen: Screen) -> str:  # noqa: ARG001  # every output has the same shape
    """A heading with the verdict, a table for each severity, what was accepted and where to read more."""
    blocks = [f"## spodq: {_verdict(report)}", f"{summary(report)} · {day(report.today)}"]
    for severity in sorted(Severity, reverse=True):
        found = [finding for finding in report.open if finding.rule.severity is severity]
        blocks += _section(_HEADINGS[severity], _HEAD, [_row(each) for each in found], folded=len(found) > _AT_ONCE)
    waived = [each for each in report.accepted if each.accepted and each.accepted.by == "waiver"]
    blocks += _section("Přijato výjimkou", _WAIVED_HEAD, [_waived_row(each) for each in waived], folded=True)
    if report.open:
        codes = sorted({finding.rule.code for finding in report.open})
        blocks.append(f"Proč a jak nález napravit: `spodq explain {codes[0]}`")
    return "\n\n".join(blocks) + "\n"


_HEAD = ("místo", "pravidlo", "nález")
_WAIVED_HEAD = (*_HEAD, "odůvodnění", "rozhodl", "platí do")


def _verdict(report: Report) -> str:
    counts = report.counts
    if counts[Severity.ERROR]:
        return plural(counts[Severity.ERROR], "chyba", "chyby", "chyb")
    if counts[Severity.WARNING]:
        return f"bez chyb, {plural(counts[Severity.WARNING], 'varování', 'varování', 'varování')}"
    return "v pořádku"


def _section(heading: str, head: Iterable[str], rows: list[str], *, folded: bool) -> Iterator[str]:
    if not rows:
        return
    shown, left = _within(rows)
    columns = list(head)
    table = "\n".join([f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}", *shown])
    title = f"{heading} ({len(rows)})"
    yield f"<details><summary>{title}</summary>\n\n{table}\n\n</details>" if folded else f"### {title}\n\n{table}"
    if left:
        yield f"… a {plural(left, 'další nález', 'další nálezy', 'dalších nálezů')}; vypíše je `spodq check`"


def _within(rows: list[str]) -> tuple[list[str], int]:
    """As many rows as fit into a third of the room, and how many do not."""
    size = 0
    for number, row in enumerate(rows):
        size += len(row.encode("utf-8", "replace"))
        if size > _ROOM // 3:
            return rows[:number], len(rows) - number
    return rows, 0


def _row(finding: Finding) -> str:
    related = listing(str(each.place) for each in finding.related)
    sentence = f"{finding.sentence} (viz {related})" if finding.related else finding.sentence
    return _cells(str(finding.place), finding.rule.code, sentence)


def _waived_row(finding: Finding) -> str:
    accepted = finding.accepted
    until = day(accepted.until) if accepted and accepted.until else ""
    told = (accepted.reason, accepted.role or "", until) if accepted else ()
    return _cells(str(finding.place), finding.rule.code, finding.sentence, *told)


def _cells(*texts: str) -> str:
    return f"| {' | '.join(map(_escaped, texts))} |"


def _escaped(text: str) -> str:
    """The text with nothing that Markdown or HTML could take for markup."""
    return _SPECIAL.sub(r"\\\1", printable(" ".join(text.split()))).encode("utf-8", "replace").decode()
