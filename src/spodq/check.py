"""The check: every rule over one snapshot."""

from collections.abc import Collection

from spodq.finding import Finding, Report
from spodq.model.snapshot import Snapshot
from spodq.place import Place
from spodq.rules import all_rules


def check(snapshot: Snapshot, only: Collection[str] = ()) -> Report:
    """All findings, or those in the files and folders of `only`; judged against the whole workspace either way."""
    found = dict.fromkeys(finding for page in all_rules() for finding in page.check(snapshot))
    told = sorted((each for each in found if _concerns(each, only)), key=lambda each: each.order)
    return Report(tuple(told), snapshot.today, len(snapshot.sources), _excerpts(snapshot, told))


def _concerns(finding: Finding, only: Collection[str]) -> bool:
    path = finding.place.path
    return not only or any(path == each or path.startswith(f"{each}/") for each in only)


def _excerpts(snapshot: Snapshot, findings: list[Finding]) -> dict[Place, str]:
    places = {finding.place for finding in findings if finding.place.path in snapshot.sources}
    return {place: snapshot.sources[place.path].line(place.line) for place in places}
