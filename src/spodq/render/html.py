"""HTML: one file that needs nothing else, neither network nor fonts."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from spodq.render.templates import find_template, words
from spodq.render.trouble import told


def render(document: str, view: Any, folders: Sequence[Path], *, links: Sequence[Mapping[str, object]] = ()) -> bytes:
    """The page `html/<document>.html.j2`; `links` lead to other pages of the same site.

    Raises RenderError when the template cannot be filled.
    """
    name = f"{document}.html.j2"
    template = find_template([folder / "html" for folder in folders], name)
    with told(name):
        return template.render({**words(view), "links": links}).encode("utf-8")
