"""Word documents without Word: valid, repeatable, made of real headings, lists, tables and links."""

import os
import re
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile

import hostile
import making
import pytest
from making import HERE, HOSTILE, ROOT, SAMPLE, Case, Maker
from openxml_audit import OpenXmlValidator
from pages import Page, flat
from words import Word, text_of, w

from spodq.render import RenderError

MANUAL = Case(HOSTILE, "manual")
DEEPEST_HEADING = 4
SHORT_ENOUGH = 1000
"""Letters of a row that fits on a page whatever its columns are."""
_LETTER = re.compile(r"\w")


@pytest.fixture(scope="session")
def word(library, case) -> Word:
    return Word(library.read(case, "docx"))


@pytest.fixture(scope="session")
def page(library, case) -> Page:
    return Page(library.read(case, "html"))


@pytest.fixture(scope="session")
def attacked(library) -> Word:
    return Word(library.read(MANUAL, "docx"))


@pytest.fixture(scope="session")
def auditor() -> OpenXmlValidator:
    return OpenXmlValidator(max_errors=0)


def findings(auditor, path):
    return [f"{each.part_uri} {each.path}: {each.description}" for each in auditor.validate(path).errors]


def test_schema_of_microsoft_is_kept(library, case, auditor, tmp_path):
    assert findings(auditor, library.save(case, "docx", tmp_path)) == []


def test_audit_would_see_a_fault(library, auditor, tmp_path):
    path = library.save(MANUAL, "docx", tmp_path)
    parts = Word(path.read_bytes()).parts
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:tblHeader/>", b"<w:tblHeading/>")
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert "tblHeading" in " ".join(findings(auditor, path))


@pytest.mark.parametrize("ending", ["docx", "html"])
@pytest.mark.parametrize("edition", making.EDITIONS)
def test_two_renders_give_the_same_bytes(library, edition, ending):
    case = Case(SAMPLE[-1], edition)
    assert Maker(ROOT).make(case, ending) == library.read(case, ending)


def test_two_processes_give_the_same_bytes(library):
    """Sets and dictionaries are walked in another order in each process."""
    runs = [
        subprocess.Popen(
            [sys.executable, HERE / "making.py", library.maker(MANUAL).root],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for seed in ("1", "2")
    ]
    first, second = (run.communicate()[0].splitlines() for run in runs)
    assert [run.returncode for run in runs] == [0, 0]
    assert len(first) == 2 * len(making.EDITIONS)
    assert first == second
    manual = sha256(library.read(MANUAL, "docx")).hexdigest()
    assert f"manual.docx {manual}" in first


def test_archive_says_only_the_day_of_the_document(library, case):
    with ZipFile(BytesIO(library.read(case, "docx"))) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {making.TODAY.timetuple()[:3]}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert not any("thumbnail" in name for name in archive.namelist())


def test_headings_are_those_of_the_web_page(word, page, case):
    web = [(min(level - 1, DEEPEST_HEADING), text) for level, text in page.headings() if level > 1]
    assert list(word.headings()) == web
    assert ({1} if case.tabular else {1, 2}) <= {level for level, _ in web}
    (title,) = page.root.iter("h1")
    assert [flat(text) for style, text in word.paragraphs if style == "title"] == [flat(title.text_content())]


def test_styles_of_headings_are_those_word_knows(word):
    for level in (1, 2, 3):
        assert word.styles[f"Heading{level}"].find(f"{w('pPr')}/{w('outlineLvl')}").get(w("val")) == str(level - 1)


def test_every_style_a_paragraph_asks_for_exists(word):
    asked = {each.get(w("val")) for tag in ("pStyle", "rStyle", "tblStyle") for each in word.body.iter(w(tag))}
    assert len(asked) > 5
    assert asked <= set(word.styles)


def test_every_table_repeats_its_header_row(word, page, case):
    tables = list(word.body.iter(w("tbl")))
    assert len(tables) == len(list(page.main.iter("table")))
    for table in tables:
        first, *rest = table.findall(w("tr"))
        assert first.find(f"{w('trPr')}/{w('tblHeader')}") is not None
        assert all(row.find(f"{w('trPr')}/{w('tblHeader')}") is None for row in rest)
        whole = [row for row in (first, *rest) if case.document != "inspection" or len(text_of(row)) < SHORT_ENOUGH]
        assert all(row.find(f"{w('trPr')}/{w('cantSplit')}") is not None for row in whole)


@pytest.mark.parametrize(("lines", "whole"), [(20, True), (300, False)])
def test_a_row_taller_than_a_page_may_break(tmp_path, auditor, lines, whole):
    """Kept whole it would be cut off by the end of the page."""
    note = "\\\n".join(f"řádek {number}" for number in range(lines))
    table = f"| a | b |\n|---|---|\n| 1 | {'slovo ' * lines * 6} |"
    text = {"title": "Postup", "criteria": ["1a"], "text": f"{table}\n\n{note}"}
    path = tmp_path / "vysoky.docx"
    path.write_bytes(Maker(hostile.write_small(tmp_path, procedures={"vysoky": text})).make(MANUAL, "docx"))
    assert findings(auditor, path) == []
    word = Word(path.read_bytes())
    (row,) = [row for row in word.body.iter(w("tr")) if "slovo slovo" in text_of(row)]
    assert text_of(row).count("slovo") == lines * 6
    assert (row.find(f"{w('trPr')}/{w('cantSplit')}") is not None) == whole


def test_captions_are_numbered_by_fields(word):
    captions = [each for each in word.body.iter(w("p")) if "SEQ Tabulka" in "".join(each.itertext(w("instrText")))]
    assert captions
    for number, each in enumerate(captions, start=1):
        assert flat(text_of(each)).startswith(f"Tabulka {number}. ")
        table = each.getnext()
        (about,) = table.iter(w("tblCaption"))
        assert flat(text_of(each)).endswith(flat(about.get(w("val"))))


def test_wide_tables_lie_on_landscape_pages(library):
    word = Word(library.read(Case(SAMPLE[-1], "manual"), "docx"))
    sections = list(word.body.iter(w("sectPr")))
    assert [each.find(w("pgSz")).get(w("orient")) for each in sections] == [None, "landscape", None]
    assert [each.find(w("titlePg")) is not None for each in sections] == [True, False, False]
    beginning, end = (section.getparent().getparent() for section in sections[:2])
    between = word.body[word.body.index(beginning) + 1 : word.body.index(end)]
    assert next(text_of(each) for each in between if each.tag == w("p")) == "Příloha A: Seznam dokladů"
    assert [each.tag for each in between].count(w("tbl")) == 1


def test_no_page_stays_empty_between_sections(library):
    """A section begins a page of its own, so a page broken right after its beginning would hold nothing."""
    for edition in ("gaps", "manual"):
        word = Word(library.read(Case(SAMPLE[0], edition), "docx"))
        endings = [each.getparent().getparent() for each in word.body.iterfind(f"{w('p')}/{w('pPr')}/{w('sectPr')}")]
        assert len(endings) > 1
        assert [text_of(each.getnext()) for each in endings if not text_of(each.getnext()).strip()] == []


def test_tables_say_what_the_web_page_says(word, page):
    written = [[flat(text_of(cell)) for cell in table.iter(w("tc"))] for table in word.body.iter(w("tbl"))]
    shown = [[flat(cell.text_content()) for cell in table.iter("th", "td")] for table in page.main.iter("table")]
    assert written == shown


def text_width(section):
    margins = section.find(w("pgMar"))
    return int(section.find(w("pgSz")).get(w("w"))) - sum(int(margins.get(w(side))) for side in ("left", "right"))


def test_tables_are_as_wide_as_the_text_at_most(word):
    for table in word.body.iterchildren(w("tbl")):
        below = [each for later in table.itersiblings() for each in later.iter(w("sectPr"))]
        widths = [int(each.get(w("w"))) for each in table.find(w("tblGrid"))]
        assert min(widths) > 300
        assert text_width(below[0]) - len(widths) <= sum(widths) <= text_width(below[0])


def test_language_is_czech(word):
    (language,) = word.xml("word/styles.xml").xpath("//*[local-name()='docDefaults']//*[local-name()='lang']")
    assert language.get(w("val")) == "cs-CZ"
    languages = {
        each.get(w("val"))
        for name in word.parts
        if re.match(r"word/\w+\.xml", name)
        for each in word.xml(name).iter(w("lang"))
    }
    assert languages == {"cs-CZ"}
    assert b"<dc:language>cs-CZ</dc:language>" in word.parts["docProps/core.xml"]


def test_contents_have_an_entry_for_each_heading(word):
    code = " ".join(each.text for each in word.body.iter(w("instrText")) if " TOC " in each.text)
    deepest = int(re.search(r'TOC \\o "1-(\d)"', code)[1])
    entries = [each for each in word.links if (each.anchor or "").startswith("_Toc")]
    listed = [flat(each.text.split("\t")[0]) for each in entries]
    assert listed == [text for level, text in word.headings() if level <= deepest]
    assert len(listed) > 10
    for entry, text in zip(entries, listed, strict=True):
        assert flat(text_of(word.bookmarks[entry.anchor].getparent())) == text


def pages_of_contents(word):
    return [each.text.partition("\t")[2] for each in word.links if (each.anchor or "").startswith("_Toc")]


def test_contents_without_the_layout_engine_name_no_page(word):
    """A page nobody counted must not be read as true."""
    assert set(pages_of_contents(word)) == {""}


def test_contents_with_the_layout_engine_name_each_page():
    pytest.importorskip("rdocx", reason="the extra spodq[pages] is not installed")
    pages = pages_of_contents(Word(Maker(ROOT, paged=True).make(Case(SAMPLE[-1], "gaps"), "docx")))
    assert len(pages) > 10
    assert [int(page) for page in pages] == sorted(int(page) for page in pages)
    assert int(pages[0]) > 1


def test_page_numbers_without_the_engine_are_refused_with_the_way_out(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "rdocx", None)  # what Python itself writes of a module that is not there
    maker = Maker(hostile.write_small(tmp_path), paged=True)
    with pytest.raises(RenderError, match=re.escape('pip install "spodq[pages]"')):
        maker.make(MANUAL, "docx")


def test_every_field_is_closed(word):
    footers = [word.xml(name) for name in word.parts if re.match(r"word/(header|footer)\d", name)]
    for part in (word.body, *footers):
        open_fields = 0
        for each in part.iter(w("fldChar")):
            open_fields += {"begin": 1, "separate": 0, "end": -1}[each.get(w("fldCharType"))]
            assert open_fields >= 0
        assert open_fields == 0


def test_bookmarks_are_unique_and_closed(word):
    starts = list(word.body.iter(w("bookmarkStart")))
    assert len(starts) > 40
    assert len({each.get(w("name")).lower() for each in starts}) == len(starts)
    assert all(len(each.get(w("name"))) <= 40 for each in starts)
    numbers = [each.get(w("id")) for each in starts]
    assert sorted(numbers) == sorted(set(numbers))
    assert sorted(numbers) == sorted(each.get(w("id")) for each in word.body.iter(w("bookmarkEnd")))


def test_links_have_their_targets(word):
    assert word.links
    for link in word.links:
        assert bool(link.anchor) != bool(link.address)
        assert _LETTER.search(link.text) or link.address
        if link.anchor:
            assert link.anchor in word.bookmarks


def test_links_outside_lead_only_where_they_may(word):
    assert [address for address in word.external() if not re.match(r"(https?://|mailto:)", address)] == []


def test_no_trace_of_templates(word, case):
    read = {name: content.decode("utf-8") for name, content in word.parts.items() if name.endswith(".xml")}
    for name, content in read.items():
        words = "".join(re.findall(r"<(?:w:t|dc:\w+|cp:\w+)(?: [^>]*)?>([^<]*)</", content))
        assert "spodq-chapter" not in words, name
        assert not re.search(r"\bNone\b|\bTrue\b|Undefined|TOC-\d|\bTBD\b|Lorem|Click", words), name
        if case.office == HOSTILE:
            assert hostile.COMPUTED not in words, name
        else:
            assert not re.search(r"\{\{|\{%|\{#", words), name


def test_running_heads_name_office_day_and_page(word, page):
    (office,) = page.root.xpath("//meta[@name='author']/@content")
    running = {
        kind: " ".join(text_of(word.xml(name)) for name in sorted(word.parts) if name.startswith(f"word/{kind}"))
        for kind in ("header", "footer")
    }
    assert flat(office) in flat(running["header"])
    assert "stav ke dni 22. 11. 2026" in flat(running["footer"])
    assert "strana 1 z 1" in flat(running["footer"])


def test_plain_texts_are_read_letter_by_letter(attacked):
    for text in (
        hostile.PLAIN,
        hostile.SCRIPT,
        hostile.SIGNS,
        hostile.TEMPLATE,
        hostile.RIGHT_TO_LEFT,
        hostile.EMOJI,
        hostile.LONG_WORD,
    ):
        assert flat(text) in attacked.text


def test_paragraphs_say_what_the_web_page_says(library, attacked):
    """Every word of the chapters; state signs and links included."""
    page = Page(library.read(MANUAL, "html"))
    for each in page.main.xpath(".//section//p | .//section//dd | .//section//pre"):
        for line in filter(None, map(flat, re.split(r"\n", each.text_content()))):
            assert line in attacked.text


def test_lists_are_lists(attacked):
    found = {flat(text): (kind, level, begins) for text, kind, level, begins in attacked.lists()}
    assert found[hostile.BULLET] == ("bullet", 0, 1)
    assert found[hostile.NESTED] == ("bullet", 1, 1)
    assert found[hostile.NUMBERED] == ("decimal", 0, 1)
    assert found["vnořená s číslem"][1] == 1
    assert found[hostile.CONTINUED] == ("decimal", 0, 7)


def test_tables_of_people_are_tables(attacked):
    (long,) = [table for table in attacked.body.iter(w("tbl")) if len(table.findall(w("tr"))) == hostile.ROWS + 1]
    first, *rest = long.findall(w("tr"))
    assert [text_of(cell) for cell in first.iter(w("tc"))] == ["Číslo", "Co", "Poznámka"]
    assert [text_of(cell) for cell in rest[0].iter(w("tc"))] == ["1", "hodnota 1 & <i>x</i>", hostile.CELL]


def test_looks_of_words_are_kept(attacked):
    for text, tag in ((hostile.BOLD, "b"), (hostile.STRUCK, "strike"), ("kurzívou", "i")):
        runs = attacked.runs(text)
        assert runs
        assert all(each.find(f"{w('rPr')}/{w(tag)}") is not None for each in runs)
    fonts = {each.find(f"{w('rPr')}/{w('rFonts')}").get(w("ascii")) for each in attacked.runs(hostile.CODE)}
    assert fonts == {"Consolas"}
    assert ("quote", hostile.QUOTED) in [(style, flat(text)) for style, text in attacked.paragraphs]


def test_links_of_people_are_links(attacked):
    addresses = {link.text: link.address for link in attacked.links}
    assert addresses[hostile.LINKED] == hostile.WEB
    assert addresses[hostile.MAILED] == hostile.MAIL
    for written in hostile.FORBIDDEN_LINKS.values():
        assert flat(written.split("](")[0].strip("[<>")) not in addresses


@pytest.mark.parametrize(
    "written",
    [pytest.param(written, id=name) for name, written in hostile.RELATIVE_LINKS.items()],
)
def test_links_of_people_never_lead_into_the_computer_or_nowhere(tmp_path, written):
    text = {"title": "Postup", "criteria": ["1a"], "text": f"konec {written}", "published": True}
    word = Word(Maker(hostile.write_small(tmp_path, procedures={"odkazy": text})).make(MANUAL, "docx"))
    assert f"konec {written.split('](')[0][1:]}" in word.text
    assert [address for address in word.external() if not re.match(r"(https?://|mailto:)", address)] == []
    assert [link for link in word.links if link.anchor and link.anchor not in word.bookmarks] == []


def test_a_list_inside_an_item_begins_where_it_says(tmp_path):
    text = {"title": "Postup", "criteria": ["1a"], "text": "1. vnější\n\n   5. vnitřní\n\n- a\n- b\n\ntext\n\n- c"}
    word = Word(Maker(hostile.write_small(tmp_path, procedures={"seznam": text})).make(MANUAL, "docx"))
    found = {flat(said): rest for said, *rest in word.lists()}
    assert found["vnitřní"] == ["lowerLetter", 1, 5]
    assert [found[mark] for mark in "abc"] == [["bullet", 0, 1]] * 3


def test_a_deep_list_keeps_its_marks(tmp_path, auditor):
    text = {"title": "Postup", "criteria": ["1a"], "text": hostile.deep_list(9)}
    maker = Maker(hostile.write_small(tmp_path, procedures={"hloubka": text}))
    path = tmp_path / "hloubka.docx"
    path.write_bytes(maker.make(MANUAL, "docx"))
    assert findings(auditor, path) == []
    levels = [(text, kind) for text, kind, *_ in Word(path.read_bytes()).lists() if "hloubka 8" in text]
    assert ("hloubka 8", "bullet") in levels


def test_two_documents_of_one_name_keep_their_own_bookmarks(tmp_path):
    twins = {name: {"id": "stejny", "title": f"Doklad {name}", "criteria": ["1a"], "reference": "1"} for name in "ab"}
    word = Word(Maker(hostile.write_small(tmp_path, documents=twins)).make(MANUAL, "docx"))
    names = [each.get(w("name")) for each in word.body.iter(w("bookmarkStart"))]
    assert sorted(names) == sorted(set(names))
