"""A template changed in LibreOffice, as an office would: another logo, a chapter less, other styles."""

import re
import struct
import subprocess
import zlib
from pathlib import Path

import hostile
import needs
import pytest
from libreoffice import LibreOffice
from making import ROOT, Case, Maker
from openxml_audit import OpenXmlValidator
from pages import flat
from words import Word, w

from spodq.render import render
from spodq.render.checking import faults
from spodq.render.specimen import documents, specimen

pytestmark = pytest.mark.documents

MANUAL = Case("small", "manual")


def picture() -> bytes:
    """A red square as PNG (ISO/IEC 15948)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 40 for _ in range(40))
    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


STEPS = """
  logo = doc.createInstance("com.sun.star.text.TextGraphicObject")
  provider = createUnoService("com.sun.star.graphic.GraphicProvider")
  logo.Graphic = provider.queryGraphic(Array(Setting("URL", ConvertToURL("{logo}"))))
  logo.AnchorType = com.sun.star.text.TextContentAnchorType.AS_CHARACTER
  logo.Width = 2000
  logo.Height = 2000
  start = doc.Text.createTextCursor()
  doc.Text.insertTextContent(start, logo, False)
  paragraphs = doc.Text.createEnumeration()
  While paragraphs.hasMoreElements()
    para = paragraphs.nextElement()
    If para.supportsService("com.sun.star.text.Paragraph") Then
      If InStr(para.String, "chapters.{gone}") > 0 Then gone = para
    End If
  Wend
  gone.dispose()
  styles = doc.StyleFamilies.getByName("ParagraphStyles")
  styles.getByName("Heading 1").CharColor = RGB(160, 32, 32)
  styles.getByName("Heading 1").CharFontName = "DejaVu Serif"
  styles.getByName("Standard").CharHeight = 10
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory) -> Path:
    """A workspace whose template of the manual was changed."""
    if reason := needs.missing("soffice"):
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("zmenena")
    procedure = {"title": "Postup", "criteria": ["1a"], "text": "Věta.\n\n- položka\n\n| a | b |\n|---|---|\n| 1 | 2 |"}
    hostile.write_small(folder, procedures={"postup": procedure})
    logo = folder / "logo.png"
    logo.write_bytes(picture())
    target = folder / "templates" / "word" / "manual.docx"
    target.parent.mkdir(parents=True)
    office = LibreOffice(tmp_path_factory.mktemp("profil"))
    office.change(
        ROOT / "templates" / "word" / "manual.docx", target, STEPS.replace("{logo}", str(logo)).replace("{gone}", "map")
    )
    return folder


@pytest.fixture(scope="module")
def word(changed) -> Word:
    return Word(Maker(changed).make(MANUAL, "docx"))


def test_changed_template_checks_clean(changed):
    own = changed / "templates"
    assert [str(each) for each in faults(own, (own, ROOT / "templates"))] == []


def test_document_has_the_logo_and_what_the_template_keeps(word):
    assert "Příloha A: Seznam dokladů" in word.text
    assert "Příloha B: Mapa standardů" not in flat(word.text).partition("Příloha A: Seznam dokladů")[2]
    assert any(name.startswith("word/media/") for name in word.parts)
    assert next(word.body.iter(w("drawing"))) is not None
    assert "{{" not in word.text
    assert "{%" not in word.text


def test_document_wears_the_changed_styles(word):
    styles = word.xml("word/styles.xml")
    heading = next(
        each for each in styles.iter(w("style")) if each.find(w("name")).get(w("val")).lower() == "heading 1"
    )
    assert heading.find(f"{w('rPr')}/{w('color')}").get(w("val")).upper() == "A02020"
    assert heading.find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) == "DejaVu Serif"
    used = {each.get(w("val")) for each in word.body.iter(w("pStyle"))}
    assert heading.get(w("styleId")) in used


def test_links_to_the_chapter_that_is_gone_are_plain_words(word):
    assert {link.anchor for link in word.links if link.anchor} <= set(word.bookmarks)


def test_document_opens_and_prints(changed, tmp_path):
    if reason := needs.missing("pdftotext"):
        pytest.skip(reason)
    made = tmp_path / "manual.docx"
    made.write_bytes(Maker(changed).make(MANUAL, "docx"))
    LibreOffice(tmp_path).convert("pdf", tmp_path, made)
    told = subprocess.run(
        [needs.PDFTOTEXT, tmp_path / "manual.pdf", "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert "Malý úřad" in told
    assert "Seznam dokladů" in told
    assert "{{" not in told


def test_same_bytes_twice(changed):
    assert Maker(changed).make(MANUAL, "docx") == Maker(changed).make(MANUAL, "docx")


def test_every_shipped_template_checks_clean():
    folder = ROOT / "templates"
    assert [str(each) for each in faults(folder, (folder,))] == []


def test_only_findings_are_those_of_libreoffice_itself(changed, tmp_path):
    """What it writes into styles is its own; the text, which is ours, has none."""
    made = tmp_path / "manual.docx"
    made.write_bytes(Maker(changed).make(MANUAL, "docx"))
    errors = OpenXmlValidator().validate(str(made)).errors
    assert [str(each) for each in errors if "document.xml" in str(each.part_uri)] == []


@pytest.fixture(scope="module")
def redone(tmp_path_factory) -> Path:
    """Every shipped template with a logo, other styles, and without its last chapter."""
    if reason := needs.missing("soffice"):
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("vsechny")
    logo = folder / "logo.png"
    logo.write_bytes(picture())
    (folder / "word").mkdir()
    office = LibreOffice(tmp_path_factory.mktemp("profil"))
    for path in sorted((ROOT / "templates" / "word").glob("*.docx")):
        steps = STEPS.replace("{logo}", str(logo)).replace("{gone}", LAST_PLACE[path.stem])
        office.change(path, folder / "word" / path.name, steps)
    return folder


LAST_PLACE = {
    path.stem: re.findall(r"chapters\.(\w+)", Word(path.read_bytes()).text)[-1]
    for path in (ROOT / "templates" / "word").glob("*.docx")
}
"""The chapter each template places last."""


def test_every_template_changed_so_checks_clean(redone):
    assert [str(each) for each in faults(redone, (redone, ROOT / "templates"))] == []


@pytest.mark.parametrize("document", sorted(LAST_PLACE))
def test_every_document_comes_of_a_changed_template(document, redone, tmp_path):
    for full in (True, False):
        made = render(document, specimen(documents()[document], full=full), "docx", (redone, ROOT / "templates"))
        word = Word(made)
        assert any(name.startswith("word/media/") for name in word.parts)
        assert "{{" not in word.text
        assert {link.anchor for link in word.links if link.anchor} <= set(word.bookmarks)
        (tmp_path / "made.docx").write_bytes(made)
        errors = OpenXmlValidator().validate(str(tmp_path / "made.docx")).errors
        assert [str(each) for each in errors if "document.xml" in str(each.part_uri)] == []
