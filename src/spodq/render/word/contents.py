"""The table of contents: filled at once, and still a field that Word can update (Ctrl+A, F9)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from spodq.render.word.xml import (
    add_bookmark,
    element,
    field_xml,
    paragraph_xml,
    parsed,
    remove,
    styles_by_name,
    text_of,
    text_xml,
)

_PLACE = re.compile(r"TOC-(\d)")
_FIRST_BOOKMARK = 9000
_TARGET = "_Toc"
_OPENING = "Za tabulkou"
"""Style of the small paragraph that opens the field; layout engines skip the paragraph with the opening."""
_UNKNOWN_PAGE = "0"
_SHOWN = 4
"""Index of the run with the page number: after the tab and three runs of the field."""
_SEPARATED = '<w:fldChar w:fldCharType="separate"/></w:r>'
_HEADING = re.compile(r"Heading (\d)")
_PARAGRAPH, _ANCHOR = qn("w:p"), qn("w:anchor")


def place_of_contents(levels: int) -> str:
    """Text of the paragraph that marks where contents of so many levels belong."""
    return f"TOC-{levels}"


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    text: str
    bookmark: str


def fill_contents(document: Document, *, numbered: bool) -> None:
    """Put an entry for every heading where the contents belong; `numbered` leaves room for `number_contents`."""
    body = document.element.body
    place = next((each for each in body.iterchildren(_PARAGRAPH) if _PLACE.fullmatch(text_of(each))), None)
    if place is None:
        return
    levels = int(text_of(place)[-1])
    styles = styles_by_name(document)
    entries = list(_headings(body, styles, levels))
    for run in list(place.iter(qn("w:r"))):
        remove(run)
    if not entries:
        return
    pieces = "".join(_entry(each, styles.get(f"toc {each.level}"), numbered=numbered) for each in entries)
    for made in parsed(paragraph_xml(styles.get(_OPENING), _opening(levels)) + pieces):
        place.addprevious(made)
    closing = element("w:r")
    closing.append(element("w:fldChar", w_fldCharType="end"))
    place.append(closing)


def number_contents(document: Document, pages: Mapping[str, str]) -> None:
    """Write page numbers by bookmark; an entry whose page nobody knows loses its dots too."""
    for link in document.element.body.iter(qn("w:hyperlink")):
        anchor = link.get(_ANCHOR) or ""
        if anchor.startswith(_TARGET):
            _write_page(link, pages.get(anchor))


def unlink_dangling(document: Document) -> None:
    """Links to chapters the office left out of its template become plain words."""
    body = document.element.body
    targets = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    for link in list(body.iter(qn("w:hyperlink"))):
        anchor = link.get(_ANCHOR)
        if anchor is not None and anchor not in targets:
            for run in list(link):
                link.addprevious(run)
            remove(link)


def _headings(body: Any, styles: Mapping[str, str], levels: int) -> Iterator[_Entry]:
    by_style = {style: _HEADING.fullmatch(name) for name, style in styles.items()}
    number = _FIRST_BOOKMARK
    for paragraph in body.iterchildren(_PARAGRAPH):
        match = by_style.get(paragraph.style or "")
        text = text_of(paragraph) if match and int(match[1]) <= levels else ""
        if match and text.strip():
            number += 1
            add_bookmark(paragraph, f"{_TARGET}{number}", number)
            yield _Entry(int(match[1]), text, f"{_TARGET}{number}")


def _entry(entry: _Entry, style: str | None, *, numbered: bool) -> str:
    field = field_xml(f"PAGEREF {entry.bookmark} \\h", _UNKNOWN_PAGE)
    page = f"<w:r><w:tab/></w:r>{field}" if numbered else ""
    words = f"<w:r>{text_xml(entry.text)}</w:r>{page}"
    return paragraph_xml(style, f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words}</w:hyperlink>')


def _write_page(link: Any, page: str | None) -> None:
    _, *rest = link.findall(qn("w:r"))
    if page is None:
        for run in rest:
            remove(run)
    else:
        rest[_SHOWN].find(qn("w:t")).text = page


def _opening(levels: int) -> str:
    """The beginning of the field; its end stands after the last entry."""
    whole = field_xml(f'TOC \\o "1-{levels}" \\h \\z \\u', "")
    return whole[: whole.index(_SEPARATED) + len(_SEPARATED)]
