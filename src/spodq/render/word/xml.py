"""Small pieces of WordprocessingML that python-docx has no words for (ECMA-376 part 1)."""

import re
from hashlib import sha256
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_LONGEST_BOOKMARK = 40


def element(tag: str, **attributes: str | int) -> Any:
    """An element `w:tag` with attributes; `w_val` stands for `w:val`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name.replace("_", ":", 1)), str(value))
    return made


def bookmark_name(anchor: str) -> str:
    """Anchor of a web page as the name of a bookmark: letters, digits and underscores, at most forty."""
    name = "b_" + re.sub(r"\W", "_", anchor, flags=re.ASCII)
    if name[2:] == anchor and len(name) <= _LONGEST_BOOKMARK:
        return name
    return f"{name[:30]}_{sha256(anchor.encode()).hexdigest()[:8]}"


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Put a bookmark around the content of the paragraph."""
    start = element("w:bookmarkStart", w_id=number, w_name=name)
    properties = paragraph._p.pPr  # noqa: SLF001  # python-docx has no public way
    if properties is not None:
        properties.addnext(start)
    else:
        paragraph._p.insert(0, start)  # noqa: SLF001
    paragraph._p.append(element("w:bookmarkEnd", w_id=number))  # noqa: SLF001


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> list[Run]:
    """A complex field with the text that is shown until somebody updates it; returns its runs."""
    runs = [paragraph.add_run() for _ in range(5)]
    begin, code, separate, text, end = runs
    begin._r.append(element("w:fldChar", w_fldCharType="begin"))  # noqa: SLF001
    written = element("w:instrText")
    written.set(qn("xml:space"), "preserve")
    written.text = f" {instruction} "
    code._r.append(written)  # noqa: SLF001
    separate._r.append(element("w:fldChar", w_fldCharType="separate"))  # noqa: SLF001
    text.text = shown
    end._r.append(element("w:fldChar", w_fldCharType="end"))  # noqa: SLF001
    return runs


def shade(properties: Any, fill: str) -> None:
    """Background colour of a cell or a run, in hexadecimal."""
    properties.append(element("w:shd", w_val="clear", w_color="auto", w_fill=fill))


def remove(node: Any) -> None:
    """Take the element out of its parent."""
    node.getparent().remove(node)
