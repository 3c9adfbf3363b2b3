"""Overviews of records: hand-computed rows, boundary days, and what is unknown stays unknown."""

import json
import shutil
from datetime import date

import pytest

from scenario import spodq
from spodq.loader import load
from spodq.model.period import Period, containing
from spodq.render import render
from spodq.render.account import account
from spodq.screen import Screen
from spodq.views.overview import view
from spodq.views.overviews import OVERVIEWS
from spodq.workspace.root import find
from tables import CLEAN, RECORDS, TODAY

YEAR = containing("year", TODAY)
MARCH = containing("month", date(2026, 3, 1))

URAD = "evidence/urad"


@pytest.fixture
def folder(tmp_path):
    """The clean workspace with a record of each kind."""
    root = shutil.copytree(CLEAN, tmp_path / "slozka")
    return shutil.copytree(RECORDS, root, dirs_exist_ok=True)


@pytest.fixture
def tell(folder):
    """The overview of a subject, with the files laid over the workspace first."""

    def told(subject, period=None, **files):
        for name, text in files.items():
            kind, _, stem = name.rpartition("__")
            path = folder / URAD / kind.replace("_", "-") / f"{stem}.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        snapshot = load(find(folder), TODAY)
        return view(snapshot, snapshot.office("urad"), subject, period)

    return told


def rows(told, name):
    """Rows of the table of that name, by their keys."""
    (table,) = [table for chapter in told.chapters for table in chapter.tables if table.name == name]
    return [dict(zip(table.keys, row, strict=True)) for row in table.rows]


def without_hard_spaces(text):
    return text.replace("\u00a0", " ")


def test_trainings_of_the_year_are_counted_by_position(tell):
    told = tell(
        "trainings",
        YEAR,
        positions__P02="title: terénní pracovnice\nworkload: 0.5\nsince: 2026-12-31\n",
        positions__P03="title: odešla dřív\nuntil: 2025-12-31\n",
        trainings__pul="title: Půlden\ndate: 2026-01-01\ndays: 0.5\nparticipants: [P-01]\n",
        trainings__hodiny="title: Hodiny\ndate: 2026-11-22\nhours: 4\nparticipants: [P-01]\n",
        trainings__plan="title: Plán\ndate: 2026-11-23\ndays: 3\nparticipants: [P-01, P02]\n",
        trainings__zruseno="title: Zrušené\ndate: 2026-02-02\ndays: 9\ncancelled: true\nparticipants: [P-01]\n",
        trainings__loni="title: Loni\ndate: 2025-12-31\ndays: 9\nparticipants: [P-01]\n",
    )
    assert (
        without_hard_spaces(told.lead)
        == "Konaná školení: 3, plánovaná: 1. Školení se zúčastnilo 1 z 2 pracovníků (50 %)."
    )
    first, second = rows(told, "positions")
    assert (
        first["code"],
        first["trainings"],
        first["days"],
        first["accredited"],
        first["hours"],
        first["planned"],
    ) == (
        *("P-01", "3", "6,5"),
        *("6", "4", "1"),
    )
    assert (second["code"], second["trainings"], second["days"], second["planned"]) == ("P02", "0", "0", "1")
    held, plan, *_ = told.chapters
    assert [row[1] for row in held.tables[0].rows] == ["Půlden", "Zrušené (zrušeno)", "Rozhovor s dítětem", "Hodiny"]
    assert without_hard_spaces(plan.tables[0].rows[0][0]) == "23. 11. 2026 (plán)"
    assert [row["regulation"] for row in rows(told, "regulations")] == ["zákon č. 359/1999 Sb."]


def test_a_training_without_length_is_not_a_zero(tell):
    told = tell("trainings", YEAR, trainings__bez="title: Bez\ndate: 2026-03-03\nparticipants: [P-01]\n")
    assert rows(told, "positions")[0]["days"] == "6 + neuvedeno"


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"trainings__spatny": "title: [\n"}, "některé soubory nejdou přečíst"),
        ({"positions__P-09": "title: [\n"}, "některé soubory nejdou přečíst"),
        ({"positions__P-01": "title: odešla\nuntil: 2025-12-31\n"}, "v období není obsazena žádná pozice"),
    ],
)
def test_a_share_that_is_not_known_is_told_so(tell, files, reason):
    assert f"nelze vypočítat: {reason}" in tell("trainings", YEAR, **files).lead


def test_supervisions_individual_and_of_the_team(tell):
    told = tell(
        "supervisions",
        MARCH,
        supervisions__a="title: A\ndate: 2026-03-31\nform: individual\nhours: 1.5\nparticipants: [P-01]\n",
        supervisions__b="title: B\ndate: 2026-03-01\nform: team\nattendance: 5\n",
        supervisions__c="title: C\ndate: 2026-04-01\nform: team\nhours: 8\n",
    )
    assert told.lead == "Konané supervize: 3, hodin celkem: 3,5 + neuvedeno; plánované: 0."
    individual, team = rows(told, "forms")
    assert (individual["count"], individual["hours"], individual["participants"]) == ("1", "1,5", "1")
    assert (team["count"], team["hours"], team["participants"]) == ("2", "2 + neuvedeno", "6")
    assert rows(told, "positions") == [
        {"code": "P-01", "title": "vedoucí oddělení", "individual": "1,5", "team": "2"},
    ]


def test_meetings_and_what_follows_from_them(tell):
    told = tell("meetings", YEAR, meetings__panel="title: Panel\ndate: 2026-05-05\nkind: panel\nmeasures: [neni]\n")
    assert told.lead == "Setkání v období: 2; subjekty, které přišly: 1."
    kinds = {row["kind"]: (row["count"], row["attendance"]) for row in rows(told, "kinds")}
    assert kinds == {"panel odborníků": ("1", "neuvedeno"), "pracovní skupina": ("1", "7")}
    follow_ups = [without_hard_spaces(row["measure"]) for row in rows(told, "measures")]
    assert follow_ups == ["Vyvěsit rozpis pohotovosti (vedoucí oddělení, do 30. 6. 2026, splněno)", "neni"]


def test_partners_by_district_and_the_last_day_of_an_agreement(tell):
    told = tell(
        "partners",
        partners__dnes=f"title: Dnes\nkind: police\nagreement: {{title: D, since: 2020-01-01, valid_until: {TODAY}}}\n",
        partners__vcera="title: Včera\nkind: court\nagreement: {title: V, since: 2020-01-01, valid_until: 2026-11-21}",
        partners__zitra="title: Zítra\nkind: court\nagreement: {title: Z, since: 2026-11-23}\n",
        partners__nic="title: Nic\nkind: other\ndistrict: Lhota\nservices: [{title: Poradna, district: Dolní Lhota}]\n",
    )
    bound = {row["title"]: row["validity"].partition(":")[0] for row in rows(told, "partners")}
    assert bound == {
        "Dnes": "platí",
        "Včera": "neplatí",
        "Zítra": "neplatí",
        "Nic": "",
        "Základní škola Lhota": "platí",
    }
    by_district = {row["district"]: tuple(row.values())[1:] for row in rows(told, "districts")}
    assert by_district == {
        "Dolní Lhota": ("0", "0", "1", ""),
        "Lhota": ("2", "1", "1", "20"),
        "obvod neuveden": ("3", "1", "0", ""),
    }
    assert told.lead.startswith("Úřad eviduje 5\u00a0subjektů, platnou dohodu má 2, služeb je 2.")


def test_districts_are_compared_by_area(tell):
    told = tell(
        "needs",
        needs__a="title: Daleko\ndistrict: Lhota\narea: psychologická pomoc\n",
        needs__b="title: Chybí místo\ndistrict: Lhota\n",
    )
    assert told.lead == "Zapsané potřeby: 3, obvody: 2, bez opatření: 2."
    (table,) = told.chapters[0].tables
    assert table.columns == ("Oblast", "Dolní Lhota", "Lhota")
    assert table.rows == (
        ("oblast neuvedena", "–", "Chybí místo"),
        ("psychologická pomoc", "Chybí dětský psycholog", "Daleko"),
    )
    counts = {row["district"]: (row["needs"], row["answered"], row["open"]) for row in rows(told, "districts")}
    assert counts == {"Dolní Lhota": ("1", "1", "0"), "Lhota": ("2", "0", "2")}
    assert "vedoucí oddělení" in rows(told, "needs")[0]["measures"]


def test_collection_of_good_practice_holds_only_what_is_published(tell):
    told = tell(
        "practice",
        good_practice__tajna="title: Vnitřní\ntext: Jen pro nás.\nnote: tajné\n",
        good_practice__holy="title: Holá\ntext: Jak to děláme.\npublished: true\n",
    )
    assert [article.title for article in told.chapters[1].articles] == ["Holá", "Rozpis pohotovosti na telefonu"]
    whole = json.dumps([told.lead, *(str(chapter) for chapter in told.chapters)], ensure_ascii=False)
    assert "Jen pro nás" not in whole
    assert "Vnitřní" not in whole
    assert "Vyzkoušeno půl roku" not in whole
    assert told.notes == ("1\u00a0zápis úřadu není zveřejněn, do sbírky nepatří.",)


def test_consultations_say_what_is_not_settled(tell):
    told = tell(
        "consultations",
        consultations__novy="title: Nový\ndate: 2026-02-01\ncomments: [{author: soud, text: Zkrátit.}]\n",
    )
    assert told.lead == "Návrhy k připomínkám: 2, připomínky: 2, nevypořádané: 1."
    assert [chapter.title for chapter in told.chapters] == ["Nový", "Návrh postupu k dostupnosti"]
    assert told.chapters[0].tables[0].rows == (("soud", "Zkrátit.", "nevypořádáno", ""),)
    assert told.chapters[1].tables[0].rows[0][0] == "ředitelka školy (Základní škola Lhota)"
    assert "Postup: Dostupnost úřadu." in told.chapters[1].paragraphs[0]


def test_introduction_tells_states_and_criteria_of_chosen_standards(tell):
    told = tell("introduction")
    assert told.lead == "Úřad zvolil 1\u00a0standard: navržen 0, ověřován 0, zaveden 1."
    assert told.notes == ("Zatím nezvolené standardy: 2.",)
    assert [row["criterion"] for row in rows(told, "plan")] == ["1a", "1b"]
    assert "Vyvěsit rozpis" in rows(told, "plan")[1]["measures"]


def test_inventory_leaves_out_what_was_discarded(tell):
    told = tell(
        "equipment",
        equipment__dnes=f"title: Dnes\nkind: printer\ncount: 3\ndiscarded: {TODAY}\n",
        premises__sklad="title: Sklad\nkind: other\n",
    )
    assert [row["title"] for row in rows(told, "equipment")] == ["Notebook do terénu"]
    assert rows(told, "equipment")[0]["place"] == "Hovorna"
    assert told.notes == ("Vyřazeno a nevypsáno: 1\u00a0položka.",)
    room, store = told.chapters[0].articles
    assert {fact.label: fact.value for fact in room.facts}["Fotografie a přílohy"] == "prezence.txt"
    assert {fact.label: fact.value for fact in store.facts}["Soukromí při jednání"] == "neuvedeno"


def test_staff_tells_coverage_intake_and_what_is_not_known(tell):
    told = tell(
        "staff",
        positions__P02="title: nová\nsince: 2026-02-01\nintake: {since: 2026-02-01}\n",
        positions__P03="title: odešla\nuntil: 2026-11-21\nspecialisations: [kuratela]\n",
    )
    assert told.lead == "Obsazená místa: 2, součet známých úvazků: 1. Úvazek není zapsán u: P02."
    assert told.notes == ("Neobsazeno: P03.",)
    assert rows(told, "specialisations") == [
        {"specialisation": "kuratela pro děti a mládež", "count": "1", "positions": "P-01"}
    ]
    assert [(row["mentor"], row["completed"]) for row in rows(told, "intakes")] == [
        ("tajemník", "30.\u00a06.\u00a02020"),
        ("neuvedeno", "probíhá"),
    ]
    assert {fact.label for fact in told.facts} >= {"Obcí v obvodu", "Dětí do 18 let v obvodu"}


def test_offices_side_by_side_and_what_is_not_known(tell, folder):
    shutil.copytree(folder / URAD, folder / "evidence/druhy")
    (folder / "evidence/druhy/trainings/x.yaml").write_text("title: [\n", encoding="utf-8")
    (folder / "evidence/druhy/introduction.yaml").write_text("standards: [\n", encoding="utf-8")
    shutil.rmtree(folder / "evidence/druhy/positions")
    other, mine = rows(tell("offices"), "offices")
    assert (mine["introduced"], mine["workload"], mine["trainings"]) == ("1", "1", "1")
    assert (other["introduced"], other["workload"], other["trainings"]) == ("?", "?", "?")


def test_an_office_without_records_is_told_so(tmp_path):
    root = shutil.copytree(CLEAN, tmp_path / "prazdna")
    snapshot = load(find(root), TODAY)
    for subject, overview in OVERVIEWS.items():
        told = view(snapshot, snapshot.office("urad"), subject, YEAR if overview.periodic else None)
        assert all(chapter.paragraphs or chapter.tables or chapter.articles for chapter in told.chapters), subject
        assert bool(told.facts and told.facts[0].label == "Období") == overview.periodic


@pytest.mark.parametrize("subject", OVERVIEWS)
def test_every_overview_becomes_every_kind_of_document(subject, tell, folder):
    told = tell(subject, Period(date(2026, 1, 1), TODAY))
    assert told.title in account(told, Screen())
    made = {
        ending: render("overview", told, ending, find(folder).templates) for ending in ("html", "md", "json", "docx")
    }
    again = {ending: render("overview", told, ending, find(folder).templates) for ending in made}
    assert made == again
    for ending in ("html", "md", "json"):
        assert told.title in made[ending].decode()


def test_a_period_of_the_command_line_and_the_year_of_the_day(folder):
    told = spodq("records", "trainings", "--today", "2025-07-01", cwd=folder)
    assert "Období: 1. 1. 2025 – 31. 12. 2025" in without_hard_spaces(told.stdout)
    told = spodq("records", "trainings", "--period", "10. 3. 2026..10. 3. 2026", cwd=folder)
    assert "Konaná školení: 1" in told.stdout
    wrong = spodq("records", "meetings", "--period", "letos", cwd=folder)
    assert (wrong.returncode, "„letos“ není období" in wrong.stderr) == (2, True)


# --- Competencies ------------------------------------------------------------------------------------------------

MODEL = """
title: Model
levels: [{level: 1, label: základní}, {level: 2, label: samostatná}, {level: 3, label: expertní}]
competencies: {rozhovor: {title: Rozhovor}, pravo: {title: Právo}}
roles:
  vedouci: {title: vedoucí, required: {rozhovor: 2, psani: 3}}
  teren: {title: terén, required: {rozhovor: 3}}
"""


@pytest.fixture
def model(folder):
    """The competency model of the test lies beside the standards."""
    path = folder / "standards" / "spod" / "2020-01-01" / "competencies.yaml"
    path.write_text(MODEL, encoding="utf-8")
    return path


@pytest.mark.usefixtures("model")
def test_gaps_of_competencies_feed_the_plan_of_training(tell):
    told = tell(
        "competencies",
        positions__P02="title: terén\nrole: teren\ncompetencies: {rozhovor: 1}\n",
        positions__P03="title: terén\nrole: teren\n",
        positions__P04="title: spisovna\n",
        positions__P05="title: odešla\nrole: teren\nuntil: 2025-12-31\n",
        positions__P06="title: zkušená\nrole: teren\ncompetencies: {rozhovor: 4}\n",
        positions__P07="title: terén\nrole: teren\ncompetencies: {rozhovor: 2}\n",
        trainings__plan="title: Plán\ndate: 2026-11-23\ndays: 3\ncompetencies: [rozhovor]\nparticipants: [P02]\n",
        trainings__nic="title: Zrušené\ndate: 2026-11-24\ncompetencies: [rozhovor]\ncancelled: true\ndays: 1\n",
    )
    assert without_hard_spaces(told.lead) == "Posuzuje se 5 míst: požadavky plní 1, mezeru má 2, není známo u 2."
    assert told.notes == ("Bez role z modelu, proto neposuzováno: P04.",)
    assert [(row["code"], row["competency"], row["reached"], row["state"]) for row in rows(told, "profiles")] == [
        ("P-01", "Rozhovor", "2", "splněno"),
        ("P-01", "psani", "neuvedeno", "není známo"),
        ("P02", "Rozhovor", "1", "chybí 2\u00a0úrovně"),
        ("P03", "Rozhovor", "neuvedeno", "není známo"),
        ("P06", "Rozhovor", "4", "splněno"),
        ("P07", "Rozhovor", "2", "chybí 1\u00a0úroveň"),
    ]
    (proposal,) = rows(told, "proposals")
    assert without_hard_spaces(" | ".join(proposal.values())) == (
        "Rozhovor | P02 (1 → 3), P07 (2 → 3) | Plán (23. 11. 2026) | P07 | Rozhovor s dítětem (10. 3. 2026)"
    )


@pytest.mark.usefixtures("model")
def test_known_competencies_without_a_gap_propose_nothing(tell):
    told = tell("competencies", positions__teren="id: P-01\ntitle: A\nrole: teren\ncompetencies: {rozhovor: 3}\n")
    assert told.chapters[0].paragraphs == ("Žádná známá mezera.",)


def test_a_model_of_nobody_is_said_to_be_an_example(tell):
    assert "příklad, ne platný předpis" in tell("competencies").notes[0]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (None, "Tyto standardy kompetenční model nemají."),
        ("title: [\n", "Kompetenční model nejde přečíst."),
    ],
)
def test_without_a_model_nothing_is_judged(text, lead, model, tell):
    if text is None:
        model.unlink()
    else:
        model.write_text(text, encoding="utf-8")
    assert tell("competencies").lead == lead


@pytest.mark.usefixtures("model")
def test_what_cannot_be_read_is_not_passed_over_in_silence(tell):
    told = tell("competencies", positions__P09="title: [\n")
    assert told.notes == ("Některé pozice nebo školení nejdou přečíst; přehled je bez nich.",)


# --- Participation -----------------------------------------------------------------------------------------------


@pytest.fixture
def participation(folder):
    """The first criterion is about participation."""
    path = folder / "standards" / "spod" / "2020-01-01" / "01.yaml"
    text = path.read_text(encoding="utf-8")
    assert "tags: [availability]" in text
    path.write_text(text.replace("tags: [availability]", "tags: [participation]"), encoding="utf-8")


@pytest.mark.usefixtures("participation")
def test_participation_goes_across_kinds_of_files(tell):
    told = tell(
        "participation",
        meetings__deti="title: Setkání s dětmi\ndate: 2026-05-05\nkind: panel\ntags: [participation]\n",
        meetings__jine="title: Jiné\ndate: 2026-05-06\nkind: panel\ntags: [availability]\n",
        indicators__hlas=(
            "title: Hlas dětí\noperation: count\nrecords: meetings\nunit: setkání\ntags: [participation]\n"
            "where: [{field: kind, equals: panel}]\n"
        ),
        indicators__nic="title: Nic\noperation: latest\nrecords: trainings\nfield: hours\nunit: h\ncriteria: [1a]\n"
        "where: [{field: form, equals: e-learning}]\n",
    )
    assert [row["criterion"] for row in rows(told, "criteria")] == ["1a"]
    assert [row["title"] for row in rows(told, "records")] == ["Setkání s dětmi"]
    values = {row["title"]: row["value"] for row in rows(told, "indicators")}
    assert without_hard_spaces(values["Hlas dětí"]) == "2 setkání"
    assert values["Nic"] == "nelze vypočítat"
    assert [row["reading"] for row in rows(told, "leaflets")] == ["krátké věty, bez právních zkratek"]


def test_hard_texts_and_what_nobody_wrote_are_told(tell):
    long = " ".join(["slovo"] * 17)
    told = tell(
        "participation",
        leaflets__deti=(
            f"title: A\naudience: children\ncriteria: [1a]\nsections: [{{title: B, text: '{long}. Vyhl. SPOD.'}}]\n"
        ),
        leaflets__rodice="title: C\naudience: parents\ncriteria: [1a]\nsections: [{title: B, text: A}]\n",
        trainings__spatny="title: [\n",
    )
    (row,) = rows(told, "leaflets")
    assert without_hard_spaces(row["reading"]) == "1 dlouhá věta; právní zkratky: Vyhl., SPOD"
    assert (row["date"], row["review_by"], row["published"]) == ("neuvedeno", "neuvedeno", "ne")
    assert told.notes == ("Některé soubory úřadu nejdou přečíst; přehled je bez nich.",)
    assert told.chapters[0].paragraphs == ("Žádné kritérium nemá štítek participation.",)


@pytest.mark.usefixtures("participation")
def test_a_criterion_of_participation_without_a_document_is_named(folder, tell):
    for path in (folder / URAD / "documents").glob("*.yaml"):
        path.unlink()
    assert without_hard_spaces(tell("participation").lead).endswith("Bez dokladu: 1a.")
