"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for programs that compare runs."""

import json
import re
from typing import Any
from urllib.parse import quote

from spodq import __version__
from spodq.finding import Acceptance, Finding, Help, Report, Rule, Severity
from spodq.outputs.json import escaped
from spodq.place import Place, Replace
from spodq.screen import Screen

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_ROOT = "SLOZKA"
_WORD = re.compile(r"(?:^|-)(\w)")


def write(report: Report, screen: Screen) -> str:  # noqa: ARG001  # every output has the same shape
    """One run with every rule that speaks in it and a result for each finding, accepted ones suppressed."""
    rules = sorted({finding.rule for finding in report.findings}, key=lambda rule: rule.code)
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report, rules)]}
    return escaped(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(report: Report, rules: list[Rule]) -> dict[str, Any]:
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "spodq",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, report.helps.get(rule.code)) for rule in rules],
    }
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": "spodq/"},
        "invocations": [{"executionSuccessful": True}],
        "language": "cs-CZ",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "Pracovní složka s evidencí a standardy."}}},
        "results": [_result(report, finding, numbers[finding.rule.code]) for finding in report.findings],
    }


def _rule(rule: Rule, page: Help | None) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": rule.code,
        "name": _WORD.sub(lambda match: match[1].upper(), rule.name),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }
    if page:
        example = f"\n\n```yaml\n{page.example}\n```" if page.example else ""
        told["shortDescription"] = {"text": f"{page.title}."}
        told["fullDescription"] = {"text": page.why}
        told["help"] = {
            "text": f"{page.why} {page.remedy}",
            "markdown": f"**Proč:** {page.why}\n\n**Náprava:** {page.remedy}{example}",
        }
    return told


def _result(report: Report, finding: Finding, number: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule.code,
        "ruleIndex": number,
        "level": _LEVELS[finding.rule.severity],
        "message": {"text": _sentence(finding.sentence)},
        "locations": [{"physicalLocation": _location(finding.place, report.excerpts.get(finding.place, ""))}],
        "partialFingerprints": {"spodq/v1": report.fingerprints[finding]},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": index, "message": {"text": _sentence(each.sentence)}, "physicalLocation": _location(each.place)}
            for index, each in enumerate(finding.related, 1)
        ]
    if finding.accepted:
        result["suppressions"] = [_suppression(finding.accepted)]
    if isinstance(finding.fix, Replace) and not finding.fix.ask:
        result["fixes"] = [_fix(finding.fix)]
    return result


def _sentence(text: str) -> str:
    """The sentence as SARIF wants it: braces doubled where they would be placeholders, a full stop at the end."""
    doubled = text.replace("{", "{{").replace("}", "}}")
    return doubled if doubled.endswith((".", "?", "!")) else f"{doubled}."


def _location(place: Place, excerpt: str = "") -> dict[str, Any]:
    region = _region(place)
    if excerpt.strip():
        region["snippet"] = {"text": excerpt}
    return {"artifactLocation": _artifact(place.path), "region": region}


def _artifact(path: str) -> dict[str, str]:
    return {"uri": quote(path.encode("utf-8", "replace")), "uriBaseId": _ROOT}


def _region(place: Place) -> dict[str, Any]:
    """Lines and columns from one, the end exclusive, as in SARIF."""
    region: dict[str, Any] = {"startLine": place.line, "startColumn": place.column}
    if (place.end_line, place.end_column) > (place.line, place.column):
        region.update(endLine=place.end_line, endColumn=place.end_column)
    return region


def _suppression(accepted: Acceptance) -> dict[str, str]:
    return {"kind": "external", "status": "accepted", "justification": accepted.reason}


def _fix(fix: Replace) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _artifact(fix.place.path), "replacements": [replacement]}
    return {"description": {"text": _sentence(fix.title)}, "artifactChanges": [change]}
