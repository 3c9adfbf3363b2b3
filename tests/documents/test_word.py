"""Word documents in LibreOffice: they open, fill pages, and say what they should where they should."""

import re
import subprocess
from pathlib import Path

import hostile
import needs
import pytest
from making import CASES, HOSTILE, ROOT, SAMPLE, Case, Maker
from pages import Page, flat
from words import Word

pytestmark = pytest.mark.documents

PAGE_END = "\f"
LEFTOVERS = re.compile(r"\{\{|\{%|\{#|spodq-chapter|TOC-\d|\bNone\b|Undefined|Error!|Chyba! |Click |Lorem|Untitled")


def missing_office() -> str:
    return needs.missing("soffice", "pdftotext")


def convert(kind: str, folder: Path, *paths: Path) -> None:
    """Convert by LibreOffice with a profile of its own, so that an open window of the person does not matter."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            needs.SOFFICE,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            folder,
            *paths,
        ],
        capture_output=True,
        check=True,
        timeout=600,
    )


def text_of_pages(path: Path) -> list[str]:
    done = subprocess.run(
        [needs.PDFTOTEXT, "-layout", "-enc", "UTF-8", path, "-"], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.split(PAGE_END)[:-1]


@pytest.fixture(scope="session")
def printed(library, tmp_path_factory) -> dict[Case, list[str]]:
    """Text of each page of each document, printed by LibreOffice at once."""
    if reason := missing_office():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("printed")
    convert("pdf", folder, *(library.save(case, "docx", folder) for case in CASES))
    return {case: text_of_pages(folder / f"{case}.pdf") for case in CASES if (folder / f"{case}.pdf").is_file()}


@pytest.fixture(scope="session")
def sheets(printed, case) -> list[str]:
    assert case in printed, "LibreOffice did not open the document"
    return printed[case]


@pytest.fixture(scope="session")
def page(library, case) -> Page:
    return Page(library.read(case, "html"))


def squeezed(text: str) -> str:
    """Without any white space: a line may break anywhere."""
    return re.sub(r"\s+", "", text)


def test_document_has_pages(sheets):
    assert len(sheets) > 5
    assert all(flat(sheet) for sheet in sheets)


def test_title_page_stands_alone(sheets, page):
    (title,) = page.root.iter("h1")
    assert squeezed(title.text_content()) in squeezed(sheets[0])
    assert "strana" not in sheets[0]
    assert "Obsah" not in sheets[0]


def test_every_heading_is_printed(sheets, page, case):
    """Fonts of this computer need not have pictograms, and PDF keeps Hebrew as it is drawn."""
    printed = squeezed("".join(sheets))
    headings = [text for _, text in page.headings() if re.search(r"[A-Za-z]", text)]
    assert len(headings) > (10 if case.tabular else 40)
    assert [text for text in headings if squeezed(text) not in printed] == []


def test_contents_are_on_the_second_page(sheets, page, case):
    assert re.search(r"^\s*Obsah\s*$", sheets[1], re.MULTILINE)
    first, *_ = chapters = [text for level, text in page.headings() if level == 2]
    assert len(chapters) > (4 if case.tabular else 10)
    assert squeezed(first) in squeezed(sheets[1])
    contents = squeezed("".join(sheets[1:4]))
    assert all(squeezed(text) in contents for text in chapters)


def test_pages_in_the_contents_are_about_right(tmp_path):
    """The engine is not LibreOffice; a chapter must stand on its page or on the one beside it."""
    pytest.importorskip("rdocx", reason="the extra spodq[pages] is not installed")
    if reason := missing_office():
        pytest.skip(reason)
    maker, case = Maker(ROOT, paged=True), Case(SAMPLE[0], "manual")
    (tmp_path / "manual.docx").write_bytes(maker.make(case, "docx"))
    convert("pdf", tmp_path, tmp_path / "manual.docx")
    sheets, page = text_of_pages(tmp_path / "manual.pdf"), Page(maker.make(case, "html"))
    listed = re.findall(r"^\s*(\S.*?)[ .]{3,}(\d+)$", "\n".join(sheets[1:4]), re.MULTILINE)
    chapters = {squeezed(text) for level, text in page.headings() if level == 2}
    found = [(squeezed(text), int(number)) for text, number in listed if squeezed(text) in chapters]
    assert len(found) > 5
    for text, number in found:
        near = "".join(sheets[max(number - 2, 0) : number + 1])
        assert text in squeezed(near), (text, number)


def test_running_heads_stand_on_every_page_but_the_first(sheets, page):
    (office,) = page.root.xpath("//meta[@name='author']/@content")
    for number, sheet in enumerate(sheets[1:], start=2):
        lines = [line for line in sheet.splitlines() if line.strip()]
        assert squeezed(office) in squeezed("".join(lines[:3])), number
        assert f"strana {number} z {len(sheets)}" in flat(lines[-1]), number
        assert "stav ke dni 22. 11. 2026" in flat(" ".join(lines[-2:])), number


def test_nothing_is_left_of_templates(sheets, case):
    text = "\n".join(sheets)
    if case.office == HOSTILE:
        assert "{{ 6007 * 7 }}" in flat(text)
        assert hostile.COMPUTED not in text
    else:
        assert LEFTOVERS.findall(text) == []


def test_header_row_is_repeated_on_each_page_of_a_long_table(printed):
    sheets = printed[Case(HOSTILE, "manual")]
    with_rows = [sheet for sheet in sheets if len(re.findall(r"hodnota \d+", sheet)) > 10]
    assert len(with_rows) > 3
    assert all(re.search(r"Číslo\s+Co\s+Poznámka", sheet) for sheet in with_rows)
    numbers = re.findall(r"hodnota (\d+)", "".join(with_rows))
    assert {int(number) for number in numbers} >= set(range(20, 280))


@pytest.mark.parametrize("document", ["manual", "gaps"])
def test_template_saved_by_another_editor_still_works(tmp_path, document):
    """An editor splits words into runs and renames styles; the office changes templates in it."""
    if reason := missing_office():
        pytest.skip(reason)
    folder = tmp_path / "templates" / "word"
    folder.mkdir(parents=True)
    convert("docx:MS Word 2007 XML", folder, ROOT / "templates" / "word" / f"{document}.docx")
    resaved = folder / f"{document}.docx"
    assert resaved.read_bytes() != (ROOT / "templates" / "word" / f"{document}.docx").read_bytes()
    case = Case("small", document)
    procedure = {"title": "Postup", "criteria": ["1a"], "text": "První\n\n- položka\n\n| a | b |\n|---|---|\n| 1 | 2 |"}
    root = hostile.write_small(tmp_path, procedures={"postup": procedure})
    maker = Maker(root)
    assert maker.workspace.templates[0] == tmp_path / "templates"
    made = tmp_path / "made.docx"
    made.write_bytes(maker.make(case, "docx"))
    word = Word(made.read_bytes())
    assert LEFTOVERS.findall(word.text) == []
    web = [(min(level - 1, 4), text) for level, text in Page(maker.make(case, "html")).headings() if level > 1]
    assert list(word.headings()) == web
    assert {link.anchor for link in word.links if link.anchor} <= set(word.bookmarks)
    convert("pdf", tmp_path, made)
    sheets = text_of_pages(tmp_path / "made.pdf")
    assert len(sheets) > 5
    assert "Malý úřad" in sheets[0]
    assert f"strana 2 z {len(sheets)}" in flat(sheets[1])
    assert LEFTOVERS.findall("".join(sheets)) == []
