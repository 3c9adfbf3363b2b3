"""Findings as a report of code quality for GitLab: a plain array (the Code Climate subset GitLab reads)."""

import json
from typing import Any

from spodq.finding import Finding, Report, Severity
from spodq.outputs.json import escaped
from spodq.screen import Screen

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(report: Report, screen: Screen) -> str:  # noqa: ARG001  # every output has the same shape
    """One object per finding that counts; its fingerprint stays when lines move."""
    issues = [_issue(report, finding) for finding in report.open]
    return escaped(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(report: Report, finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "description": finding.sentence,
        "check_name": f"{finding.rule.code} {finding.rule.name}",
        "fingerprint": report.fingerprints[finding],
        "severity": _SEVERITIES[finding.rule.severity],
        "location": {
            "path": place.path,
            "lines": {"begin": place.line, "end": max(place.end_line, place.line)},
        },
    }
