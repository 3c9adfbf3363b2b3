"""Word, Excel, PowerPoint and OpenDocument: every XML part of the archive, streamed, with limits against bombs."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from spodq.workspace.contents.part import ContentsError, Part

_UNPACKED_LIMIT = 20_000_000
"""Bytes of XML in one file; a document of five hundred pages has about three million."""
_PARTS_LIMIT = 3_000
_PIECE = 65_536
_ENCRYPTED = 0x1
_OLE = b"\xd0\xcf\x11\xe0"
"""A document locked with a password is not a zip but an OLE file."""
_BREAKING = frozenset({"p", "h", "si", "c", "row", "tr", "tc", "comment", "br", "tab", "cr", "line-break", "list-item"})
_WHERE: tuple[tuple[str, str], ...] = (
    (r"word/document\.xml|content\.xml", "v textu"),
    (r"word/header\d*\.xml", "v záhlaví"),
    (r"word/footer\d*\.xml", "v zápatí"),
    (r"comments|annotations", "v komentáři"),
    (r"footnotes|endnotes", "v poznámce pod čarou"),
    (r"docProps/|meta\.xml", "ve vlastnostech"),
    (r"xl/(worksheets|sharedStrings)", "v listu"),
    (r"ppt/notesSlides", "v poznámkách ke snímku"),
    (r"ppt/slides", "na snímku"),
)
_PROPERTIES = re.compile(r"docProps/|meta\.xml|\.rels$")
"""Parts in which each element is a value of its own; elsewhere a word may be cut into several."""
_BROKEN = (zipfile.BadZipFile, zlib.error, expat.ExpatError, struct.error, EOFError, NotImplementedError, RuntimeError)


class _TooLargeError(Exception):
    """More XML than a document written by people holds."""


def parts(path: Path) -> Iterator[Part]:
    """Parts with text, those of properties last."""
    with path.open("rb") as stream:
        if stream.read(len(_OLE)) == _OLE:
            raise ContentsError("soubor je zamčen heslem nebo uložen ve staré podobě")
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _parts_of(archive)
    except _TooLargeError as error:
        raise ContentsError("soubor se po rozbalení nafoukne nad rozumnou mez") from error
    except (*_BROKEN, ValueError) as error:
        raise ContentsError("soubor je poškozený") from error


def _parts_of(archive: zipfile.ZipFile) -> Iterator[Part]:
    infos = archive.infolist()
    if len(infos) > _PARTS_LIMIT:
        raise _TooLargeError
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise ContentsError("soubor je zamčen heslem")
    room = _UNPACKED_LIMIT
    for info in infos:
        if info.filename.endswith((".xml", ".rels")) or "." not in info.filename:
            reading = _Reading(properties=bool(_PROPERTIES.search(info.filename)))
            room -= reading.read(archive, info, room)
            yield from reading.told(info.filename)


class _Reading:
    """Text of one XML part; runs of a paragraph are joined, deleted text is kept apart."""

    def __init__(self, *, properties: bool) -> None:
        self.properties = properties
        self.text: list[str] = []
        self.deleted: list[str] = []
        self.inside_deletion = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = _refuse

    def read(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> int:
        """Read the part by pieces; the result is its size. Raises _TooLargeError past the room."""
        size = 0
        with archive.open(info) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > room:
                    raise _TooLargeError
                self.parser.Parse(piece, False)
        if size:
            self.parser.Parse(b"", True)
        return size

    def told(self, name: str) -> Iterator[Part]:
        """What the part says."""
        where = next((czech for pattern, czech in _WHERE if re.search(pattern, name)), "v další části")
        for place, pieces in ((where, self.text), ("ve smazaném textu", self.deleted)):
            text = "".join(pieces)
            if text.strip():
                yield Part(place, text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "del":
            self.inside_deletion += 1
        target = attributes.get("Target", "")
        if target.startswith("mailto:"):
            self._bucket.append(f"\n{target.removeprefix('mailto:')}\n")

    def _end(self, name: str) -> None:
        local = _local(name)
        if local in _BREAKING or self.properties:
            self._bucket.append("\n")
        if local == "del":
            self.inside_deletion -= 1

    def _characters(self, data: str) -> None:
        self._bucket.append(data)

    @property
    def _bucket(self) -> list[str]:
        return self.deleted if self.inside_deletion else self.text


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    """Documents have no DTD; a bomb of entities needs one."""
    raise ContentsError("soubor obsahuje zakázanou deklaraci DTD")
