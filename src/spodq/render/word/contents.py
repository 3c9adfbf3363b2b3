"""The table of contents: filled at once, and still a field that Word can update (Ctrl+A, F9)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from spodq.render.word.xml import add_bookmark, add_field, element, remove

_PLACE = re.compile(r"TOC-(\d)")
_FIRST_BOOKMARK = 9000
_TARGET = "_Toc"
_OPENING = "Za tabulkou"
"""Style of the small paragraph that opens the field; layout engines skip the paragraph with the opening."""
_UNKNOWN_PAGE = "0"
_SHOWN = 4
"""Index of the run with the page number: after the tab and three runs of the field."""
_HEADING = re.compile(r"Heading (\d)")


def place_of_contents(levels: int) -> str:
    """Text of the paragraph that marks where contents of so many levels belong."""
    return f"TOC-{levels}"


@dataclass(frozen=True, slots=True)
class _Entry:
    level: int
    text: str
    bookmark: str


def fill_contents(document: Document) -> None:
    """Put an entry for every heading where the contents belong; page numbers come by `number_contents`."""
    place = next((each for each in document.paragraphs if _PLACE.fullmatch(each.text)), None)
    if place is None:
        return
    levels = int(place.text[-1])
    entries = list(_headings(document, levels))
    styles = {style.name: style.style_id for style in document.styles}
    if entries:
        _open_field(_paragraph_before(place, styles.get(_OPENING)), levels)
    for entry in entries:
        _write_entry(_paragraph_before(place, styles.get(f"toc {entry.level}")), entry)
    place.text = ""
    if entries:
        place.add_run()._r.append(element("w:fldChar", w_fldCharType="end"))  # noqa: SLF001


def number_contents(document: Document, pages: Mapping[str, str]) -> None:
    """Write page numbers by bookmark; where none is known, leave out the dots that would lead nowhere."""
    for link in list(document.element.body.iter(qn("w:hyperlink"))):
        anchor = link.get(qn("w:anchor")) or ""
        if not anchor.startswith(_TARGET):
            continue
        _, *rest = link.findall(qn("w:r"))
        if anchor in pages:
            Run(rest[_SHOWN], document._body).text = pages[anchor]  # noqa: SLF001
        else:
            for run in rest:
                remove(run)


def unlink_dangling(document: Document) -> None:
    """Links to chapters the office left out of its template become plain words."""
    body = document.element.body
    targets = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    for link in list(body.iter(qn("w:hyperlink"))):
        anchor = link.get(qn("w:anchor"))
        if anchor is not None and anchor not in targets:
            for run in list(link):
                link.addprevious(run)
            remove(link)


def _headings(document: Document, levels: int) -> Iterator[_Entry]:
    by_style = {style.style_id: _HEADING.fullmatch(style.name or "") for style in document.styles}
    number = _FIRST_BOOKMARK
    for paragraph in document.paragraphs:
        match = by_style.get(paragraph._p.style or "")  # noqa: SLF001  # by id: the public way is slow
        if match and int(match[1]) <= levels and paragraph.text.strip():
            number += 1
            add_bookmark(paragraph, f"{_TARGET}{number}", number)
            yield _Entry(int(match[1]), paragraph.text, f"{_TARGET}{number}")


def _paragraph_before(place: Paragraph, style: str | None) -> Paragraph:
    made = place._p.add_p_before()  # noqa: SLF001  # by id: the public way looks up the style by name each time
    if style:
        made.style = style
    return Paragraph(made, place._parent)  # noqa: SLF001


def _write_entry(paragraph: Paragraph, entry: _Entry) -> None:
    link = element("w:hyperlink", w_anchor=entry.bookmark, w_history=1)
    runs = [paragraph.add_run(entry.text), paragraph.add_run("\t")]
    runs += add_field(paragraph, f"PAGEREF {entry.bookmark} \\h", _UNKNOWN_PAGE)
    paragraph._p.append(link)  # noqa: SLF001  # python-docx cannot make links
    for run in runs:
        link.append(run._r)  # noqa: SLF001


def _open_field(paragraph: Paragraph, levels: int) -> None:
    """The beginning of the field; its end stands after the last entry."""
    runs = add_field(paragraph, f'TOC \\o "1-{levels}" \\h \\z \\u', "")
    for run in runs[3:]:
        remove(run._r)  # noqa: SLF001
