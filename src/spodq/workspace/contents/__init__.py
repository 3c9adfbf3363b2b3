"""Text of attachments, part by part, for the search of personal data; nothing is run, nothing is fetched."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from spodq.workspace.contents import office, pdf, photograph, plain
from spodq.workspace.contents.part import ContentsError, Part
from spodq.workspace.disk import is_pointer

_Reader = Callable[[Path], Iterator[Part]]
_READERS: Mapping[str, _Reader] = {
    **dict.fromkeys(office.DOCUMENTS, office.parts),
    ".pdf": pdf.parts,
    **dict.fromkeys((".jpg", ".jpeg"), photograph.parts),
    **dict.fromkeys((".txt", ".csv", ".tsv", ".md", ".json", ".ics", ".yaml", ".yml"), plain.parts),
    **dict.fromkeys((".html", ".htm", ".xml", ".svg"), plain.marked_up),
    **dict.fromkeys((".png", ".gif", ".bmp", ".webp"), photograph.without_remarks),
}
_OLD_FORMATS = {".doc": "starého Wordu", ".xls": "starého Excelu", ".ppt": "starého PowerPointu"}


def read_contents(path: Path) -> tuple[Part, ...]:
    """Every part of the file that holds text; empty for pictures without remarks.

    Raises ContentsError with a Czech reason when the file cannot be read whole: then nothing is known about it.
    """
    ending = path.suffix.lower()
    if ending in _OLD_FORMATS:
        raise ContentsError(f"soubor {_OLD_FORMATS[ending]}; uložte jej v dnešní podobě")
    if ending not in _READERS:
        raise ContentsError("druh souboru, který program neumí číst")
    try:
        if is_pointer(path):
            raise ContentsError("je to jen odkaz Git LFS")
        return tuple(_READERS[ending](path))
    except (OSError, MemoryError, RecursionError) as error:
        raise ContentsError("soubor nelze přečíst") from error


__all__ = ["ContentsError", "Part", "read_contents"]
