"""What changed between two wordings: found by the table or by marks, told in words, saved as documents."""

import json
from datetime import date

import pytest

import laws
from reading.case import TODAY
from scenario import spodq
from spodq.model.succession import Succession, neighbours
from spodq.views.amendment import view
from tables import edit


@pytest.fixture
def two(workspace):
    """The clean workspace with a newer wording that changes, moves and adds criteria."""
    laws.enact(workspace)
    return workspace


def succession(root):
    return Succession(*laws.versions(root, TODAY))


def told(page):
    """Every change as (what, fact, before, after)."""
    return [(each.name, change.title, change.before, change.after) for each in page.changed for change in each.changes]


def test_each_fact_is_told_before_and_after(two):
    page = view(succession(two), TODAY)
    assert told(page) == [
        ("standard 2", "název", "Prostředí a podmínky", "Prostředí"),
        ("standard 2", "platí při činnosti", "uzavírá dohody o výkonu pěstounské péče", "nic"),
        (
            "kritérium 1a",
            "znění",
            "Úřad zajišťuje ochranu dětí na celém území svého obvodu.",
            "Úřad zajišťuje ochranu dětí na celém území svého obvodu, a to každý den.",
        ),
        ("kritérium 1a", "nehodnotí se u", "krajský úřad", "nic"),
        (
            "kritérium 2a",
            "mez",
            "Počet místností: nejméně 1.5 místností",
            "Počet místností: nejméně 2 místností",
        ),
        ("kritérium 2a", "štítky", "prostory a vybavení", "nic"),
    ]


def test_what_moved_came_and_stayed(two):
    page = view(succession(two), TODAY)
    assert [(each.name, each.moved) for each in page.changed if each.moved] == [("kritérium 1b", "nyní 1c")]
    assert [each.name for each in page.added] == ["kritérium 1d"]
    assert page.withdrawn == page.rearranged == page.unchanged == ()
    assert page.lead.replace("\u00a0", " ") == (
        "přibylo: 0 standardů, 1 kritérium; změněno: 3 kritéria; rozděleno nebo sloučeno: 0 kritérií; "
        "ubylo: 0 standardů, 0 kritérií; beze změny: 0 kritérií"
    )
    assert page.basis.endswith("Tabulka není ověřena.")
    assert page.origin.unverified == ""


def test_without_a_table_criteria_are_found_by_their_marks(workspace):
    laws.enact(workspace, table=None)
    page = view(succession(workspace), TODAY)
    assert [each.name for each in page.added] == ["kritérium 1c", "kritérium 1d"]
    assert [each.name for each in page.withdrawn] == ["kritérium 1b"]
    assert "podle označení" in page.basis


def test_standards_and_criteria_that_went(workspace):
    laws.enact(workspace, table=None, third=laws.SECOND.replace("number: 2", "number: 3").replace("2a", "3a"))
    page = view(succession(workspace), TODAY)
    assert [each.name for each in page.withdrawn] == [
        "standard 1",
        "standard 2",
        *(f"kritérium {m}" for m in ("1a", "1b", "2a")),
    ]
    assert [(each.name, each.text) for each in page.added] == [
        ("standard 3", "Prostředí"),
        ("kritérium 3a", "Úřad má místnost pro rozhovor s dítětem."),
    ]


def test_a_conditional_standard_says_its_condition(workspace):
    third = laws.SECOND.replace("number: 2", "number: 3\napplies_when: [foster-care-agreements, jina]")
    laws.enact(workspace, table=None, third=third.replace("2a", "3a"))
    page = view(succession(workspace), TODAY)
    assert page.added[0].text.endswith("který uzavírá dohody o výkonu pěstounské péče nebo jina")


def test_split_and_merged(workspace):
    table = """\
previous: 2020-01-01
transitions:
  - {relation: merged, old: [1a, 1b], new: [1a], verified: true}
  - {relation: split, old: [2a], new: [1c, 1d, 2a], verified: true}
"""
    laws.enact(workspace, table=table)
    page = view(succession(workspace), TODAY)
    assert page.rearranged == (
        "kritéria 1a a 1b se sloučila do 1a",
        "kritérium 2a se rozdělilo do 1c, 1d a 2a",
    )
    assert page.added == page.withdrawn == page.unchanged == ()
    assert page.basis == "Kritéria jsou porovnána podle převodní tabulky (migration.yaml)."


def test_spaces_and_order_are_no_change(workspace):
    old = workspace / "standards/spod/2020-01-01"
    laws.enact(workspace, table=None, **{name: (old / f"{name}.yaml").read_text("utf-8") for name in ("01", "02")})
    edit(workspace / laws.NEW / "01.yaml", [("ochrana dostupná,\n      odpovídá", "ochrana dostupná, odpovídá")])
    page = view(succession(workspace), TODAY)
    assert page.changed == page.added == page.withdrawn == ()
    assert page.unchanged == ("1a", "1b", "2a")


def test_an_official_wording_that_was_only_filled_in_changes_no_answer(workspace):
    old = workspace / "standards/spod/2020-01-01"
    texts = {name: (old / f"{name}.yaml").read_text("utf-8") for name in ("01", "02")}
    laws.enact(workspace, table=None, **texts)
    edit(workspace / laws.NEW / "02.yaml", [("    limits:", "    wording: Místnost.\n    limits:")])
    found = succession(workspace)
    assert ("kritérium 2a", "znění", "není", "Místnost.") in told(view(found, TODAY))
    assert all(map(found.holds, ("1a", "1b", "2a")))
    edit(workspace / laws.NEW / "01.yaml", [("území svého obvodu.", "území kraje.")])
    edit(workspace / laws.NEW / "02.yaml", [("místnost pro rozhovor", "dvě místnosti pro rozhovor")])
    found = succession(workspace)
    assert [mark for mark in ("1a", "1b", "2a") if found.holds(mark)] == ["1b"]


def test_neighbours_are_the_next_wording_or_else_the_previous(two):
    found = laws.versions(two, TODAY)
    laws.enact(two, table=None, day="2040-01-01")
    three = laws.versions(two, TODAY)
    assert neighbours(found[:1], TODAY) is None
    for today, years in ((TODAY, (2020, 2030)), (date(2035, 1, 1), (2030, 2040)), (date(2050, 1, 1), (2030, 2040))):
        pair = neighbours(three, today)
        assert pair is not None
        assert (pair.old.effective_from.year, pair.new.effective_from.year) == years


def test_the_order_of_days_does_not_matter(two):
    there = spodq("standards", "diff", "2020-01-01", "2030-01-01", cwd=two)
    back = spodq("standards", "diff", "2030-01-01", "2020-01-01", cwd=two)
    assert there.stdout == back.stdout == spodq("standards", "diff", cwd=two).stdout
    assert spodq("standards", "diff", "2020-01-01", cwd=two).stdout == there.stdout
    assert "kritérium 1b (nyní 1c)" in there.stdout
    assert "Beze změny" not in there.stdout


def test_an_unknown_day_and_a_lone_wording_stop_the_run(workspace, two):
    wrong = spodq("standards", "diff", "2021-01-01", "2030-01-01", cwd=two)
    assert wrong.returncode == 2
    assert "jsou tu znění 2020-01-01 a 2030-01-01" in wrong.stderr
    for file in (two / laws.NEW).iterdir():
        file.unlink()
    lone = spodq("standards", "diff", cwd=workspace)
    assert (lone.returncode, lone.stderr) == (2, "spodq: je tu jen jedno znění standardů, není s čím je porovnat\n")


@pytest.mark.parametrize("ending", ["md", "html", "json", "docx"])
def test_the_difference_is_saved_as_a_document(ending, two):
    path = two / f"zmeny.{ending}"
    done = spodq("standards", "diff", "-o", path.name, cwd=two)
    assert (done.returncode, done.stdout) == (0, f"uloženo: zmeny.{ending}\n")
    if ending == "docx":
        assert path.read_bytes().startswith(b"PK")
        return
    text = path.read_text("utf-8").replace("\u00a0", " ")
    assert "a to každý den" in text
    assert ending != "json" or json.loads(text)["added"][0]["name"] == "kritérium 1d"


def test_outside_a_workspace_the_bundled_wordings_are_compared(tmp_path):
    done = spodq("standards", "diff", "-o", "zmeny.html", cwd=tmp_path)
    assert done.returncode == 0
    assert "vyhláška" in (tmp_path / "zmeny.html").read_text("utf-8")


def test_an_unreadable_file_of_a_wording_is_told(two):
    (two / laws.NEW / "second.yaml").write_text("number: [\n", encoding="utf-8")
    done = spodq("standards", "diff", cwd=two)
    assert "některé soubory standardů nešly přečíst" in done.stdout.replace("\n", " ")
