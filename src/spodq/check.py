"""The check: every rule over one snapshot, then waivers and the baseline, then the rules about those."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from spodq.finding import Acceptance, Baseline, Finding, Report, fingerprints
from spodq.model.document import Document
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.model.waiver import Waiver
from spodq.place import Place
from spodq.privacy import cover, covered, masked
from spodq.rules import all_rules
from spodq.rules.outcome import Outcome


def check(snapshot: Snapshot, only: Collection[str] | None = None, baseline: Baseline | None = None) -> Report:
    """All findings, or those in the files and folders of `only`; judged against the whole workspace either way."""
    found = _sorted(_masked(each) for page in all_rules() for each in page.check(snapshot))
    granted = tuple(_granted(snapshot))
    accepted = tuple(_with_baseline(snapshot, [_waived(granted, each) for each in found], baseline))
    outcome = Outcome(snapshot, accepted, tuple(page.rule for page in all_rules()), baseline)
    reviewed = (each for page in all_rules() for each in page.review(outcome))
    told = [each for each in _sorted([*accepted, *reviewed]) if _concerns(each, only)]
    return Report(
        tuple(told),
        snapshot.today,
        len(snapshot.sources),
        _excerpts(snapshot, told),
        {office.slug: tuple(_assessed(office)) for office in snapshot.judged_offices},
        frozenset(office.slug for office in snapshot.judged_offices if not office.begun(Document)),
        {page.rule.code: page.help for page in all_rules()},
    )


def affected(snapshot: Snapshot, changed: Collection[str]) -> list[str]:
    """Files whose findings may come of the changed ones.

    They themselves, documents whose attachment changed, and the profile of an office that lost a file.
    """
    documents = (each.path for _, each, _, attachment in snapshot.attachments() if attachment.path in changed)
    lost = [path for path in changed if path.endswith(".yaml") and path not in snapshot.sources]
    profiles = (
        office.profile_path
        for office in snapshot.offices
        if any(path.startswith(f"evidence/{office.slug}/") for path in lost)
    )
    return sorted({*changed, *documents, *profiles})


def _assessed(office: Office) -> Iterator[str]:
    """Marks of criteria the office is assessed on; what does not concern it is neither passed nor failed."""
    return (mark for mark, standing in office.standings.items() if standing.applicable)


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(dict.fromkeys(findings), key=lambda each: each.order)


def _concerns(finding: Finding, only: Collection[str] | None) -> bool:
    path = finding.place.path
    return only is None or any(path == each or path.startswith(f"{each}/") for each in only)


def _excerpts(snapshot: Snapshot, findings: Collection[Finding]) -> dict[Place, str]:
    places = {finding.place for finding in findings if finding.place.path in snapshot.sources}
    personal: dict[tuple[str, int], list[Place]] = defaultdict(list)
    for each in snapshot.personal if places else ():
        personal[each.place.path, each.place.line].append(each.place)
    return {place: _excerpt(snapshot, place, personal[place.path, place.line]) for place in places}


def _excerpt(snapshot: Snapshot, place: Place, personal: Iterable[Place]) -> str:
    """The line of the file as it may be shown: every personal value on it covered."""
    line = snapshot.sources[place.path].line(place.line)
    for each in personal:
        start, end = each.column - 1, each.end_column - 1
        line = line[:start] + cover(line[start:end]) + line[end:]
    return masked(line)


def _masked(finding: Finding) -> Finding:
    """The finding with personal values covered wherever a sentence repeats what people wrote."""
    related = tuple(replace(each, sentence=covered(each.sentence)) for each in finding.related)
    path = finding.place.path
    place = finding.place if masked(path) == path else Place(path.rpartition("/")[0])  # a name may be personal too
    return replace(finding, place=place, sentence=covered(finding.sentence), related=related)


@dataclass(frozen=True, slots=True)
class _Granted:
    """A waiver in force, with the office that granted it and the place where it stands."""

    slug: str
    waiver: Waiver
    place: Place

    def covers(self, finding: Finding) -> bool:
        folder = f"evidence/{self.slug}/"
        path = finding.place.path
        ours = finding.office == self.slug or path.startswith(folder)
        aimed = self.waiver.aims_at(finding.criterion, path.removeprefix(folder))
        return ours and aimed and finding.rule.called(self.waiver.rule)

    @property
    def acceptance(self) -> Acceptance:
        return Acceptance("waiver", self.place, self.waiver.reason, self.waiver.role, self.waiver.until)


def _granted(snapshot: Snapshot) -> Iterator[_Granted]:
    for office in snapshot.offices:
        for waiver, at in office.waivers:
            if waiver.aimed and waiver.until >= snapshot.today:
                yield _Granted(office.slug, waiver, at())


def _waived(granted: Iterable[_Granted], finding: Finding) -> Finding:
    if not finding.rule.waivable:
        return finding
    waiver = next((each for each in granted if each.covers(finding)), None)
    return finding.accepted_by(waiver.acceptance) if waiver else finding


def _with_baseline(snapshot: Snapshot, findings: list[Finding], baseline: Baseline | None) -> Iterator[Finding]:
    names = fingerprints(findings, _excerpts(snapshot, findings)) if baseline else {}
    for finding in findings:
        entry = baseline.entries.get(names[finding]) if baseline else None
        known = entry and finding.rule.waivable and not finding.accepted
        yield finding.accepted_by(Acceptance("baseline", entry[0], "výchozí stav")) if entry and known else finding
