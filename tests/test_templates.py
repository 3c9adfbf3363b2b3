"""Templates of the office: what they may not do, and what the program says about those that are spoiled."""

import re
import shutil
import time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document

from spodq.render import RenderError
from spodq.render.checking import faults, templates_in
from spodq.render.sandbox import Sandbox
from spodq.render.specimen import documents, specimen
from spodq.render.trouble import told
from spodq.render.word.shell import parts_of
from spodq.scaffold.templates import UnknownTemplateError, lay_templates

ROOT = Path(__file__).parents[1]
WORD = ROOT / "templates" / "word"
ENDLESS = "šablona se zacyklila"
VALUES = {"items": list(range(60)), "long": "x" * 10_000, "office": {"name": "Úřad"}}


def printed(source: str) -> str:
    with told("zkouska"):
        return Sandbox().from_string(source).render(VALUES)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("{% for a in items %}" * 6 + "{% endfor %}" * 6, ENDLESS),
        ("{% for a in items %}" * 4 + "{{ long }}" + "{% endfor %}" * 4, ENDLESS),
        ("{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}", "volá sama sebe stále dokola"),
        ("{% macro m(n, x) %}{% if n %}{{ m(n - 1, x ~ x) }}{% endif %}{% endmacro %}{{ m(40, long) }}", ENDLESS),
        ("{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(40) }}", ENDLESS),
        ("{{ 'a' * 10000000000 }}", "znaménko „*“ v šabloně umí jen čísla"),
        ("{{ 9 ** 999999 }}", "znaménko „**“"),
        ("{{ '%0999999999d' % 3 }}", "znaménko „%“"),
        ("{{ 'a'.center(3000000000) }}", "údaj „center“ tu není"),
        ("{{ '{:9999999999}'.format(1) }}", "údaj „format“ tu není"),
        ("{{ 'a'|center(3000000000) }}", "úpravu „center“ šablony neznají"),
        ("{{ range(10) }}", "údaj „range“ tu není"),
        ("{{ lipsum() }}", "údaj „lipsum“ tu není"),
        ("{{ ''.__class__.__mro__ }}", "údaj „__class__“ tu není"),
        ("{{ items.append(1) }}", "údaj „append“ tu není"),
        ("{{ office.nme }}", "údaj „nme“ tu není; nemyslíte „name“?"),
        ("{% for a in neco %}{% endfor %}", "údaj „neco“ tu není"),
        ("{{ 1 / 0 }}", "výraz v ní nejde spočítat"),
        ("{{ items + 1 }}", "výraz v ní nejde spočítat"),
        ("{{ office.name|ucase }}", "úpravu „ucase“ šablony neznají"),
        ("{% if office is stranger %}{% endif %}", "zkoušku „stranger“ šablony neznají"),
        ("{{ items|join(„, “) }}", "uvnitř značky jsou české uvozovky"),
        ("{{ items|join(§) }}", "znak „§“ tu nemá co dělat"),
        ("{% for a in items %}", "nemá konec (endfor)"),
        ("{% if a %}{% endfor %}", "nemá konec (endif) před „endfor“"),
        ("{% endfor %}", "„endfor“ tu nemá začátek"),
        ("{% vypis a %}", "příkaz „vypis“ šablony neznají"),
        ("{{ office name }}", "u „name“ značka není dobře zapsána"),
        ("{% include 'neni.j2' %}", "zkouska"),
    ],
)
def test_what_a_template_may_not_do(source, sentence):
    start = time.monotonic()
    with pytest.raises(RenderError, match=re.escape(sentence)):
        printed(source)
    assert time.monotonic() - start < 60


def test_what_a_template_may_do():
    assert printed(
        "{% for a in items %}{{ loop.index }}/{{ loop.length }}{% if not loop.last %},{% endif %}{% endfor %}"
    )
    assert printed("{% for a in [] %}x{% else %}prázdné{% endfor %}") == "prázdné"
    assert printed("{% for a in items if a > 57 %}{{ a * 2 }} {% endfor %}{{ 7 % 4 }}") == "116 118 3"
    assert printed("{{ [office.name, 'b']|join(', ') }}{{ office.name|upper }}") == "Úřad, bÚŘAD"
    assert printed(
        "{% for a in [[1, [2]]] recursive %}{{ a[0] }}{% if a[1] %}{{ loop([a[1]]) if false }}{% endif %}{% endfor %}"
    )


def test_budget_is_of_each_document():
    """What one document spends is not taken from the next."""
    loops = "{% for a in items %}" * 3 + "{% endfor %}" * 3
    for _ in range(20):
        assert printed(loops) == ""


def packed(changes: dict[str, bytes | None]) -> bytes:
    """The shipped manual with parts changed or left out."""
    stream = BytesIO()
    with ZipFile(WORD / "manual.docx") as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in changes:
                target.writestr(name, source.read(name))
        for name, data in changes.items():
            if data is not None:
                target.writestr(name, data)
    return stream.getvalue()


def relation(kind: str, target: str) -> bytes:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    ).encode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "není platný soubor Wordu (.docx)"),
        (b"{\\rtf1 dokument}", "není platný soubor Wordu (.docx)"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "je starý dokument .doc, nebo je zamčena heslem"),
        (packed({"word/document.xml": None}), "není platný soubor Wordu (.docx)"),
        (packed({"word/document.xml": None, "content.xml": b"<a/>"}), "je dokument LibreOffice (.odt)"),
        (packed({"word/document.xml": b"<w:document>"}), "není platný soubor Wordu (.docx)"),
        (packed({"word/extra.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "není platný soubor Wordu (.docx)"),
        (packed({"word/vbaProject.bin": b"makro"}), "má v sobě makra"),
        (packed({"word/media/bomba.bin": bytes(201 * 1024 * 1024)}), "je po rozbalení příliš velká"),
        (
            packed({"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://cizi.example/a.dotm")}),
            "se odkazuje na soubor mimo sebe (http://cizi.example/a.dotm)",
        ),
    ],
)
def test_files_that_are_no_template(data, sentence):
    with pytest.raises(RenderError, match=re.escape(sentence)):
        parts_of(data)


def test_links_of_people_are_no_trouble():
    assert parts_of(packed({"word/_rels/footer9.xml.rels": relation("hyperlink", "https://urad.example")}))


def test_template_saved_by_the_library_is_one():
    stream = BytesIO()
    Document().save(stream)
    assert "word/document.xml" in parts_of(stream.getvalue())


@pytest.fixture
def folder(tmp_path) -> Path:
    """Templates as the office gets them."""
    return shutil.copytree(ROOT / "templates", tmp_path / "templates", ignore=shutil.ignore_patterns("check"))


def said(folder: Path) -> list[str]:
    return [str(each).replace("\u00a0", " ") for each in faults(folder, (folder,))]


def test_shipped_templates_are_clean_for_a_full_and_an_empty_office(folder):
    assert len(templates_in(folder)) > 8
    assert said(folder) == []


def test_views_of_no_office_hold_everything_or_nothing():
    for kind in documents().values():
        full, empty = (specimen(kind, full=each) for each in (True, False))
        assert all(getattr(full, name) for name in ("title", "origin"))
        assert not empty.title
        assert full != empty


def change(folder: Path, old: str, new: str, name: str = "manual") -> None:
    path = folder / "word" / f"{name}.docx"
    document = Document(path)
    rows = [paragraph for table in document.tables for cell in table._cells for paragraph in cell.paragraphs]
    heads = [*document.sections[0].header.paragraphs, *document.sections[0].footer.paragraphs]
    found = [each for each in (*document.paragraphs, *rows, *heads) if old in each.text]
    assert found
    for each in found:
        each.text = each.text.replace(old, new)
    document.save(path)


@pytest.mark.parametrize(
    ("old", "new", "where", "sentence"),
    [
        ("{{ title }}", "{{ titel }}", "odstavec 3 („{{ titel }}“)", "údaj „titel“ dokument nemá; nemyslíte „title“?"),
        ("{{ title }}", "{{ origin.office.nme }}", "text, odstavec 3", "údaj „nme“ tu není; nemyslíte „name“?"),
        ("{{ title }}", "{{ title", "text, odstavec 3", "značka není ve svém odstavci celá"),
        ("{{ title }}", "{{ title|join(„, “) }}", "text, odstavec 3", "jsou české uvozovky; pište rovné"),
        ("{{ title }}", "{{ title title }}", "text, odstavec 3", "u „title“ značka není dobře zapsána"),
        ("{{ title }}", "{{ title|velke }}", "text, odstavec 3", "úpravu „velke“ šablony neznají"),
        ("{%p endif %}", "{%p endfor %}", "text, odstavec", "nemá konec (endif) před „endfor“"),
        ("{%p endif %}", "", "text, odstavec", "nemá konec (endif)"),
        ("{%p endif %}", "{%p endif %} a text", "text, odstavec", "musí stát v odstavci sama; text vedle"),
        ("{{p chapters.map }}", "{{p chapters.mapa }}", "odstavec", "kapitolu „mapa“ dokument nemá; nemyslíte „map“?"),
        ("{{p chapters.map }}", "{{ chapters.map }}", "text, odstavec", "značka kapitoly začíná {{p"),
        ("{{p chapters.map }}", "Viz {{p chapters.map }}", "text, odstavec", "kapitoly musí stát v odstavci sama"),
        ("{{p chapters.map }}", "{{p chapters.contents }}", "text, odstavec", "místo pro obsah smí být jen jedno"),
        ("{{p chapters.map }}", "{%tr for a in map %}", "text, odstavec", "patří do řádku tabulky"),
        ("{{ title }}", "{{p chapters.map }}", "záhlaví, odstavec 1", "patří do textu stránky"),
    ],
)  # fmt: skip
def test_fault_of_a_word_template_is_told_with_its_place(folder, old, new, where, sentence):
    change(folder, old, new)
    found = said(folder)
    own = [each for each in found if each.startswith("templates/word/manual.docx: ")]
    assert any(where in each and sentence in each for each in own), found


def test_all_faults_are_told_at_once(folder):
    change(folder, "{{ title }}", "{{ titel }}")
    change(folder, "{{ origin.office.unit }}", "{{ origin.office.oddeleni }}")
    change(folder, "{{ titel }}", "{{ titul }}", "manual")
    (folder / "html" / "gaps.html.j2").write_text("{% block summary %}{{ totl.score }}{% endblock %}", encoding="utf-8")
    found = said(folder)
    assert len([each for each in found if "titul" in each]) == 2, found  # the title page and the header
    assert any("oddeleni" in each for each in found)
    assert "templates/html/gaps.html.j2: řádek 1: údaj „totl“ dokument nemá; nemyslíte „total“?" in found


def test_places_in_tables_and_rows(folder):
    path = folder / "word" / "manual.docx"
    document = Document(path)
    table = document.add_table(rows=3, cols=1)
    texts = ("{%tr for each in map %} a text", "{{ each.criterion }} {{ each.mark }}", "{%tr endfor %}")
    for row, text in enumerate(texts):
        table.cell(row, 0).text = text
    document.add_table(rows=1, cols=1).cell(0, 0).text = "{{p chapters.map }}"
    document.save(path)
    found = said(folder)
    assert any("tabulka" in each and "musí být v řádku tabulky sama" in each for each in found), found
    assert any("údaj „mark“ tu není" in each for each in found)
    assert any("tabulka" in each and "patří do textu stránky" in each for each in found)


def test_loops_conditions_and_sets_are_understood(folder):
    path = folder / "word" / "manual.docx"
    document = Document(path)
    for text in (
        '{%p for standard in standards|sort(attribute="number") %}',
        "{% set first = standard.criteria %}{{ standard.number }} {{ loop.index }}",
        "{%p for criterion in first if criterion.verified %}",
        "{{ criterion.summary }}{% if extra is defined %}{{ criterion['id'] }}",
        "{% elif criterion.wording %}x{% else %}y{% endif %}",
        "{%p endfor %}",
        "{%p endfor %}",
        "{# poznámka pro kolegyni s „uvozovkami“ #}",
    ):  # fmt: skip
        document.add_paragraph(text)
    document.save(path)
    assert said(folder) == []


def test_missing_style_is_told_with_what_it_means(folder):
    path = folder / "word" / "manual.docx"
    document = Document(path)
    document.styles["Shrnutí"].element.getparent().remove(document.styles["Shrnutí"].element)
    document.save(path)
    (found,) = said(folder)
    assert found.startswith("templates/word/manual.docx: styly: chybí styl „Shrnutí“")
    assert found.endswith("text s ním bude vypadat jako obyčejný")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("word/manual.docx", b"nic", "templates/word/manual.docx: šablona není platný soubor Wordu (.docx)"),
        ("word/manual.docx", packed({"word/vbaProject.bin": b"x"}), "šablona má v sobě makra"),
        ("word/manual.docm", b"nic", "šablona musí mít příponu .docx; tato se nepoužije"),
        ("word/manul.docx", b"nic", "dokument „manul“ program nemá, šablona se nepoužije; nemyslíte „manual“?"),
        ("html/manual.html.j2", b"{{ nazev }}\n", "manual.html.j2: řádek 1: údaj „nazev“ dokument nemá"),
        ("html/manual.html.j2", b"\xff\xfe", "soubor není v kódování UTF-8"),
        ("html/layout.html.j2", b"{% if %}", "templates/html/layout.html.j2: řádek 1: "),
        ("html/style.css.j2", b"a {{ b", "templates/html/style.css.j2: řádek 1: "),
        ("html/style.css.j2", b"a{content:'{{ neznam }}'}", "zkouška dokumentu"),
        ("md/gaps.md.j2", b"{{ total.skore }}", "údaj „skore“ tu není; nemyslíte „score“?"),
        ("html/parts.html.j2", b"", "údaj „fact“ dokument nemá"),
    ],
)
def test_other_faults(folder, name, data, sentence):
    (folder / name).write_bytes(data)
    found = said(folder)
    assert any(sentence in each for each in found), found


def test_files_of_an_open_word_are_left_out(folder):
    (folder / "word" / "~$manual.docx").write_bytes(b"x")
    assert said(folder) == []


def test_templates_are_laid_and_never_overwritten(workspace):
    written, kept = lay_templates(workspace, ("word/manual.docx",))
    assert (written, kept) == (["templates/word/manual.docx"], [])
    (workspace / "templates/word/manual.docx").write_bytes(b"nase")
    written, kept = lay_templates(workspace, ())
    assert kept == ["templates/word/manual.docx"]
    assert "templates/html/layout.html.j2" in written
    assert (workspace / "templates/word/manual.docx").read_bytes() == b"nase"
    with pytest.raises(UnknownTemplateError, match=r"manul.docx“ program nemá; nemyslíte „word/manual.docx“\?"):
        lay_templates(workspace, ("templates/word/manul.docx",))
