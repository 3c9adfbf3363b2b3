"""PDF: text of pages and properties, by pypdf."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from spodq.czech import plural_form
from spodq.workspace.contents.part import ContentsError, Part

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_SIZE_LIMIT = 50_000_000
_PAGES_LIMIT = 2_000
_SHORT = 8
"""Characters; a page of a scan has none, one of a text more."""
_DRAWING_LIMIT = 5_000_000
"""Bytes that draw one page; a page of text has tens of thousands."""
_STEPS_LIMIT = 300_000
"""Steps that draw one page, forms within forms counted each time they are drawn."""
_NAMED = 10
"""Pages named in a sentence."""


class _TooLongError(Exception):
    """Reading the page would take too long."""


def parts(path: Path) -> Iterator[Part]:
    """Pages with text, then properties. A file with pages but no text is a scan: nothing is known about it."""
    if path.stat().st_size > _SIZE_LIMIT:
        raise ContentsError("soubor je příliš velký")
    pages, scans, properties = _read(path)
    if pages and not any(len(text.strip()) >= _SHORT for text in pages):
        raise ContentsError("PDF bez textu, nejspíš sken")
    yield from (Part(f"na straně {number}", text) for number, text in enumerate(pages, 1) if text.strip())
    if scans:
        yield Part("", _without_text(scans), "unread")
    if properties:
        yield Part("ve vlastnostech", "\n".join(properties))


def _without_text(scans: list[int]) -> str:
    named = ", ".join(str(number) for number in scans[:_NAMED]) + (" a další" if len(scans) > _NAMED else "")
    pages = plural_form(len(scans), "strana", "strany", "strany")
    return f"{pages} {named} {plural_form(len(scans), 'je', 'jsou', 'jsou')} bez textu, nejspíš sken"


def _read(path: Path) -> tuple[list[str], list[int], list[str]]:
    """Texts of pages, numbers of pages that are pictures, and properties."""
    import logging  # noqa: PLC0415  # with pypdf

    from pypdf import PdfReader  # noqa: PLC0415  # only where there is a PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(path)
        _refuse(reader)
        pages = [_text(page) for page in reader.pages]
        scans = [n for n, page in enumerate(reader.pages, 1) if len(pages[n - 1].strip()) < _SHORT and _pictured(page)]
        return pages, scans, [str(value) for value in (reader.metadata or {}).values()]
    except ContentsError:
        raise
    except _TooLongError as error:
        raise ContentsError("některá strana je příliš složitá kresba") from error
    except Exception as error:  # a damaged PDF ends in anything: KeyError, ValueError, RecursionError …
        raise ContentsError("soubor PDF je poškozený") from error


def _refuse(reader: "PdfReader") -> None:
    if reader.is_encrypted:
        raise ContentsError("soubor je zamčen heslem")
    if len(reader.pages) > _PAGES_LIMIT:
        raise ContentsError("soubor má příliš mnoho stran")


def _text(page: "PageObject") -> str:
    """The text of the page, as long as it is drawn in a bearable number of steps, the same on every machine."""
    drawing = page.get_contents()
    if drawing is not None and len(drawing.get_data()) > _DRAWING_LIMIT:
        raise _TooLongError
    left = _STEPS_LIMIT

    def step(*_: object) -> None:
        nonlocal left
        left -= 1
        if not left:
            raise _TooLongError

    return page.extract_text(visitor_operand_before=step)


def _pictured(page: "PageObject") -> bool:
    """Whether there is a picture on the page; an empty page at the end of a chapter is no scan."""
    drawn = (page.get("/Resources") or {}).get("/XObject") or {}
    return any(drawn[name].get("/Subtype") == "/Image" for name in drawn)
