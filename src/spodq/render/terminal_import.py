"""What a copied text of the standards says, on a terminal, beside what we say."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from spodq.czech import day, plural
from spodq.place import printable
from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.model.adoption import Adoption
    from spodq.screen import Screen
    from spodq.statute import Recognised


def adoption(page: "Adoption", effective: date, new: bool, screen: "Screen") -> str:
    """Criteria with our summaries, disagreements, and every line that was not used."""
    paper = Paper(screen)
    begins = "založí se nové" if new else "už tu je"
    paper.line(f"Znění účinné od {day(effective)} ({begins})", "bold")
    _criteria(paper, page, (*page.filled, *page.added))
    _marks(paper, "Totéž znění už máme", page.kept)
    _marks(paper, "V textu navíc", page.added)
    _marks(paper, "V textu chybí", page.missing)
    _marks(paper, "Za kritériem zůstal nepoužitý text", page.uncertain)
    _marks(paper, "Potvrzeno", sorted(page.confirmed, key=list(page.found.criteria).index))
    told = [*_of_whole(page, effective), *page.disagreements]
    if told:
        paper.line("Nesouhlasí nebo se neví", "bold")
    for each in told:
        paper.line(f"  {printable(each)}")
    return paper.text() + unused(page.found, screen)


def unused(found: "Recognised", screen: "Screen") -> str:
    """Every line nothing was taken from, with its number and the reason."""
    paper = Paper(screen)
    lines = len(found.used) + len(found.unused)
    paper.line(f"Řádků a buněk s textem: {lines}, použito {len(found.used)}, nepoužito {len(found.unused)}", "bold")
    for each in found.unused:
        paper.line(f"  {each.line.number}: {printable(each.line.text)} [{each.reason}]")
    return paper.text()


def _criteria(paper: Paper, page: "Adoption", marks: tuple[str, ...]) -> None:
    paper.line(f"převezme se {plural(len(marks), 'znění', 'znění', 'znění')}")
    for mark in marks:
        ours = page.version.criteria.get(mark)
        paper.line(f"  {mark}: {printable(' '.join(page.found.criteria[mark].text.split()))}")
        paper.line(f"      naše shrnutí: {printable(' '.join(ours.summary.split())) if ours else 'není'}")


def _marks(paper: Paper, label: str, marks: Iterable[str]) -> None:
    told = " ".join(marks)
    if told:
        paper.line(f"{label}: {told}")


def _of_whole(page: "Adoption", effective: date) -> Iterable[str]:
    found = page.found
    if not found.annexes:
        yield "v textu nestojí, která je to příloha; ověřte to"
    if found.effective and found.effective != effective:
        yield f"text je podle svých slov účinný od {day(found.effective)}, zadáno je {day(effective)}"
