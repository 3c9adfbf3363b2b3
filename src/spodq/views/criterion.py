"""All that is known of one criterion, and what the office has for it: `spodq show`."""

from dataclasses import dataclass

from spodq.czech import day
from spodq.model.catalogue import Version
from spodq.model.crosswalk import suggestions
from spodq.model.document import KINDS
from spodq.model.office import Office
from spodq.model.standards import Criterion, Limit
from spodq.model.standing import Proof, Standing
from spodq.views.origin import judged
from spodq.views.state import State, claim_state, evidence_state, proof_state, review_state
from spodq.views.suggested import told_suggestion

_CONFIDENCE = {
    "high": "doloženo",
    "medium": "zčásti doloženo",
    "low": "nedoloženo, jen odhad",
    "unverified": "neověřeno",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A procedure, document or score of the office, with the file it stands in."""

    title: str
    path: str
    state: State | None


@dataclass(frozen=True, slots=True)
class CriterionPage:
    """Everything about the criterion; `assessed` is a sentence when the office is not assessed on it."""

    id: str
    standard: str
    summary: str
    wording: str
    trust: str
    sources: tuple[str, ...]
    tags: tuple[str, ...]
    limits: tuple[str, ...]
    typical_evidence: tuple[str, ...]
    note: str
    not_assessed: str
    claim: State | None
    reason: str
    evidence: State | None
    review: State | None
    procedures: tuple[Named, ...]
    documents: tuple[Named, ...]
    suggested: tuple[str, ...]


def view(office: Office, mark: str, whole: Office | None = None) -> CriterionPage | None:
    """The page of a criterion by its mark; None when the standards do not have it.

    With the whole office, what its other catalogues suggest is there too.
    """
    _, version = judged(office)
    criterion = version.criteria.get(mark)
    if criterion is None:
        return None
    suggested = tuple(told_suggestion(each) for each in suggestions(whole or office, office, mark))
    return _page(version, criterion, office.standings.get(mark), suggested)


def _page(
    version: Version, criterion: Criterion, standing: Standing | None, suggested: tuple[str, ...]
) -> CriterionPage:
    standard = version.standard_of[criterion.id]
    about = version.about
    claim = standing.claim if standing else None
    verified = "ověřeno podle uvedených zdrojů" if criterion.verified else "neověřeno"
    return CriterionPage(
        id=criterion.id,
        standard=f"{standard.number}. {standard.title}",
        summary=criterion.summary,
        wording=version.official_wording(criterion),
        trust=", ".join(dict.fromkeys((verified, _CONFIDENCE[criterion.confidence]))),
        sources=tuple(_source(version, each) for each in criterion.sources),
        tags=tuple(about.tags.get(each, each) for each in criterion.tags),
        limits=tuple(map(limit_words, criterion.limits)),
        typical_evidence=criterion.typical_evidence,
        note=criterion.note or "",
        not_assessed="" if standing else "u tohoto úřadu se kritérium nehodnotí",
        claim=claim_state(standing) if standing else None,
        reason=(claim.score.reason or "") if claim else "",
        evidence=evidence_state(standing) if standing else None,
        review=review_state(standing) if standing else None,
        procedures=tuple(Named(each.title, each.path, None) for each in (standing.procedures if standing else ())),
        documents=tuple(map(_document, standing.proofs if standing else ())),
        suggested=suggested,
    )


def _source(version: Version, mark: str) -> str:
    source = version.about.sources.get(mark)
    if source is None:
        return mark
    return f"{source.title} <{source.url}>" if source.url else source.title


def limit_words(limit: Limit) -> str:
    """A number the standard sets, with how surely it is known."""
    bound = {"min": "nejméně", "max": "nejvýše"}[limit.bound]
    return f"{limit.title}: {bound} {limit.value} {limit.unit} ({_CONFIDENCE[limit.confidence]})"


def _document(proof: Proof) -> Named:
    document = proof.document
    until = f", platí do {day(document.valid_until)}" if document.valid_until else ""
    return Named(f"{document.title} ({dict(KINDS)[document.kind]}{until})", document.path, proof_state(proof.state))
