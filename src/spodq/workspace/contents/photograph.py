"""EXIF of photographs in JPEG: where a picture was taken and by whom (JEITA CP-3451; TIFF 6.0)."""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from spodq.workspace.contents.part import ContentsError, Part

HEAD = 512_000
"""Bytes; EXIF stands in the first segments, none longer than 64 kB."""
_EXIF_SEGMENT, _SCAN = 0xE1, 0xDA
_REMARKS = (b"eXIf", b"EXIF", b"xmpmeta", b"tEXt", b"iTXt", b"zTXt")
_GPS_POINTER, _EXIF_POINTER = 0x8825, 0x8769
_LATITUDE, _LONGITUDE = 2, 4
_AUTHORS = {0x013B: "ascii", 0x9C9D: "utf-16", 0xA430: "ascii"}
_ENTRY = 12
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}


def parts(path: Path) -> Iterator[Part]:
    """The position and the author, when the picture tells them; a damaged segment tells nothing."""
    with path.open("rb") as stream:
        yield from remarks(stream.read(HEAD))


def without_remarks(path: Path) -> Iterator[Part]:
    """Pictures of other kinds: nothing, unless they carry remarks this program cannot read."""
    with path.open("rb") as stream:
        refuse_remarks(stream.read(HEAD))
    return iter(())


def remarks(head: bytes) -> Iterator[Part]:
    """What the beginning of a JPEG tells."""
    if head[:2] != b"\xff\xd8":
        raise ContentsError("soubor není fotografie JPEG")
    if b"GPSLatitude" in head:  # XMP, written in plain XML
        yield Part("v údajích o snímku", "", "position")
    tiff = _tiff(head)
    try:
        yield from _told(tiff) if tiff else ()
    except (struct.error, IndexError, KeyError) as error:
        raise ContentsError("údaje o snímku jsou poškozené") from error


def refuse_remarks(head: bytes) -> None:
    """Raises ContentsError when the beginning of a picture has remarks."""
    if any(mark in head for mark in _REMARKS):
        raise ContentsError("obrázek s údaji, které program neumí číst")


def _tiff(data: bytes) -> bytes | None:
    """The TIFF part of the EXIF segment."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:  # noqa: PLR2004  # a marker and its length are four bytes (ITU T.81)
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] == _EXIF_SEGMENT and data[at + 4 : at + 10] == b"Exif\0\0":
            return data[at + 10 : at + 2 + length]
        at += 2 + length
    return None


def _told(tiff: bytes) -> Iterator[Part]:
    order = "<" if tiff[:2] == b"II" else ">"
    first = _entries(tiff, order, struct.unpack_from(f"{order}I", tiff, 4)[0])
    inner = _entries(tiff, order, _number(first[_EXIF_POINTER], order)) if _EXIF_POINTER in first else {}
    for tag, encoding in _AUTHORS.items():
        value = {**first, **inner}.get(tag, b"").decode(encoding, "replace").strip("\0 ")
        if value:
            yield Part("v údajích o snímku", value, "author")
    if _GPS_POINTER in first:
        position = _entries(tiff, order, _number(first[_GPS_POINTER], order))
        if {_LATITUDE, _LONGITUDE} <= set(position) and any(position[_LATITUDE]):
            yield Part("v údajích o snímku", "", "position")


def _entries(tiff: bytes, order: str, offset: int) -> Mapping[int, bytes]:
    """Values of one directory by their tags; values longer than four bytes lie elsewhere."""
    found: dict[int, bytes] = {}
    (count,) = struct.unpack_from(f"{order}H", tiff, offset)
    for number in range(count):
        tag, kind, length, inline = struct.unpack_from(f"{order}HHI4s", tiff, offset + 2 + number * _ENTRY)
        size = _SIZES.get(kind, 1) * length
        where = struct.unpack(f"{order}I", inline)[0]
        found[tag] = inline[:size] if size <= len(inline) else tiff[where : where + size]
    return found


def _number(value: bytes, order: str) -> int:
    number: int = struct.unpack(f"{order}I", value)[0]
    return number
