"""Text of one XML part of a document: runs of a paragraph joined, what was deleted kept apart."""

import re
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from spodq.workspace.contents.part import ContentsError, Part

PIECE = 65_536
_BREAKING = frozenset({"p", "h", "si", "c", "row", "tr", "tc", "comment", "br", "tab", "cr", "line-break", "list-item"})
_REACH = 80
_BEFORE = re.compile(r"[^\d\n]{0,60}[\d \u00a0/–-]*\Z")
"""Words before a deletion and digits that touch it: a number may be deleted in part."""
_AFTER = re.compile(r"[\d \u00a0/–-]*")


class TooLargeError(Exception):
    """More XML than a document written by people holds."""


class Reading:
    """What one part says; each element of properties is a value, elsewhere a word may be cut into several."""

    def __init__(self, *, properties: bool) -> None:
        self.properties = properties
        self.text: list[str] = []
        self.deleted: list[str] = []
        self.kept = ""
        self.deletions = self.insertions = 0
        self.touching = False
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = _refuse

    def read(self, stream: IO[bytes], room: int) -> int:
        """Read the part by pieces; the result is its size. Raises TooLargeError past the room."""
        size = 0
        while piece := stream.read(PIECE):
            size += len(piece)
            if size > room:
                raise TooLargeError
            self.parser.Parse(piece, False)
        if size:
            self.parser.Parse(b"", True)
        return size

    def told(self, where: str) -> Iterator[Part]:
        """What the part says."""
        for place, pieces in ((where, self.text), ("ve smazaném textu", self.deleted)):
            text = "".join(pieces)
            if text.strip():
                yield Part(place, text)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if local == "ins":
            self.insertions += 1
        elif local == "del":
            self.deletions += 1
            if self.deletions == 1 and not self.touching:
                self.deleted.append("\n" + _BEFORE.findall(self.kept)[0])
        target = attributes.get("Target", "")
        if target.startswith("mailto:"):
            self.text.append(f"\n{target.removeprefix('mailto:')}\n")

    def _end(self, name: str) -> None:
        local = _local(name)
        if local in _BREAKING or self.properties:
            self._break()
        if local == "ins":
            self.insertions -= 1
        elif local == "del":
            self.deletions -= 1
            self.touching = True

    def _break(self) -> None:
        (self.deleted if self.deletions else self.text).append("\n")
        if not self.deletions:
            self.kept, self.touching = "", False

    def _characters(self, data: str) -> None:
        if self.deletions:
            self.deleted.append(data)
            return
        self.text.append(data)
        if not self.insertions:
            self._beside(data)

    def _beside(self, data: str) -> None:
        """Text that was there before the changes too: what of it touches a deletion belongs to what was deleted."""
        self.kept = (self.kept + data)[-_REACH:]
        if self.touching:
            near = _AFTER.findall(data)[0]
            self.deleted.append(near)
            self.touching = near == data


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    """Documents have no DTD; a bomb of entities needs one."""
    raise ContentsError("soubor obsahuje zakázanou deklaraci DTD")
