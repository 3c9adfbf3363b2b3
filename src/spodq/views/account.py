"""A document told from records: facts, one sentence, and chapters of paragraphs, tables and articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spodq.model.office import Office
from spodq.model.period import Period
from spodq.model.snapshot import Snapshot
from spodq.views.origin import Origin
from spodq.views.section import Section, section


@dataclass(frozen=True, slots=True)
class Fact:
    """A value with what people call it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """A stretch of text under its heading; the text is Markdown."""

    title: str
    facts: tuple[Fact, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """`name` is for programs and links; paragraphs are Markdown."""

    name: str
    title: str
    paragraphs: tuple[str, ...]
    tables: tuple[Section, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which office and of which period an overview is wanted; some tell only how it stands on the day."""

    snapshot: Snapshot
    office: Office
    period: Period


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of one subject; the rest of the document is the same for all."""

    lead: str
    chapters: tuple[Chapter, ...]
    notes: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """Everything such a document says; `lead` is the whole in one sentence, `notes` what the reader has to know."""

    title: str
    origin: Origin
    facts: tuple[Fact, ...]
    lead: str
    notes: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def chapter(name: str, title: str, *parts: str | Section | Article | None, empty: str = "") -> Chapter:
    """The chapter without tables that have no row; `empty` is said when there is nothing else to say."""
    said = tuple(part for part in parts if part and isinstance(part, str))
    tables = tuple(part for part in parts if isinstance(part, Section) and part.rows)
    articles = tuple(part for part in parts if isinstance(part, Article))
    nothing = (empty,) if empty and not (said or tables or articles) else ()
    return Chapter(name, title, (*said, *nothing), tables, articles)


def tabled(
    name: str, title: str, columns: Mapping[str, str], rows: Iterable[tuple[str, ...]], empty: str = ""
) -> Chapter:
    """The chapter that is one table of the same name."""
    return chapter(name, title, section(name, title, columns, rows), empty=empty)


def facts(values: Mapping[str, str | None]) -> tuple[Fact, ...]:
    """Those of the facts that are known."""
    return tuple(Fact(label, value) for label, value in values.items() if value)
