"""Quotes around a value that YAML would take for something else."""

import json
import re

from spodq.place import Place, Replace

_LINE_END = re.compile(r"\r\n|\r|\n")
_ENTRY = re.compile(
    r"(?P<lead>[ \t]*(?:-[ \t]+)*(?:[\w.-]+:[ \t]+|(?<=[ \t])))(?P<value>\S.*?)(?P<rest>[ \t]+#.*|[ \t]*)"
)
_STARTS_OF_STRUCTURE = ('"', "'", "[", "{", "|", ">", "#", "- ")
_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()–„“§%+-]*[\w./()–„“§%+])?")
_MARK = re.compile(r"[0-9]{1,3}[A-Za-z]{1,2}")
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n", "ano", "ne", "nan", "inf"})
_UNSAFE_IN_QUOTES = re.compile("[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_LONGEST_PLAIN = 2000


def scalar(text: str) -> str:
    """The text as a YAML value on one line: plain where that is safe, else in double quotes (YAML 1.2, 7.3.1).

    Marks of criteria such as 6d stay plain: no reader of YAML takes them for numbers.
    """
    if _MARK.fullmatch(text):
        return text
    plain = bool(_PLAIN.fullmatch(text)) and "  " not in text and len(text) < _LONGEST_PLAIN
    if plain and text.isprintable() and text.casefold() not in _WORDS_OF_YAML:
        return text
    return _UNSAFE_IN_QUOTES.sub(_escaped, json.dumps(text, ensure_ascii=False))


def quoting(path: str, text: str, line: int) -> Replace | None:
    """Quotes around the whole value of a line, when it is one plain value that ends on its line."""
    lines = _LINE_END.split(text, line + 1)
    entry = _ENTRY.fullmatch(lines[line - 1]) if 0 < line <= len(lines) else None
    if entry is None or entry["value"].startswith(_STARTS_OF_STRUCTURE) or _goes_on(lines, line, entry["lead"]):
        return None
    place = Place(path, line, entry.start("value") + 1, line, entry.end("value") + 1)
    return Replace("dát hodnotu do uvozovek", place, quoted(entry["value"]))


def quoted(value: str) -> str:
    """The value in double quotes, or in single ones where it has double ones of its own."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'{}'".format(value.replace("'", "''"))


def _goes_on(lines: list[str], line: int, lead: str) -> bool:
    """Whether the next line belongs to the value: it is indented more than the key."""
    following = lines[line] if line < len(lines) else ""
    indent = len(lead) - len(lead.lstrip(" \t"))
    return bool(following.strip()) and len(following) - len(following.lstrip(" \t")) > indent


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
