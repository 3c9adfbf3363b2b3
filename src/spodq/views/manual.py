"""The manual of the office: how it does what each criterion asks, and by what it proves it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spodq.czech import day
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.profile import Profile
from spodq.model.snapshot import Snapshot
from spodq.model.standards import Criterion
from spodq.model.standing import Proof, Standing
from spodq.views.coming import Coming, coming
from spodq.views.evidence import EvidenceRow, evidence_of
from spodq.views.filters import Filter, filters_of
from spodq.views.map import MapRow, map_of
from spodq.views.origin import Origin, judged, origin
from spodq.views.scope import Scope, access
from spodq.views.state import State, claim_state, evidence_state, review_state


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One line of the table of revisions."""

    day: str
    what: str
    change: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class ProcedureText:
    """How we do it; `text` is Markdown."""

    title: str
    text: str
    responsible: str
    reference: str
    stored_at: str
    in_force_since: str
    review_by: str
    access: str
    internal_note: str


@dataclass(frozen=True, slots=True)
class CriterionChapter:
    """One criterion: what it asks, how we do it, what proves it; `states` are claim, evidence and review."""

    id: str
    summary: str
    wording: str
    verified: bool
    procedures: tuple[ProcedureText, ...]
    evidence: tuple[EvidenceRow, ...]
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class StandardChapter:
    """One standard."""

    number: int
    title: str
    verified: bool
    criteria: tuple[CriterionChapter, ...]


@dataclass(frozen=True, slots=True)
class ManualView:
    """Everything the manual says. In the public edition nothing internal is here at all."""

    title: str
    edition: str
    scope: str
    public: bool
    reference: str
    effective_from: str
    prepared_by: str
    approved_by: str
    stored_at: str
    introduction: str
    origin: Origin
    filters: tuple[Filter, ...]
    revisions: tuple[RevisionRow, ...]
    standards: tuple[StandardChapter, ...]
    evidence: tuple[EvidenceRow, ...]
    map: tuple[MapRow, ...]
    coming: Coming


def view(snapshot: Snapshot, office: Office, *, public: bool = False, agenda: str | None = None) -> ManualView:
    """The manual of one office, or of one of its agendas; the public edition is made of what is published."""
    profile, _ = judged(office)
    scope = Scope(office, public, agenda)
    pages = _Pages(scope)
    manual = profile.manual
    return ManualView(
        title=f"{manual.title} – {scope.title}" if agenda else manual.title,
        edition=scope.edition,
        scope=scope.sentence,
        public=public,
        reference=manual.reference or "",
        effective_from=day(manual.effective_from) if manual.effective_from else "",
        prepared_by=manual.prepared_by or "",
        approved_by=manual.approved_by or "",
        stored_at=manual.stored_at or "",
        introduction=manual.introduction or "",
        origin=origin(snapshot, office),
        filters=() if public else filters_of(office.standings[each] for each in sorted(scope.criteria)),
        revisions=tuple(pages.revisions(profile)),
        standards=tuple(pages.standards()),
        evidence=tuple(pages.evidence.values()),
        map=tuple(row for standard in map_of(scope) for row in standard.rows),
        coming=_coming(snapshot, office, public=public),
    )


def _coming(snapshot: Snapshot, office: Office, *, public: bool) -> Coming:
    """Outside the office only the law is told, not what the office has to do."""
    found = coming(snapshot, office)
    return replace(found, note="", answers=None) if public else found


class _Pages:
    """Chapters of one edition."""

    def __init__(self, scope: Scope) -> None:
        self.scope, self.office, self.public = scope, scope.office, scope.public
        _, version = judged(scope.office)
        self.version: Version = version
        self.procedures = scope.procedures
        self._shown = frozenset(each.path for each in scope.procedures)
        self.evidence = evidence_of(scope)

    def revisions(self, profile: Profile) -> Iterator[RevisionRow]:
        """Changes of the manual and of its procedures, the newest first."""
        rows = [(each.date, "manuál", each) for each in profile.manual.revisions]
        rows += [(each.date, procedure.title, each) for procedure in self.procedures for each in procedure.revisions]
        for when, what, revision in sorted(rows, key=lambda row: (row[0], row[1]), reverse=True):
            yield RevisionRow(day(when), what, revision.change, revision.approved_by or "")

    def standards(self) -> Iterator[StandardChapter]:
        """Standards that apply to the office and have a criterion to talk about."""
        for standard in self.office.standards:
            criteria = tuple(self._criterion(each) for each in standard.criteria if each.id in self.scope.criteria)
            if criteria:
                yield StandardChapter(standard.number, standard.title, standard.verified, criteria)

    def _criterion(self, criterion: Criterion) -> CriterionChapter:
        standing = self.office.standings[criterion.id]
        return CriterionChapter(
            id=criterion.id,
            summary=criterion.summary,
            wording=self.version.official_wording(criterion),
            verified=criterion.verified,
            procedures=tuple(self._procedure(each) for each in standing.procedures if each.path in self._shown),
            evidence=tuple(self._proofs(standing.proofs)),
            states=() if self.public else tuple(self._states(standing)),
        )

    def _states(self, standing: Standing) -> Iterator[State]:
        yield claim_state(standing)
        yield evidence_state(standing)
        yield review_state(standing)

    def _procedure(self, procedure: Procedure) -> ProcedureText:
        return ProcedureText(
            title=procedure.title,
            text=procedure.text,
            responsible=procedure.responsible or "",
            reference=procedure.reference or "",
            stored_at=procedure.stored_at or "",
            in_force_since=day(procedure.in_force_since) if procedure.in_force_since else "",
            review_by=day(procedure.review_by) if procedure.review_by else "",
            access=access(procedure),
            internal_note="" if self.public else procedure.internal_note or "",
        )

    def _proofs(self, proofs: tuple[Proof, ...]) -> Iterator[EvidenceRow]:
        for proof in proofs:
            if proof.document.path in self.evidence:
                yield self.evidence[proof.document.path]
