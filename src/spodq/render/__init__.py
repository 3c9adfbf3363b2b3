"""Views → documents. The ending of the file name picks the format: one file here, one format."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

FORMATS = ("docx", "html", "json", "md", "pdf")
"""Endings of file names a document can have."""
_ONLY: Mapping[str, tuple[str, ...]] = {"matrix": ("xlsx",)}
"""Documents that have other endings."""
_ALSO: Mapping[str, tuple[str, ...]] = {"due": ("ics",)}
"""Documents that have more endings."""
EXACT = frozenset({"ics"})
"""Formats in which every byte counts, line ends too."""


class RenderError(Exception):
    """The document cannot be made; the message is a Czech sentence with the way out."""


def formats(document: str) -> tuple[str, ...]:
    """Endings of file names this document can have."""
    return (*_ONLY.get(document, FORMATS), *_ALSO.get(document, ()))


def render(document: str, view: Any, ending: str, folders: Sequence[Path], **wishes: Any) -> bytes:
    """Bytes of the document `document` (name of its view) in the format of the ending.

    `folders` are searched for templates in their order, so that an office can override any of them; `wishes` are what
    only this format can do, such as page numbers.
    Raises RenderError when a template is missing or broken.
    """
    module = import_module(f"{__name__}.{ending}")
    made: bytes = module.render(document, view, tuple(folders), **wishes)
    return made
