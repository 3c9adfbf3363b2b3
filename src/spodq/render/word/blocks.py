"""HTML of a chapter → paragraphs, lists and tables of Word, by styles the office can change."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from lxml import etree, html

from spodq.render.word.lists import Lists, indent_of
from spodq.render.word.runs import BOLD, Links, Look, Words, runs_xml, words_of
from spodq.render.word.sections import Section, drop_empty_pages
from spodq.render.word.tables import table_xml
from spodq.render.word.xml import bookmark_name, bookmarked, field_xml, paragraph_xml, remove, styles_by_name

_INLINE = frozenset({"a", "strong", "em", "s", "code", "span", "br", "b", "i"})
_STYLES_BY_CLASS = {
    "lead": "Úvodní věta",
    "small": "Drobný text",
    "muted": "Drobný text",
    "warning": "Upozornění",
    "summary": "Shrnutí",
    "internal": "Vnitřní poznámka",
}
_WIDE = "wide"
"""Class of what needs pages turned to landscape."""
_DEEPEST_HEADING = 4
_FIRST_BOOKMARK = 1000
_MARK = "spodq-"
_PLACE = re.compile(f"<!--{_MARK}(\\d+)-->")
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="B7C3D0"/></w:pBdr>'


class Chapters:
    """Writes chapters into one document; keeps the numbers of lists, tables and bookmarks."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._written: list[str] = []
        self.lists, self.links = Lists(document), Links(document)
        self.style = styles_by_name(document).get
        self.section = Section(document)
        self._bookmarks = _FIRST_BOOKMARK
        self._tables = 0

    def write(self, place: Any, chapter: str) -> None:
        """Write the chapter in the place of the paragraph, which disappears; it is in the document after `bound`."""
        self.section = self.section.of(place)
        blocks = _Blocks(self)
        blocks.children(html.fragment_fromstring(chapter, create_parent="div"))
        place.addprevious(etree.Comment(f"{_MARK}{len(self._written)}"))
        self._written.append("".join(blocks.out))
        remove(place)

    def bound(self) -> Document:
        """The document with all its chapters, read at once: moving thousands of elements would take seconds."""
        text = etree.tostring(self._document.element, encoding="unicode")
        whole = _PLACE.sub(lambda found: self._written[int(found[1])], text)
        part = self._document.part
        part._element = parse_xml(whole)  # noqa: SLF001  # python-docx has no public way
        bound: Document = part.document
        drop_empty_pages(bound.element.body)
        return bound

    def bookmarked(self, content: str, anchor: str | None) -> str:
        """The content as a target of links to the anchor."""
        if not anchor:
            return content
        self._bookmarks += 1
        return bookmarked(content, bookmark_name(anchor), self._bookmarks)

    def number_of_table(self) -> str:
        """What a caption begins with: a field, so that Word renumbers tables when the office adds its own."""
        self._tables += 1
        return (
            '<w:r><w:t xml:space="preserve">Tabulka\u00a0</w:t></w:r>'
            + field_xml("SEQ Tabulka \\* ARABIC", str(self._tables))
            + '<w:r><w:t xml:space="preserve">. </w:t></w:r>'
        )


class _Blocks:
    """One walk over the elements of a chapter; `out` is what came of it."""

    def __init__(self, chapters: Chapters, inside: str | None = None) -> None:
        self.chapters, self.inside = chapters, inside
        self.out: list[str] = []
        self._writers: Mapping[str, Callable[[Any, str | None], None]] = {
            "p": self._paragraph,
            "ul": self._list,
            "ol": self._list,
            "dl": self._facts,
            "table": self._table,
            "blockquote": self._quote,
            "pre": self._code,
            "hr": self._rule,
            **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), self._heading),
        }

    def children(self, node: Any, style: str | None = None) -> None:
        """Every block inside."""
        for child in _grouped(node):
            self.block(child, style)

    def block(self, node: Any, style: str | None) -> None:
        """One element."""
        writer = self._writers.get(node.tag)
        if writer:
            writer(node, style)
        elif _WIDE in _classes(node):
            self._turned(node)
        else:
            self.children(node, _class_style(node) or style)

    def _turned(self, node: Any) -> None:
        section = self.chapters.section
        if section.landscape:
            self.children(node)
            return
        self.chapters.section = section.turned()
        self.out.append(section.ending())
        self.children(node)
        self.out.append(self.chapters.section.ending())
        self.chapters.section = section

    def _add(self, style: str | None, content: str, **more: str) -> None:
        self.out.append(paragraph_xml(self.chapters.style(style or self.inside or ""), content, **more))

    def _words(self, stretches: list[Words]) -> str:
        return runs_xml(stretches, self.chapters.links)

    def _heading(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        level = min(max(int(node.tag[1:]) - 1, 1), _DEEPEST_HEADING)
        self._add(f"Heading {level}", self.chapters.bookmarked(self._words(words_of(node)), node.get("id")))

    def _paragraph(self, node: Any, style: str | None) -> None:
        self._add(_class_style(node) or style, self._words(words_of(node)))

    def _quote(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        self.children(node, "Quote")

    def _code(self, node: Any, style: str | None) -> None:
        for line in (node.text_content() or "").rstrip("\n").split("\n"):
            self._add(style, self._words([(line, Look(code=True))] if line else []))

    def _rule(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        self._add(style, "", more=_RULE)

    def _facts(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        label: list[Words] = []
        for child in node:
            if child.tag == "dt":
                label = [*words_of(child, BOLD), (": ", BOLD)]
            elif child.tag == "dd":
                self._add("Údaj", self._words([*label, *words_of(child)]))

    def _list(self, node: Any, style: str | None, level: int = 0) -> None:  # noqa: ARG002  # writers share one shape
        numbering = self.chapters.lists.start(node.tag, level, int(node.get("start") or 1))
        for item in node.findall("li"):
            self._item(item, numbering, level)

    def _item(self, item: Any, numbering: str, level: int) -> None:
        """The first paragraph stands by the bullet, the rest below it."""
        first, *rest = list(_grouped(item)) or [html.Element("p")]
        self._add("List Paragraph", self._words(words_of(first)) if first.tag == "p" else "", numbering=numbering)
        for child in rest if first.tag == "p" else (first, *rest):
            if child.tag in {"ul", "ol"}:
                self._list(child, None, level + 1)
            elif child.tag == "p":
                self._add("List Paragraph", self._words(words_of(child)), indent=indent_of(level))
            else:
                self.block(child, None)

    def _table(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        caption = node.find("caption")
        if caption is not None:
            self._add("Caption", self.chapters.number_of_table() + self._words(words_of(caption)))
        self.out.append(table_xml(self.chapters, node, self._cell))
        self._add("Za tabulkou", "")  # Word joins tables that touch

    def _cell(self, cell: Any, look: Look, anchor: str | None) -> str:
        """Paragraphs of a cell; a table must not end one."""
        if not any(child.tag in self._writers or child.tag == "div" for child in cell):
            content = self._words(words_of(cell, look))
            return paragraph_xml(self.chapters.style("Tabulka"), self.chapters.bookmarked(content, anchor))
        inner = _Blocks(self.chapters, "Tabulka")
        inner.children(cell)
        if anchor:
            inner.out.insert(0, paragraph_xml(self.chapters.style("Tabulka"), self.chapters.bookmarked("", anchor)))
        return "".join(inner.out) or "<w:p/>"


def _classes(node: Any) -> list[str]:
    return (node.get("class") or "").split()


def _class_style(node: Any) -> str | None:
    classes = _classes(node)
    return next((style for name, style in _STYLES_BY_CLASS.items() if name in classes), None) if classes else None


def _grouped(node: Any) -> Iterator[Any]:
    """Blocks inside an element; loose words and inline elements between them become paragraphs."""
    loose = html.Element("p")
    loose.text = node.text
    for child in list(node):
        tail = child.tail
        if child.tag in _INLINE:
            loose.append(child)
            continue
        if loose.text_content().strip():
            yield loose
        loose = html.Element("p")
        loose.text, child.tail = tail, None
        if isinstance(child.tag, str):
            yield child
    if loose.text_content().strip():
        yield loose
