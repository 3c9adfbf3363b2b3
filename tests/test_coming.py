"""The note of the next wording: which answers it concerns, told by every document that says how the office stands."""

import json
from datetime import date

import pytest
from docx import Document

import laws
from scenario import spodq
from spodq.loader import load
from spodq.views import gaps, manual
from spodq.workspace.root import find
from tables import TODAY, edit, printed

BROKEN = "číslo: [1"


def told(root, today=TODAY, view=gaps.view, **options):
    snapshot = load(find(root), today)
    office = snapshot.office("urad")
    assert office
    return view(snapshot, office, **options).coming


def plain(text):
    return text.replace("\u00a0", " ")


def _standards(workspace):
    """Those in force, under names of files."""
    texts = {each.stem: each.read_text("utf-8") for each in (workspace / "standards/spod/2020-01-01").glob("*.yaml")}
    return {f"s{name}": text for name, text in texts.items() if text.startswith("number:")}


def test_answers_are_named_one_by_one(workspace):
    laws.enact(workspace)
    coming = told(workspace)
    assert plain(coming.law) == (
        "Od 1. 1. 2030 platí nové znění standardů (vyhláška č. 1/2020 Sb.; novela: vyhláška č. 3/2030 Sb.)."
    )
    assert plain(coming.note) == (
        "Od toho dne bude třeba znovu přečíst těchto 9 odpovědí: ke kritériím 1a, 1c a 2a. "
        "Nově se bude u úřadu hodnotit: 1d."
    )
    rows = [(criterion, path) for criterion, _, _, path in coming.answers.rows]
    assert len(rows) == 9
    assert rows[:3] == [
        ("1a", "assessments/2026.yaml"),
        ("1a", "documents/letak.yaml"),
        ("1a", "procedures/dostupnost.yaml"),
    ]
    assert coming.iso_day == "2030-01-01"


def test_the_check_counts_as_many(workspace):
    laws.enact(workspace)
    (line,) = [line for line in printed(workspace) if "SPQ225" in line]
    assert "je třeba znovu přečíst 9 odpovědí" in plain(line)


@pytest.mark.parametrize("today", [date(2030, 1, 1), date(2031, 1, 1)])
def test_nothing_comes_once_it_is_in_force(today, workspace):
    laws.enact(workspace)
    coming = told(workspace, today)
    assert (coming.law, coming.note, coming.answers, coming.iso_day) == ("", "", None, "")


def test_nothing_comes_where_no_other_wording_is(workspace):
    assert told(workspace).law == ""


def test_what_a_person_has_to_decide_about(workspace):
    laws.enact(workspace, table="previous: 2020-01-01\ntransitions:\n  - {relation: withdrawn, old: [2a]}\n")
    rows = {(criterion, task) for criterion, task, *_ in told(workspace).answers.rows}
    assert ("2a", "rozhodnout, kritérium je zrušeno") in rows
    assert ("1b", "rozhodnout, kritérium v novém znění není a nikdo neřekl, co se s ním stalo") in rows


def test_a_wording_that_changes_nothing(workspace):
    laws.enact(workspace, table=None, **_standards(workspace))
    coming = told(workspace)
    assert plain(coming.note) == "Žádnou odpověď úřadu kvůli němu není třeba znovu přečíst."
    assert coming.answers is None


def test_a_criterion_that_newly_concerns_the_office(workspace):
    old = workspace / "standards/spod/2020-01-01"
    laws.enact(workspace)
    (standard,) = [each for each in old.glob("*.yaml") if "id: 1b" in each.read_text("utf-8")]
    edit(standard, [("id: 1b", "id: 1b\n    not_assessed_for: [orp]")])
    assert "Nově se bude u úřadu hodnotit: 1c a 1d." in plain(told(workspace).note)


def test_one_answer_has_its_grammar(workspace):
    laws.enact(workspace, table=None, **_standards(workspace))
    (prostory,) = [
        each for each in (workspace / laws.NEW).glob("*.yaml") if "Úřad má místnost" in each.read_text("utf-8")
    ]
    edit(prostory, [("Úřad má místnost", "Úřad má dvě místnosti")])
    for name in ("procedures/prostory.yaml", "documents/mistnost.yaml"):
        (workspace / "evidence/urad" / name).unlink()
    assert plain(told(workspace).note) == "Od toho dne bude třeba znovu přečíst tuto 1 odpověď: ke kritériu 2a."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("second", BROKEN),
        ("migration", "previous: 2020-01-01\ntransitions:\n  - {relation: withdrawn, old: [9z]}\n"),
    ],
    ids=["unreadable standard", "table of nothing known"],
)
def test_while_the_wording_is_broken_nothing_is_counted(name, text, workspace):
    folder = laws.enact(workspace)
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    coming = told(workspace)
    assert coming.law
    assert coming.note.startswith("Zatím nejde říct, kterých odpovědí se dotkne")
    assert coming.answers is None
    assert not [line for line in printed(workspace) if "SPQ225" in line]
    report = json.loads(spodq("due", "--days", "9999", "--format", "json", cwd=workspace).stdout)
    (wording,) = [each for each in report["ahead"] if each["kind"] == "wording"]
    assert "znovu přečíst" not in wording["subject"]


def test_two_wordings_of_one_day_are_not_counted(workspace):
    laws.enact(workspace)
    other = laws.enact(workspace).rename(workspace / "standards/spod/2030-01-01-b")
    assert other.exists()
    laws.enact(workspace)
    assert told(workspace).answers is None


def test_the_public_manual_tells_only_the_law(workspace):
    laws.enact(workspace)
    public, whole = (told(workspace, view=manual.view, public=public) for public in (True, False))
    assert (public.law, public.note, public.answers) == (whole.law, "", None)
    assert "těchto 9" in plain(whole.note)


@pytest.mark.parametrize("ending", ["html", "md", "json"])
def test_the_gap_report_tells_it_in_every_format(ending, workspace):
    laws.enact(workspace)
    assert spodq("gaps", "--today", str(TODAY), "-o", f"g.{ending}", cwd=workspace).returncode == 0
    text = plain((workspace / f"g.{ending}").read_text(encoding="utf-8"))
    assert "Od toho dne bude třeba znovu přečíst těchto 9 odpovědí" in text
    assert text.count("znovu přečíst") >= 10


def test_the_terminal_and_word_tell_it(workspace):
    laws.enact(workspace)
    shown = spodq("gaps", "--today", str(TODAY), cwd=workspace).stdout
    assert "Co přinese nové znění" in shown
    for command in ("gaps", "manual"):
        assert spodq(command, "--today", str(TODAY), "-o", f"{command}.docx", cwd=workspace).returncode == 0
        made = Document(str(workspace / f"{command}.docx"))
        assert any("těchto 9 odpovědí" in plain(each.text) for each in made.paragraphs)
    assert spodq("manual", "--public", "--today", str(TODAY), "-o", "p.html", cwd=workspace).returncode == 0
    page = plain((workspace / "p.html").read_text("utf-8"))
    assert "Od 1. 1. 2030 platí nové znění" in page
    assert "těchto 9 odpovědí" not in page
