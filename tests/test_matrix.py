"""The matrix goes out as a workbook and comes back filled in: the folder changes by what is filled in, nothing else."""

import re
import subprocess
import sys
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from spodq.cli import run
from spodq.intake.workbook import WorkbookError, read_workbook
from spodq.loader import load
from spodq.place import writable
from spodq.source import read
from spodq.views.matrix import shown
from spodq.workspace.root import find

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of click, met in the same process here
FILE = "evidence/urad/assessments/2026.yaml"
COLUMNS = {"mark": "A", "score": "G", "reason": "I"}
ROWS = {"1a": 2, "1b": 3, "2a": 4}


class Office:
    """A workspace, the workbook it gave out, and what the program says."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = root, capsys
        self.sheet = root.parent / "hodnoceni.xlsx"
        self.code = 0

    def spodq(self, *arguments: object) -> str:
        self.code = run([*map(str, arguments), "-C", str(self.root), "--today", "2026-11-22"])
        said = self._capsys.readouterr()
        return (said.out + said.err).replace("\u00a0", " ")

    def export(self, *options: str) -> str:
        return self.spodq("export", "matrix", "-o", self.sheet, *options)

    def take(self, *options: str) -> str:
        return self.spodq("import", self.sheet, *options)

    def fill(self, changes: dict[str, object], sheet: str = "Kritéria") -> None:
        book = load_workbook(self.sheet)
        for cell, value in changes.items():
            book[sheet][cell] = value
        book.save(self.sheet)

    @property
    def text(self) -> str:
        return (self.root / FILE).read_text(encoding="utf-8")

    def rewrite(self, old: str, new: str) -> None:
        assert old in self.text
        (self.root / FILE).write_text(self.text.replace(old, new), encoding="utf-8")


@pytest.fixture
def office(workspace, capsys) -> Office:
    """A workspace that has given out its matrix."""
    path = workspace / FILE
    path.write_text("# naše hodnocení\n" + path.read_text(encoding="utf-8") + "# konec\n", encoding="utf-8")
    made = Office(workspace, capsys)
    assert "uloženo" in made.export()
    return made


def test_workbook_says_what_the_folder_says(office):
    book = load_workbook(office.sheet)
    assert book.sheetnames == ["Souhrn", "Kritéria", "spodq"]
    assert book["spodq"].sheet_state == "veryHidden"
    rows = list(book["Kritéria"].iter_rows(values_only=True))
    assert rows[0] == (
        "Kritérium", "Standard", "Co kritérium žádá", "Doklad", "Revize", "Dosavadní hodnocení",
        "Body", "Slovně", "Odůvodnění",
    )  # fmt: skip
    assert [(row[0], row[6], row[8]) for row in rows[1:]] == [
        ("1a", 1, "Obvod je rozdělen."),
        ("1b", 1, "Pohotovost drží službu."),
        ("2a", 1, "Místnost je vybavena."),
    ]
    summary = book["Souhrn"]
    assert summary["B7"].value == datetime(2026, 3, 1)  # noqa: DTZ001  # a day of a workbook has no zone
    assert summary["B8"].value == "vedoucí oddělení"
    assert len(summary._charts) == 1


def test_only_what_is_to_be_filled_in_is_unlocked(office):
    book = load_workbook(office.sheet)
    for sheet in book:
        assert sheet.protection.sheet
    free = {cell.coordinate for row in book["Kritéria"] for cell in row if not cell.protection.locked}
    assert free == {f"{column}{row}" for column in "GI" for row in ROWS.values()}
    assert not book["Souhrn"]["B7"].protection.locked


def test_scores_are_chosen_from_the_scale(office):
    (drop_down,) = load_workbook(office.sheet)["Kritéria"].data_validations.dataValidation
    assert drop_down.formula1 == '"0,1,netýká se úřadu"'
    assert str(drop_down.sqref) == "G2:G4"
    (day,) = load_workbook(office.sheet)["Souhrn"].data_validations.dataValidation
    assert day.type == "date"


def test_summary_counts_by_formulas_that_know_their_values_already(office):
    formulas, values = (load_workbook(office.sheet, data_only=known)["Souhrn"] for known in (False, True))
    table = [[cell.value for cell in row] for row in values.iter_rows(min_row=11, max_row=14)]
    assert table == [
        ["Standard", "splněno", "nesplněno", "netýká se úřadu", "nehodnoceno", "Body", "Nejvýše", "Podíl"],
        ["1. Dostupnost", 2, 0, 0, 0, 2, 2, 1],
        ["2. Prostředí a podmínky", 1, 0, 0, 0, 1, 1, 1],
        ["Celkem", 3, 0, 0, 0, 3, 3, 1],
    ]
    assert formulas["B12"].value == "=COUNTIFS(Kritéria!$B:$B,$A12,Kritéria!$G:$G,1)"


def test_sums_of_the_workbook_are_those_of_every_document(office):
    path = office.root / FILE
    path.write_text(re.sub(r"(1b:\n    score: )1", r"\g<1>0", path.read_text("utf-8")), encoding="utf-8")
    office.export()
    sums = load(find(office.root), date(2026, 11, 22)).office("urad").fulfilment
    assert (sums.points, sums.maximum, sums.percent) == (2, 3, 66)
    rows = load_workbook(office.sheet, data_only=True)["Souhrn"].iter_rows(values_only=True)
    total = next([cell for cell in row if cell is not None] for row in rows if row[0] == "Celkem")
    assert total[-3:-1] == [sums.points, sums.maximum]
    assert int(total[-1] * 100) == sums.percent


def test_untouched_workbook_changes_nothing(office):
    before = office.text
    assert "sešit se od složky neliší" in office.take("--write")
    assert office.code == 0
    assert office.text == before


def test_dry_run_shows_and_writes_nothing(office):
    before = office.text
    office.fill({"G3": 0})
    said = office.take()
    assert "nanečisto" in said
    assert any(line.split() == ["1b", "body", "1", "0"] for line in said.splitlines())
    assert office.code == 0
    assert office.text == before


def test_diff_holds_exactly_what_was_filled_in(office):
    before = office.text
    office.fill({"G2": 0, "I3": "Služba: drží ji #dva\npracovníci", "I4": "Místnost se maluje."})
    office.fill({"B7": date(2026, 11, 5)}, "Souhrn")
    assert "4 hodnoty" in office.take("--write")
    expected = (
        before.replace("1a: {score: 1,", "1a: {score: 0,")
        .replace("      Pohotovost drží službu.\n", "      Služba: drží ji #dva\n      pracovníci\n")
        .replace('"Místnost je vybavena."', "Místnost se maluje.")
        .replace("2026-03-01", "2026-11-05")
    )
    assert office.text == expected
    assert "sešit se od složky neliší" in office.take()


def test_typed_numbers_and_days_are_understood(office):
    office.fill({"G2": "0", "G3": 0.0, "I4": 2026})
    office.fill({"B7": "5. 11. 2026", "B8": "tým"}, "Souhrn")
    assert "5 hodnot" in office.take("--write")
    values = read(FILE, office.text.encode()).values
    assert (values["date"], values["assessor"]) == ("2026-11-05", "tým")
    assert [values["scores"][mark]["score"] for mark in ROWS] == ["0", "0", "1"]
    assert values["scores"]["2a"]["reason"] == "2026"


@pytest.mark.parametrize(
    ("cell", "value", "sentence"),
    [
        ("G2", 7, "Kritéria!G2: body „7“ stupnice nemá; dovoleno je 0, 1 nebo netýká se úřadu"),
        ("G2", "splněno", "Kritéria!G2: body „splněno“ stupnice nemá"),
        ("G2", True, "Kritéria!G2: body „True“ stupnice nemá"),
        ("G2", 0.5, "Kritéria!G2: body „0.5“ stupnice nemá"),
        ("G2", "=1-1", "Kritéria!G2: v buňce je vzorec nebo chyba výpočtu"),
        ("I2", "=A1", "Kritéria!I2: v buňce je vzorec nebo chyba výpočtu"),
        ("A2", "9z", "Kritéria!A2: kritérium „9z“ neexistuje"),
        ("A2", "1b", "Kritéria!A3: kritérium 1b je na listu víckrát"),
        ("A2", None, "Kritéria!G2: na řádku není označení kritéria"),
        ("I9", "řádek navíc", "Kritéria!I9: na řádku není označení kritéria"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(office, cell, value, sentence):
    before = office.text
    office.fill({cell: value, "G4": 0})
    said = office.take("--write")
    assert f"spodq: {sentence}" in said
    assert "nic se nezapsalo" in said
    assert office.code == 1
    assert office.text == before


@pytest.mark.parametrize(
    ("cell", "value", "sentence"),
    [
        ("B7", "loni", "Souhrn!B7: „loni“ není den hodnocení; pište například 2. 11. 2026"),
        ("B7", "31. 2. 2026", "Souhrn!B7: „31. 2. 2026“ není den hodnocení"),
        ("B7", date(1899, 1, 1), "není den hodnocení"),
        ("B7", "=TODAY()", "Souhrn!B7: v buňce je vzorec"),
        ("B8", "vedoucí\nmetodička", "Souhrn!B8: kdo hodnotil, pište na jeden řádek"),
        ("B8", "=B7", "Souhrn!B8: v buňce je vzorec"),
    ],
)
def test_day_and_assessor_that_do_not_fit(office, cell, value, sentence):
    office.fill({cell: value}, "Souhrn")
    assert sentence in office.take("--write")
    assert office.code == 1


def test_criterion_that_does_not_concern_the_office(office):
    office.rewrite("scores:", "scores:  # změněno")
    path = office.root / "standards/spod/2020-01-01/02.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("- id: 2a\n", "- id: 2a\n    not_assessed_for: [orp]\n"),
        encoding="utf-8",
    )
    assert "kritérium 2a se u tohoto úřadu nehodnotí" in office.take()
    assert office.code == 1


def test_emptied_cell_keeps_what_the_folder_says(office):
    before = office.text
    office.fill({"I3": None, "G3": None})
    said = office.take("--write")
    assert "1b body: v sešitu je prázdné, ve složce zůstává" in said
    assert "1b odůvodnění: v sešitu je prázdné, ve složce zůstává" in said
    assert office.code == 0
    assert office.text == before


def test_value_changed_on_both_sides_is_refused(office):
    office.fill({"I2": "Nový text"})
    office.rewrite("Obvod je rozdělen.", "Obvod se dělí.")
    before = office.text
    said = office.take("--write", "--merge")
    assert "Kritéria!I2: 1a odůvodnění: ve složce se mezitím změnilo z „Obvod je rozdělen.“ na „Obvod se dělí.“" in said
    assert office.code == 1
    assert office.text == before


def test_base_that_moved_is_refused_unless_merging_is_wished(office):
    office.fill({"G2": 0})
    office.rewrite("Pohotovost drží službu.", "Pohotovost drží dva pracovníci.")
    before = office.text
    assert "se změnila hodnota 1b odůvodnění až po vydání sešitu" in office.take("--write")
    assert office.code == 1
    assert office.text == before
    assert "1 hodnota" in office.take("--write", "--merge")
    assert office.code == 0
    assert office.text == before.replace("1a: {score: 1", "1a: {score: 0")


def test_comments_and_other_keys_may_move(office):
    office.fill({"G2": 0})
    office.rewrite("# konec", "# konec, opraveno")
    office.rewrite("note: Bez výhrad.", "note: S výhradou.")
    assert "1 hodnota" in office.take("--write")
    assert "# konec, opraveno" in office.text


def test_same_change_on_both_sides_is_no_trouble(office):
    office.fill({"G2": 0})
    office.rewrite("1a: {score: 1", "1a: {score: 0")
    assert "sešit se od složky neliší" in office.take("--write")
    assert office.code == 0


def test_criterion_without_a_score_gets_both(office):
    office.rewrite('  2a:\n    score: 1\n    reason: "Místnost je vybavena."\n', "")
    office.export()
    office.fill({"I4": "Chybí zvukové oddělení."})
    assert "kritérium 2a má odůvodnění, ale nemá body" in office.take("--write")
    assert office.code == 1
    office.fill({"G4": 0})
    office.take("--write")
    assert office.text.endswith(
        "      Pohotovost drží službu.\n  2a:\n    score: 0\n    reason: Chybí zvukové oddělení.\n"
        "note: Bez výhrad.\n# konec\n"
    )


def test_criterion_that_does_not_concern_the_office_and_back(office):
    before = office.text
    office.fill({"G2": "netýká se úřadu", "G4": "netýká se úřadu", "I4": "Děti sem nechodí."})
    office.take("--write")
    assert office.text == (
        before.replace("1a: {score: 1, reason:", "1a: {reason:")
        .replace("rozdělen.}", "rozdělen., applicable: false}")
        .replace(
            '  2a:\n    score: 1\n    reason: "Místnost je vybavena."',
            "  2a:\n    reason: Děti sem nechodí.\n    applicable: false",
        )
    )
    office.export()
    rows = list(load_workbook(office.sheet, data_only=True)["Kritéria"].iter_rows(values_only=True))
    assert rows[1][6:8] == ("netýká se úřadu", "netýká se úřadu")
    total = [cell.value for cell in load_workbook(office.sheet, data_only=True)["Souhrn"][14]]
    assert total == ["Celkem", 1, 0, 2, 0, 1, 1, 1]
    office.fill({"G2": 1})
    office.take("--write")
    assert read(FILE, office.text.encode()).values["scores"]["1a"] == {"reason": "Obvod je rozdělen.", "score": "1"}


def test_inapplicable_criterion_needs_a_reason(office):
    office.rewrite("1a: {score: 1, reason: Obvod je rozdělen.}", "1a: {score: 1}")
    office.export()
    office.fill({"G2": "netýká se úřadu"})
    assert "Kritéria!G2: kritérium 1a se úřadu netýká, ale chybí odůvodnění proč" in office.take("--write")
    assert office.code == 1


def test_new_assessment_is_a_new_file(office):
    before = office.text
    office.export("--new")
    assert "nové sebehodnocení" in load_workbook(office.sheet)["Souhrn"]["A3"].value
    assert "sešit se od složky neliší" in office.take("--write")
    office.fill({"G2": 1, "I2": "Beze změny."})
    office.fill({"B7": date(2026, 11, 20), "B8": "vedoucí"}, "Souhrn")
    said = office.take("--write")
    assert "evidence/urad/assessments/2026-11-20-sebehodnoceni.yaml (nový soubor)" in said
    made = office.root / "evidence/urad/assessments/2026-11-20-sebehodnoceni.yaml"
    assert made.read_text(encoding="utf-8") == (
        "kind: self\ndate: 2026-11-20\nassessor: vedoucí\nscores:\n  1a:\n    score: 1\n    reason: Beze změny.\n"
    )
    assert office.text == before
    assert "už existuje" in office.take("--write")
    assert office.code == 2


def test_office_without_any_assessment_begins_one(office):
    (office.root / FILE).unlink()
    office.export()
    office.fill({"G2": 1, "I2": "Začínáme."})
    assert "2026-11-22-sebehodnoceni.yaml" in office.take("--write")
    assert office.code == 0


def test_other_assessment_can_be_chosen(office):
    other = office.root / "evidence/urad/assessments/kontrola.yaml"
    other.write_text("kind: kontrola\ndate: 2026-06-01\nscores: {1a: {score: 0}}\n", encoding="utf-8")
    office.export("--assessment", "kontrola")
    office.fill({"G2": 1})
    office.take("--write")
    assert other.read_text(encoding="utf-8") == "kind: kontrola\ndate: 2026-06-01\nscores: {1a: {score: 1}}\n"
    assert "nemá hodnocení „kontroly“; má sebehodnoceni-2026 a kontrola; nemyslíte „kontrola“?" in office.export(
        "--assessment", "kontroly"
    )
    assert office.code == 2


def test_assessment_asked_of_an_office_that_has_none(office):
    (office.root / FILE).unlink()
    assert "nemá hodnocení „2026“; zatím nemá žádné" in office.export("--assessment", "2026")


def test_only_a_workbook_is_given_out(office):
    office.sheet = office.sheet.with_suffix(".docx")
    assert "pište .xlsx, ne „hodnoceni.docx“" in office.export()
    assert office.code == 2
    assert "ne „manual.xlsx“" in office.spodq("manual", "-o", office.root.parent / "manual.xlsx")


def test_assessment_that_is_gone(office):
    (office.root / FILE).unlink()
    assert f"hodnocení {FILE}, ke kterému sešit patří, ve složce není" in office.take()
    assert office.code == 2


def test_other_wording_of_the_standards(office):
    about = office.root / "standards/spod/2020-01-01/about.yaml"
    text = about.read_text(encoding="utf-8")
    about.write_text(text.replace("regulation: ", "regulation: novelizovaná "), encoding="utf-8")
    assert "složka dnes podle jiného; vydejte nový sešit" in office.take()
    assert office.code == 2


def spoiled(office: Office, spoil) -> str:
    book = load_workbook(office.sheet)
    spoil(book)
    book.save(office.sheet)
    said = office.take("--write")
    assert office.code == 2
    return said


def test_workbook_whose_sheets_are_gone(office):
    whole = office.sheet.read_bytes()
    for spoil, sentence in (
        (lambda book: book.remove(book["spodq"]), "sešit nevydal příkaz spodq export matrix"),
        (lambda book: book.remove(book["Kritéria"]), "v sešitu chybí list „Kritéria“"),
        (lambda book: book.remove(book["Souhrn"]), "v sešitu chybí list „Souhrn“"),
        (lambda book: book["Kritéria"].delete_cols(7), "chybí některý ze sloupců Body, Kritérium a Odůvodnění"),
        (lambda book: book["spodq"].__setitem__("B1", "99"), "sešit vydala jiná verze programu"),
        (lambda book: book["spodq"].__setitem__("B2", "jiny"), "úřad „jiny“ tu není"),
    ):
        office.sheet.write_bytes(whole)
        assert sentence in spoiled(office, spoil)


def test_moved_columns_and_sorted_rows_are_found(office):
    book = load_workbook(office.sheet)
    sheet = book["Kritéria"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    moved = [[row[8], row[6], row[0]] for row in [rows[0], *reversed(rows[1:])]]
    sheet.delete_cols(1, 20)
    for number, row in enumerate([["nadpis kolegyně"], *moved], start=1):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value)
    sheet["B3"] = 0
    book.save(office.sheet)
    assert any(line.split() == ["2a", "body", "1", "0"] for line in office.take().splitlines())


def bad_archive(**parts: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "soubor není sešit Excelu (.xlsx)"),
        (b"kriterium;body\n1a;2\n", "soubor není sešit Excelu (.xlsx)"),
        (b"PK\x03\x04zbytek chybi", "soubor není sešit Excelu (.xlsx)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "zamčen heslem, nebo je ve starém formátu .xls"),
        (bad_archive(word__document="x"), "soubor není sešit Excelu (.xlsx)"),
        (bad_archive(**{"content.xml": "x"}), "sešit OpenDocument (.ods)"),
        (bad_archive(**{"xl/workbook.xml": "<neúplné"}), "sešit je poškozený"),
        (bad_archive(**{"xl/workbook.xml": "x", "xl/media/a.bin": "0" * (65 * 1024 * 1024)}), "příliš velký"),
    ],
)
def test_other_files_are_called_what_they_are(data, sentence):
    with pytest.raises(WorkbookError, match=sentence.replace("(", r"\(").replace(")", r"\)").replace(".", r"\.")):
        read_workbook(data)


def test_missing_file_is_told(office):
    office.sheet = office.sheet.with_name("neni.xlsx")
    assert "nelze přečíst" in office.take()
    assert office.code == 2


def test_foreign_workbook_is_refused(office):
    book = Workbook()
    book.active["A1"] = "rozpočet"
    book.save(office.sheet)
    assert "sešit nevydal příkaz spodq export matrix" in office.take()


def test_file_with_a_fault_is_not_written_to(office):
    office.fill({"G2": 0})
    office.rewrite("assessor: vedoucí oddělení\n", "assessor: vedoucí oddělení\nassessor: jiný\n")
    assert "nelze přečíst" in office.take("--write") or "má chyby" in office.take("--write")
    assert office.code == 2


def test_text_longer_than_a_cell_is_kept(office):
    office.rewrite("Obvod je rozdělen.", "slovo " * 6000)
    office.export()
    assert "sešit se od složky neliší" in office.take("--write")
    office.fill({"I2": "krátce"})
    assert "text je delší než buňka; upravte jej v editoru" in office.take("--write")
    assert office.code == 1


def test_missing_libraries_are_named_with_the_way_out(office, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)  # what Python itself writes of a module that is not there
    assert 'py -m pip install "spodq[xlsx]"' in office.take()
    assert office.code == 2
    for name in [each for each in sys.modules if each.startswith(("xlsxwriter", "spodq.render.excel"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert 'py -m pip install "spodq[xlsx]"' in office.export()
    assert office.code == 2


def test_other_commands_load_no_library_of_workbooks(workspace):
    script = (
        "import sys; from spodq.cli import run; run(['check', sys.argv[1]]);"
        "print([name for name in sys.modules if name.startswith(('openpyxl', 'xlsxwriter'))])"
    )
    done = subprocess.run([sys.executable, "-c", script, workspace], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_second_workbook_has_the_same_bytes(office):
    first = office.sheet.read_bytes()
    office.export()
    assert office.sheet.read_bytes() == first


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(text=st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_comes_back_as_it_was_filled_in(office, text):
    """Formulas, codes of Excel, quotes and line ends of all kinds are only text; the folder says what the cell said."""
    office.export()
    before = office.text
    book = load_workbook(office.sheet)
    cell = book["Kritéria"]["I4"]
    cell.value, cell.data_type = writable(text), "s"
    book.save(office.sheet)
    office.take("--write")
    said = read(FILE, office.text.encode()).values["scores"]["2a"]["reason"]
    wanted = shown(text) or shown(read(FILE, before.encode()).values["scores"]["2a"]["reason"])
    assert shown(said) == wanted
