"""A web page made ready for paper: nothing to press or to fill in, the contents after the title."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

_FOR_A_SCREEN = frozenset({"script", "form", "button", "header"})
_SKIP = "skip"
_SVG = "{http://www.w3.org/2000/svg}"
_CHART = (
    "text{font:12px Carlito,sans-serif;fill:#444}.value{fill:#000;font-weight:bold}.grid{stroke:#b8c2cc}"
    "polyline{fill:none;stroke:#0b4a7f;stroke-width:2}circle{fill:#0b4a7f}"
)
"""Styles of the page do not reach into a picture (WeasyPrint 1761)."""


def made_ready(root: Element, style: str, iso_day: str) -> None:
    """Change the page in place."""
    for parent, child in list(_pairs(root)):
        if child.tag in _FOR_A_SCREEN or "hidden" in child.attrib or _SKIP in _classes(child):
            parent.remove(child)
    _contents_after_the_title(root)
    for table in root.iter("table"):
        _whole(table)
    for picture in list(root.iter(f"{_SVG}svg")):
        SubElement(picture, f"{_SVG}style").text = _CHART
        _describe(root, picture)
    head = root.find("head")
    if head is not None:
        SubElement(head, "style").text = style
        SubElement(head, "meta", name="dcterms.created", content=iso_day)


def _contents_after_the_title(root: Element) -> None:
    contents = _first(root, "contents")
    title = _first(root, "cover")
    if contents is None or title is None:
        return
    _parent(root, contents).remove(contents)
    heading = Element("h2", {"class": "contents"})
    heading.text = "Obsah"
    contents.insert(0, heading)
    around = _parent(root, title)
    around.insert(list(around).index(title) + 1, contents)


def _whole(table: Element) -> None:
    """Tags know neither a body without rows nor rows of unequal length."""
    for body in (each for each in table if each.tag == "tbody" and len(each) == 0):
        SubElement(SubElement(body, "tr"), "td").text = "–"
    rows = list(table.iter("tr"))
    if any("rowspan" in cell.attrib for row in rows for cell in row):
        return
    longest = max(map(_length, rows), default=0)
    for row in rows:
        for _ in range(longest - _length(row)):
            SubElement(row, "td")


def _length(row: Element) -> int:
    spans = (cell.get("colspan", "1") for cell in row)
    return sum(int(span) if span.isdecimal() else 1 for span in spans)


def _describe(root: Element, picture: Element) -> None:
    """What the page says of the picture elsewhere becomes its own title."""
    names = picture.get("aria-labelledby", "").split()
    said = (" ".join("".join(each.itertext()).split()) for each in root.iter() if each.get("id") in names)
    title = Element(f"{_SVG}title")
    title.text = ": ".join(said)
    if title.text and picture.find(f"{_SVG}title") is None:
        picture.insert(0, title)


def with_said(root: Element, sentence: str) -> None:
    """Add a sentence about the document to its last lines."""
    last = next((each for each in root.iter("footer")), root.find("body"))
    if last is not None:
        SubElement(last, "p").text = sentence


def replaced(root: Element, signs: str, by: str) -> None:
    """Put another sign in the place of each of the signs."""
    table = str.maketrans(dict.fromkeys(signs, by))
    for each in root.iter():
        each.text = each.text.translate(table) if each.text else each.text
        each.tail = each.tail.translate(table) if each.tail else each.tail


def _pairs(root: Element) -> Iterator[tuple[Element, Element]]:
    return ((parent, child) for parent in root.iter() for child in parent)


def _parent(root: Element, wanted: Element) -> Element:
    return next(parent for parent, child in _pairs(root) if child is wanted)


def _first(root: Element, name: str) -> Element | None:
    return next((each for each in root.iter() if name in _classes(each)), None)


def _classes(element: Element) -> list[str]:
    return element.get("class", "").split()
