"""What attachments say inside, and what is never taken for clean."""

import io
import shutil
import struct
import zipfile
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader, PdfWriter

from privacy.pdfs import pdf
from privacy.photographs import photograph
from spodq.workspace.contents import ContentsError, read_contents

NUMBER = "160521/1234"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _said(path: Path) -> dict[str, str]:
    said: dict[str, str] = {}
    for part in read_contents(path):
        said[part.where] = said.get(part.where, "") + part.text
    return said


def _zip(path: Path, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return path


def test_word_in_all_its_parts(tmp_path):
    document = Document()
    paragraph = document.add_paragraph("Dítě r. č. 160521")
    paragraph.add_run("/1234").bold = True
    document.sections[0].header.paragraphs[0].text = "záhlaví 12"
    document.sections[0].footer.paragraphs[0].text = "zápatí 34"
    document.core_properties.author = "autor 56"
    document.add_table(1, 2).cell(0, 1).text = "buňka 78"
    document.save(str(tmp_path / "a.docx"))
    said = _said(tmp_path / "a.docx")
    assert NUMBER in said["v textu"]
    assert "buňka 78" in said["v textu"]
    assert "záhlaví 12" in said["v záhlaví"]
    assert "zápatí 34" in said["v zápatí"]
    assert "autor 56" in said["ve vlastnostech"].splitlines()


def test_word_deleted_hidden_and_commented(tmp_path):
    deleted = (
        f"<w:document {W}><w:p><w:r><w:t>zůstalo</w:t></w:r><w:del><w:r><w:delText>smazáno 160521</w:delText></w:r>"
    )
    deleted += "<w:r><w:delText>/1234</w:delText></w:r></w:del></w:p></w:document>"
    path = _zip(
        tmp_path / "a.docx",
        word__document=deleted,
        word__comments=f"<w:comments {W}><w:p><w:t>pozn</w:t></w:p></w:comments>",
    )
    said = _said(path)
    assert NUMBER in said["ve smazaném textu"]
    assert NUMBER not in said["v textu"]
    assert said["v komentáři"].strip() == "pozn"


def test_excel_shared_and_inline_texts_and_numbers(tmp_path):
    strings = '<sst xmlns="x"><si><r><t>160521</t></r><r><t>/1234</t></r></si><si><t>druhý</t></si></sst>'
    sheet = '<worksheet xmlns="x"><row><c t="s"><v>0</v></c>'
    sheet += "<c><v>1605211234</v></c><c><is><t>vložený</t></is></c></row></worksheet>"
    path = _zip(tmp_path / "a.xlsx", xl__sharedStrings=strings, xl__worksheets__sheet1=sheet)
    text = _said(path)["v listu"].splitlines()
    assert {NUMBER, "druhý", "1605211234", "vložený"} <= set(text)


def test_powerpoint_and_open_document(tmp_path):
    slide = '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>160521</a:t></a:r><a:r><a:t>/1234</a:t></a:r></a:p></p:sld>'
    assert NUMBER in _said(_zip(tmp_path / "a.pptx", ppt__slides__slide1=slide))["na snímku"]
    text = '<o:d xmlns:o="o" xmlns:t="t"><t:p>160521<t:span>/1234</t:span></t:p></o:d>'
    assert NUMBER in _said(_zip(tmp_path / "a.odt", content=text))["v textu"]


def test_pdf_text_and_properties(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(f"r. c. {NUMBER}", author="autor 56"))
    said = _said(tmp_path / "a.pdf")
    assert NUMBER in said["na straně 1"]
    assert said["ve vlastnostech"] == "autor 56"


@pytest.mark.parametrize("order", ["<", ">"])
def test_photographs(tmp_path, order):
    (tmp_path / "a.jpg").write_bytes(photograph(position=True, author="Novak", order=order))
    parts = read_contents(tmp_path / "a.jpg")
    assert {(part.kind, part.text) for part in parts} == {("author", "Novak"), ("position", "")}


def test_photographs_that_say_nothing(tmp_path):
    (tmp_path / "a.jpg").write_bytes(photograph())
    (tmp_path / "b.png").write_bytes(b"\x89PNG")
    assert read_contents(tmp_path / "a.jpg") == read_contents(tmp_path / "b.png") == ()


def test_a_position_in_xmp(tmp_path):
    (tmp_path / "a.jpg").write_bytes(photograph() + b"<x:xmpmeta exif:GPSLatitude='49'/>")
    assert [part.kind for part in read_contents(tmp_path / "a.jpg")] == ["position"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.jpg", b"\x89PNG", "není fotografie"),
        ("a.jpg", b"", "není fotografie"),
        ("a.jpg", photograph(position=True)[:40], "poškozené"),
        ("a.png", b"\x89PNG eXIf", "neumí číst"),
        ("a.webp", b"RIFF EXIF", "neumí číst"),
    ],
)
def test_pictures_nothing_is_known_about(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ContentsError, match=reason):
        read_contents(tmp_path / name)


def test_a_page_split_by_tags(tmp_path):
    (tmp_path / "a.html").write_text(NUMBER.replace("/", "</b>&#47;<!-- x -->"), encoding="utf-8")
    assert NUMBER in _said(tmp_path / "a.html")["v textu"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "utf-16"])
def test_plain_text(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes(f"dítě {NUMBER}".encode(encoding))
    assert NUMBER in _said(tmp_path / "a.txt")["v textu"]


def _bomb(path: Path) -> None:
    _zip(path, word__document="<a>" + "x" * 25_000_000 + "</a>")


def _many_parts(path: Path) -> None:
    _zip(path, **{f"word__p{number}": "<a/>" for number in range(3100)})


def _entities(path: Path) -> None:
    _zip(path, word__document='<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>')


def _broken_xml(path: Path) -> None:
    _zip(path, word__document="<a><b></a>")


def _cut(path: Path) -> None:
    _zip(path, word__document="<a>text</a>")
    path.write_bytes(path.read_bytes()[:40])


def _locked(path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    data = bytearray(buffer.getvalue())
    data[6] |= 1
    directory = struct.unpack_from("<I", data, len(data) - 6)[0]
    data[directory + 8] |= 1
    path.write_bytes(bytes(data))


def _ole(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))


def _folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (_bomb, "nafoukne"),
        (_many_parts, "nafoukne"),
        (_entities, "DTD"),
        (_broken_xml, "poškozený"),
        (_cut, "poškozený"),
        (_locked, "zamčen heslem"),
        (_ole, "zamčen heslem"),
        (_folder, "nelze přečíst"),
    ],
)
def test_office_files_that_cannot_be_read(tmp_path, spoil, reason):
    spoil(tmp_path / "a.docx")
    with pytest.raises(ContentsError, match=reason):
        read_contents(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.pdf", pdf(""), "sken"),
        ("a.pdf", pdf("text textu")[:90], "poškozený"),
        ("a.pdf", b"nic", "poškozený"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "starého Wordu"),
        ("a.xls", b"", "starého Excelu"),
        ("a.zip", b"PK", "neumí číst"),
        ("a.rtf", b"x", "neumí číst"),
        ("a.eml", b"x", "neumí číst"),
        ("a", b"", "neumí číst"),
    ],
)
def test_files_that_cannot_be_read(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ContentsError, match=reason):
        read_contents(tmp_path / name)


def test_a_locked_pdf(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf("text textu"))
    writer = PdfWriter(clone_from=PdfReader(tmp_path / "a.pdf"))
    writer.encrypt("heslo", algorithm="RC4-40")
    writer.write(tmp_path / "b.pdf")
    with pytest.raises(ContentsError, match="zamčen heslem"):
        read_contents(tmp_path / "b.pdf")


def test_a_huge_text(tmp_path):
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(21_000_000)
    shutil.copy(tmp_path / "a.txt", tmp_path / "b.csv")
    with pytest.raises(ContentsError, match="příliš velký"):
        read_contents(tmp_path / "b.csv")
