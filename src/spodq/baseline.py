"""The baseline: findings an office began with, kept in a file so that only new ones count."""

import json
from typing import Any

from spodq.finding import Baseline, Finding, Report
from spodq.place import Place

VERSION = 1


class BaselineError(Exception):
    """The file is not a baseline; the message is a Czech sentence."""


def read_baseline(path: str, text: str) -> Baseline:
    """The baseline of the file that people know as `path`.

    Raises BaselineError when the text is not what `baseline_text` writes.
    """
    try:
        entries = _entries(json.loads(text))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        remedy = f"zapište jej znovu: spodq check --baseline {path} --update-baseline"
        raise BaselineError(f"soubor „{path}“ není výchozí stav; {remedy}") from error
    lines = text.splitlines()
    return Baseline(path, {name: (_place(path, lines, name), code) for name, code in entries.items()})


def baseline_text(report: Report) -> str:
    """The file: one finding a line, in the order of the check, so that a change is easy to read in git."""
    kept = [_entry(report, finding) for finding in report.findings if _belongs(finding)]
    rows = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in kept)
    listed = f"[\n{rows}\n  ]" if rows else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {listed}\n}}\n'


def _belongs(finding: Finding) -> bool:
    waived = finding.accepted is not None and finding.accepted.by == "waiver"
    return finding.rule.waivable and not waived


def _entry(report: Report, finding: Finding) -> dict[str, str]:
    return {
        "fingerprint": report.fingerprints[finding],
        "rule": finding.rule.code,
        "path": finding.place.path,
        **({"criterion": finding.criterion} if finding.criterion else {}),
    }


def _entries(told: Any) -> dict[str, str]:
    if told["version"] != VERSION:
        raise ValueError(told["version"])
    return {str(each["fingerprint"]): str(each["rule"]) for each in told["findings"]}


def _place(path: str, lines: list[str], fingerprint: str) -> Place:
    number = next((number for number, line in enumerate(lines, 1) if fingerprint in line), 1)
    return Place(path, number)
