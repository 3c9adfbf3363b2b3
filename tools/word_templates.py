"""Builds the Word templates that come with the program: `python tools/word_templates.py`.

An office never runs this; it copies `templates/word/*.docx` and changes it in Word. The styles made here are the
ones the documents use, so a template made from scratch needs them too (docs/prirucka/03-sablona-wordu.md lists them).
"""

import sys
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from spodq.render.word.finish import Properties, finished
from spodq.render.word.xml import element, field_xml, parsed

BLUE = RGBColor(0x0B, 0x4A, 0x7F)
GREY = RGBColor(0x52, 0x5B, 0x66)
FONT = "Calibri"
HEADINGS = {1: (19, 24, 10), 2: (14, 16, 4), 3: (12, 12, 3), 4: (11, 10, 2)}
"""Level → size, space before and after, in points."""
SHORT = {"diff", "due", "history", "leaflet", "overview"}
"""Documents of a few pages: neither a title page nor contents."""
LANDSCAPE = {"map", "inspection", "overview"}
"""Documents that are wide tables from the beginning."""
CLOSING = (
    "Podle: {{ origin.wording }}. {{ origin.unverified }} Pracovní podklad úřadu; "
    "závazný je podepsaný originál vedený ve spisové službě."
)
LEAFLET_CLOSING = (
    "{{ origin.office.name }}{% if origin.office.address %}, {{ origin.office.address }}{% endif %}."
    "{% if issued %} Vydáno {{ issued }}.{% endif %} Stav ke dni {{ origin.day }}"
    "{% if origin.commit %}, verze {{ origin.commit }}{% endif %}. Standardy kvality: {{ origin.wording }}."
)

CHAPTERS = {
    "manual": ("revisions", "introduction", "standards", "evidence", "map"),
    "gaps": ("summary", "overview", "standards"),
    "map": ("summary", "standards"),
    "inspection": ("summary", "standards", "evidence"),
    "leaflet": ("introduction", "parts", "where"),
    "amendment": (
        "summary",
        "added_criteria",
        "changed_criteria",
        "rearranged_criteria",
        "withdrawn_criteria",
    ),
    "diff": ("summary", "changes"),
    "history": ("numbers",),
    "overview": ("chapters",),
    "project": (
        *("summary", "activities", "outputs", "events", "records"),
        *("evidence", "introduction", "budget", "roles"),
    ),
    "due": ("overdue_deadlines", "deadlines_ahead"),
    "indicators": ("overview", "details"),
}


def set_font(style: object, name: str = FONT) -> None:
    """One font for every script; theme fonts would win otherwise."""
    properties = style.element.get_or_add_rPr()  # type: ignore[attr-defined]  # every style has an element
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = element("w:rFonts")
        properties.insert(0, fonts)
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), name)


def blank(*, landscape: bool) -> DocumentType:
    """An A4 document in Czech without leftovers of the library's own template."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.left_margin, section.right_margin = Cm(2.5), Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.2)
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = defaults.find(qn("w:lang"))
    language.set(qn("w:val"), "cs-CZ")
    language.set(qn("w:eastAsia"), "cs-CZ")
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[name]
    _modern(document)
    return document


def _modern(document: DocumentType) -> None:
    """Word 2013+ mode, so that the document does not open in compatibility mode."""
    settings = document.settings.element
    compatibility = settings.find(qn("w:compat"))
    for each in compatibility.findall(qn("w:compatSetting")):
        compatibility.remove(each)
    uri = "http://schemas.microsoft.com/office/word"
    compatibility.append(element("w:compatSetting", w_name="compatibilityMode", w_uri=uri, w_val="15"))


def text_width(document: DocumentType) -> Length:
    """Width of a line of the page."""
    section = document.sections[0]
    return Cm(round(Length(section.page_width - section.left_margin - section.right_margin).cm, 1))


def style_text(document: DocumentType) -> None:
    """Paragraph and character styles."""
    styles = document.styles
    normal = styles["Normal"]
    set_font(normal)
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(6), 1.12
    for level, (size, before, after) in HEADINGS.items():
        heading = styles[f"Heading {level}"]
        set_font(heading)
        heading.font.size, heading.font.bold, heading.font.italic = Pt(size), True, False
        heading.font.color.rgb = BLUE
        form = heading.paragraph_format
        form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), True
    title = styles["Title"]
    set_font(title)
    title.font.size, title.font.bold, title.font.color.rgb = Pt(30), True, BLUE
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(150), Pt(18)
    border = title.element.get_or_add_pPr().find(qn("w:pBdr"))
    if border is not None:
        title.element.get_or_add_pPr().remove(border)
    for name in ("Header", "Footer"):
        set_font(styles[name])
        styles[name].font.size, styles[name].font.color.rgb = Pt(9), GREY
    caption = styles["Caption"]
    set_font(caption)
    caption.font.size, caption.font.bold, caption.font.italic, caption.font.color.rgb = (
        Pt(10),
        False,
        True,
        GREY,
    )
    caption.paragraph_format.keep_with_next = True
    quote = styles["Quote"]
    set_font(quote)
    quote.paragraph_format.left_indent = Cm(0.8)
    styles["List Paragraph"].paragraph_format.space_after = Pt(3)


def style_leaflet(document: DocumentType) -> None:
    """Larger letters for one sheet; the office makes them larger still for children."""
    document.styles["Normal"].font.size = Pt(13)
    document.styles["Title"].font.size = Pt(26)
    heading = document.styles["Heading 1"]
    heading.font.size = Pt(16)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(14), Pt(4)


def add_styles(document: DocumentType) -> None:
    """Styles the library's template lacks."""
    small = {"Drobný text": 9.5, "Tabulka": 9.5, "Za tabulkou": 6, "Údaj": 10}
    for name, size in small.items():
        style = _paragraph_style(document, name)
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(2 if name == "Údaj" else 0 if name == "Tabulka" else 6)
        if name == "Tabulka":
            style.paragraph_format.line_spacing = 1.0
    _paragraph_style(document, "Drobný text").font.color.rgb = GREY
    lead = _paragraph_style(document, "Úvodní věta")
    lead.font.size, lead.font.color.rgb = Pt(13), BLUE
    unit = _paragraph_style(document, "Úřad")
    unit.font.size, unit.font.color.rgb = Pt(14), GREY
    _boxed(_paragraph_style(document, "Shrnutí"), "0B4A7F", "EEF4FA")
    _boxed(_paragraph_style(document, "Upozornění"), "A33A36", "F8D5D3")
    _boxed(_paragraph_style(document, "Vnitřní poznámka"), "525B66", "F3F4F6")
    for level in (1, 2):
        contents = _paragraph_style(document, f"toc {level}")
        contents.paragraph_format.left_indent = Cm(0.6 * (level - 1))
        contents.paragraph_format.space_before, contents.paragraph_format.space_after = (
            Pt(5 if level == 1 else 0),
            Pt(1),
        )
        contents.font.bold = level == 1
        contents.paragraph_format.tab_stops.add_tab_stop(
            text_width(document), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
        )
    heading = _paragraph_style(document, "Nadpis obsahu")
    heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(19), True, BLUE
    heading.paragraph_format.space_after = Pt(10)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb, link.font.underline = RGBColor(0x0B, 0x53, 0x94), True
    code = document.styles.add_style("Kód", WD_STYLE_TYPE.CHARACTER)
    set_font(code, "Consolas")
    code.font.size = Pt(10)


def _paragraph_style(document: DocumentType, name: str) -> object:
    if name in {each.name for each in document.styles}:
        return document.styles[name]
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def _boxed(style: object, line: str, fill: str) -> None:
    """A rule on the left and a tinted ground, in the order the schema asks for."""
    properties = style.element.get_or_add_pPr()  # type: ignore[attr-defined]  # every style has an element
    border = element("w:pBdr")
    border.append(element("w:left", w_val="single", w_sz=24, w_space=8, w_color=line))
    shading = element("w:shd", w_val="clear", w_color="auto", w_fill=fill)
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    properties.insert_element_before(shading, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    style.paragraph_format.left_indent = Cm(0.4)  # type: ignore[attr-defined]


def add_table_style(document: DocumentType) -> None:
    """`SPOD tabulka`: thin lines, white on blue in the header row, banded rows."""
    made = document.styles.add_style("SPOD tabulka", WD_STYLE_TYPE.TABLE).element
    table = element("w:tblPr")
    table.append(element("w:tblStyleRowBandSize", w_val=1))
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(f"w:{side}", w_val="single", w_sz=4, w_space=0, w_color="B7C3D0"))
    margins = element("w:tblCellMar")
    for side, width in (("top", 40), ("left", 90), ("bottom", 40), ("right", 90)):
        margins.append(element(f"w:{side}", w_w=width, w_type="dxa"))
    table.append(borders)
    table.append(margins)
    made.append(table)
    made.append(_part("firstRow", "0B4A7F", heading=True))
    made.append(_part("band2Horz", "F5F8FB", heading=False))


def _part(name: str, fill: str, *, heading: bool) -> object:
    part = element("w:tblStylePr", w_type=name)
    if heading:
        letters = element("w:rPr")
        letters.append(element("w:b"))
        letters.append(element("w:color", w_val="FFFFFF"))
        part.append(letters)
    cell = element("w:tcPr")
    cell.append(element("w:shd", w_val="clear", w_color="auto", w_fill=fill))
    part.append(cell)
    return part


def add_running_heads(document: DocumentType) -> None:
    """Header with the office and the title, footer with the day and page x of y; neither on the title page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    width = text_width(document)
    _two_sides(section.header.paragraphs[0], "{{ origin.office.name }}", "{{ title }}", width)
    footer = section.footer.paragraphs[0]
    _two_sides(
        footer,
        "stav ke dni {{ origin.day }}{% if origin.commit %}, verze {{ origin.commit }}{% endif %}",
        "strana ",
        width,
    )
    _add_field(footer, "PAGE")
    footer.add_run(" z ")
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph: Paragraph, code: str) -> None:
    """A field of Word at the end of the paragraph."""
    for run in parsed(field_xml(code, "1")):
        paragraph._p.append(run)  # noqa: SLF001  # python-docx has no public way


def _two_sides(paragraph: Paragraph, left: str, right: str, width: Length) -> None:
    stops = paragraph.paragraph_format.tab_stops
    for stop in list(paragraph.style.paragraph_format.tab_stops):
        stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
    stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(left)
    paragraph.add_run("\t")
    paragraph.add_run(right)


def add_pages(document: DocumentType, name: str) -> None:
    """Title page, contents, places for chapters."""
    document.add_paragraph("{{ origin.office.name }}", style="Úřad")
    document.add_paragraph("{{ origin.office.unit }}", style="Úřad")
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{p chapters.cover }}")
    document.add_paragraph("{%p if origin.incomplete %}")
    document.add_paragraph("Pozor: {{ origin.incomplete }}", style="Upozornění")
    document.add_paragraph("{%p endif %}")
    if name not in SHORT:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph("Obsah", style="Nadpis obsahu")
        contents = "short_contents" if name == "gaps" else "contents"
        document.add_paragraph(f"{{{{p chapters.{contents} }}}}")
    for chapter in CHAPTERS[name]:
        if name == "gaps":
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_paragraph(f"{{{{p chapters.{chapter} }}}}")
    document.add_paragraph(LEAFLET_CLOSING if name == "leaflet" else CLOSING, style="Drobný text")


def build(name: str) -> bytes:
    """Bytes of one template; the same every time."""
    document = blank(landscape=name in LANDSCAPE)
    style_text(document)
    document.styles["Heading 1"].paragraph_format.page_break_before = name == "manual"
    if name in SHORT | LANDSCAPE:
        document.styles["Title"].paragraph_format.space_before = Pt(18 if name in SHORT else 90)
    if name == "leaflet":
        style_leaflet(document)
    add_styles(document)
    if name == "leaflet":
        document.styles["Údaj"].font.size = Pt(13)
    add_table_style(document)
    add_running_heads(document)
    add_pages(document, name)
    return finished(document, Properties(f"Šablona: {name}", "spodq", "Šablona dokumentu", "2026-11-22", "spodq"))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "templates" / "word"
    for each in CHAPTERS:
        (folder / f"{each}.docx").write_bytes(build(each))
        print(folder / f"{each}.docx")
