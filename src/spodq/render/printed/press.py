"""The press: a page and its style in, a PDF out. It asks nobody for anything, neither the network nor the disk."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint import HTML
from weasyprint.text.ffi import ffi, fontconfig
from weasyprint.urls import URLFetcher

from spodq.czech import listing, quoted
from spodq.render import RenderError
from spodq.render.printed.sheet import made_ready, replaced, with_said
from spodq.render.printed.tags import completed

_NO_FONT = "tento počítač nemá žádné písmo, PDF by bylo prázdné; nainstalujte například písmo Carlito nebo DejaVu"
_TOO_DEEP = "text nebo šablona mají tolik úrovní v sobě, že je na stránku nejde vysázet; uberte úrovně"
_OUTSIDE = "dokument odkazuje na soubor nebo adresu {}, a ty se do PDF nestahují; vložte obrázek do šablony jako data:"
_PLACEHOLDER = "□"
_REPLACED = "Písma počítače, na kterém PDF vzniklo, nemají znaky {}; stojí místo nich □."
_UNKNOWN_SIGN = ".notdef glyph"
_FAULTS = {
    "Failed to load image": "obrázek {} v šabloně není obrázek nebo je poškozen",
    "Relative URI reference": _OUTSIDE,
    "Image ": "obrázku {} v šabloně chybí popis (alt), bez něj PDF nepřečtou nevidomí",
    "Failed to load inline SVG": "kresba SVG v šabloně je poškozena ({})",
    "Failed to render SVG image": "kresbu SVG v šabloně nejde vysázet ({})",
}
"""Beginning of what the library says → what it means; whatever else it says changes nothing a reader would miss."""
_LONGEST = 60


def printed(page: str, style: str, iso_day: str) -> bytes:
    """Bytes of the PDF. Raises RenderError when the page wants something from elsewhere or cannot be laid out."""
    if not fontconfig.FcConfigGetFonts(ffi.NULL, fontconfig.FcSetSystem).nfont:
        raise RenderError(_NO_FONT)
    sheet = HTML(string=page, url_fetcher=_Nothing())
    made_ready(sheet.etree_element, style, iso_day)
    made, unknown = _pressed(sheet)
    if not unknown:
        return made
    replaced(sheet.etree_element, unknown, _PLACEHOLDER)
    codes = listing((f"U+{ord(sign):04X}" for sign in sorted(unknown)), "a")
    with_said(sheet.etree_element, _REPLACED.format(codes))
    return _pressed(sheet)[0]


def _pressed(sheet: HTML) -> tuple[bytes, str]:
    """The PDF, and signs no font has."""
    ear = _Ear()
    with _listening(ear):
        try:
            made: bytes = sheet.write_pdf(pdf_variant="pdf/ua-1", finisher=completed)
        except RecursionError:
            raise RenderError(_TOO_DEEP) from None
    if sheet.url_fetcher.refused:
        raise RenderError(_OUTSIDE.format(_short(sheet.url_fetcher.refused[0])))
    ear.refuse_faults()
    return made, ear.unknown_signs


class _Nothing(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Gives only what the page itself holds, and remembers what it did not give."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Any = None) -> Any:
        if url.startswith("data:"):
            return super().fetch(url, headers)
        self.refused.append(url)
        raise ValueError


class _Ear(logging.Handler):
    """Hears what the library says."""

    def __init__(self) -> None:
        super().__init__()
        self._said: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(
            (str(record.msg), str(record.args[0]) if isinstance(record.args, tuple) and record.args else "")
        )

    @property
    def unknown_signs(self) -> str:
        return "".join(dict.fromkeys(what for said, what in self._said if said.startswith(_UNKNOWN_SIGN)))

    def refuse_faults(self) -> None:
        for said, what in self._said:
            for beginning, meant in _FAULTS.items():
                if said.startswith(beginning):
                    raise RenderError(meant.format(_short(what)))


@contextmanager
def _listening(ear: _Ear) -> Iterator[None]:
    logger = logging.getLogger("weasyprint")
    logger.addHandler(ear)
    try:
        yield
    finally:
        logger.removeHandler(ear)


def _short(text: str) -> str:
    return quoted(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
