"""Markdown, for merge requests and wikis."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spodq.render import RenderError
from spodq.render.templates import find_template, words
from spodq.render.trouble import told


def render(document: str, view: Any, folders: Sequence[Path]) -> bytes:
    """The text `md/<document>.md.j2`. Raises RenderError when the document has no such form."""
    name = f"{document}.md.j2"
    places = [folder / "md" for folder in folders]
    if not any((place / name).is_file() for place in places):
        raise RenderError("tento dokument se v podobě .md nevydává; zvolte .docx nebo .html")
    with told(name):
        return find_template(places, name).render(words(view)).encode("utf-8")
