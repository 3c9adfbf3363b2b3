"""Findings as JUnit XML: one case per criterion, and one per rule for what belongs to no criterion."""

import re
from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from spodq.finding import Finding, Report, Severity
from spodq.place import printable
from spodq.screen import Screen

_FOLDER = "složka"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(report: Report, screen: Screen) -> str:  # noqa: ARG001  # every output has the same shape
    """A suite for each office and one for the folder as a whole; times are zero, the check has none to tell.

    Valid under the strict schema of Ant's reports and the lenient one of Jenkins (junit-10).
    """
    root = Element("testsuites")
    for office, criteria in report.criteria.items():
        ours = [each for each in report.findings if each.office == office and each.criterion in criteria]
        cases = {f"kritérium {mark}": [each for each in ours if each.criterion == mark] for mark in criteria}
        root.append(_suite(report, len(root), office, cases))
    root.append(_suite(report, len(root), _FOLDER, _by_rule(report)))
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _by_rule(report: Report) -> dict[str, list[Finding]]:
    """What belongs to no criterion, by rule; a case that passes says that reading was in order."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        if finding.criterion not in report.criteria.get(finding.office or "", ()):
            found[f"{finding.rule.code} {finding.rule.name}"].append(finding)
    return dict(sorted(found.items())) or {"soubory": []}


def _suite(report: Report, number: int, name: str, cases: dict[str, list[Finding]]) -> Element:
    made = [_case(report, name, case, findings) for case, findings in cases.items()]
    counts = {kind: sum(each.find(kind) is not None for each in made) for kind in ("failure", "skipped")}
    told = {
        "name": _xml(name),
        "package": "spodq",
        "id": str(number),
        "tests": str(len(made)),
        "failures": str(counts["failure"]),
        "errors": "0",
        "skipped": str(counts["skipped"]),
        "time": "0",
        "timestamp": f"{report.today.isoformat()}T00:00:00",
        "hostname": "localhost",
    }
    suite = Element("testsuite", told)
    SubElement(suite, "properties")
    suite.extend(made)
    SubElement(suite, "system-out").text = _lines(
        [each for found in cases.values() for each in found if not _counts(each)]
    )
    SubElement(suite, "system-err")
    return suite


def _case(report: Report, suite: str, name: str, findings: list[Finding]) -> Element:
    """A case that fails by errors and warnings; skipped where a waiver holds or nothing was assessed yet."""
    case = Element("testcase", {"name": _xml(name), "classname": _xml(f"spodq.{suite}"), "time": "0"})
    grave = [each for each in findings if _counts(each)]
    if grave:
        told = {"message": _xml(grave[0].sentence), "type": grave[0].rule.code}
        SubElement(case, "failure", told).text = _lines(grave)
    elif suite in report.unstarted or any(each.accepted for each in findings):
        SubElement(case, "skipped")
    return case


def _counts(finding: Finding) -> bool:
    return finding.rule.severity > Severity.NOTE and not finding.accepted


def _lines(findings: list[Finding]) -> str:
    return "\n".join(_told(finding) for finding in findings)


def _told(finding: Finding) -> str:
    accepted = f" (přijato: {finding.accepted.reason})" if finding.accepted else ""
    return _xml(f"{finding.place}  {finding.rule.code}  {finding.rule.severity.czech}: {finding.sentence}{accepted}")


def _xml(text: str) -> str:
    """The text without characters XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", printable(text))
