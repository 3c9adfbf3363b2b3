"""Documents of a page or two: valid, opened, accessible, and the same in Word as on the web."""

import pytest
from making import SHORT, Case
from openxml_audit import OpenXmlValidator
from pages import Page, flat
from test_web import LOOKS, browse, missing_browser, told
from test_word import LEFTOVERS, convert, missing_office, text_of_pages
from words import Word

pytestmark = pytest.mark.documents
ONLY_ON_THE_WEB = {"Grafy"}
"""Chapters of drawings made of the numbers that stand in a table beside them."""


@pytest.fixture(scope="session", params=SHORT, ids=str)
def short(request) -> Case:
    return request.param


def test_schema_of_microsoft_is_kept(library, short, tmp_path):
    found = OpenXmlValidator(max_errors=0).validate(library.save(short, "docx", tmp_path)).errors
    assert [f"{each.part_uri} {each.path}: {each.description}" for each in found] == []


def test_headings_and_tables_are_those_of_the_web_page(library, short):
    word, page = Word(library.read(short, "docx")), Page(library.read(short, "html"))
    web = [(min(level - 1, 4), text) for level, text in page.headings() if level > 1]
    assert web
    assert list(word.headings()) == [each for each in web if each[1] not in ONLY_ON_THE_WEB]
    for table in page.root.xpath("//main//tbody"):
        for cell in table.xpath(".//td | .//th"):
            assert flat(cell.text_content()) in flat(word.text)


def test_it_is_printed_whole(library, short, tmp_path):
    if reason := missing_office():
        pytest.skip(reason)
    convert("pdf", tmp_path, library.save(short, "docx", tmp_path))
    sheets = text_of_pages(tmp_path / f"{short}.pdf")
    assert sheets
    assert all(flat(sheet) for sheet in sheets)
    assert "Pracovní podklad úřadu" in flat(" ".join(sheets))
    if short.office != "hostile":
        assert LEFTOVERS.findall("".join(sheets)) == []


def test_it_is_accessible_and_quiet(library, short, tmp_path):
    if reason := missing_browser():
        pytest.skip(reason)
    seen = browse(library.save(short, "html", tmp_path), tmp_path)
    assert {look["name"] for look in seen["looks"]} == LOOKS
    for look in seen["looks"]:
        assert not look["violations"], f"{look['name']}\n{told(look['violations'])}"
        assert look["overflow"] == {"scrolls": False, "elements": []}, look["name"]
    assert (seen["console"], seen["page_errors"], seen["requests"]) == ([], [], [])
