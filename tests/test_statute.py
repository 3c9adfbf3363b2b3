"""Copied texts of an annex: every layout seen in practice is recognised, and no line is lost without being told."""

from collections import Counter

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from spodq.statute import Known, Line, recognised
from spodq.statute.lines import lines_of_plain_text
from spodq.workspace.copied import CopiedError, read_copied

KNOWN = Known({1: ("Dostupnost",), 2: ("Prostředí a podmínky",)}, annex=1)
ALONE = """\
Příloha č. 1 k vyhlášce č. 1/2020 Sb.
Znění účinné od 1. 1. 2020

Standard č. 1
Dostupnost

1a
Vymyšlený úřad pracuje všude, kam
dojede jeho kolo.
Nehodnotí se u krajských úřadů.

1b)
Vymyšlený úřad pracuje:
a) ráno,
b) večer.

Standard 2 – Prostředí a podmínky

2a
Vymyšlený úřad má dvě místnosti.
"""
WORDED = """\
Příloha č. 1
1. Dostupnost
Kritérium 1A - Vymyšlený úřad pracuje všude, kam dojede jeho kolo.
Nehodnotí se u krajských úřadů.
Kritérium 1B – Vymyšlený úřad pracuje:
a) ráno,
b) večer.
2. Prostředí a podmínky
Kritérium 2A: Vymyšlený úřad má dvě místnosti.
"""
NUMBERS = """\
Příloha č. 1

1.
Dostupnost

1a
Vymyšlený úřad pracuje všude, kam
dojede jeho kolo.
Nehodnotí se u krajských úřadů.

1b
Vymyšlený úřad pracuje:
a) ráno,
b) večer.

2
Prostředí a podmínky

2a
Vymyšlený úřad má dvě místnosti.
"""
TABBED = """\
Příloha č. 1
Standard 1 Dostupnost
1a\tVymyšlený úřad pracuje všude, kam dojede jeho kolo.\tNehodnotí se u krajských úřadů.
1b\tVymyšlený úřad pracuje:
a) ráno,
b) večer.
| Standard 2: Prostředí a podmínky | |
| 2a | Vymyšlený úřad má dvě místnosti. |
"""
PAGE = """\
<!doctype html><html><head><meta charset="utf-8"><title>Portál</title><style>p {color: red}</style></head><body>
<nav><ul><li>Domů</li><li>1a</li></ul></nav>
<h1>Příloha č.&nbsp;1 k&nbsp;vyhlášce č. 1/2020 Sb.</h1>
<h2>Standard 1</h2><h3>Dostupnost</h3>
<table><tr><td><b>1a</b></td><td>Vymyšlený úřad pracuje <i>všude</i>, kam
 dojede jeho kolo.</td><td>Nehodnotí se u krajských úřadů.</td></tr>
<tr><td>1b</td><td>Vymyšlený úřad pracuje:<br>a) ráno,<br>b) večer.</td></tr></table>
<div>Standard 2 – Prostředí a podmínky</div><p>Kritérium 2A</p><p>Vymyšlený úřad má dvě místnosti.</p>
<script>var a = "1c";</script><footer><p>© Portál</p></footer></body></html>
"""
TEXTS = {
    "1a": "Vymyšlený úřad pracuje všude, kam dojede jeho kolo.",
    "1b": "Vymyšlený úřad pracuje:\na) ráno,\nb) večer.",
    "2a": "Vymyšlený úřad má dvě místnosti.",
}


def read(path, text, encoding="utf-8"):
    path.write_bytes(text.encode(encoding))
    return recognised(read_copied(path), KNOWN)


def word(path):
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Záhlaví 1c"
    for text in ("Příloha č. 1", "Standard 1", "Dostupnost"):
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text = "1a"
    table.cell(0, 1).text = "Vymyšlený úřad pracuje všude, kam dojede jeho kolo.\nNehodnotí se u krajských úřadů."
    table.cell(1, 0).text = "1b"
    table.cell(1, 1).text = "Vymyšlený úřad pracuje:\na) ráno,\nb) večer."
    for text in ("STANDARD 2", "Prostředí a podmínky", "Kritérium 2A - Vymyšlený úřad má dvě místnosti."):
        document.add_paragraph(text)
    document.save(path)
    return recognised(read_copied(path), KNOWN)


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.txt", ALONE), ("w.txt", WORDED), ("n.txt", NUMBERS), ("t.txt", TABBED), ("p.html", PAGE), ("p.docx", None)],
    ids=["mark alone", "word and dash", "numbers alone", "cells of a copied table", "web page", "word document"],
)
def test_every_layout_is_recognised(tmp_path, name, text):
    path = tmp_path / name
    found = read(path, text) if text else word(path)
    assert {mark: each.text for mark, each in found.criteria.items()} == TEXTS
    assert {mark: each.exceptions for mark, each in found.criteria.items() if each.exceptions} == {
        "1a": ["krajských úřadů"]
    }
    assert [(each.number, each.title) for each in found.standards] == [(1, "Dostupnost"), (2, "Prostředí a podmínky")]
    assert found.annexes == (1,)
    assert not any(each.unsure for each in found.criteria.values())
    assert {each.line.text for each in found.unused} == {
        "p.html": {"Portál", "Domů", "1a", "© Portál"},
        "p.docx": {"Záhlaví 1c"},
    }.get(name, set())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
def test_encodings_of_czech_windows(tmp_path, encoding):
    assert read(tmp_path / "a.txt", ALONE, encoding).criteria.keys() == TEXTS.keys()


def test_a_page_says_its_encoding(tmp_path):
    page = PAGE.replace('charset="utf-8"', "charset=iso-8859-2").replace("–", "-").replace("©", "(c)")
    assert read(tmp_path / "a.html", page, "iso-8859-2").criteria.keys() == TEXTS.keys()


def test_the_first_day_in_force_is_read(tmp_path):
    assert str(read(tmp_path / "a.txt", ALONE).effective) == "2020-01-01"
    assert read(tmp_path / "a.txt", ALONE.replace("1. 1. 2020", "31. 2. 2020")).effective is None


@pytest.mark.parametrize(
    ("after", "reason", "unsure"),
    [
        ("\nZpět nahoru", "neví se, zda ještě patří ke kritériu 2a", True),
        ("\n12", "číslo strany", False),
        ("\n- 12 -", "číslo strany", False),
        ("\n–3–", "číslo strany", False),
        ("\nStr. 3 z 14", "číslo strany", False),
        ("\n2c\nSkok v písmenech.", "označení nenavazuje na předchozí, nejspíš to kritérium není", False),
        ("\n9 h\n", "označení nenavazuje na předchozí, nejspíš to kritérium není", False),
        ("\nNehodnotí se, když prší (a mrzne).", "výjimka z hodnocení, které program nerozumí", False),
        ("\nKritéria 1a, 7d se nehodnotí u krajských úřadů.", "výjimka z hodnocení, které program nerozumí", False),
        ("\nPříloha č. 2\nStandard 1\n1a\nJiná příloha.", "patří do jiné přílohy", False),
        ("\n2b\n\n", "u kritéria 2b není žádný text", False),
    ],
)
def test_what_is_not_understood_is_told(tmp_path, after, reason, unsure):
    found = read(tmp_path / "a.txt", ALONE + after)
    assert reason in {each.reason for each in found.unused}
    assert found.criteria["2a"].text == TEXTS["2a"]
    assert found.criteria["2a"].unsure is unsure or "Skok" in after
    assert found.criteria.keys() == TEXTS.keys()


def test_a_criterion_written_twice_is_not_taken(tmp_path):
    found = read(tmp_path / "a.txt", ALONE + "\n1a\nNěco jiného.\n")
    assert set(found.criteria) == {"1b", "2a"}
    assert [each.line.text for each in found.unused if "dvakrát" in each.reason] == [
        "1a",
        "Vymyšlený úřad pracuje všude, kam",
        "dojede jeho kolo.",
        "Nehodnotí se u krajských úřadů.",
        "1a",
        "Něco jiného.",
    ]


def test_a_number_alone_above_a_title_we_do_not_know_needs_its_first_criterion(tmp_path):
    text = "1a\nPrší.\n\n3.\nJiný název\n{}\nSvítí.\n"
    assert [(each.number, each.title) for each in read(tmp_path / "a.txt", text.format("3a")).standards] == [
        (3, "Jiný název")
    ]
    assert read(tmp_path / "a.txt", text.format("4a")).standards == ()
    assert read(tmp_path / "a.txt", "1a\nPrší.\n\n2.\nProstředí").standards == ()


def test_contents_before_the_text_do_no_harm(tmp_path):
    found = read(tmp_path / "a.txt", "Standard 1\nDostupnost\n\n1a\n\n1b\n\n" + ALONE)
    assert {mark: each.text for mark, each in found.criteria.items()} == TEXTS
    assert [each.line.text for each in found.unused] == ["1a", "1b"]


def test_exceptions_of_several_criteria_and_inside_a_text(tmp_path):
    text = ALONE.replace("dvě místnosti.", "dvě místnosti. Nehodnotí se u krajského úřadu.")
    found = read(tmp_path / "a.txt", text + "\nKritéria 1b a 2a se nehodnotí u obecních úřadů.\n")
    assert found.criteria["1b"].exceptions == ["obecních úřadů"]
    assert sorted(found.criteria["2a"].exceptions) == ["krajského úřadu", "obecních úřadů"]
    assert found.unused == ()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", b"", "není žádný text"),
        ("a.html", b"<html><script>1a</script></html>", "není žádný text"),
        ("a.pdf", b"%PDF-1.7", "z PDF se řádky nepoznají"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "zamčen heslem"),
        ("a.docx", b"PK\x03\x04 nic", "poškozený"),
        ("a.zip", b"PK\x03\x04 nic", "není text, stránka ani dokument .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "není text, stránka ani dokument .docx"),
        ("a.txt", bytes(range(128, 256)) * 4, "není text v UTF-8 ani ve Windows-1250"),
        ("a.txt", b"a" * 20_000_001, "příliš velký"),
        ("chybi.txt", None, "neexistuje"),
    ],
)
def test_files_that_are_no_text(tmp_path, name, data, sentence):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(CopiedError, match=sentence):
        read_copied(tmp_path / name)


def test_a_folder_is_no_text(tmp_path):
    with pytest.raises(CopiedError, match="je složka"):
        read_copied(tmp_path)


@pytest.mark.parametrize("heading", ["3. Jiný název, než máme", "3 Jiný název, než máme", "3) Jiný název, než máme"])
def test_a_heading_of_another_title_is_known_by_the_criterion_below_it(tmp_path, heading):
    found = read(tmp_path / "a.txt", f"{ALONE}\n\n{heading}\n3a\nVymyšlený úřad zdraví.\n")
    assert (found.standards[-1].number, found.standards[-1].title) == (3, "Jiný název, než máme")
    assert found.criteria["3a"].text == "Vymyšlený úřad zdraví."
    assert found.unused == ()


PIECES = (
    "Příloha č. 1",
    "Příloha č. 2",
    "Standard 1",
    "Standard 2 – Prostředí a podmínky",
    "Dostupnost",
    "1. Dostupnost",
    "1a",
    "1b",
    "2a",
    "1a\tText v buňce.\tNehodnotí se u krajských úřadů.",
    "Kritérium 1B - Vymyšlený text.",
    "2b) jiný text",
    "7x",
    "Vymyšlený úřad je vlídný.",
    "pokračuje malým písmenem",
    "a) první bod,",
    "Nehodnotí se u krajských úřadů.",
    "Kritéria 1a a 2a se nehodnotí u obecních úřadů.",
    "nehodnotí se vůbec",
    "Znění účinné od 1. 1. 2020",
    "12",
    "",
)


@given(st.lists(st.sampled_from(PIECES) | st.text("1aAbB.)-–: |\tKkritériumStandardPříloha", max_size=20), max_size=40))
def test_every_line_is_either_used_or_listed(rows):
    lines = lines_of_plain_text("\n".join(rows))
    found = recognised(lines, KNOWN)
    told = Counter(map(id, found.used)) + Counter(id(each.line) for each in found.unused)
    assert told == Counter(map(id, lines))
    for line in found.used:
        assert is_told(line, found), line


def is_told(line, found):
    """Whether the line, which was used, is really seen in what was found."""
    if any(line is each.line for each in (*found.standards, *found.criteria.values())):
        return True
    texts = [each.text for each in found.criteria.values()] + [each.title for each in found.standards]
    exceptions = [each for one in found.criteria.values() for each in one.notes]
    return (
        any(line.text in text for text in texts)
        or any(line is each for each in exceptions)
        or line.text.casefold().startswith("příloha")
        or (found.effective is not None and str(found.effective.year) in line.text)
    )


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_a_text_never_holds_what_no_line_said(rows):
    lines = lines_of_plain_text("\n".join(rows))
    words = {word for line in lines for word in line.text.split()}
    found = recognised(lines, KNOWN)
    assert {word for each in found.criteria.values() for word in each.text.split()} <= words


def test_lines_keep_their_numbers():
    assert lines_of_plain_text("a\r\n\r\nb\tc\u00ad") == (
        Line(1, "a", starts=True),
        Line(3, "b", starts=True),
        Line(3, "c", starts=True),
    )


def test_a_criterion_we_know_may_follow_one_that_is_missing():
    lines = lines_of_plain_text("Standard 1\n\n1b\nVymyšlený text.\n")
    assert recognised(lines, KNOWN).criteria == {}
    assert set(recognised(lines, Known({}, marks={"1b"})).criteria) == {"1b"}
