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


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("r. č. 160521<w:del>/12</w:del>34", NUMBER),
        ("r. č. 16<w:del>0521/1234</w:del>", NUMBER),
        ("<w:del>r. č. 16</w:del>0521/1234 konec", "r. č. 160521/1234"),
        ("r. č. 160521/<w:ins>99</w:ins><w:del>12</w:del><w:ins>88</w:ins>34", NUMBER),
        ("r. č. 160521<w:del>/1</w:del>2<w:del>3</w:del>4", NUMBER),
    ],
)
def test_word_number_deleted_in_part(tmp_path, inside, expected):
    path = _zip(tmp_path / "a.docx", word__document=f"<w:document {W}><w:p>{inside}</w:p></w:document>")
    assert expected in _said(path)["ve smazaném textu"]


def test_word_what_stayed_beside_a_deletion_is_not_told_again(tmp_path):
    inside = f"{NUMBER} a <w:del>něco</w:del> nebo 602 123 456<w:p/>7"
    said = _said(_zip(tmp_path / "a.docx", word__document=f"<w:document {W}><w:p>{inside}</w:p></w:document>"))
    assert said["ve smazaném textu"].strip() == "a něco"


def _with(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "a") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_pictures_and_files_inside_a_document(tmp_path):
    sheet = _zip(tmp_path / "in.xlsx", xl__sharedStrings=f"<sst><si>{NUMBER}</si></sst>").read_bytes()
    path = _with(
        _zip(tmp_path / "a.docx", word__document="<a>text</a>"),
        {
            "word/media/image1.jpeg": photograph(position=True),
            "word/media/image2.png": b"\x89PNG",
            "word/embeddings/sheet.xlsx": sheet,
            "word/fonts/font1.odttf": b"x",
        },
    )
    parts = read_contents(path)
    assert {(part.kind, part.where) for part in parts} == {
        ("text", "v textu"), ("position", "v údajích o snímku"), ("text", "ve vloženém souboru")
    }  # fmt: skip
    assert NUMBER in _said(path)["ve vloženém souboru"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("word/media/image1.emf", b"x", "vložený soubor .emf: druh souboru"),
        ("word/embeddings/oleObject1.bin", b"x", "vložený soubor .bin: druh souboru"),
        ("word/media/image1.png", b"\x89PNG eXIf", "vložený soubor .png: obrázek s údaji"),
        ("Pictures/a.jpg", b"x", "vložený soubor .jpg: soubor není fotografie"),
    ],
)
def test_what_inside_a_document_stays_unknown_is_told_and_the_rest_is_known(tmp_path, name, data, reason):
    path = _with(_zip(tmp_path / "a.docx", word__document=f"<a>{NUMBER}</a>"), {name: data})
    assert NUMBER in _said(path)["v textu"]
    (unread,) = [part.text for part in read_contents(path) if part.kind == "unread"]
    assert unread.startswith(reason)


def test_a_document_in_a_document_in_a_document_stays_unknown(tmp_path):
    inner = _zip(tmp_path / "c.docx", word__document="<a>x</a>").read_bytes()
    middle = _with(_zip(tmp_path / "b.docx", word__document="<a>x</a>"), {"word/embeddings/c.docx": inner})
    outer = _with(_zip(tmp_path / "a.docx", word__document="<a>x</a>"), {"word/embeddings/b.docx": middle.read_bytes()})
    assert [part.kind for part in read_contents(outer)].count("unread") == 1


def test_a_bomb_inside_a_document_is_a_bomb(tmp_path):
    _bomb(tmp_path / "b.docx")
    outer = _with(
        _zip(tmp_path / "a.docx", word__document="<a>x</a>"),
        {"word/embeddings/b.docx": (tmp_path / "b.docx").read_bytes()},
    )
    with pytest.raises(ContentsError, match="nafoukne"):
        read_contents(outer)


def test_many_pictures_share_the_room(tmp_path):
    pictures = {f"word/media/{n}.png": b"\x89PNG" + b"x" * 512_000 for n in range(45)}
    with pytest.raises(ContentsError, match="nafoukne"):
        read_contents(_with(_zip(tmp_path / "a.docx", word__document="<a>x</a>"), pictures))


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
    path = _with(_zip(tmp_path / "a.odt", content=text), {"mimetype": b"application/vnd.oasis.opendocument.text"})
    assert NUMBER in _said(path)["v textu"]


def test_pdf_text_and_properties(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(f"r. c. {NUMBER}", author="autor 56"))
    said = _said(tmp_path / "a.pdf")
    assert NUMBER in said["na straně 1"]
    assert said["ve vlastnostech"] == "autor 56"


def _pages(path: Path, *pages: bytes) -> Path:
    writer = PdfWriter()
    for page in pages:
        writer.append(io.BytesIO(page))
    writer.write(path)
    return path


@pytest.mark.parametrize(
    ("pages", "told"),
    [
        ([pdf("text strany"), pdf("", picture=True)], "strana 2 je bez textu, nejspíš sken"),
        (
            [pdf("", picture=True), pdf("text strany"), pdf("1", picture=True)],
            "strany 1, 3 jsou bez textu, nejspíš sken",
        ),
        ([pdf("text strany"), *[pdf("", picture=True)] * 11], "strany 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 a další jsou bez"),
    ],
)
def test_pdf_scanned_pages_beside_text_are_told(tmp_path, pages, told):
    (unread,) = [part.text for part in read_contents(_pages(tmp_path / "a.pdf", *pages)) if part.kind == "unread"]
    assert unread.startswith(told)


def test_pdf_empty_page_and_page_with_a_logo_are_no_scans(tmp_path):
    path = _pages(tmp_path / "a.pdf", pdf("text strany"), pdf(""), pdf("text s logem", picture=True))
    assert {part.kind for part in read_contents(path)} == {"text"}


@pytest.mark.parametrize("drawing", [" q Q" * 200_000, " x" * 2_500_001])
def test_pdf_page_that_would_take_too_long_is_left(tmp_path, drawing):
    (tmp_path / "a.pdf").write_bytes(pdf("text", drawing=drawing))
    with pytest.raises(ContentsError, match="složitá kresba"):
        read_contents(tmp_path / "a.pdf")


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
