"""A document told from records, on a terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from spodq.place import printable
from spodq.render.paper import Paper

if TYPE_CHECKING:
    from spodq.screen import Screen
    from spodq.views.account import Account, Article, Chapter, Fact


def account(told: "Account", screen: "Screen") -> str:
    """The document from its title to its last chapter."""
    paper = Paper(screen)
    paper.line(f"{told.origin.office.name}: {told.title}", "bold")
    _facts(paper, told.facts)
    paper.line("")
    paper.line(printable(told.lead))
    for note in filter(None, (*told.notes, told.origin.incomplete)):
        paper.line(printable(note), "yellow")
    for chapter in told.chapters:
        _chapter(paper, chapter)
    return paper.text()


def _chapter(paper: Paper, chapter: "Chapter") -> None:
    paper.line("")
    paper.line(chapter.title, "bold")
    for paragraph in chapter.paragraphs:
        _text(paper, paragraph)
    for table in chapter.tables:
        if table.title != chapter.title:
            paper.line(printable(table.title))
        paper.section(table)
    for article in chapter.articles:
        _article(paper, article)


def _article(paper: Paper, article: "Article") -> None:
    paper.line("")
    paper.line(printable(article.title), "underline")
    _facts(paper, article.facts)
    _text(paper, article.text)


def _facts(paper: Paper, facts: "Iterable[Fact]") -> None:
    for fact in facts:
        paper.fact(fact.label, [fact.value])


def _text(paper: Paper, text: str) -> None:
    for line in text.splitlines():
        paper.line(printable(line))
