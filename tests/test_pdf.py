"""PDF: tagged, named, in Czech, the same bytes each time, and nothing fetched from anywhere."""

import base64
import os
import subprocess
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from spodq.place import unwritable
from spodq.render import RenderError
from spodq.render.pdf import render
from spodq.render.specimen import documents, specimen
from spodq.shipped import bundled

BUNDLED = bundled("templates")
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def why_not():
    """Why no PDF can be made here; empty when it can."""
    try:
        import weasyprint  # noqa: F401, PLC0415
    except (ImportError, OSError) as error:
        return f"WeasyPrint does not work here: {error}"
    return ""


needs_press = pytest.mark.skipif(bool(why_not()), reason=why_not())


def run(root, *arguments, **environment):
    done = subprocess.run(
        [sys.executable, "-m", "spodq", *arguments, "-C", root, "--today", "2026-11-22"],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def made():
    return render("gaps", specimen(documents()["gaps"], full=True), [BUNDLED])


@pytest.fixture(scope="module")
def reader(made):
    return PdfReader(BytesIO(made))


def elements(reader):
    """Every element of the tree of tags, the parents before their children."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while waiting:
        each = waiting.pop().get_object()
        if isinstance(each, ArrayObject):
            waiting += reversed(each)
        elif isinstance(each, DictionaryObject) and "/S" in each:
            yield each
            waiting += [each["/K"]] if "/K" in each else []


@needs_press
def test_it_says_what_it_is(reader):
    root = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"].value) == ("cs", True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.metadata.title
    assert reader.metadata.author
    assert reader.metadata["/CreationDate"].startswith("D:")
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


@needs_press
def test_headings_lists_and_tables_are_tagged(reader):
    tags = [each["/S"] for each in elements(reader)]
    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/LBody", "/Table", "/TH", "/TD", "/Caption", "/Link"} <= set(tags)
    assert tags.count("/H1") == 1
    scopes = {each["/A"]["/Scope"] for each in elements(reader) if each["/S"] == "/TH"}
    assert scopes == {"/Column", "/Row"}
    for item in (each for each in elements(reader) if each["/S"] == "/LI"):
        assert {child.get_object()["/S"] for child in item["/K"]} <= {"/Lbl", "/LBody"}


@needs_press
def test_bookmarks_and_contents_lead_through_it(reader):
    marks = (
        [each.title for each in reader.outline[0] if not isinstance(each, list)]
        if isinstance(reader.outline[0], list)
        else [reader.outline[0].title]
    )
    inner = [each.title for each in reader.outline[1] if not isinstance(each, list)]
    assert marks == [reader.metadata.title.split(" – ")[0]]
    assert inner[:2] == ["Obsah", "Souhrn"]
    first = reader.pages[0].extract_text()
    assert "Akční plán" in first
    assert "Hledat" not in "".join(page.extract_text() for page in reader.pages)
    assert "Tmavý vzhled" not in first
    assert f"strana 1 z {len(reader.pages)}" in first


@needs_press
def test_wide_tables_lie_on_pages_turned_aside(reader):
    turned = [page.mediabox.width > page.mediabox.height for page in reader.pages]
    assert turned.count(True) >= 1
    assert not turned[0]
    assert not turned[-1]


@needs_press
def test_every_font_is_inside(reader):
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"])


@needs_press
def test_a_second_run_gives_the_same_bytes(workspace, tmp_path):
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    assert run(workspace, "map", "-o", first, PYTHONHASHSEED="1") == (0, f"uloženo: {first}\n")
    assert run(workspace, "map", "-o", second, PYTHONHASHSEED="2") == (0, f"uloženo: {second}\n")
    assert first.read_bytes() == second.read_bytes()


def own(tmp_path, body):
    """Folders of templates with a document of the office."""
    page = tmp_path / "html" / "map.html.j2"
    page.parent.mkdir()
    page.write_text(f'{{% extends "layout.html.j2" %}}{{% block body %}}{body}{{% endblock %}}', encoding="utf-8")
    return [tmp_path, BUNDLED]


def tried(folders):
    return render("map", specimen(documents()["map"], full=False), folders)


@needs_press
@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ('<img alt="znak" src="http://127.0.0.1:9/znak.png">', "adresu „http://127.0.0.1:9/znak.png“"),
        ('<img alt="znak" src="file:///etc/hostname">', "adresu „file:///etc/hostname“"),
        ('<img alt="znak" src="znak.png">', "adresu „znak.png“"),
        ('<img alt="znak" src="data:image/png;base64,bmVuaQ==">', "není obrázek nebo je poškozen"),
        ('<img alt="znak" src="data:image/png;base64,?">', "není obrázek nebo je poškozen"),
        ('<p style="background:url(http://127.0.0.1:9/a.png)">a</p>', "adresu „http://127.0.0.1:9/a.png“"),
        ('<link rel="stylesheet" href="http://127.0.0.1:9/a.css">', "adresu „http://127.0.0.1:9/a.css“"),
        ("<style>@import url(http://127.0.0.1:9/b.css);</style>", "adresu „http://127.0.0.1:9/b.css“"),
        ('<link rel="attachment" href="file:///etc/hostname">', "adresu „file:///etc/hostname“"),
        (
            '<style>@font-face{font-family:a;src:url(file:///a.ttf)}</style><p style="font-family:a">a</p>',
            "adresu „file:///a.ttf“",
        ),
        ('<svg viewBox="0 0 9 9"><title>a</title><image href="file:///etc/hostname"/></svg>', "„file:///etc/hostname“"),
        (f'<img src="data:image/png;base64,{base64.b64encode(DOT).decode()}">', "chybí popis (alt)"),
        ("<div>" * 3000, "tolik úrovní"),
        ("{{ neni }}", "údaj „neni“ tu není"),
    ],
)
def test_what_a_page_may_not_ask_for(body, sentence, tmp_path):
    with pytest.raises(RenderError, match=r".") as caught:
        tried(own(tmp_path, body))
    assert sentence in str(caught.value)


@needs_press
def test_a_picture_inside_the_template_is_printed_with_its_description(tmp_path):
    source = base64.b64encode(DOT).decode()
    made = tried(own(tmp_path, f'<img alt="znak úřadu" src="data:image/png;base64,{source}">'))
    figures = [each for each in elements(PdfReader(BytesIO(made))) if each["/S"] == "/Figure"]
    assert [each["/Alt"] for each in figures] == ["znak úřadu"]


@needs_press
def test_tables_of_a_template_get_the_rows_and_cells_tags_ask_for(tmp_path):
    body = (
        '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody></tbody></table>'
        '<table><tr><th scope="col" colspan="2">a</th></tr><tr><td colspan="x">b</td></tr></table>'
        '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>'
    )
    reader = PdfReader(BytesIO(tried(own(tmp_path, body))))
    rows = [len(each["/K"]) for each in elements(reader) if each["/S"] == "/TR"]
    assert rows == [2, 2, 1, 2, 2, 1]


@needs_press
def test_a_sign_no_font_has_is_replaced_and_told_of(tmp_path):
    strange = "\U000f1234"
    assert not unwritable(strange)
    reader = PdfReader(BytesIO(tried(own(tmp_path, f"<p>znak {strange}</p><footer></footer>"))))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "znak □" in text
    assert "U+F1234" in text


@needs_press
def test_a_computer_without_a_font_says_so(workspace, tmp_path):
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', encoding="utf-8")
    code, said = run(workspace, "map", "-o", tmp_path / "a.pdf", FONTCONFIG_FILE=str(empty))
    assert (code, said.count("\n")) == (2, 1)
    assert "nemá žádné písmo" in said


@needs_press
@pytest.mark.skipif(sys.platform != "linux", reason="libraries are found elsewhere")
def test_without_pango_there_is_a_way_out(workspace, tmp_path):
    for name in ("libpango-1.0-0", "pango-1.0-0", "pango-1.0", "libpango-1.0.so.0"):
        (tmp_path / name).write_bytes(b"not a library")
    code, said = run(workspace, "map", "-o", tmp_path / "a.pdf", LD_LIBRARY_PATH=str(tmp_path))
    assert (code, said.count("\n")) == (2, 1)
    assert "potřebuje knihovnu Pango" in said
    assert not (tmp_path / "a.pdf").exists()


def test_without_the_extra_there_is_a_way_out(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    for name in [each for each in sys.modules if each.startswith("spodq.render.printed.")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(RenderError, match=r"spodq\[pdf\]"):
        tried([BUNDLED])
