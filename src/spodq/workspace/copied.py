"""A text of a regulation as a person copied it: a text file, a page saved from a law portal, a Word document."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from spodq.statute.lines import Line, lines_of_paragraphs, lines_of_plain_text, tidy
from spodq.workspace.contents import ContentsError, read_contents

_LIMIT = 20_000_000
_WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{1,40})", re.IGNORECASE)
_CZECH_LETTERS = frozenset("áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„“‚‘–—…§°×·•\u00a0")
_FURNITURE = frozenset({"nav", "header", "footer", "aside", "button", "form", "title"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg"})
_INLINE = re.compile(
    r"a|abbr|acronym|b|bd[io]|big|cite|code|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|"
    r"su[bp]|tt|u|var|wbr"
)
"""Tags inside a line; any other begins a new one."""


class CopiedError(Exception):
    """The file is no text of a regulation; the message is a Czech sentence."""


def read_copied(path: Path) -> tuple[Line, ...]:
    """Lines of the file. Raises CopiedError when it cannot be read whole."""
    try:
        if path.is_dir():
            raise CopiedError(f"„{path}“ je složka; napište soubor s textem přílohy")
        if not path.is_file():
            raise CopiedError(f"soubor „{path}“ neexistuje")
        if path.stat().st_size > _LIMIT:
            raise CopiedError(f"soubor „{path.name}“ je příliš velký; uložte jen text přílohy")
        data = path.read_bytes()
    except OSError as error:
        raise CopiedError(f"soubor „{path}“ nelze přečíst") from error
    lines = _lines(path, data)
    if not lines:
        raise CopiedError(f"v souboru „{path.name}“ není žádný text")
    return lines


def _lines(path: Path, data: bytes) -> tuple[Line, ...]:
    ending = path.suffix.lower()
    if data.startswith(b"%PDF-"):
        raise CopiedError("z PDF se řádky nepoznají; označte text v prohlížeči a uložte jej jako textový soubor")
    if ending == ".docx" or data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _word(path)
    text = _decoded(path, data)
    if ending in {".html", ".htm", ".xhtml"} or re.match(r"\s*<(?:!doctype|html)\b", text, re.IGNORECASE):
        page = _Page()
        page.feed(text)
        page.close()
        return page.lines()
    return lines_of_plain_text(text)


def _word(path: Path) -> tuple[Line, ...]:
    if path.suffix.lower() != ".docx":
        raise CopiedError(f"soubor „{path.name}“ není text, stránka ani dokument .docx; uložte jej tak")
    try:
        parts = read_contents(path)
    except ContentsError as error:
        raise CopiedError(f"dokument „{path.name}“ nejde přečíst: {error}") from error
    found: list[Line] = []
    for part in parts:
        if part.where not in {"ve vlastnostech", "v další části"}:
            inside = part.where == "v textu"
            rows = lines_of_paragraphs(part.text)
            found += (replace(each, furniture=not inside) for each in rows)
    return tuple(found)


def _decoded(path: Path, data: bytes) -> str:
    """The text in the encoding the file says, in UTF-8, or in that of old Czech Windows when it reads as Czech."""
    said = _CHARSET.search(data[:4096])
    named = [said[1].decode()] if said else []
    marked = [encoding for mark, encoding in _WIDE if data.startswith(mark)]
    for encoding in (*marked, "utf-8", *named):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if "\0" not in text:
            return text
    text = data.decode("cp1250", "replace")
    foreign = [letter for letter in text if ord(letter) > 127]  # noqa: PLR2004  # end of ASCII
    if "\0" in text or sum(letter in _CZECH_LETTERS for letter in foreign) < 0.95 * len(foreign):
        raise CopiedError(f"soubor „{path.name}“ není text v UTF-8 ani ve Windows-1250; uložte jej jako UTF-8")
    return text


class _Page(HTMLParser):
    """Blocks and cells of a web page, each a line; what stands in menus and footers is told to be furniture."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.found: list[Line] = []
        self.unseen = 0
        self.furniture: list[str] = []
        self.row = 1

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the parser gives it
        """A block begins; inside a line nothing happens."""
        if not _INLINE.fullmatch(tag):
            self._flush()
        if tag in _UNSEEN:
            self.unseen += 1
        if tag in _FURNITURE:
            self.furniture.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if not _INLINE.fullmatch(tag):
            self._flush()
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        if tag in self.furniture:
            del self.furniture[self.furniture.index(tag) :]

    def handle_data(self, data: str) -> None:
        """Text of the line; the line is where its first word stands."""
        if self.unseen:
            return
        if data.strip() and not any(piece.strip() for piece in self.pieces):
            before = data[: len(data) - len(data.lstrip())]
            self.row = self.getpos()[0] + before.count("\n")
        self.pieces.append(data)

    def lines(self) -> tuple[Line, ...]:
        """Every line of the page."""
        self._flush()
        return tuple(self.found)

    def _flush(self) -> None:
        text = tidy("".join(self.pieces))
        self.pieces.clear()
        if text:
            self.found.append(Line(self.row, text, starts=True, furniture=bool(self.furniture)))
