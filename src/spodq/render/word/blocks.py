"""HTML of a chapter → paragraphs, lists and tables of Word, by styles the office can change."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from docx.document import Document
from docx.shared import Cm
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import html

from spodq.render.word.lists import DEEPEST, Lists
from spodq.render.word.runs import Look, Words, dress, words_of, write_words
from spodq.render.word.tables import write_table
from spodq.render.word.xml import add_bookmark, bookmark_name, element, remove

_INLINE = frozenset({"a", "strong", "em", "s", "code", "span", "br", "b", "i"})
_STYLES_BY_CLASS = {
    "lead": "Úvodní věta",
    "small": "Drobný text",
    "muted": "Drobný text",
    "warning": "Upozornění",
}
_DEEPEST_HEADING = 4
_FIRST_BOOKMARK = 1000
_LIST_INDENT = 0.75
"""Centimetres per level."""


class Spot:
    """The place in the body where paragraphs and tables go: before one paragraph."""

    def __init__(self, document: Document, before: Paragraph) -> None:
        self._document, self._before = document, before

    def paragraph(self, style: str | None = None) -> Paragraph:
        """A new paragraph in the style of that id."""
        made = self._before._p.add_p_before()  # noqa: SLF001  # the public way looks up the style by name each time
        if style:
            made.style = style
        return Paragraph(made, self._document._body)  # noqa: SLF001

    def table(self, rows: int, columns: int) -> Table:
        """A new table; python-docx adds it at the end of the body, from where it is moved."""
        made: Table = self._document.add_table(rows, columns)
        self._before._p.addprevious(made._tbl)  # noqa: SLF001  # python-docx has no public way to move a table
        return made


class Chapters:
    """Writes chapters into one document; keeps the numbers of lists and bookmarks."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lists = Lists(document)
        self._bookmarks = _FIRST_BOOKMARK
        self._styles = {style.name: style.style_id for style in document.styles}

    def write(self, place: Paragraph, chapter: str) -> None:
        """Write the chapter in the place of the paragraph, which disappears."""
        root = html.fragment_fromstring(chapter, create_parent="div")
        _Blocks(self, Spot(self.document, place)).children(root)
        remove(place._p)  # noqa: SLF001  # python-docx cannot delete a paragraph

    def style(self, name: str) -> str | None:
        """Id of the style, or None when the office's template does not have it."""
        return self._styles.get(name)

    def bookmark(self, paragraph: Paragraph, anchor: str) -> None:
        """Make the paragraph a target of links."""
        self._bookmarks += 1
        add_bookmark(paragraph, bookmark_name(anchor), self._bookmarks)


class _Blocks:
    """One walk over the elements of a chapter."""

    def __init__(self, chapters: Chapters, spot: Spot) -> None:
        self.chapters, self.spot = chapters, spot

    def children(self, node: Any, style: str | None = None) -> None:
        """Every block inside."""
        for child in _grouped(node):
            self.block(child, style)

    def block(self, node: Any, style: str | None) -> None:
        """One element."""
        if not isinstance(node.tag, str):
            return
        writers: Mapping[str, Callable[[Any, str | None], None]] = {
            "p": self._paragraph,
            "ul": self._list,
            "ol": self._list,
            "dl": self._facts,
            "table": self._table,
            "blockquote": self._quote,
            "pre": self._code,
            "hr": self._rule,
        }
        if node.tag[0] == "h" and node.tag[1:].isdigit():
            self._heading(node)
        elif node.tag in writers:
            writers[node.tag](node, style)
        else:
            self.children(node, _class_style(node) or style)

    def _new(self, style: str | None) -> Paragraph:
        return self.spot.paragraph(self.chapters.style(style) if style else None)

    def _heading(self, node: Any) -> None:
        level = min(int(node.tag[1:]) - 1, _DEEPEST_HEADING)
        paragraph = self._new(f"Heading {level}")
        write_words(paragraph, words_of(node))
        if node.get("id"):
            self.chapters.bookmark(paragraph, node.get("id"))

    def _paragraph(self, node: Any, style: str | None) -> None:
        write_words(self._new(_class_style(node) or style), words_of(node))

    def _quote(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        self.children(node, "Quote")

    def _code(self, node: Any, style: str | None) -> None:
        for line in (node.text_content() or "").rstrip("\n").split("\n"):
            dress(self._new(style).add_run(line), Look(code=True))

    def _rule(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        border = element("w:pBdr")
        border.append(element("w:bottom", w_val="single", w_sz=6, w_space=1, w_color="B7C3D0"))
        self._new(style)._p.get_or_add_pPr().append(border)  # noqa: SLF001

    def _facts(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        label: list[Words] = []
        for child in node:
            if child.tag == "dt":
                label = [*words_of(child, Look(bold=True)), Words(": ", Look(bold=True))]
            elif child.tag == "dd":
                write_words(self._new("Údaj"), [*label, *words_of(child)])

    def _list(self, node: Any, style: str | None, level: int = 0) -> None:  # noqa: ARG002  # writers share one shape
        number = self.chapters.lists.start(node.tag, int(node.get("start") or 1))
        for item in node.findall("li"):
            marked = self._new("List Paragraph")
            _number(marked, number, level)
            self._item(item, marked, level)

    def _item(self, item: Any, marked: Paragraph, level: int) -> None:
        """The first paragraph stands by the bullet, the rest below it."""
        for index, child in enumerate(_grouped(item)):
            if child.tag in {"ul", "ol"}:
                self._list(child, None, level + 1)
            elif child.tag == "p":
                paragraph = self._continued(level) if index else marked
                write_words(paragraph, words_of(child))
            else:
                self.block(child, None)

    def _continued(self, level: int) -> Paragraph:
        paragraph = self._new("List Paragraph")
        paragraph.paragraph_format.left_indent = Cm(_LIST_INDENT * (level + 1))
        return paragraph

    def _table(self, node: Any, style: str | None) -> None:  # noqa: ARG002  # writers share one shape
        caption = node.find("caption")
        if caption is not None:
            write_words(self._new("Caption"), words_of(caption))
        write_table(self.chapters, self.spot, node)
        self._new("Za tabulkou")  # Word joins tables that touch


def _class_style(node: Any) -> str | None:
    classes = (node.get("class") or "").split()
    if "summary" in classes:
        return "Shrnutí"
    if "internal" in classes:
        return "Vnitřní poznámka"
    return next((_STYLES_BY_CLASS[each] for each in classes if each in _STYLES_BY_CLASS), None)


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


def _number(paragraph: Paragraph, number: int, level: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-docx has no lists
    properties = properties.get_or_add_numPr()
    properties.get_or_add_ilvl().val = min(level, DEEPEST)
    properties.get_or_add_numId().val = number
