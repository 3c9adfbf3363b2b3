"""Small pieces of WordprocessingML (ECMA-376 part 1): as texts for chapters, as elements for what is there already.

Chapters are written as text and read by the parser at once: a thousand rows cost a tenth of what objects would.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from html import escape
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.simpletypes import ST_TwipsMeasure

Mark = Callable[[str], str | None]
"""Name of a style → its id, or None when the template does not have it."""
_LONGEST_BOOKMARK = 40


def element(tag: str, **attributes: str | int) -> Any:
    """An element `w:tag` with attributes; `w_val` stands for `w:val`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name.replace("_", ":", 1)), str(value))
    return made


def parsed(pieces: str) -> list[Any]:
    """The elements of a text of WordprocessingML."""
    return list(parse_xml(f"<w:body {nsdecls('w', 'r')}>{pieces}</w:body>"))


def paragraph_xml(style: str | None, content: str, *, numbering: str = "", indent: str = "", more: str = "") -> str:
    """A paragraph; `more` are its further properties that the schema has last."""
    named = f'<w:pStyle w:val="{escape(style)}"/>' if style else ""
    properties = f"{named}{numbering}{indent}{more}"
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def text_xml(text: str) -> str:
    """A text inside a run; tabulators are elements of their own."""
    written = escape(text, quote=False).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:t xml:space="preserve">{written}</w:t>'


def field_xml(instruction: str, shown: str) -> str:
    """A complex field with the text that is shown until somebody updates it."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction, quote=False)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{text_xml(shown)}</w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmarked(content: str, name: str, number: int) -> str:
    """The content of a paragraph inside a bookmark."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


@cache
def bookmark_name(anchor: str) -> str:
    """Anchor of a web page as the name of a bookmark: letters, digits and underscores, at most forty."""
    name = "b_" + re.sub(r"\W", "_", anchor, flags=re.ASCII)
    if name[2:] == anchor and len(name) <= _LONGEST_BOOKMARK:
        return name
    return f"{name[:30]}_{sha256(anchor.encode()).hexdigest()[:8]}"


def add_bookmark(paragraph: Any, name: str, number: int) -> None:
    """Put a bookmark around the content of a paragraph that is there already."""
    start = element("w:bookmarkStart", w_id=number, w_name=name)
    properties = paragraph.find(qn("w:pPr"))
    if properties is not None:
        properties.addnext(start)
    else:
        paragraph.insert(0, start)
    paragraph.append(element("w:bookmarkEnd", w_id=number))


def text_of(node: Any) -> str:
    """The words of a paragraph."""
    return "".join(each.text or "" for each in node.iter(qn("w:t")))


def styles_by_name(document: Any) -> Mapping[str, str]:
    """Id of each style by its name as python-docx tells it, that is in English; LibreOffice writes TOC in capitals."""
    return {style.name.replace("TOC ", "toc "): style.style_id for style in document.styles if style.name}


def shading_xml(fill: str) -> str:
    """Background colour of a cell or a run, in hexadecimal."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def twips(length: str | None, unsaid: int = 0) -> int:
    """A length in twentieths of a point; it may have a unit, and a template made by another program may have none."""
    try:
        return int(ST_TwipsMeasure.convert_from_xml(length or str(unsaid)).twips)
    except ValueError:
        return unsaid


def remove(node: Any) -> None:
    """Take the element out of its parent."""
    node.getparent().remove(node)
