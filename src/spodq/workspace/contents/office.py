"""Word, Excel, PowerPoint and OpenDocument: every XML part of the archive, streamed, with limits against bombs."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from spodq.workspace.contents import photograph
from spodq.workspace.contents.markup import Reading, TooLargeError
from spodq.workspace.contents.part import ContentsError, Part

_UNPACKED_LIMIT = 20_000_000
"""Bytes of XML and of beginnings of pictures; a document of five hundred pages has about three million."""
_PARTS_LIMIT = 3_000
_ENCRYPTED = 0x1
_OLE = b"\xd0\xcf\x11\xe0"
"""A document locked with a password is not a zip but an OLE file."""
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
DOCUMENTS = (".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".xltx", ".pptx", ".pptm", ".odt", ".ods", ".odp")
_PICTURES = (".png", ".gif", ".bmp", ".webp")
_INSIDE = re.compile(r"/(media|embeddings)/|^Pictures/")
"""Folders of what people put into a document; a part elsewhere (fonts, settings of printers) is the program's own."""
_BROKEN = (zipfile.BadZipFile, zlib.error, expat.ExpatError, struct.error, EOFError, NotImplementedError, RuntimeError)


def parts(path: Path) -> Iterator[Part]:
    """Parts with text, those of properties last; pictures and files put into the document too."""
    with path.open("rb") as stream:
        if stream.read(len(_OLE)) == _OLE:
            raise ContentsError("soubor je zamčen heslem nebo uložen ve staré podobě")
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _Unpacking().parts_of(archive)
    except TooLargeError as error:
        raise ContentsError("soubor se po rozbalení nafoukne nad rozumnou mez") from error
    except (*_BROKEN, ValueError) as error:
        raise ContentsError("soubor je poškozený") from error


class _Unpacking:
    """One file with all that lies in it; the room is shared, so that a bomb inside is a bomb all the same."""

    def __init__(self) -> None:
        self.room, self.parts = _UNPACKED_LIMIT, _PARTS_LIMIT

    def parts_of(self, archive: zipfile.ZipFile, within: str = "") -> Iterator[Part]:
        """Parts of an archive; `within` is where it lies when it is inside another."""
        infos = archive.infolist()
        self.parts -= len(infos)
        if self.parts < 0:
            raise TooLargeError
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise ContentsError("soubor je zamčen heslem")
        for info in infos:
            if info.filename.endswith((".xml", ".rels", ".vml")):
                yield from self._marked_up(archive, info, within)
            elif _INSIDE.search(info.filename) and info.file_size:
                yield from self._put_in(archive, info, within)

    def _marked_up(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, within: str) -> Iterator[Part]:
        reading = Reading(properties=bool(_PROPERTIES.search(info.filename)))
        with archive.open(info) as stream:
            self.room -= reading.read(stream, self.room)
        where = next((czech for pattern, czech in _WHERE if re.search(pattern, info.filename)), "v další části")
        yield from reading.told(within or where)

    def _put_in(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, within: str) -> Iterator[Part]:
        """A picture or a document inside; what cannot be read is told, the rest of the file is known nevertheless."""
        ending = Path(info.filename).suffix.lower()
        try:
            if ending in DOCUMENTS and not within:
                with zipfile.ZipFile(io.BytesIO(self._bytes(archive, info, self.room))) as inner:
                    yield from self.parts_of(inner, "ve vloženém souboru")
            else:
                yield from _picture(ending, self._bytes(archive, info, photograph.HEAD))
        except ContentsError as error:
            yield Part("", f"vložený soubor {ending}: {error}", "unread")

    def _bytes(self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
        with archive.open(info) as stream:
            data = stream.read(most)
        self.room -= len(data)
        if self.room <= 0:
            raise TooLargeError
        return data


def _picture(ending: str, head: bytes) -> Iterator[Part]:
    if ending in {".jpg", ".jpeg"}:
        yield from photograph.remarks(head)
    elif ending in _PICTURES:
        photograph.refuse_remarks(head)
    else:
        raise ContentsError("druh souboru, který program neumí číst")
