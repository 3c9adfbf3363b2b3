"""A Word document as tests ask about it: parts of the archive, paragraphs in their styles, links, lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree
from pages import flat

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_BREAKS = {f"{{{W}}}tab": "\t", f"{{{W}}}br": "\n"}
_HEADING = re.compile(r"heading (\d)")


def w(name: str) -> str:
    return f"{{{W}}}{name}"


@dataclass(frozen=True)
class Link:
    """A link to a bookmark, or to an address outside."""

    text: str
    anchor: str | None
    address: str | None


def text_of(node: Any) -> str:
    """Words of a paragraph or of a cell, as they are read."""
    return "".join(_BREAKS.get(each.tag, each.text or "") for each in node.iter(w("t"), *_BREAKS) if not _is_stop(each))


def _is_stop(node: Any) -> bool:
    """Places of tabulators are called like tabulators."""
    return node.getparent().tag == w("tabs")


class Word:
    """A document."""

    def __init__(self, data: bytes) -> None:
        with ZipFile(BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.body = self.xml("word/document.xml").find(w("body"))

    def xml(self, name: str) -> Any:
        return etree.fromstring(self.parts[name])

    @cached_property
    def styles(self) -> dict[str, Any]:
        """Style by its id."""
        return {each.get(w("styleId")): each for each in self.xml("word/styles.xml").iter(w("style"))}

    def style_name(self, paragraph: Any) -> str:
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return "normal" if style is None else self.styles[style.get(w("val"))].find(w("name")).get(w("val")).lower()

    @cached_property
    def paragraphs(self) -> list[tuple[str, str]]:
        """Style and text of every paragraph, those in tables too."""
        return [(self.style_name(each), text_of(each)) for each in self.body.iter(w("p"))]

    @cached_property
    def text(self) -> str:
        return flat("\n".join(text for _, text in self.paragraphs))

    def headings(self) -> Iterator[tuple[int, str]]:
        for style, text in self.paragraphs:
            match = _HEADING.fullmatch(style)
            if match:
                yield int(match[1]), flat(text)

    def relations(self, part: str) -> dict[str, Any]:
        """Relations of a part of the folder word/ by their ids."""
        found = self.xml(f"word/_rels/{part}.rels").iter(f"{{{_PACKAGE}}}Relationship")
        return {each.get("Id"): each for each in found}

    @cached_property
    def links(self) -> list[Link]:
        addresses = self.relations("document.xml")
        return [
            Link(
                text_of(each),
                each.get(w("anchor")),
                addresses[each.get(f"{{{R}}}id")].get("Target") if each.get(f"{{{R}}}id") else None,
            )
            for each in self.body.iter(w("hyperlink"))
        ]

    def external(self) -> list[str]:
        """Every address any part leads to outside the file."""
        names = [name for name in self.parts if name.endswith(".rels")]
        relations = [each for name in names for each in self.xml(name).iter(f"{{{_PACKAGE}}}Relationship")]
        return [each.get("Target") for each in relations if each.get("TargetMode") == "External"]

    @cached_property
    def bookmarks(self) -> dict[str, Any]:
        """Beginning of each bookmark by its name."""
        return {each.get(w("name")): each for each in self.body.iter(w("bookmarkStart"))}

    def lists(self) -> Iterator[tuple[str, str, int, int]]:
        """Text, kind (bullet, decimal …), level and first number of every paragraph of a list."""
        numbering = self.xml("word/numbering.xml")
        for paragraph in self.body.iter(w("p")):
            numbered = paragraph.find(f"{w('pPr')}/{w('numPr')}")
            if numbered is not None:
                level = int(numbered.find(w("ilvl")).get(w("val")))
                number = numbered.find(w("numId")).get(w("val"))
                yield (text_of(paragraph), *_level(numbering, number, level))

    def runs(self, text: str) -> list[Any]:
        """Runs that say exactly the text."""
        return [each for each in self.body.iter(w("r")) if text_of(each) == text]


def _level(numbering: Any, number: str, level: int) -> tuple[str, int, int]:
    def values(path: str) -> list[str]:
        return numbering.xpath(path, namespaces={"w": W})

    (kind,) = values(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    (form,) = values(f"w:abstractNum[@w:abstractNumId='{kind}']/w:lvl[@w:ilvl='{level}']/w:numFmt/@w:val")
    (begin,) = values(f"w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='{level}']/w:startOverride/@w:val")
    return form, level, int(begin)
