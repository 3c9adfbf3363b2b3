"""PDF: text of pages and properties, by pypdf."""

from collections.abc import Iterator
from pathlib import Path

from spodq.workspace.contents.part import ContentsError, Part

_SIZE_LIMIT = 50_000_000
_PAGES_LIMIT = 2_000
_SHORT = 8
"""Characters; a page of a scan has none, one of a text more."""


def parts(path: Path) -> Iterator[Part]:
    """Pages with text, then properties. A file with pages but no text is a scan: nothing is known about it."""
    if path.stat().st_size > _SIZE_LIMIT:
        raise ContentsError("soubor je příliš velký")
    pages, properties = _read(path)
    if pages and not any(len(text.strip()) >= _SHORT for text in pages):
        raise ContentsError("PDF bez textu, nejspíš sken")
    yield from (Part(f"na straně {number}", text) for number, text in enumerate(pages, 1) if text.strip())
    if properties:
        yield Part("ve vlastnostech", "\n".join(properties))


def _read(path: Path) -> tuple[list[str], list[str]]:
    import logging  # noqa: PLC0415  # with pypdf

    from pypdf import PdfReader  # noqa: PLC0415  # only where there is a PDF

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(path)
        refused = _refusal(locked=reader.is_encrypted, pages=0 if reader.is_encrypted else len(reader.pages))
        pages = [] if refused else [page.extract_text() for page in reader.pages]
        properties = [] if refused else [str(value) for value in (reader.metadata or {}).values()]
    except Exception as error:  # a damaged PDF ends in anything: KeyError, ValueError, RecursionError …
        raise ContentsError("soubor PDF je poškozený") from error
    if refused:
        raise ContentsError(refused)
    return pages, properties


def _refusal(*, locked: bool, pages: int) -> str:
    if locked:
        return "soubor je zamčen heslem"
    return "soubor má příliš mnoho stran" if pages > _PAGES_LIMIT else ""
