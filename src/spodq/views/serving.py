"""What a project does for the standards: its criteria with what proves them, and standards it introduces."""

from collections.abc import Iterable, Iterator

from spodq.czech import day
from spodq.model.introduction import Introduction
from spodq.model.office import Office
from spodq.model.progress import Progress
from spodq.model.standing import Standing
from spodq.views.account import Chapter, chapter, tabled
from spodq.views.section import Section, one_line, section
from spodq.views.state import claim_state, points_of, proof_state

_EVIDENCE = {
    "criterion": "Kritérium",
    "activities": "Aktivity",
    "procedures": "Postupy",
    "documents": "Doklady",
    "score": "Body",
}
_ANSWERS = {
    "criterion": "Kritérium",
    "summary": "O čem je",
    "procedures": "Postupy",
    "documents": "Doklady",
    "score": "Body",
}
_INTRODUCTION = {
    "standard": "Standard",
    "title": "Název",
    "state": "Stav",
    "since": "Od",
    "approved_by": "Schválil",
    "note": "Poznámka",
}


def evidence(progress: Progress) -> Chapter:
    """Each criterion the project serves, with procedures, documents and what they are worth today."""
    table = section("evidence", "Kritéria a jejich doklady", _EVIDENCE, _rows(progress))
    nothing = "Aktivity projektu neuvádějí žádná kritéria."
    return chapter("evidence", "Kritéria a jejich doklady", table, empty=nothing)


def answers(name: str, title: str, standings: Iterable[Standing], empty: str = "") -> Chapter:
    """What the office has for each of the criteria."""
    rows = ((each.criterion.id, each.criterion.summary, *proven(each)) for each in standings)
    return tabled(name, title, _ANSWERS, rows, empty)


def introduction(progress: Progress) -> Chapter:
    """Standards introduced within the project."""
    title, nothing = "Zavádění standardů v projektu", "V projektu se nezavádí žádný standard (introduction.yaml)."
    tables = [introduced(progress.office, title, progress.project.identity)]
    return chapter("introduction", title, *tables, empty=nothing)


def introduced(office: Office, title: str, project: str | None = None) -> Section:
    """How far the office is with each standard it has chosen, all of them or those of one project."""
    names = {str(standard.number): standard.title for standard in office.standards}
    order = {mark: index for index, mark in enumerate(names)}
    steps = ((mark, step) for each in office.of(Introduction) for mark, step in each.standards.items())
    rows = (
        (
            mark,
            names.get(mark, "u úřadu se nehodnotí"),
            step.czech_state,
            day(step.since),
            step.approved_by or "",
            one_line(step.note),
        )
        for mark, step in sorted(steps, key=lambda each: order.get(each[0], len(order)))
        if project in {None, step.project}
    )
    return section("introduction", title, _INTRODUCTION, rows)


def _rows(progress: Progress) -> Iterator[tuple[str, ...]]:
    standings = progress.office.standings
    order = {mark: index for index, mark in enumerate(standings)}
    for mark in sorted(progress.criteria, key=lambda each: (order.get(each, len(order)), each)):
        standing, activities = standings.get(mark), ", ".join(progress.criteria[mark])
        if standing is None:
            yield mark, activities, "", "", "u úřadu se nehodnotí"
            continue
        yield mark, activities, *proven(standing)


def proven(standing: Standing) -> tuple[str, str, str]:
    """Procedures of the criterion, its documents with what they are worth, and points."""
    procedures = "; ".join(procedure.title for procedure in standing.procedures)
    proofs = "; ".join(f"{each.document.title} ({proof_state(each.state).word})" for each in standing.proofs)
    return procedures or "chybí", proofs or "chybí", f"{points_of(standing)} {claim_state(standing).word}"
