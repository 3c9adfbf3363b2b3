"""Findings for programs: the same keys always, `version` grows when any of them changes its meaning."""

import json
import re
from typing import Any

from spodq.finding import Acceptance, Finding, Report
from spodq.place import Fix, Place, Replace
from spodq.screen import Screen

VERSION = 2
_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that could steer a terminal or turn the direction of writing; json leaves them as they are."""


def write(report: Report, screen: Screen) -> str:  # noqa: ARG001  # every output has the same shape
    """One JSON object; its schema is `tests/schemas/findings.schema.json`."""
    told = {
        "version": VERSION,
        "today": report.today.isoformat(),
        "files": report.files_read,
        "counts": {severity.name.lower(): count for severity, count in report.counts.items()},
        "accepted": len(report.accepted),
        "findings": [_finding(report, finding) for finding in report.findings],
    }
    return escaped(json.dumps(told, ensure_ascii=False, indent=2)) + "\n"


def escaped(text: str) -> str:
    """JSON whose strings hold no character that could steer a terminal."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.rule.code,
        "rule": finding.rule.name,
        "severity": finding.rule.severity.name.lower(),
        "message": finding.sentence,
        **_place(finding.place),
        "office": finding.office,
        "criterion": finding.criterion,
        "related": [{"message": each.sentence, **_place(each.place)} for each in finding.related],
        "fingerprint": report.fingerprints[finding],
        "fix": {"title": finding.fix.title, "confirm": _asks(finding.fix)} if finding.fix else None,
        "accepted": _accepted(finding.accepted) if finding.accepted else None,
    }


def _asks(fix: Fix) -> bool:
    return isinstance(fix, Replace) and fix.ask


def _accepted(acceptance: Acceptance) -> dict[str, Any]:
    return {
        "by": acceptance.by,
        "reason": acceptance.reason,
        "role": acceptance.role,
        "until": acceptance.until.isoformat() if acceptance.until else None,
        **_place(acceptance.place),
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line or place.line,
        "end_column": place.end_column or place.column,
    }
