"""What is wrong with a Word template, each fault where it stands."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docx import Document
from jinja2 import TemplateSyntaxError

from spodq.czech import did_you_mean
from spodq.render import RenderError
from spodq.render.names import strangers
from spodq.render.sandbox import Sandbox
from spodq.render.trouble import CZECH_QUOTES, sentence
from spodq.render.word.shell import parts_of, shell
from spodq.render.word.tags import TAG, Paragraph, paragraphs, source_of
from spodq.render.word.xml import styles_by_name

STYLES = (
    *(f"Heading {level}" for level in range(1, 5)),
    "Úvodní věta", "Drobný text", "Shrnutí", "Vnitřní poznámka", "Upozornění", "Údaj", "Tabulka", "Za tabulkou",
    "SPOD tabulka", "Caption", "List Paragraph", "Quote", "Hyperlink", "toc 1", "toc 2",
)  # fmt: skip
"""Styles that chapters of documents ask for."""
_CHAPTER = re.compile(r"\{\{(?P<p>p?)\s*chapters\.(?P<name>\w+)\s*\}\}")
_CONTENTS = ("contents", "short_contents")
_QUOTES = re.compile(f"[{CZECH_QUOTES}]")
Fault = tuple[str, str]
"""Where, and what."""


def faults(path: Path, chapters: tuple[str, ...], known: Mapping[str, Any], environment: Sandbox) -> Iterator[Fault]:
    """Everything that is wrong with the file at the path, in the order of its paragraphs."""
    try:
        parts = parts_of(path.read_bytes())
    except RenderError as error:
        yield "", f"šablona {error}"
        return
    found = list(paragraphs(parts))
    broken = list(_spelling(found))
    yield from broken
    yield from _misplaced(found, (*chapters, *_CONTENTS))
    if not broken:
        yield from _meaning(found, known, (*chapters, *_CONTENTS), environment)
    yield from _missing_styles(path)


def _spelling(found: list[Paragraph]) -> Iterator[Fault]:
    for each in found:
        rest = TAG.sub("", each.text)
        if "{{" in rest or "{%" in rest or "}}" in rest or "%}" in rest:
            yield each.where, "značka není ve svém odstavci celá; zkontrolujte její závorky"
        for tag in each.tags:
            if not tag.startswith("{#") and _QUOTES.search(tag):
                yield each.where, f"uvnitř značky {tag} jsou české uvozovky; pište rovné (hned po napsání Ctrl + Z)"


def _misplaced(found: list[Paragraph], chapters: tuple[str, ...]) -> Iterator[Fault]:
    seen = 0
    for each in found:
        for tag in _CHAPTER.finditer(each.text):
            if tag["name"] not in chapters:
                yield each.where, f"kapitolu „{tag['name']}“ dokument nemá{did_you_mean(tag['name'], chapters)}"
            elif not tag["p"]:
                yield each.where, f"značka kapitoly začíná {{{{p: pište {{{{p chapters.{tag['name']} }}}}"
            elif each.room:
                yield each.where, "značka kapitoly patří do textu stránky, ne do tabulky, záhlaví ani textového pole"
            elif each.text.strip() != tag[0]:
                yield each.where, "značka kapitoly musí stát v odstavci sama; text vedle ní by se ztratil"
            seen += tag["name"] in _CONTENTS
            if tag["name"] in _CONTENTS and seen > 1:
                yield each.where, "místo pro obsah smí být jen jedno"
        yield from _misplaced_blocks(each)


def _misplaced_blocks(each: Paragraph) -> Iterator[Fault]:
    for tag in each.tags:
        if re.match(r"\{%p\s", tag) and each.text.strip() != tag:
            yield each.where, f"značka {tag} musí stát v odstavci sama; text vedle ní by se ztratil"
        elif re.match(r"\{%tr\s", tag) and not each.row:
            yield each.where, f"značka {tag} patří do řádku tabulky"
        elif re.match(r"\{%tr\s", tag) and each.row.strip() != tag:
            yield each.where, f"značka {tag} musí být v řádku tabulky sama; ostatní text řádku by se ztratil"


def _meaning(
    found: list[Paragraph], known: Mapping[str, Any], chapters: tuple[str, ...], environment: Sandbox
) -> Iterator[Fault]:
    for part in dict.fromkeys(each.part for each in found):
        own = [each for each in found if each.part == part]
        try:
            tree = environment.parse(source_of(own))
        except TemplateSyntaxError as error:
            yield own[min(error.lineno, len(own)) - 1].where, sentence(error)
            continue
        places = {**known, "chapters": dict.fromkeys(chapters)}
        for each in strangers(tree, places):
            if "chapters." not in own[each.line - 1].text:  # told already, with its place in the document
                yield own[each.line - 1].where, each.sentence


def _missing_styles(path: Path) -> Iterator[Fault]:
    try:
        known = styles_by_name(Document(shell(path, path.name)))
    except (KeyError, ValueError) as error:
        yield "", f"šablona není platný soubor Wordu (.docx): {error}"
        return
    for name in STYLES:
        if name not in known:
            yield "styly", f"chybí styl „{name}“{did_you_mean(name, known)}; text s ním bude vypadat jako obyčejný"
