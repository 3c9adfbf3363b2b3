"""Monitorovací období neleží v projektu

Proč: Zpráva za takové období by sbírala záznamy, které do projektu nepatří, nebo žádné.

Náprava: Opravte since a until období; oba dny leží v době trvání projektu.

Příklad:
    periods:
      mo-1: {since: 2026-02-01, until: 2026-04-30}
"""

from collections.abc import Iterator

from spodq.czech import day
from spodq.finding import Finding, Rule, Severity
from spodq.model.project import MonitoringPeriod, Project
from spodq.model.snapshot import Snapshot

RULE = Rule("SPQ521", "period-outside-project", Severity.ERROR)


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Periods that begin before the project or end after it; one that ends before it begins is told by SPQ506."""
    for office in snapshot.offices:
        for project in office.of(Project):
            for mark, period in project.periods.items():
                for key, sentence in _faults(project, mark, period):
                    yield RULE.at(project.at("periods", mark, key), sentence, office=office.slug)


def _faults(project: Project, mark: str, period: MonitoringPeriod) -> Iterator[tuple[str, str]]:
    if period.until < period.since:
        return
    if period.since < project.since:
        yield "since", f"období „{mark}“ začíná před projektem, který trvá od {day(project.since)}"
    if period.until > project.until:
        yield "until", f"období „{mark}“ končí po projektu, který trvá do {day(project.until)}"
