"""PDF before veraPDF (PDF/UA-1), and against the web page it is made from."""

import subprocess
from io import BytesIO

import hostile
import needs
import pytest
from making import CASES, HOSTILE, LEAFLETS, Case
from pages import Page, flat
from pypdf import PdfReader

from spodq.render import formats, render
from spodq.render.specimen import documents, specimen
from spodq.shipped import bundled

weasyprint = pytest.importorskip(
    "weasyprint", reason="the extra spodq[pdf] is not installed", exc_type=(ImportError, OSError)
)
pytestmark = pytest.mark.documents


def verdicts(*paths):
    """Path → what veraPDF has against it."""
    classes = ":".join(map(str, (*needs.VERAPDF, *needs.JAXB)))
    done = subprocess.run(
        [needs.JAVA, "-cp", classes, needs.HERE / "UniversalAccess.java", *paths],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert len(lines) == len(paths), done.stderr
    assert all(int(assertions) > 20 for _, assertions, _ in lines)
    return {path: broken for path, _, broken in lines}


@pytest.fixture(scope="module")
def sheets(library, tmp_path_factory):
    """Every document: of offices, of an invented full and an invented empty view, and leaflets."""
    folder = tmp_path_factory.mktemp("sheets")
    for case in CASES:
        library.save(case, "pdf", folder)
    printed = {name: kind for name, kind in documents().items() if "pdf" in formats(name)}
    for name, kind in printed.items():
        for full in (True, False):
            made = render(name, specimen(kind, full=full), "pdf", [bundled("templates")])
            (folder / f"specimen-{name}-{'full' if full else 'empty'}.pdf").write_bytes(made)
    for slug, name in LEAFLETS:
        made = library.maker(Case(slug, "gaps")).leaflet(slug, name, "pdf")
        (folder / f"leaflet-{slug}-{name}.pdf").write_bytes(made)
    return folder


def test_verapdf_finds_nothing(sheets, tmp_path):
    if reason := needs.missing("java", "javac", "jaxb", "verapdf"):
        pytest.skip(reason)
    broken = tmp_path / "untagged.pdf"
    weasyprint.HTML(string="<p>Bez značek").write_pdf(broken)
    paths = sorted(sheets.glob("*.pdf"))
    assert len(paths) > len(CASES) + len(LEAFLETS)
    found = verdicts(broken, *paths)
    assert found.pop(str(broken))
    assert {path: said for path, said in found.items() if said} == {}


def bookmarks(marks):
    for each in marks:
        if isinstance(each, list):
            yield from bookmarks(each)
        else:
            yield flat(each.title)


def shown(text):
    """The text as fonts of this computer can show it: signs they do not have are squares."""
    return "".join("□" if ord(sign) > 0xFFFF or sign in hostile.EMOJI.replace(" ", "") else sign for sign in text)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_heading_of_the_page_is_a_bookmark(library, case):
    reader = PdfReader(BytesIO(library.read(case, "pdf")))
    headings = [text for _, text in Page(library.read(case, "html")).headings()]
    told = [shown(each) for each in bookmarks(reader.outline) if each != "Obsah"]
    assert told == [shown(flat(each)) for each in headings]


def words(data):
    """Words of the text and where they end and the page ends, from left to right."""
    done = subprocess.run([needs.PDFTOTEXT, "-bbox", "-", "-"], input=data, capture_output=True, check=True)
    from lxml import html  # noqa: PLC0415  # only where Poppler is

    for page in html.document_fromstring(done.stdout).iter("page"):
        for word in page.iter("word"):
            yield word.text or "", float(word.get("xmin")), float(word.get("xmax")), float(page.get("width"))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_sticks_out_of_the_sheet(library, case):
    if reason := needs.missing("pdftotext"):
        pytest.skip(reason)
    outside = [text for text, left, right, width in words(library.read(case, "pdf")) if left < 20 or right > width - 20]
    assert outside == []


def test_public_edition_keeps_its_secrets(library):
    """Hyphens at ends of lines are taken out, for they would hide a word."""
    full, *public = (
        "".join(page.extract_text() for page in PdfReader(BytesIO(library.read(case, "pdf"))).pages)
        for case in CASES
        if case.office == HOSTILE and case.edition in {"manual", "public", "public-map"}
    )
    assert squeezed(hostile.SECRETS["postup"]) in squeezed(full)
    for text in public:
        assert [name for name, secret in hostile.SECRETS.items() if squeezed(secret) in squeezed(text)] == []


def squeezed(text):
    return "".join(sign for sign in text.lower() if sign.isalnum())
