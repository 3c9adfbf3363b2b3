"""Small JPEG files with EXIF, byte by byte (TIFF 6.0)."""

import struct


def photograph(*, position: bool = False, author: str = "", order: str = "<") -> bytes:
    """A picture of no pixels that says where and by whom it was taken."""
    entries: list[tuple[int, int, int, bytes]] = []
    tail = b""
    count = bool(author) + bool(position)
    free = 8 + 2 + count * 12 + 4
    if author:
        value = author.encode() + b"\0"
        entries.append((0x013B, 2, len(value), struct.pack(f"{order}I", free)))
        tail += value
    if position:
        gps = free + len(tail)
        entries.append((0x8825, 4, 1, struct.pack(f"{order}I", gps)))
        degrees = struct.pack(f"{order}6I", 49, 1, 22, 1, 39, 1)
        rows = b"".join(struct.pack(f"{order}HHII", tag, 5, 3, gps + 2 + 24 + 4) for tag in (2, 4))
        tail += struct.pack(f"{order}H", 2) + rows + struct.pack(f"{order}I", 0) + degrees
    directory = struct.pack(f"{order}H", count) + b"".join(
        struct.pack(f"{order}HHI", tag, kind, length) + inline for tag, kind, length, inline in entries
    )
    mark = b"II*\0" if order == "<" else b"MM\0*"
    tiff = mark + struct.pack(f"{order}I", 8) + directory + struct.pack(f"{order}I", 0) + tail
    segment = b"Exif\0\0" + tiff
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + b"\xff\xd9"
