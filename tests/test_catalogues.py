"""Further catalogues: suggestions are read from both sides and counted nowhere; each catalogue judges by its own."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from reading.case import CLEAN
from spodq.cli import run
from spodq.loader import load
from spodq.loader.catalogues import bundled_versions
from spodq.model.asked import meant
from spodq.model.crosswalk import Bridge, bridges, suggestions
from spodq.model.document import Document
from spodq.model.mapping import INVERSE, RELATIONS
from spodq.views import gaps, manual
from spodq.views.criterion import view as criterion
from spodq.views.overview import view as overview
from spodq.views.schema import view as schema
from spodq.workspace.root import find
from tables import RECORDS, TODAY, edit

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of click, met in the same process here
URAD = "evidence/urad"
MAPPINGS = "standards/sit/2024-01-01/mappings.yaml"
LEAFLET = f"{URAD}/documents/letak.yaml"
WORDS = st.text(min_size=1, max_size=4)


@pytest.fixture
def folder(tmp_path):
    """The clean workspace with records, whose office is judged by two catalogues."""
    root = shutil.copytree(CLEAN, tmp_path / "slozka")
    return shutil.copytree(RECORDS, root, dirs_exist_ok=True)


@pytest.fixture
def office(folder):
    """The office as it stands on the day, after any changes of its files."""

    def read(today: date = TODAY):
        return load(find(folder), today).office("urad")

    return read


def offered(office, catalogue):
    """Criterion → (relation, counterpart, titles of answers) of one catalogue."""
    seen = next(each for each in office.perspectives if each.catalogues[0] == catalogue)
    return {
        (each.bridge.criterion, each.bridge.counterpart): (each.bridge.relation, [noun.title for noun in each.answers])
        for each in suggestions(office, seen)
    }


# --- What is suggested ---------------------------------------------------------------------------------------------


def test_answers_of_one_catalogue_are_offered_to_the_other_one(office):
    assert offered(office(), "sit") == {
        ("S1", "1b"): ("related", ["Dostupnost úřadu", "Rozpis pohotovosti"]),
        ("S2", "1a"): ("narrower", ["Dostupnost úřadu", "Leták pro děti"]),
        ("S2", "2a"): ("narrower", ["Prostory", "Záznam o vybavení místnosti"]),
    }
    assert offered(office(), "spod") == {}


def test_a_relation_is_read_from_the_other_side_too(folder, office):
    edit(folder / LEAFLET, [("criteria: [1a]", "criteria: [S2]")])
    assert offered(office(), "spod") == {
        ("1a", "S2"): ("broader", ["Leták pro děti"]),
        ("2a", "S2"): ("broader", ["Leták pro děti"]),
    }


def test_an_answer_that_names_both_criteria_is_not_offered_again(folder, office):
    edit(folder / LEAFLET, [("criteria: [1a]", "criteria: [1a, S2]")])
    edit(folder / f"{URAD}/procedures/dostupnost.yaml", [("criteria: [1a, 1b]", "criteria: [1a, 1b, S2]")])
    assert ("S2", "1a") not in offered(office(), "sit")
    assert set(offered(office(), "spod")) == {("2a", "S2")}


def test_a_document_that_proves_nothing_any_more_is_not_offered(folder, office):
    edit(folder / LEAFLET, [("valid_until: 2099-12-31", "valid_until: 2026-11-21")])
    assert offered(office(), "sit")["S2", "1a"] == ("narrower", ["Dostupnost úřadu"])
    assert "Leták pro děti" in offered(office(date(2026, 11, 21)), "sit")["S2", "1a"][1]


def test_a_document_without_its_attachment_is_not_offered(folder, office):
    (folder / f"{URAD}/files/letak.txt").unlink()
    assert offered(office(), "sit")["S2", "1a"] == ("narrower", ["Dostupnost úřadu"])


def test_nothing_is_offered_for_a_criterion_that_is_not_assessed(folder, office):
    edit(folder / f"{URAD}/office.yaml", [("sit: koordinator", "sit: clen")])
    assert set(offered(office(), "sit")) == {("S1", "1b")}


def test_a_relation_to_another_wording_offers_nothing_and_the_overview_says_so(folder, office):
    edit(folder / MAPPINGS, [("version: 2020-01-01", "version: 2013-01-01")])
    assert offered(office(), "sit") == {}
    told = overview(load(find(folder), TODAY), office(), "catalogues", None)
    assert " ".join(told.notes).replace("\u00a0", " ") == (
        "Katalog sit je propojen se zněním od 1. 1. 2013 katalogu spod, úřad se však hodnotí podle znění "
        "od 1. 1. 2020; z tohoto propojení se nic nenavrhuje."
    )


def test_an_unreadable_table_offers_nothing_and_the_rest_goes_on(folder, office):
    edit(folder / MAPPINGS, [("mappings:", "mappings: [")])
    assert offered(office(), "sit") == {}
    assert office().all_marks_known


def test_an_office_of_unknown_kind_is_told_by_its_other_catalogue(folder, office):
    edit(folder / f"{URAD}/office.yaml", [("kind: orp", "kind: orb")])
    told = overview(load(find(folder), TODAY), office(), "catalogues", None)
    assert [each.name for each in told.chapters] == ["catalogues", "sit", "suggested", "relations"]
    assert [row[0] for row in told.chapters[0].tables[0].rows] == ["sit"]


def test_an_unreadable_file_of_the_office_is_told_in_the_overview(folder, office):
    edit(folder / LEAFLET, [("title: Leták pro děti", "title: [Leták")])
    told = overview(load(find(folder), TODAY), office(), "catalogues", None)
    assert told.notes == ("Některé soubory úřadu nejdou přečíst; přehled je bez nich.",)


def test_a_relation_written_on_both_sides_is_offered_once(folder, office):
    relation = "{criterion: 1b, relation: related, counterparts: [S1]}"
    text = f"mappings: [{{catalogue: sit, version: 2024-01-01, relations: [{relation}]}}]\n"
    (folder / "standards/spod/2020-01-01/mappings.yaml").write_text(text, encoding="utf-8")
    found = [each for each in suggestions(office(), office().perspectives[1]) if each.bridge.criterion == "S1"]
    assert len(found) == 1


@given(st.builds(Bridge, WORDS, WORDS, st.sampled_from(sorted(INVERSE)), WORDS, WORDS, st.booleans(), WORDS))
def test_a_relation_turned_twice_is_itself(bridge):
    assert bridge.back.back == bridge
    assert (bridge.back.criterion, bridge.back.counterpart) == (bridge.counterpart, bridge.criterion)


def test_every_relation_can_be_turned():
    assert set(INVERSE) == {word for word, _ in RELATIONS}


# --- Nothing is counted --------------------------------------------------------------------------------------------


def test_suggestions_change_no_standing_and_no_sum(folder, office):
    before = [(each.standings, each.fulfilment) for each in office().perspectives]
    (folder / MAPPINGS).unlink()
    assert list(bridges(office())) == []
    assert [(each.standings, each.fulfilment) for each in office().perspectives] == before


def test_gap_report_shows_what_is_offered_and_still_calls_it_missing(folder, office):
    snapshot = load(find(folder), TODAY)
    seen = office().perspectives[1]
    report = gaps.view(snapshot, seen)
    assert report.suggested is not None
    assert [row[0] for row in report.suggested.rows] == ["S1", "S2", "S2"]
    assert all("přiložit doklad" in row.missing for standard in report.standards for row in standard.criteria)
    assert (report.total.score, report.total.maximum, report.total.proven) == (0, 10, 0)
    assert gaps.view(snapshot, office()).suggested is None


def test_a_criterion_shows_its_relation_with_the_note_and_the_doubt(office):
    page = criterion(office().perspectives[1], "S1", office())
    assert page.suggested == (
        "1b (spod), kritérium jen se týká téhož, neověřeno: Dostupnost úřadu; Rozpis pohotovosti",
    )
    verified = criterion(office().perspectives[1], "S2", office())
    assert verified.suggested[0].startswith("1a (spod), kritérium je částí protějšku – Jen část obvodu: ")


# --- Each catalogue judges by its own -----------------------------------------------------------------------------


def test_each_catalogue_has_its_kind_its_scale_and_its_files(folder, office):
    edit(folder / LEAFLET, [("criteria: [1a]", "criteria: [S1]")])
    own, sit = office().perspectives
    assert (own.profile.kind, sit.profile.kind) == ("orp", "koordinator")
    assert (own.version.scale.top, sit.version.scale.top) == (1, 5)
    assert [each.title for each in sit.documents] == ["Leták pro děti"]
    assert len(own.documents) == 3
    assert len(sit.positions) == len(own.positions) == 1
    assert sit.perspectives == (sit,)


def test_marks_of_one_catalogue_are_no_misspelt_marks_of_another_one(folder, office):
    for path in (MAPPINGS, "standards/sit/2024-01-01/01.yaml"):
        edit(folder / path, [("S1", "1x"), ("S2", "2x")])
    edit(folder / LEAFLET, [("criteria: [1a]", "criteria: [1a, 2x]")])
    assert [each.id for each in office().perspectives[1].without(Document)] == ["1x"]
    assert [each.id for each in office().without(Document)] == []


def test_a_manual_of_a_further_catalogue_bears_its_title(folder, office):
    snapshot = load(find(folder), TODAY)
    told = manual.view(snapshot, office().perspectives[1])
    assert told.title == "Zkušební standardy sítě"
    assert manual.view(snapshot, office()).title == "Manuál kvality"
    assert told.origin.unverified == "Standardy jsou jen příklad; žádný předpis je nestanoví."


def test_a_criterion_is_found_in_its_catalogue_whatever_its_case(office):
    assert [meant(office(), said)[1] for said in ("s1", "S2", "1B", "1b")] == ["S1", "S2", "1b", "1b"]
    assert meant(office(), "s2")[0].catalogues[0] == "sit"
    assert meant(office(), "9z") == (office(), "9z")


def test_a_catalogue_of_the_workspace_named_again_is_not_there_twice(folder, office):
    edit(folder / f"{URAD}/office.yaml", [("  sit: koordinator", "  spod: orp")])
    assert office().further == ()
    assert len(office().perspectives) == 1


def test_the_newest_wording_in_force_judges(folder, office):
    new = shutil.copytree(folder / "standards/sit/2024-01-01", folder / "standards/sit/2027-01-01")
    edit(new / "about.yaml", [("effective_from: 2024-01-01", "effective_from: 2027-01-01")])
    assert office().further[0].effective_from == date(2024, 1, 1)
    assert office(date(2027, 1, 1)).further[0].effective_from == date(2027, 1, 1)


def test_a_workbook_of_a_further_catalogue_comes_back_into_its_scores(folder, capsys):
    sheet = folder.parent / "sit.xlsx"
    where = ["-C", str(folder), "--today", "2026-11-22"]
    before = (folder / f"{URAD}/assessments/2026.yaml").read_bytes()
    assert run(["export", "matrix", "--catalogue", "sit", "-o", str(sheet), "--new", *where]) == 0
    book = load_workbook(sheet)
    rows = [row[0].value for row in book["Kritéria"].iter_rows(min_row=2)]
    assert [mark for mark in rows if mark] == ["S1", "S2"]
    book["Kritéria"]["G2"], book["Kritéria"]["I2"] = 5, "Scházejí se."
    book.save(sheet)
    assert run(["import", str(sheet), "--write", *where]) == 0
    written = (folder / f"{URAD}/assessments/2026-11-22-sebehodnoceni.yaml").read_text(encoding="utf-8")
    assert "S1:" in written
    assert "score: 5" in written
    assert "1a" not in written
    assert (folder / f"{URAD}/assessments/2026.yaml").read_bytes() == before
    assert "zapsáno" in capsys.readouterr().out


def test_scores_of_another_catalogue_in_the_same_file_stay_out_of_a_workbook(folder, capsys):
    edit(folder / f"{URAD}/assessments/2026.yaml", [("scores:\n", "scores:\n  S1: {score: 5, reason: Scházejí se.}\n")])
    sheet, where = folder.parent / "spod.xlsx", ["-C", str(folder), "--today", "2026-11-22"]
    assert run(["export", "matrix", "-o", str(sheet), *where]) == 0
    assert run(["import", str(sheet), *where]) == 0
    said = capsys.readouterr()
    assert (said.out.splitlines()[-1], said.err) == ("sešit se od složky neliší", "")


# --- What is shipped -----------------------------------------------------------------------------------------------


def test_standards_of_authorised_persons_are_titles_and_marks_only():
    (version,) = bundled_versions("poverene-osoby")
    assert len(version.standards) == 16
    assert {each.summary for each in version.criteria.values()} == {"Obsah kritéria nám není znám."}
    assert not any(each.verified or each.wording or each.limits for each in version.criteria.values())
    assert not (version.about.verified)
    assert not (version.scale.verified)


def test_shipped_example_says_that_it_is_one_and_its_relations_lead_somewhere():
    (version,) = bundled_versions("sit-sluzeb")
    assert version.about.example
    targets = {each.effective_from: each for each in bundled_versions("spod")}
    for mapping in version.mappings.mappings:
        for relation in mapping.relations:
            assert relation.criterion in version.criteria
            assert set(relation.counterparts) <= set(targets[mapping.version].criteria)
            assert not relation.verified


def test_a_body_judged_by_the_standards_of_authorised_persons(tmp_path):
    (tmp_path / "spodq.yaml").write_text("catalogue: poverene-osoby\n", encoding="utf-8")
    profile = tmp_path / "evidence/osoba/office.yaml"
    profile.parent.mkdir(parents=True)
    profile.write_text("name: Doprovázení Podhoří\nkind: poverena-osoba\n", encoding="utf-8")
    assert len(load(find(tmp_path), TODAY).office("osoba").standings) == 36


# --- The editor ---------------------------------------------------------------------------------------------------


def valid(noun, value, *versions):
    return Draft202012Validator(schema(noun, versions[0], versions[1:])).is_valid(value)


def test_editor_knows_marks_and_points_of_every_catalogue(office):
    versions = (office().version, *office().further)
    document = {"title": "A", "criteria": ["1a", "S1"]}
    assert valid("document", document, *versions)
    assert not valid("document", document, versions[0])
    scored = {"kind": "self", "date": "2026-01-01", "scores": {"S1": {"score": 5}}}
    assert valid("assessment", scored, *versions)
    assert not valid("assessment", scored, versions[0])


def test_schemas_written_in_a_workspace_are_of_its_catalogues(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert run(["schema", "-o", "schemata"]) == 0
    text = Path("schemata/document.schema.json").read_text(encoding="utf-8")
    assert '"S1"' in text
    assert '"2a"' in text
    assert '"14a"' not in text
