"""Page numbers for the contents, from the layout engine of the extra `spodq[pages]`."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from spodq.render import RenderError

_NO_ENGINE = (
    'čísla stran počítá doplněk, který není nainstalován; spusťte: py -m pip install "spodq[pages]", '
    "nebo volbu --page-numbers vynechte a čísla doplňte ve Wordu klávesou F9"
)
_REFERENCE = re.compile(r"PAGEREF (\S+)")


def page_numbers_of(data: bytes) -> Mapping[str, str]:
    """Bookmark → number of its page; empty when the engine cannot lay the document out.

    The engine is not Word: a heading at the very end of a page may be one page off until Word updates fields (F9).
    Raises RenderError when the engine is not installed.
    """
    try:
        import rdocx  # noqa: PLC0415  # an optional and heavy extra
    except ImportError:
        raise RenderError(_NO_ENGINE) from None
    try:
        document = rdocx.Document.from_bytes(data)
        document.update_layout_backed_fields()
        return _references(document.to_bytes())
    except rdocx.RdocxError:
        return {}


def _references(data: bytes) -> Mapping[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        root = parse_xml(archive.read("word/document.xml"))
    found = {}
    for link in root.iter(qn("w:hyperlink")):
        reference = _REFERENCE.search("".join(each.text or "" for each in link.iter(qn("w:instrText"))))
        shown = [each.text or "" for each in link.iter(qn("w:t"))]
        if reference and shown and shown[-1].isdigit():
            found[reference[1]] = shown[-1]
    return found
