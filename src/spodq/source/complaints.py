"""What libyaml complains about, in Czech, at the place where a person has to act."""

import re
from typing import Any

from spodq.place import Fix, Place, Problem, Replace
from spodq.source.nodes import Scalar
from spodq.source.quoting import quoting

FORBIDDEN = {
    "alias": "hvězdička na začátku hodnoty znamená v YAML odkaz; dejte hodnotu do uvozovek",
    "anchor": "znak & na začátku hodnoty znamená v YAML kotvu; dejte hodnotu do uvozovek",
    "tag": "vykřičník na začátku hodnoty znamená v YAML značku typu; dejte hodnotu do uvozovek",
    "second-document": "v souboru je druhý dokument oddělený třemi pomlčkami (---); rozdělte jej na dva soubory",
    "version": "direktiva %YAML tu nemá co dělat; smažte ji",
}

_QUOTES = "dejte celou hodnotu do uvozovek"
_UNCLOSED_QUOTE = "uvozovka, která tu začíná, není uzavřena"
_INNER_QUOTE = (
    "za uzavírací uvozovkou nesmí nic následovat; je-li uvozovka uvnitř textu, použijte kolem něj druhý druh uvozovek"
)
_TOO_DEEP = "řádek je odsazen víc než řádek nad ním, a stal se tak jeho pokračováním; srovnejte odsazení"
# Part of what the parser says → (sentence, whether the fault stands where its context began)
_SENTENCES: tuple[tuple[str, str, bool], ...] = (
    ("scanning an alias", FORBIDDEN["alias"], True),
    ("scanning an anchor", FORBIDDEN["anchor"], True),
    ("undefined tag handle", FORBIDDEN["tag"], False),
    ("tag", FORBIDDEN["tag"], True),
    ("YAML", FORBIDDEN["version"], False),
    ("directive", "procento na začátku řádku znamená v YAML direktivu; dejte hodnotu do uvozovek", True),
    ("mapping values are not allowed", f"dvojtečka s mezerou uvnitř hodnoty; {_QUOTES}", False),
    ("could not find expected ':'", "za klíčem chybí dvojtečka, nebo je řádek špatně odsazen", True),
    ("found unexpected end of stream", _UNCLOSED_QUOTE, True),
    ("found unexpected document indicator", _UNCLOSED_QUOTE, True),
    (
        "expected ',' or ']'",
        "seznam v hranaté závorce, který tu začíná, není uzavřen; chybí ] nebo čárka",
        True,
    ),
    ("expected ',' or '}'", "složená závorka, která tu začíná, není uzavřena; chybí } nebo čárka", True),
    (
        "expected '-' indicator",
        "řádek sem nepatří: v seznamu má každá položka začínat pomlčkou stejně odsazenou",
        False,
    ),
    (
        "expected <block end>",
        "řádek je špatně odsazen nebo sem nepatří; srovnejte jej s řádky nad ním",
        False,
    ),
    (
        "did not find expected key",
        "řádek je špatně odsazen nebo sem nepatří; srovnejte jej s řádky nad ním",
        False,
    ),
    (
        "block sequence entries are not allowed",
        "pomlčka seznamu tu být nemůže; dejte ji na nový řádek",
        False,
    ),
    ("sequence entries are not allowed", "pomlčka seznamu tu být nemůže; dejte ji na nový řádek", False),
    ("found a tab character", "řádek je odsazen tabulátorem; YAML zná jen mezery", False),
    ("found character '\\t'", "řádek je odsazen tabulátorem; YAML zná jen mezery", False),
    ("cannot start any token", f"tímto znakem nemůže hodnota začínat; {_QUOTES}", False),
    (
        "unknown escape character",
        "neznámá zpětným lomítkem uvozená značka; použijte jednoduché uvozovky",
        False,
    ),
    ("hexdecimal", "neúplný zápis znaku za zpětným lomítkem; použijte jednoduché uvozovky", False),
    ("hexadecimal", "neúplný zápis znaku za zpětným lomítkem; použijte jednoduché uvozovky", False),
    ("invalid Unicode character escape", "zápis znaku za zpětným lomítkem neznamená žádný znak", False),
    ("unexpected ':'", f"dvojtečka uvnitř hodnoty; {_QUOTES}", False),
    ("<document start>", "řádek sem nepatří; srovnejte odsazení s řádky nad ním", False),
    (
        "chomping or indentation",
        "za značkou | nebo > smí být jen konec řádku; text začněte na dalším řádku",
        False,
    ),
    (
        "comment or line break",
        "za značkou | nebo > smí být jen konec řádku; text začněte na dalším řádku",
        False,
    ),
    (
        "indentation indicator",
        "za značkou | nebo > smí být jen konec řádku; text začněte na dalším řádku",
        False,
    ),
    (
        "wrong indented",
        "text pod značkou | nebo > musí být odsazen stejně nebo více než jeho první řádek",
        False,
    ),
    ("nesting", "příliš hluboké vnoření; zkontrolujte závorky a odsazení", False),
    (
        "expected node content",
        f"tady chybí hodnota, nebo je v ní znak, který musí být v uvozovkách; {_QUOTES}",
        False,
    ),
)
_FALLBACK = f"tomuto zápisu YAML nelze rozumět; zkontrolujte odsazení, nebo {_QUOTES}"
_TAB_INDENT = re.compile(r"^ *\t[ \t]*(?=\S)")
_LINE_END = re.compile(r"\r\n|\r|\n")


def complaint(path: str, text: str, error: Exception, last: Scalar | None = None) -> Problem:
    """The parser's error as a problem: one Czech sentence at the place to act.

    `last` is the last value read before the fault; a value that ran over its line is the true cause.
    """
    sentence, at_context = _sentence(_fault(error))
    place = _place(path, text, _mark(error, at_context=at_context))
    cause = _tab(path, text, place.line) or _overrun(place, last)
    kind = "forbidden-construct" if sentence in FORBIDDEN.values() else "unreadable-yaml"
    return cause or Problem(kind, place, sentence, fix=asked_quotes(path, text, place, sentence))


def asked_quotes(path: str, text: str, place: Place, sentence: str) -> Fix | None:
    """Quotes around the value, where the sentence asks for them."""
    return quoting(path, text, place.line) if sentence.endswith("do uvozovek") else None


def _fault(error: Exception) -> str:
    told = (getattr(error, name, None) for name in ("problem", "reason", "context"))
    return " ".join(str(part) for part in told if part) or str(error)


def _place(path: str, text: str, mark: Any) -> Place:
    """Place of the mark; libyaml puts the end of a file without the last line end one line lower."""
    lines = _LINE_END.split(text, mark.line + 1) if mark else []
    if mark and mark.line >= len(lines):
        return Place(path, len(lines), len(lines[-1]) + 1)
    return Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)


def _overrun(place: Place, last: Scalar | None) -> Problem | None:
    if last is None or last.end[0] + 1 != place.line:
        return None
    one_line = last.start[0] == last.end[0]
    if last.quoted and last.end[1] + 1 == place.column:
        quote = Place(place.path, last.start[0] + 1, last.start[1] + 1)
        return Problem("unreadable-yaml", place if one_line else quote, _INNER_QUOTE if one_line else _UNCLOSED_QUOTE)
    if not last.quoted and not one_line:
        column = last.end[1] + 1 - len(last.text.split()[-1])
        return Problem("unreadable-yaml", Place(place.path, place.line, column), _TOO_DEEP)
    return None


def _sentence(fault: str) -> tuple[str, bool]:
    known = ((sentence, at_context) for part, sentence, at_context in _SENTENCES if part in fault)
    return next(known, (_FALLBACK, False))


def _mark(error: Exception, *, at_context: bool) -> Any:
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    return (context or problem) if at_context else (problem or context)


def _tab(path: str, text: str, line: int) -> Problem | None:
    """The tab that is the true cause: at the line of the error or just above it."""
    lines = _LINE_END.split(text, line + 1)
    for number in (line, line - 1):
        match = _TAB_INDENT.match(lines[number - 1]) if 0 < number <= len(lines) else None
        if match:
            column = match[0].index("\t") + 1
            sentence = "řádek je odsazen tabulátorem; YAML zná jen mezery"
            fix = Replace("odsadit mezerami místo tabulátorů", *_spaces(path, number, match[0]))
            return Problem("unreadable-yaml", Place(path, number, column, number, match.end() + 1), sentence, fix=fix)
    return None


def _spaces(path: str, line: int, indent: str) -> tuple[Place, str]:
    """The whole indentation of a line, and the same in spaces: two for a tab, as every example has it."""
    return Place(path, line, 1, line, len(indent) + 1), indent.replace("\t", "  ")
