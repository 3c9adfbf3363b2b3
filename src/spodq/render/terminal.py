"""Tables on a terminal; without colour they say the same, without Unicode too."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.render.paper import Row
    from spodq.screen import Screen
    from spodq.views.criterion import CriterionPage
    from spodq.views.gaps import CriterionGaps, GapReport
    from spodq.views.standards import VersionPage

_CRITERIA = ("Kritérium", "Tvrzení", "Body", "Doklad", "Revize", "Co chybí")


def gaps(report: "GapReport", screen: "Screen") -> str:
    """The gap report as a table by standard and criterion."""
    paper = Paper(screen)
    paper.opening(report.title, report.origin)
    told = [(each, [_criterion(paper, row) for row in each.criteria]) for each in report.standards]
    shape = paper.shape(_CRITERIA, [row for _, rows in told for row in rows])
    for standard, rows in told:
        paper.line(f"{standard.number}. {standard.title} – body {standard.score} z {standard.maximum}", "bold")
        paper.table(_CRITERIA, rows, shape)
    if report.judgements:
        paper.line(report.judgements.title, "bold")
        paper.section(report.judgements)
        paper.line("")
    if report.suggested:
        paper.line(report.suggested.title, "bold")
        paper.section(report.suggested)
        paper.line("")
    if report.plan:
        paper.line("Akční plán", "bold")
        _measures(paper, report)
    if report.coming.law:
        paper.line("Co přinese nové znění", "bold")
        paper.line(f"{report.coming.law} {report.coming.note}")
        if report.coming.answers:
            paper.section(report.coming.answers)
        paper.line("")
    paper.line(f"Body {report.total.score} z {report.total.maximum} ({report.total.percent} %)", "bold")
    paper.line(report.total.lead)
    paper.line(report.total.formula)
    for note in filter(None, (report.origin.incomplete, report.origin.unverified)):
        paper.line(note, "yellow")
    return paper.text()


def _criterion(paper: Paper, row: "CriterionGaps") -> "Row":
    states = (paper.state(row.claim), row.points, paper.state(row.evidence), paper.state(row.review))
    return (row.id, *states, "; ".join(row.missing))


def _measures(paper: Paper, report: "GapReport") -> None:
    rows = [(row.criteria, row.title, row.responsible, row.due, paper.state(row.state)) for row in report.plan]
    paper.table(("Kritéria", "Opatření", "Odpovídá", "Termín", "Stav"), rows)


def criterion(page: "CriterionPage", screen: "Screen") -> str:
    """One criterion in full."""
    paper = Paper(screen)
    paper.line(f"Kritérium {page.id} – {page.standard}", "bold")
    paper.line(page.summary)
    if page.wording:
        paper.line(f"Znění: {page.wording}")
    paper.fact("Jistota", [page.trust])
    paper.fact("Meze", page.limits)
    paper.fact("Témata", [", ".join(page.tags)] if page.tags else [])
    paper.fact("Obvyklé doklady", page.typical_evidence)
    paper.fact("Poznámka", [page.note] if page.note else [])
    paper.fact("Zdroje", page.sources)
    paper.line("")
    if page.not_assessed:
        paper.line(page.not_assessed.capitalize() + ".", "yellow")
        return paper.text()
    for label, state in (("Tvrzení", page.claim), ("Doklad", page.evidence), ("Revize", page.review)):
        if state:
            paper.put(Text.assemble(f"{label}: ", paper.state(state)))
    paper.fact("Odůvodnění", [page.reason] if page.reason else [])
    paper.fact("Postupy", map(paper.named, page.procedures))
    paper.fact("Doklady", map(paper.named, page.documents))
    paper.fact("Ke zvážení z jiných katalogů", page.suggested)
    return paper.text()


def standards(pages: "tuple[VersionPage, ...]", others: Sequence[str], screen: "Screen") -> str:
    """Versions of the standards with counts; `others` are catalogues that could be had too."""
    paper = Paper(screen)
    for page in pages:
        force = "platí" if page.in_force else "neplatí"
        paper.line(f"{page.title} ({page.catalogue})", "bold")
        paper.line(f"{page.regulation}; účinnost od {page.effective_from} ({force})")
        paper.line(
            f"standardů {len(page.standards)}, kritérií {page.criteria}, z toho s ověřeným obsahem {page.verified}"
        )
        paper.table(
            ("Č.", "Standard", "Kritéria", "Ověřeno", "Platí při činnosti"),
            [
                (
                    str(row.number),
                    row.title,
                    " ".join(row.criteria),
                    f"{row.verified}/{len(row.criteria)}",
                    row.applies_when,
                )
                for row in page.standards
            ],
        )
        paper.table(
            ("Druh", "Úřad", "Kritérií", "Nejvíc bodů", "Nehodnotí se"),
            [
                (kind.id, kind.title, str(kind.criteria), str(kind.maximum), " ".join(kind.left_out))
                for kind in page.kinds
            ],
        )
        paper.fact("Stupnice", [", ".join(page.scale)])
        paper.fact("Činnosti", page.activities)
        paper.fact("Poznámka", [page.note] if page.note else [])
        paper.line("")
    paper.fact("Další katalogy v programu (vypíše je --catalogue)", others)
    return paper.text()
