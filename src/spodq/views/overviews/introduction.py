"""How far the office is with the standards it has chosen, and what stands behind each of their criteria."""

from collections.abc import Iterator

from spodq.czech import day, plural
from spodq.model.introduction import STATES, Introduction
from spodq.model.office import Office
from spodq.model.standing import Standing
from spodq.views.account import Asked, Telling, chapter
from spodq.views.events import follow_ups
from spodq.views.section import section
from spodq.views.serving import introduced
from spodq.views.state import evidence_state

TITLE = "Zavádění standardů"
_PLAN = {
    "criterion": "Kritérium",
    "procedure": "Postup",
    "in_force": "Platí od",
    "approved": "Poslední změna a kdo ji schválil",
    "evidence": "Doklad",
    "measures": "Opatření (kdo, do kdy, stav)",
}


def tell(asked: Asked) -> Telling:
    """Chosen standards with their states, and criteria of those standards."""
    office = asked.office
    chosen = {mark: step.state for each in office.of(Introduction) for mark, step in each.standards.items()}
    assessed = {office.version.standard_of[mark].number for mark in office.standings} if office.version else set()
    left = [str(number) for number in sorted(assessed) if str(number) not in chosen]
    counts = (f"{name} {sum(state == each for each in chosen.values())}" for state, name in STATES)
    table = introduced(office, "Stav podle standardů")
    plan = section("plan", "Kritéria zvolených standardů", _PLAN, _plan(office, set(chosen)))
    return Telling(
        lead=f"Úřad zvolil {plural(len(chosen), 'standard', 'standardy', 'standardů')}: {', '.join(counts)}.",
        notes=(f"Zatím nezvolené standardy: {', '.join(left)}.",) if left and chosen else (),
        chapters=(
            chapter(
                "states", "Stav podle standardů", table, empty="Úřad zatím nic nezvolil (soubor introduction.yaml)."
            ),
            chapter("plan", "Kritéria zvolených standardů", plan, empty="Není co plánovat."),
        ),
    )


def _plan(office: Office, chosen: set[str]) -> Iterator[tuple[str, ...]]:
    for standard in office.standards:
        if str(standard.number) in chosen:
            for criterion in standard.criteria:
                if criterion.id in office.standings:
                    yield _row(office, office.standings[criterion.id])


def _row(office: Office, standing: Standing) -> tuple[str, ...]:
    mark = standing.criterion.id
    since = [day(each.in_force_since) for each in standing.procedures if each.in_force_since]
    measures = (measure.identity for measure in office.measures if mark in measure.criteria)
    return (
        mark,
        "; ".join(procedure.title for procedure in standing.procedures) or "chybí",
        "; ".join(dict.fromkeys(since)),
        "; ".join(dict.fromkeys(_revisions(standing))),
        evidence_state(standing).word,
        "; ".join(follow_ups(office, measures)),
    )


def _revisions(standing: Standing) -> Iterator[str]:
    for procedure in standing.procedures:
        if procedure.revisions:
            last = max(procedure.revisions, key=lambda each: each.date)
            approved = f", schválil {last.approved_by}" if last.approved_by else ""
            yield f"{day(last.date)}{approved}"
