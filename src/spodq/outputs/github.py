"""Findings as annotations of GitHub Actions (workflow commands `::error file=…`)."""

from spodq.finding import Finding, Report, Severity
from spodq.outputs.text import summary
from spodq.place import printable
from spodq.screen import Screen

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: Report, screen: Screen) -> str:  # noqa: ARG001  # every output has the same shape
    """One command per finding; the last line counts them for the log."""
    return "\n".join([*map(_command, report.open), summary(report), ""])


def _command(finding: Finding) -> str:
    place = finding.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    if place.end_line == place.line and place.end_column > place.column:
        where += f",endColumn={place.end_column - 1}"
    title = _property(f"{finding.rule.code} {finding.rule.name}")
    return f"::{_COMMANDS[finding.rule.severity]} {where},title={title}::{_data(finding.sentence)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
