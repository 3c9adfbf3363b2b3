"""HTML: one file that needs nothing else, neither network nor fonts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from spodq.render.templates import broken, find_template, words


def render(document: str, view: Any, folders: Sequence[Path]) -> bytes:
    """The page `html/<document>.html.j2`. Raises RenderError when the template cannot be filled."""
    name = f"{document}.html.j2"
    template = find_template([folder / "html" for folder in folders], name)
    try:
        return template.render(words(view)).encode("utf-8")
    except TemplateError as error:
        raise broken(name, error) from error
