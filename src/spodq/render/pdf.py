"""PDF/UA-1: the same web page, laid out on sheets of paper by WeasyPrint (extra `spodq[pdf]`)."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from spodq.render import RenderError, html
from spodq.render.templates import find_template, words
from spodq.render.trouble import told

_STYLE = "paper.css.j2"
_IN_WORD = "nebo vydejte dokument s příponou .docx a uložte jej jako PDF ve Wordu"
_NO_LIBRARY = f'PDF vydává doplněk, který není nainstalován; spusťte: py -m pip install "spodq[pdf]", {_IN_WORD}'
_NO_SYSTEM = (
    "PDF potřebuje knihovnu Pango, kterou tento počítač nemá (v Debianu: apt-get install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0; ve Windows ji má MSYS2: pacman -S mingw-w64-ucrt-x86_64-pango); "
    f"nainstalujte ji, {_IN_WORD}"
)


def render(document: str, view: Any, folders: Sequence[Path]) -> bytes:
    """Bytes of the PDF; the same for the same view, templates, fonts and version of the program.

    Raises RenderError when the library, what it stands on, or a template is missing, and when the page asks for
    a file or an address.
    """
    press = _press()
    values = words(view)
    style = find_template([folder / "html" for folder in folders], _STYLE)
    with told(_STYLE):
        look = style.render(values)
    made: bytes = press(html.render(document, view, folders).decode("utf-8"), look, values["origin"]["iso_day"])
    return made


def _press() -> Any:
    """What prints; the library tells of what it misses on our standard output and in warnings, and in English."""
    try:
        with redirect_stdout(StringIO()), catch_warnings():
            simplefilter("ignore")
            return import_module("spodq.render.printed.press").printed
    except ModuleNotFoundError:
        raise RenderError(_NO_LIBRARY) from None
    except OSError:
        raise RenderError(_NO_SYSTEM) from None
