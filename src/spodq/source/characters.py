"""What stands in the text although it should not: leftovers of git, Word and broken conversions."""

import re
from collections.abc import Iterator

from spodq.place import Place, Problem, Replace, printable
from spodq.source.page import Page

_CONFLICT = re.compile(r"^[ \t]*(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)
_GIT_LFS_POINTER = "version https://git-lfs.github.com/spec/"
_WEB_PAGE = re.compile(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_DIRECTIVE = re.compile(r"(?:(?:[ \t]*(?:#[^\r\n]*)?|%YAML 1\.2[ \t]*)[\r\n])*(%(?!YAML 1\.2[ \t]*[\r\n])[^\r\n]*)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_HARD_SPACE_INDENT = re.compile(r"^[ \t]*[\u00a0\u2007\u202f]+(?=\S)", re.MULTILINE)
_LOST_LETTER = re.compile("\ufffd")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_ZERO_WIDTH = re.compile(r"[\u200b\u200c\u2060]")
_CANDIDATE_OF_DOUBLE_ENCODING = re.compile("[ÃĂÄÅĹ].")
_CZECH_LETTERS = frozenset("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ")


def fatal(path: str, text: str) -> Problem | None:
    """The first thing that makes the text not worth parsing."""
    if text.startswith(_GIT_LFS_POINTER):
        sentence = "místo souboru je tu jen odkaz Git LFS; stáhněte obsah příkazem git lfs pull"
        return Problem("lfs-pointer", Place(path), sentence)
    if _WEB_PAGE.match(text):
        return Problem("unreadable-yaml", Place(path), "místo YAML je tu webová stránka (HTML)")
    directive = _DIRECTIVE.match(text)
    if directive:
        sentence = "řádek, který začíná procentem, je direktiva YAML a nemá tu co dělat; smažte jej"
        return Problem("forbidden-construct", place_of(path, text, *directive.span(1)), sentence)
    return next(_conflicts_and_controls(path, text), None)


def suspicious(path: str, text: str) -> Iterator[Problem]:
    """Signs of damaged or misleading text; the file is read all the same."""
    if text.isascii():
        return
    for match, sentence in _suspicions(text):
        shown = "" if match[0].isprintable() else f" ({printable(match[0])})"
        place = place_of(path, text, match.start(), match.end())
        fix = _rid(path, text, _ZERO_WIDTH, "", "smazat skryté znaky") if _ZERO_WIDTH.match(match[0]) else None
        yield Problem("damaged-text", place, sentence + shown, fix=fix)


def _rid(path: str, text: str, pattern: re.Pattern[str], by: str, title: str) -> Replace:
    """The change that replaces each sign the pattern finds, in one go from the first to the last."""
    found = list(pattern.finditer(text))
    start, end = found[0].start(), found[-1].end()
    changed = pattern.sub(lambda match: by * len(match[0]), text)
    return Replace(title, place_of(path, text, start, end), changed[start : len(changed) - (len(text) - end)])


def _suspicions(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, sentence in _SUSPICIOUS:
        match = pattern.search(text)
        if match:
            yield match, sentence
    twice = next(filter(_is_doubly_encoded, _CANDIDATE_OF_DOUBLE_ENCODING.finditer(text)), None)
    if twice:
        yield twice, "text vypadá poškozeně: dvakrát převedené kódování (například „Å™“ místo „ř“)"


def _is_doubly_encoded(match: re.Match[str]) -> bool:
    """Whether the two letters are the bytes of one Czech letter read by a table of Windows."""
    return any(_undone(match[0], table) in _CZECH_LETTERS for table in ("cp1250", "cp1252"))


def _undone(letters: str, table: str) -> str:
    try:
        return letters.encode(table).decode("utf-8")
    except UnicodeError:
        return letters


def place_of(path: str, text: str, start: int, end: int) -> Place:
    """Place of a span given by offsets into the text."""
    return Page(text).place(path, start, end)


def _conflicts_and_controls(path: str, text: str) -> Iterator[Problem]:
    for match in _CONFLICT.finditer(text):
        sentence = "nevyřešený konflikt gitu; nechte jednu z obou verzí a smažte řádky se značkami"
        yield Problem("merge-conflict", place_of(path, text, match.start(), match.end()), sentence)
    for match in _CONTROL.finditer(text):
        sentence = f"zakázaný řídicí znak {printable(match[0])}; smažte jej"
        yield Problem("forbidden-character", place_of(path, text, match.start(), match.end()), sentence)
    for match in _HARD_SPACE_INDENT.finditer(text):
        sentence = "řádek je odsazen pevnou mezerou (z Wordu nebo z webu); nahraďte ji obyčejnými mezerami"
        place = place_of(path, text, match.start(), match.end())
        fix = _rid(path, text, _HARD_SPACE_INDENT, " ", "odsadit obyčejnými mezerami")
        yield Problem("forbidden-character", place, sentence, fix=fix)


_SUSPICIOUS = (
    (_LOST_LETTER, "text je poškozený: písmena se ztratila při dřívějším převodu kódování"),
    (_DIRECTION, "skrytý znak, který obrací směr psaní; smažte jej"),
    (_ZERO_WIDTH, "skrytý znak nulové šířky; smažte jej"),
)
