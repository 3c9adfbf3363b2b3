"""Values that are not what their writer meant: quotes of Word for quotes of YAML, a comment that swallows the end."""

import re
from collections.abc import Iterator

from spodq.place import Problem, Replace
from spodq.source.nodes import Mapping, Node, Scalar, Sequence
from spodq.source.page import Page
from spodq.source.quoting import scalar

_OPENING, _CLOSING = "„“”‟‚‘’»«", "“”‟‘’«»\"'"
_WRAPPED = re.compile(rf"[{_OPENING}]([^{_OPENING}{_CLOSING}]*)[{_CLOSING}]")
_GLUED = re.compile(r"(?<![ \t])[ \t]+(#(?![\s#!])[^\r\n]*)")
"""The blanks are looked at from their first one only; from each of them it would take minutes where they are many."""


def slips(path: str, text: str, root: Node | None) -> Iterator[Problem]:
    """Notes about single values; the file can be read in spite of them."""
    glued = bool(_GLUED.search(text))
    if root is None or not (glued or any(sign in text for sign in _OPENING)):
        return
    page = Page(text)
    for value in _values(root):
        start, end = page.offset(value.start), page.offset(value.end)
        written = text[start:end]
        if written == value.text and not value.empty:  # a plain value on one line
            yield from _wrapped(path, page, start, written)
            yield from _cut(path, page, end) if glued else ()


def _values(root: Node) -> Iterator[Scalar]:
    """Single values in the order of the file; keys are not among them."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Scalar):
            yield node
        inside = node.items if isinstance(node, Sequence) else ()
        inside = [value for _, value in node.entries] if isinstance(node, Mapping) else inside
        waiting += reversed(inside)


def _wrapped(path: str, page: Page, start: int, written: str) -> Iterator[Problem]:
    match = _WRAPPED.fullmatch(written)
    if match:
        place = page.place(path, start, start + len(written))
        sentence = "uvozovky z Wordu jsou tu součástí hodnoty; smažte je, nebo hodnotu obalte rovnými uvozovkami"
        fix = Replace("smazat uvozovky z Wordu", place, scalar(match[1])) if match[1].strip() else None
        yield Problem("word-quotes", place, sentence, fix=fix)


def _cut(path: str, page: Page, end: int) -> Iterator[Problem]:
    match = _GLUED.match(page.text, end)
    if match:
        sentence = "od křížku je to poznámka a hodnota tu končí; patří-li k ní, dejte celou hodnotu do uvozovek"
        yield Problem("value-cut-by-comment", page.place(path, *match.span(1)), sentence)
