"""The matrix as a workbook: valid by Microsoft's schema, filled in by LibreOffice, and back in the folder."""

import shutil
import subprocess
import sys
from pathlib import Path

import needs
import pytest
from libreoffice import LibreOffice
from making import ROOT
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

pytestmark = pytest.mark.documents

FILE = "evidence/horni-javori/assessments/2026-sebehodnoceni.yaml"
REASON = "Pravidla vznikají; „návrh“ je hotov.\n\nChybí # schválení: čeká na poradu."


def spodq(folder: Path, *arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "spodq", *arguments, "-C", folder, "--today", "2026-11-22"],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.replace("\u00a0", " ")


@pytest.fixture
def folder(tmp_path) -> Path:
    """The sample workspace, to be written to."""
    for name in ("evidence", "standards"):
        shutil.copytree(ROOT / name, tmp_path / "slozka" / name)
    shutil.copy(ROOT / "spodq.yaml", tmp_path / "slozka")
    return tmp_path / "slozka"


@pytest.fixture
def sheet(folder, tmp_path) -> Path:
    path = tmp_path / "hodnoceni.xlsx"
    spodq(folder, "export", "matrix", "-u", "horni-javori", "-o", path)
    return path


@pytest.fixture(scope="session")
def office(tmp_path_factory) -> LibreOffice:
    if reason := needs.missing("soffice"):
        pytest.skip(reason)
    return LibreOffice(tmp_path_factory.mktemp("libreoffice"))


def test_workbook_is_valid(sheet):
    outcome = OpenXmlValidator().validate(str(sheet))
    assert [str(error) for error in outcome.errors] == []


def row_of(sheet: Path, mark: str) -> int:
    return next(row[0].row for row in load_workbook(sheet)["Kritéria"].iter_rows() if row[0].value == mark)


def test_filled_in_by_libreoffice_and_back(folder, sheet, office, tmp_path):
    """The difference of the file holds exactly what was filled in; comments and everything else stay."""
    before = (folder / FILE).read_text(encoding="utf-8")
    filled = tmp_path / "vyplneno.xlsx"
    reason = '" & CHR(10) & "'.join(REASON.split("\n"))
    office.change(
        sheet,
        filled,
        f"""
  criteria = doc.Sheets.getByName("Kritéria")
  criteria.getCellRangeByName("G{row_of(sheet, "1a")}").Value = 3
  criteria.getCellRangeByName("G{row_of(sheet, "5e")}").Value = 1
  criteria.getCellRangeByName("I{row_of(sheet, "5e")}").String = "{reason}"
  summary = doc.Sheets.getByName("Souhrn")
  summary.getCellRangeByName("B7").Formula = "2026-11-05"
""",
    )
    assert spodq(folder, "import", filled).splitlines()[-1].startswith("nanečisto")
    assert (folder / FILE).read_text(encoding="utf-8") == before
    spodq(folder, "import", filled, "--write")
    after = (folder / FILE).read_text(encoding="utf-8")
    lines = "".join(f"      {line}".rstrip() + "\n" for line in REASON.split("\n"))
    expected = before.replace("1a:\n    score: 2", "1a:\n    score: 3").replace("date: 2026-10-15", "date: 2026-11-05")
    expected = expected.replace("\nnote: |", f"\n  5e:\n    score: 1\n    reason: |\n{lines}note: |")
    assert after == expected
    assert spodq(folder, "import", filled).strip() == "sešit se od složky neliší"


def test_summary_counts_what_was_filled_in(sheet, office, tmp_path):
    """Formulas and the chart belong to people who never see the folder."""
    filled, values = tmp_path / "vyplneno.xlsx", "Souhrn"
    start = load_workbook(sheet, data_only=True)[values]
    total = start.max_row
    assert start.cell(total, 1).value == "Celkem"
    office.change(
        sheet, filled, f'  doc.Sheets.getByName("Kritéria").getCellRangeByName("G{row_of(sheet, "5e")}").Value = 3'
    )
    counted = load_workbook(filled, data_only=True)[values]
    assert counted.cell(total, 2).value == start.cell(total, 2).value + 1
    assert counted.cell(total, 7).value == start.cell(total, 7).value - 1
    assert counted.cell(total, 8).value == start.cell(total, 8).value + 3
    assert counted._charts


def test_untouched_copy_of_libreoffice_changes_nothing(folder, sheet, office, tmp_path):
    office.convert("xlsx:Calc MS Excel 2007 XML", tmp_path / "kopie", sheet)
    assert spodq(folder, "import", tmp_path / "kopie" / sheet.name).strip() == "sešit se od složky neliší"


def test_open_document_is_named(folder, sheet, office, tmp_path):
    office.convert("ods", tmp_path, sheet)
    done = subprocess.run(
        [sys.executable, "-m", "spodq", "import", sheet.with_suffix(".ods"), "-C", folder],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "sešit OpenDocument (.ods)" in done.stderr


def test_pages_hold_everything(sheet, office, tmp_path):
    if reason := needs.missing("pdftotext"):
        pytest.skip(reason)
    office.convert("pdf", tmp_path, sheet)
    done = subprocess.run(
        [needs.PDFTOTEXT, "-layout", sheet.with_suffix(".pdf"), "-"], capture_output=True, encoding="utf-8", check=True
    )
    pages = done.stdout.split("\f")[:-1]
    assert len(pages) > 2
    assert "Celkem" in pages[0]
    assert all("Odůvodnění" in page for page in pages[1:])
    assert all(f"strana {number} z {len(pages)}" in page for number, page in enumerate(pages, start=1))
