"""Leaflets: valid, accessible, on one sheet of paper, and nothing of people's text acts."""

import re
import subprocess

import hostile
import needs
import pytest
from libreoffice import LibreOffice
from making import HOSTILE, LEAFLETS, SAMPLE
from openxml_audit import OpenXmlValidator
from pages import Page, flat
from test_web import LOOKS, browse, missing_browser, told
from test_word import text_of_pages
from words import Word


@pytest.fixture(scope="module", params=LEAFLETS, ids="-".join)
def leaflet(request) -> tuple[str, str]:
    return request.param


def test_word_says_what_the_page_says(library, leaflet, tmp_path):
    page, data = Page(library.leaflet(*leaflet, "html")), library.leaflet(*leaflet, "docx")
    assert library.leaflet(*leaflet, "docx") == data
    path = tmp_path / "letak.docx"
    path.write_bytes(data)
    assert [each.description for each in OpenXmlValidator(max_errors=0).validate(path).errors] == []
    word = Word(data)
    assert [text for _, text in word.headings()] == [text for level, text in page.headings() if level > 1]
    for each in page.main.xpath(".//section//p | .//section//dd | .//footer/p"):
        assert flat(each.text_content()) in word.text


def test_hostile_texts_are_read_not_obeyed(library):
    page = Page(library.leaflet(HOSTILE, "zly", "html"))
    assert hostile.COMPUTED not in page.text
    for text in hostile.LETTER_BY_LETTER:
        assert flat(text) in page.text
    assert [each.tag for each in page.root.iter("script", "style", "img", "iframe")] == ["style", "script"]
    assert not re.search(r"javascript:", " ".join(page.links).lower())


def test_a_leaflet_without_contacts_promises_none(library):
    assert "obrátit" not in Page(library.leaflet(HOSTILE, "holy", "html")).text


@pytest.mark.documents
def test_browser_finds_nothing(library, leaflet, tmp_path):
    if reason := missing_browser():
        pytest.skip(reason)
    path = tmp_path / "letak.html"
    path.write_bytes(library.leaflet(*leaflet, "html"))
    seen = browse(path, tmp_path)
    assert (seen["console"], seen["page_errors"], seen["requests"]) == ([], [], [])
    assert {look["name"] for look in seen["looks"]} == LOOKS
    for look in seen["looks"]:
        assert not look["violations"], told(look["violations"])
        assert look["overflow"] == {"scrolls": False, "elements": []}


@pytest.mark.documents
def test_leaflets_of_the_sample_fit_on_one_sheet(library, tmp_path):
    if reason := needs.missing("soffice", "pdftotext"):
        pytest.skip(reason)
    names = [name for office, name in LEAFLETS if office == SAMPLE[0]]
    for name in names:
        (tmp_path / f"{name}.docx").write_bytes(library.leaflet(SAMPLE[0], name, "docx"))
    LibreOffice(tmp_path).convert("pdf", tmp_path, *tmp_path.glob("*.docx"))
    assert [len(text_of_pages(tmp_path / f"{name}.pdf")) for name in names] == [1, 1]


@pytest.mark.documents
@pytest.mark.parametrize("name", [name for office, name in LEAFLETS if office == SAMPLE[0]])
def test_web_pages_of_the_sample_print_on_one_sheet(library, name, tmp_path):
    if reason := needs.missing("chromium", "pdftotext"):
        pytest.skip(reason)
    page, printed = tmp_path / "letak.html", tmp_path / "letak.pdf"
    page.write_bytes(library.leaflet(SAMPLE[0], name, "html"))
    command = [needs.CHROMIUM, "--headless", "--no-sandbox", f"--user-data-dir={tmp_path}/profile"]
    subprocess.run([*command, f"--print-to-pdf={printed}", page.as_uri()], capture_output=True, timeout=120, check=True)
    assert len(text_of_pages(printed)) == 1
