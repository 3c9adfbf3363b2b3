"""Headers and footers of landscape pages: what keeps to an edge of the line keeps to it on the longer one too."""

from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section as Portrait
from docx.shared import Cm, Twips
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from spodq.loader import load
from spodq.render import render
from spodq.render.word.sections import Section
from spodq.render.word.xml import twips
from spodq.views import gaps
from spodq.workspace.root import find
from tables import TODAY

LINE, LONGER = 9072, 14004
"""Twentieths of a point: A4 with margins of 1417 on its shorter and on its longer side."""
GAIN = LONGER - LINE


@pytest.fixture
def document():
    """An A4 page with ordinary margins and no tabulators of styles."""
    made = Document()
    for name in ("Header", "Footer"):
        made.styles[name].element.xpath("w:pPr/w:tabs")[0].clear()
    section = made.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.left_margin = section.right_margin = Twips(1417)
    return made


def head(document, name="default"):
    return {
        "default": document.sections[0].header,
        "footer": document.sections[0].footer,
        "first": document.sections[0].first_page_header,
    }[name]


def turned(document):
    """The properties of the section on landscape pages."""
    return Section(document).turned()._properties


def part(document, properties, kind="header", page="default"):
    """The part that landscape pages have for their header or footer."""
    (found,) = properties.xpath(f"w:{kind}Reference[@w:type='{page}']/@r:id")
    return document.part.rels[found].target_part


def stops(element):
    """Tabulators the paragraph itself sets or clears: place → alignment."""
    tabs = element.xpath(".//w:p/w:pPr/w:tabs/w:tab")
    return {int(tab.get(qn("w:pos"))): tab.get(qn("w:val")) for tab in tabs}


def test_stops_by_the_right_edge_and_in_the_middle_move_and_the_left_ones_stay(document):
    tabs = head(document).paragraphs[0].paragraph_format.tab_stops
    tabs.add_tab_stop(Twips(567), WD_TAB_ALIGNMENT.LEFT)
    tabs.add_tab_stop(Twips(1000), WD_TAB_ALIGNMENT.RIGHT)
    tabs.add_tab_stop(Twips(LINE // 2), WD_TAB_ALIGNMENT.CENTER)
    tabs.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    found = stops(part(document, turned(document)).element)
    own = {place: kind for place, kind in found.items() if kind != "clear"}
    assert own == {567: "left", 1000: "right", LINE // 2 + GAIN // 2: "center", LONGER: "right"}


def test_the_portrait_header_is_not_touched(document):
    paragraph = head(document).paragraphs[0]
    paragraph.text = "Úřad\tManuál"
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    before = document.part.rels[document.sections[0]._sectPr.xpath("w:headerReference/@r:id")[0]].target_part.blob
    stretched = part(document, turned(document))
    after = document.part.rels[document.sections[0]._sectPr.xpath("w:headerReference/@r:id")[0]].target_part.blob
    assert before == after
    assert stretched.blob != before
    assert "Manuál" in stretched.blob.decode()


def test_a_stop_of_the_style_is_cleared_and_set_further(document):
    style = document.styles["Header"]
    style.paragraph_format.tab_stops.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    head(document).paragraphs[0].style = style
    found = stops(part(document, turned(document)).element)
    assert found == {LINE: "clear", LONGER: "right"}


def test_a_stop_cleared_by_the_paragraph_stays_cleared(document):
    style = document.styles["Header"]
    style.paragraph_format.tab_stops.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    paragraph = head(document).paragraphs[0]
    paragraph.style = style
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.CLEAR)
    assert stops(part(document, turned(document)).element) == {LINE: "clear"}


def test_styles_that_are_based_on_each_other_in_a_ring_do_no_harm(document):
    style = document.styles["Header"]
    style.base_style = style
    head(document).paragraphs[0].style = style
    assert part(document, turned(document)).element is not None


def test_a_paragraph_of_no_style_has_the_stops_of_the_usual_one(document):
    document.styles["Normal"].paragraph_format.tab_stops.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    paragraph = head(document).paragraphs[0]
    paragraph._p.get_or_add_pPr().remove(paragraph._p.pPr.pStyle)
    assert stops(part(document, turned(document)).element) == {LINE: "clear", LONGER: "right"}


def test_a_template_without_a_usual_style_is_no_trouble(document):
    for style in document.styles.element.xpath("w:style[@w:default]"):
        del style.attrib[qn("w:default")]
    paragraph = head(document).paragraphs[0]
    paragraph._p.get_or_add_pPr().remove(paragraph._p.pPr.pStyle)
    assert stops(part(document, turned(document)).element) == {}


def test_a_table_over_the_whole_line_is_widened_and_a_small_one_is_not(document):
    for width in (LINE, LINE // 2):
        table = head(document).add_table(1, 2, Twips(width))
        table.autofit = False
        for cell in table.rows[0].cells:
            cell.width = Twips(width // 2)
    element = part(document, turned(document)).element
    grids = [[int(each) for each in table.xpath("w:tblGrid/w:gridCol/@w:w")] for table in element.xpath("w:tbl")]
    assert grids == [[LONGER // 2] * 2, [LINE // 4] * 2]
    assert element.xpath("w:tbl[1]/w:tr/w:tc/w:tcPr/w:tcW/@w:w") == [str(LONGER // 2)] * 2


def test_a_logo_keeps_its_picture_and_one_dragged_to_the_right_goes_along(document):
    picture = BytesIO()
    Image.new("RGB", (20, 10), "navy").save(picture, "PNG")
    run = head(document).paragraphs[0].add_run()
    run.add_picture(picture, width=Twips(1000))
    inline = run._r.xpath(".//wp:inline")[0]
    anchor = parse_xml(
        f"<wp:anchor {nsdecls('wp')}>"
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{8000 * 635}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>100</wp:posOffset></wp:positionV></wp:anchor>'
    )
    anchor.extend(list(inline))
    inline.getparent().replace(inline, anchor)
    made = part(document, turned(document))
    across, down = (int(each.text) for each in made.element.iter(qn("wp:posOffset")))
    assert (across, down) == ((8000 + GAIN) * 635, 100)
    (name,) = made.element.xpath(".//a:blip/@r:embed")
    assert made.rels[name].target_part.blob == picture.getvalue()


def test_a_link_of_the_header_leads_where_it_led(document):
    address = "https://urad.example/"
    name = head(document).part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    assert part(document, turned(document)).rels[name].target_ref == address


def test_pages_turned_again_share_their_header(document):
    head(document).paragraphs[0].text = "Úřad"
    section = Section(document)
    one, other = section.turned()._properties, section.turned()._properties
    assert part(document, one) is part(document, other)
    parts = [each.partname for each in document.part.package.iter_parts() if "header" in each.partname]
    assert len(parts) == len(set(parts)) == 2


def test_every_kind_of_head_is_stretched(document):
    document.sections[0].different_first_page_header_footer = True
    for name in ("default", "footer", "first"):
        tabs = head(document, name).paragraphs[0].paragraph_format.tab_stops
        tabs.add_tab_stop(Twips(LINE), WD_TAB_ALIGNMENT.RIGHT)
    made = turned(document)
    for kind, page in (("header", "default"), ("footer", "default"), ("header", "first")):
        assert LONGER in stops(part(document, made, kind, page).element)


def test_heads_of_an_earlier_section_are_named_before_another_one_comes_between(document):
    head(document).paragraphs[0].text = "Úřad"
    later: Portrait = document.add_section()
    assert not later._sectPr.xpath("w:headerReference")
    made = Section(document).turned()._properties
    assert b"\xc3\x9a\xc5\x99ad" in part(document, made).blob
    assert later._sectPr.xpath("w:headerReference/@w:type") == ["default"]


def test_a_document_made_of_it_can_be_opened_and_is_the_same_twice(document):
    head(document).paragraphs[0].text = "Úřad"
    document.element.body.append(parse_xml(f"<w:p {nsdecls('w')}/>"))
    turned(document)
    streams = [BytesIO(), BytesIO()]
    for stream in streams:
        document.save(stream)
    names = sorted(each.partname for each in Document(streams[0]).part.package.iter_parts())
    assert names == sorted(each.partname for each in Document(streams[1]).part.package.iter_parts())


def test_landscape_pages_of_a_document_say_what_the_others_do(workspace):
    home = find(workspace)
    snapshot = load(home, TODAY)
    made = Document(BytesIO(render("gaps", gaps.view(snapshot, snapshot.offices[0]), "docx", home.templates)))
    assert [section.page_width > section.page_height for section in made.sections] == [False, True, False]
    for words in ("header", "footer"):
        portrait, landscape, last = (getattr(section, words) for section in made.sections)
        assert portrait.paragraphs[0].text == landscape.paragraphs[0].text == last.paragraphs[0].text
        assert "{{" not in landscape.paragraphs[0].text
        assert 14173 in stops(landscape._element)
        assert 14173 not in stops(portrait._element)


@pytest.mark.parametrize(
    ("written", "length"),
    [("720", 720), ("1in", 1440), ("2.54cm", 1440), ("36pt", 720), (None, 55), ("", 55), ("široko", 55)],
)
def test_a_length_with_or_without_a_unit(written, length):
    assert twips(written, 55) == length


@given(st.text(max_size=8))
def test_a_length_nobody_understands_is_the_usual_one(written):
    assert isinstance(twips(written, 7), int)


def test_margins_with_units_are_understood(document):
    document.sections[0]._sectPr.pgMar.set(qn("w:left"), "2.54cm")
    document.sections[0].right_margin = Cm(2.54)
    assert Section(document).width == 11906 - 2 * 1440
