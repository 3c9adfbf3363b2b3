"""Templates of documents: sandboxed, strict, found first in the office's own folder."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader, Template
from markupsafe import Markup, escape

from spodq import __version__
from spodq.czech import HARD_SPACE, typeset
from spodq.render.compiled import Compiled
from spodq.render.markdown import to_html, to_inline_html
from spodq.render.plain import plain
from spodq.render.sandbox import Sandbox
from spodq.render.trouble import told

_PARTS = "parts.html.j2"


_COMPILED = Compiled()


def environment(folders: Sequence[Path]) -> Sandbox:
    """Environment over the folders; undefined names are errors, everything printed is escaped and typeset."""
    made = Sandbox(
        loader=ChoiceLoader([FileSystemLoader(folder, encoding="utf-8") for folder in folders]),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_typeset,
        bytecode_cache=_COMPILED,
    )
    made.filters.update(
        markdown=to_html,
        inline=to_inline_html,
        css=_css_text,
        cell=_markdown_cell,
        exact=escape,
        fingerprint=_fingerprint,
    )
    return made


def find_template(folders: Sequence[Path], name: str) -> Template:
    """The template of that name; macros of `parts.html.j2` are known in it and in each of its blocks.

    Raises RenderError when no folder has it or its writing is broken.
    """
    found = environment(folders)
    with told(name):
        if name.endswith(".html.j2"):
            found.globals.update(vars(found.get_template(_PARTS).module))
        return found.get_template(name)


def words(view: Any) -> dict[str, Any]:
    """The view as plain values; templates get nothing they could call."""
    return {**plain(view), "spodq_version": __version__}


def _typeset(value: Any) -> Any:
    return typeset(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _css_text(text: str) -> Markup:
    """Text inside a CSS string; there HTML escaping would be wrong and quotes dangerous."""
    kept = "".join(sign for sign in text if (sign.isprintable() or sign == HARD_SPACE) and sign not in '"\\<>')
    return Markup(kept)  # noqa: S704  # nothing that could leave the string is left


def _fingerprint(text: str) -> str:
    """How a policy of content names a script or a style of the page."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _markdown_cell(text: str) -> Markup:
    """Text inside a cell of a Markdown table."""
    return Markup(" ".join(text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").split()))  # noqa: S704  # Markdown, not HTML
