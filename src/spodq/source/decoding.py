"""Bytes → text: UTF-8 only, and a clear word about everything else people save by accident."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from spodq.place import Place, Problem, Resave

SIZE_LIMIT = 1_000_000
"""Bytes. Hand-written evidence is about a thousandth of it; the limit stops attacks, not people."""

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_SIGNATURES = (
    (b"\x89PNG", "obrázek PNG"),
    (b"\xff\xd8\xff", "obrázek JPEG"),
    (b"PK\x03\x04", "soubor Wordu, Excelu nebo zip"),
    (b"%PDF-", "soubor PDF"),
    (b"\xd0\xcf\x11\xe0", "soubor starého Wordu nebo Excelu"),
)
_SAVE_AS_UTF8 = "uložte jej jako UTF-8 (ve VS Code klepněte dole na název kódování → Uložit s kódováním → UTF-8)"
_LINE_END = re.compile(rb"\r\n|\r|\n")
_CZECH_LETTERS = frozenset("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ")


class Decoded(NamedTuple):
    """Text of a file, or the one problem that made it unreadable."""

    text: str | None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Bytes:
    path: str
    data: bytes

    def refused(self, kind: str, sentence: str, offset: int = 0, encoding: str = "") -> Decoded:
        before = self.data[:offset]
        line_starts = [match.end() for match in _LINE_END.finditer(before)]
        start = line_starts[-1] if line_starts else 0
        column = len(before[start:].decode("utf-8", "replace")) + 1
        place = Place(self.path, len(line_starts) + 1, column)
        return Decoded(None, Problem(kind, place, sentence, fix=self._resave(place, encoding)))

    def _resave(self, place: Place, encoding: str) -> Resave | None:
        try:
            self.data.decode(encoding or "undefined")
        except UnicodeError:
            return None
        return Resave("uložit v UTF-8", place, encoding)


def decode(path: str, data: bytes) -> Decoded:
    """Text of the file without its byte order mark, or the problem that prevents reading it."""
    raw = _Bytes(path, data)
    for refuse in _REFUSALS:
        refused = refuse(raw)
        if refused:
            return refused
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _not_utf8(raw, error.start)


def _oversized(raw: _Bytes) -> Decoded | None:
    if len(raw.data) <= SIZE_LIMIT:
        return None
    return raw.refused(
        "oversized-file",
        "soubor je větší než 1 MB; rozdělte jej na více souborů, přílohy patří do složky files/",
    )


def _empty(raw: _Bytes) -> Decoded | None:
    if raw.data.removeprefix(b"\xef\xbb\xbf").strip():
        return None
    return raw.refused("empty-file", "soubor je prázdný; doplňte údaje, nebo jej smažte")


def _wide_encoding(raw: _Bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.data.startswith(mark):
            sentence = f"soubor je uložen v kódování {encoding}; {_SAVE_AS_UTF8}"
            return raw.refused("wrong-encoding", sentence, encoding=encoding)
    return None


def _another_format(raw: _Bytes) -> Decoded | None:
    for signature, czech in _SIGNATURES:
        if raw.data.startswith(signature):
            sentence = f"soubor není text, ale {czech}; přílohy patří do složky files/"
            return raw.refused("wrong-encoding", sentence)
    return None


def _nul(raw: _Bytes) -> Decoded | None:
    offset = raw.data.find(b"\0")
    if offset < 0:
        return None
    if raw.data[:400].count(b"\0") * 3 > len(raw.data[:400]):
        sentence = f"soubor je uložen v kódování UTF-16; {_SAVE_AS_UTF8}"
        little_endian = raw.data[:400:2].count(b"\0") < raw.data[1:400:2].count(b"\0")
        return raw.refused("wrong-encoding", sentence, encoding="utf-16-le" if little_endian else "utf-16-be")
    sentence = "soubor je poškozený: obsahuje nulové bajty; vraťte jeho poslední dobrou podobu z gitu"
    return raw.refused("wrong-encoding", sentence, offset)


def _not_utf8(raw: _Bytes, offset: int) -> Decoded:
    guess = "Windows-1250" if _looks_like_windows_1250(raw.data) else "jiném kódování"
    looks = f"vypadá jako {guess}" if guess == "Windows-1250" else f"je v {guess} nebo poškozený"
    encoding = "cp1250" if guess == "Windows-1250" else ""
    return raw.refused("wrong-encoding", f"soubor není v UTF-8, {looks}; {_SAVE_AS_UTF8}", offset, encoding)


def _looks_like_windows_1250(data: bytes) -> bool:
    """Czech text decoded by the right table has its foreign letters nearly all Czech."""
    foreign = [letter for letter in data.decode("cp1250", "replace") if ord(letter) > 127]  # noqa: PLR2004  # end of ASCII
    return sum(letter in _CZECH_LETTERS for letter in foreign) > 0.9 * len(foreign)


_REFUSALS: tuple[Callable[[_Bytes], Decoded | None], ...] = (
    _oversized,
    _empty,
    _wide_encoding,
    _another_format,
    _nul,
)
