"""The office's own Word file, as it comes: what it is, and whether a document may be made of it."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from lxml import etree

from spodq.render import RenderError

_MAIN = "word/document.xml"
_COMPOUND = b"\xd0\xcf\x11\xe0"
"""How old .doc files begin, and new ones locked by a password ([MS-CFB] 2.2)."""
_LARGEST = 200 * 1024 * 1024
"""Bytes of all parts."""
_OUTSIDE = frozenset({"attachedTemplate", "image", "oleObject", "frame", "subDocument", "aFChunk"})
"""Kinds of parts Word fetches by itself when they lie elsewhere."""
_NO_WORD = "není platný soubor Wordu (.docx)"
_MACROS = "má v sobě makra; ve Wordu ji uložte jako Dokument aplikace Word (.docx)"


def parts_of(data: bytes) -> dict[str, bytes]:
    """Parts of a Word file by name. Raises RenderError with a sentence that completes „šablona …“."""
    if data.startswith(_COMPOUND):
        raise RenderError("je starý dokument .doc, nebo je zamčena heslem; uložte ji ve Wordu jako .docx bez hesla")
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                raise RenderError("je po rozbalení příliš velká")
            parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise RenderError(_NO_WORD) from error
    _refuse(parts)
    return parts


def _refuse(parts: dict[str, bytes]) -> None:
    if "content.xml" in parts and _MAIN not in parts:
        raise RenderError("je dokument LibreOffice (.odt); uložte ji jako Word (.docx)")
    if _MAIN not in parts or "[Content_Types].xml" not in parts:
        raise RenderError(_NO_WORD)
    if any(name.endswith("vbaProject.bin") for name in parts) or b"macroEnabled" in parts["[Content_Types].xml"]:
        raise RenderError(_MACROS)
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            _parsed(data)
        if name.endswith(".rels") and (target := _fetched(data)):
            raise RenderError(
                f"se odkazuje na soubor mimo sebe ({target}), který by si Word stahoval; vložte jej do ní"
            )


def _parsed(data: bytes) -> None:
    """Refuse XML that is none, and declarations Word never writes: they could name entities without end."""
    try:
        etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise RenderError(_NO_WORD) from error
    if b"<!DOCTYPE" in data[:2000]:
        raise RenderError(_NO_WORD)


def _fetched(relations: bytes) -> str:
    """What Word would fetch from elsewhere when it opens the document."""
    for each in etree.fromstring(relations, etree.XMLParser(resolve_entities=False, no_network=True)):
        kind = str(each.get("Type") or "").rpartition("/")[2]
        if each.get("TargetMode") == "External" and kind in _OUTSIDE:
            return re.sub(r"\s+", " ", str(each.get("Target")))[:80]
    return ""


def shell(path: Path, name: str) -> BytesIO:
    """The file to fill. Raises RenderError when no document may be made of it."""
    try:
        data = path.read_bytes()
        parts_of(data)
    except OSError as error:
        raise RenderError(f"šablonu „{name}“ nelze přečíst") from error
    except RenderError as error:
        raise RenderError(f"šablona „{name}“ {error}") from error
    return BytesIO(data)
