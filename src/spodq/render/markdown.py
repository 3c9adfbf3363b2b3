"""Markdown of the office → safe HTML with Czech typography; the one source for web and Word."""

from collections.abc import Iterator
from functools import cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from spodq.czech import typeset

_TAGS = frozenset(
    {"p", "ul", "ol", "li", "strong", "em", "s", "a", "code", "pre", "blockquote", "br", "hr"}
    | {"table", "thead", "tbody", "tr", "th", "td", "h3", "h4", "h5", "h6"}
)
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "th": {"scope"}}
_SCHEMES = frozenset({"http", "https", "mailto"})
_BEGINNINGS = ("http://", "https://", "mailto:")
_DEEPEST_HEADING = 6
_MARKUP = "\ufdd0"
"""Stands for marks between texts while they are typeset; Unicode will never make it a character."""
_DEEPEST_NESTING = 200
"""Levels of lists and quotations; beyond them the parser would drop the text without a word."""


def to_html(text: str, top: int = 4) -> Markup:
    """Blocks of HTML whose highest heading is of the level `top`.

    Raw HTML stays text; links lead only to http, https and mailto (nh3 is the second lock).
    """
    return _clean(_parser().render(text, {"top": top}))


def to_inline_html(text: str) -> Markup:
    """One line of HTML without a paragraph around it."""
    return _clean(_parser().renderInline(text))


def _clean(made: str) -> Markup:
    safe = nh3.clean(
        made, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener", attribute_filter=_whole
    )
    return Markup(safe)  # noqa: S704  # this is where people's text becomes safe


def _whole(tag: str, attribute: str, value: str) -> str | None:  # noqa: ARG001  # nh3 gives all three
    """Addresses must say where they lead; those inside the computer or the page would lead nowhere."""
    return value if attribute != "href" or value.lower().startswith(_BEGINNINGS) else None


@cache
def _parser() -> MarkdownIt:
    options = {"html": False, "typographer": True, "quotes": "„“‚‘", "maxNesting": _DEEPEST_NESTING}
    parser = MarkdownIt("commonmark", options)
    parser.enable(["table", "strikethrough", "replacements", "smartquotes"])
    parser.core.ruler.push("czech", _czech)
    return parser


def _czech(state: StateCore) -> None:
    headings = _levels(state)
    for token in state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{next(headings)}"
        elif token.type == "th_open":
            token.attrSet("scope", "col")
        elif token.type == "inline":
            _inline(token.children or [])


def _levels(state: StateCore) -> Iterator[int]:
    """New level of each heading, opening and closing: none is skipped on the way down."""
    top, level = state.env.get("top", 4), -1
    highest = min((int(token.tag[1]) for token in state.tokens if token.type == "heading_open"), default=1)
    for token in state.tokens:
        if token.type == "heading_open":
            level = min(int(token.tag[1]) - highest, level + 1)
            yield from (min(top + level, _DEEPEST_HEADING),) * 2


def _inline(tokens: list[Token]) -> None:
    """Typeset the words of a paragraph as one text, so that marks between them change nothing."""
    for token in tokens:
        if token.type == "image":  # pictures are attachments, never fetched from elsewhere
            token.type, token.tag, token.nesting = "text", "", 0
            token.content = f"[obrázek: {token.content}]"
        elif token.type == "softbreak":  # a line of the file that ends with a preposition
            token.type, token.tag, token.content = "text", "", " "
    _merge(tokens)
    texts = [token for token in tokens if token.type == "text"]
    whole = _MARKUP.join(token.content.replace(_MARKUP, "") for token in texts)
    for token, content in zip(texts, typeset(whole).split(_MARKUP), strict=False):  # no text at all splits in one
        token.content = content


def _merge(tokens: list[Token]) -> None:
    """Texts that follow one another become one."""
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].type == tokens[index - 1].type == "text":
            tokens[index - 1].content += tokens[index].content
            del tokens[index]
