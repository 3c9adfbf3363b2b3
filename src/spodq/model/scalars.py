"""Kinds of single values. Each accepts one spelling and says so in Czech when it meets another.

Values arrive as the text the person wrote; nothing is guessed (`0123`, `1.10`, `ano` and `12:30` stay text).
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from spodq.czech import written_day

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_COUNT = re.compile(r"[0-9]{1,9}\Z")
_SHARE = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,4})?\Z")
_NAME_LIMIT = 64
_NAME = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z])?\Z")
_STRANGE_IN_NAME = re.compile(r"[^0-9A-Za-z._-]")
_URL = re.compile(r"https?://[^\s<>\"]+\Z")
_FLAGS = {"ano": "true", "yes": "true", "on": "true", "ne": "false", "no": "false", "off": "false"}
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def _refuse(kind: str, sentence: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(kind, "{sentence}", {"sentence": sentence, **context})


def _text(raw: Any) -> str:
    if not isinstance(raw, str):
        raise _refuse("shape", "tady má být text, ne seznam ani skupina klíčů")
    return raw


def _filled_text(raw: Any) -> str:
    text = _text(raw)
    if not text.strip():
        raise _refuse("empty", "hodnota je prázdná")
    return text


def _day(raw: Any) -> date:
    text = _text(raw)
    match = _ISO_DAY.match(text)
    if not match:
        meant = _as_iso(text)
        raise _refuse("value", f"datum pište jako {meant or '2026-01-31'}", meant=meant)
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise _refuse("value", f"takový den v kalendáři není: {text}") from None


def _as_iso(text: str) -> str:
    """The date the person wrote another way, or nothing when it is none."""
    when = written_day(text)
    return when.isoformat() if when else ""


def _count(raw: Any) -> int:
    text = _text(raw)
    if not _COUNT.match(text):
        raise _refuse("value", "tady má být celé číslo bez znaménka a mezer, například 12")
    return int(text)


def _share(raw: Any) -> Decimal:
    text = _text(raw)
    if not _SHARE.match(text):
        meant = text.replace(",", ".") if _SHARE.match(text.replace(",", ".", 1)) else ""
        raise _refuse("value", "tady má být číslo s desetinnou tečkou, například 0.5", meant=meant)
    return Decimal(text)


def _fraction(raw: Any) -> Decimal:
    number = _share(raw)
    if number > 1:
        raise _refuse("value", "tady má být díl celku, nejvýš 1; polovina je 0.5")
    return number


def _flag(raw: Any) -> bool:
    text = _text(raw)
    if text not in {"true", "false"}:
        meant = _FLAGS.get(text.casefold(), "")
        raise _refuse("value", "tady má být true (ano), nebo false (ne)", meant=meant)
    return text == "true"


def _identifier(raw: Any) -> str:
    text = _text(raw)
    if not _NAME.match(text):
        raise _refuse("value", f"označení „{text[:40]}“ {_fault_of_name(text)}")
    return text


def _fault_of_name(text: str) -> str:
    strange = _STRANGE_IN_NAME.search(text)
    if strange:
        letter = f"„{strange[0]}“ (U+{ord(strange[0]):04X})"
        return f"smí mít jen písmena bez háčků a čárek, číslice, tečku a pomlčku; {letter} k nim nepatří"
    if len(text) > _NAME_LIMIT:
        return f"je příliš dlouhé; smí mít nejvýš {_NAME_LIMIT} znaků"
    return "musí začínat a končit písmenem nebo číslicí"


def _url(raw: Any) -> str:
    text = _text(raw)
    if not _URL.match(text):
        raise _refuse("value", "adresa má začínat https:// nebo http:// a nesmí v ní být mezera")
    return text


def _sha256(raw: Any) -> str:
    text = _text(raw).lower()
    if not _SHA256.match(text):
        raise _refuse("value", "otisk SHA-256 má 64 znaků 0–9 a a–f")
    return text


class Spelling:
    """How a value is read, and what an editor is told of it; stands in `Annotated[str, Spelling(…)]`.

    The reader makes the whole value, so that pydantic builds nothing around it: there are hundreds of such keys.
    """

    def __init__(self, read: Callable[[Any], Any], schema: Mapping[str, Any]) -> None:
        self.read, self.schema = read, schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return dict(self.schema)


class Choice(Spelling):
    """A closed list of words, each with what it means in Czech; stands in `Annotated[str, Choice(…)]`."""

    def __init__(self, *labelled: tuple[str, str]) -> None:
        self.labels = dict(labelled)
        words = [int(word) if word.isdigit() else word for word in self.labels]  # an editor reads 1 as a number
        super().__init__(self._word, {"enum": words, "enumDescriptions": list(self.labels.values())})

    def _word(self, raw: Any) -> str:
        text = _text(raw)
        if text not in self.labels:
            raise _refuse("choice", f"hodnota „{text[:40]}“ tu není dovolena", given=text, allowed=list(self.labels))
        return text


Text = Annotated[str, Spelling(_filled_text, {"type": "string", "minLength": 1})]
"""One line of words."""

_MARKDOWN = {"type": "string", "minLength": 1, "markdownDescription": "Text se značkami Markdown."}
Markdown = Annotated[str, Spelling(_filled_text, _MARKDOWN)]
"""Longer text: paragraphs, lists, links, bold, tables (CommonMark)."""

_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "patternErrorMessage": "Datum pište jako 2026-01-31."}
Day = Annotated[date, Spelling(_day, _DAY)]
"""A calendar day, written 2026-01-31 (ISO 8601)."""

Count = Annotated[int, Spelling(_count, {"type": "integer", "minimum": 0})]
"""A whole number, zero or more."""

Share = Annotated[Decimal, Spelling(_share, {"type": "number", "minimum": 0})]
"""A number with a decimal point."""

Fraction = Annotated[Decimal, Spelling(_fraction, {"type": "number", "minimum": 0, "maximum": 1})]
"""A part of a whole, at most 1."""

Flag = Annotated[bool, Spelling(_flag, {"type": "boolean"})]
"""true or false."""

Url = Annotated[str, Spelling(_url, {"type": "string", "pattern": "^https?://"})]
"""An address on the web."""

_IDENTIFIER = {
    "type": "string",
    "pattern": r"^[0-9A-Za-z]([0-9A-Za-z._-]{0,62}[0-9A-Za-z])?$",
    "patternErrorMessage": "Jen písmena bez háčků a čárek, číslice, tečka a pomlčka.",
}
Identifier = Annotated[str, Spelling(_identifier, _IDENTIFIER)]
"""A short name other files refer to; safe as a file name and in a link."""

CriterionId = Annotated[str, Spelling(_identifier, {**_IDENTIFIER, "examples": ["6d"]})]
"""Mark of a criterion; which marks exist is said by the catalogue, not by code."""

Sha256 = Annotated[str, Spelling(_sha256, {"type": "string", "pattern": "^[0-9a-fA-F]{64}$"})]
"""SHA-256 of a file, in hexadecimal (FIPS 180-4)."""
