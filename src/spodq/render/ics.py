"""iCalendar (RFC 5545): whole days that any calendar takes over, from Outlook to a telephone.

Few lines instead of a library: there are only whole days here, so neither time zones nor repeating, and the library
would bring two more packages with it. Tests read everything back with it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from spodq import __version__
from spodq.render.plain import plain

_WIDTH = 75
"""Octets of a line without its end (3.1)."""
_ESCAPED = re.compile(r"[\\;,]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def render(document: str, view: Any, folders: Sequence[Path]) -> bytes:  # noqa: ARG001  # every format has the same shape
    """The calendar of a document with entries `overdue` and `ahead`."""
    return b"".join(map(folded, _calendar(plain(view))))


def folded(line: str) -> bytes:
    """One line as it is written: broken between letters, so that no piece has more than 75 octets (3.1)."""
    pieces, piece = [], b""
    for sign in line:
        letter = sign.encode()
        if len(piece) + len(letter) > _WIDTH:
            pieces.append(piece)
            piece = b" "
        piece += letter
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def text(value: str) -> str:
    """A value of the type TEXT (3.3.11); without control signs, which it may not have."""
    escaped = _ESCAPED.sub(lambda sign: f"\\{sign[0]}", _LINE_END.sub("\n", value))
    return _CONTROLS.sub("", escaped.replace("\n", "\\n"))


def _calendar(told: Mapping[str, Any]) -> Iterator[str]:
    origin = told["origin"]
    name = f"{origin['office']['name']}: {told['title'].lower()}"
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//spodq//spodq {__version__}//CS")
    for key, value in (("NAME", name), ("DESCRIPTION", _about(told))):
        yield f"{key}:{text(value)}"  # RFC 7986
        yield f"X-WR-CAL{key.replace('DESCRIPTION', 'DESC')}:{text(value)}"  # what Outlook and Google read
    entries = (*told["overdue"], *told["ahead"])
    for entry in entries:
        yield from _event(entry, origin["iso_day"])
    if not entries:
        yield from _nothing(told)
    yield "END:VCALENDAR"


def _about(told: Mapping[str, Any]) -> str:
    origin = told["origin"]
    version = f", verze {origin['commit']}" if origin["commit"] else ""
    sentences = (
        told["lead"],
        f"Stav ke dni {origin['day']}{version}. Podle: {origin['wording']}.",
        origin["incomplete"],
        origin["unverified"],
    )
    return " ".join(filter(None, sentences))


def _event(entry: Mapping[str, Any], today: str) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", *_dated(entry["uid"], entry["iso_day"], today))
    yield f"SUMMARY:{text(_summary(entry))}"
    yield f"DESCRIPTION:{text(_details(entry))}"
    yield f"CATEGORIES:{text(entry['what'])}"
    yield "TRANSP:TRANSPARENT"  # a deadline takes nobody's time
    if entry["alarm_days"]:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{text(_summary(entry))}")
        yield from (f"TRIGGER:-P{entry['alarm_days']}D", "END:VALARM")
    yield "END:VEVENT"


def _dated(uid: str, when: str, today: str) -> tuple[str, ...]:
    """A whole day; `today` stands for the moment of writing, so that the same folder gives the same bytes."""
    return f"UID:{uid}", f"DTSTAMP:{_basic(today)}T000000Z", f"DTSTART;VALUE=DATE:{_basic(when)}"


def _basic(iso_day: str) -> str:
    return date.fromisoformat(iso_day).isoformat().replace("-", "")


def _summary(entry: Mapping[str, Any]) -> str:
    late = " (po termínu)" if entry["state"]["name"] == "overdue" else ""
    return f"{entry['what']}: {entry['subject']}{late}"


def _details(entry: Mapping[str, Any]) -> str:
    facts = (("Kritéria", "criteria"), ("Odpovídá", "responsible"), ("Soubor", "path"))
    return "\n".join(f"{label}: {entry[key]}" for label, key in facts if entry[key])


def _nothing(told: Mapping[str, Any]) -> Iterator[str]:
    """A calendar must have something in it (3.6): a note that there is nothing."""
    origin = told["origin"]
    uid = f"{origin['office']['slug']}-{origin['iso_day']}-{told['iso_until']}"
    yield from ("BEGIN:VJOURNAL", *_dated(uid, origin["iso_day"], origin["iso_day"]))
    yield from (f"SUMMARY:{text(told['lead'])}", "END:VJOURNAL")
