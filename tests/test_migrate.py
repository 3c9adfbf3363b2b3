"""`spodq standards migrate`: answers go on under their new marks, wait for a person, and nothing else moves."""

import pytest

import laws
from reading.case import TODAY
from scenario import spodq
from spodq.loader import load
from spodq.workspace.root import find
from tables import edit, printed

OFFICE = "evidence/urad"
LATER = "2030-01-01"


def run(root, *options, today=LATER):
    return spodq("standards", "migrate", "--today", today, *options, cwd=root)


def texts(root):
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted((root / OFFICE).rglob("*.yaml"))
    }


def changed(before, after):
    """Lines that came and lines that went, file by file."""
    found = {}
    for path, text in after.items():
        came = [line for line in text.splitlines() if line not in before[path].splitlines()]
        went = [line for line in before[path].splitlines() if line not in text.splitlines()]
        if came or went:
            found[path.removeprefix(f"{OFFICE}/")] = (came, went)
    return found


@pytest.fixture
def two(workspace):
    """The clean workspace with comments, and a newer wording that changes 1a and 2a and renumbers 1b to 1c."""
    laws.enact(workspace)
    edit(workspace / OFFICE / "procedures/dostupnost.yaml", [("criteria: [1a, 1b]", "criteria: [1a, 1b]  # obojí")])
    edit(workspace / OFFICE / "assessments/2026.yaml", [("  1b:\n", "  1b:  # pohotovost\n")])
    return workspace


def test_first_only_shown(two):
    before = texts(two)
    done = run(two)
    assert done.returncode == 0, done.stderr
    assert texts(two) == before
    assert "+criteria: [1a, 1c]  # obojí" in done.stdout
    assert "nic se nezapsalo; zapíše volba --write" in done.stdout
    assert f"{OFFICE}/procedures/dostupnost.yaml: postup ke kritériu 1c" in done.stdout.replace("\n", " ")


def test_marks_move_and_wait_and_comments_stay(two):
    before = texts(two)
    done = run(two, "--write")
    assert done.returncode == 0, done.stderr
    found = changed(before, texts(two))
    carried = f"carried_to: {LATER}"
    assert found["procedures/dostupnost.yaml"] == (
        ["criteria: [1a, 1c]  # obojí", "to_confirm: [1a, 1c]", carried],
        ["criteria: [1a, 1b]  # obojí"],
    )
    assert found["procedures/prostory.yaml"] == (["to_confirm: [2a]", carried], [])
    assert found["documents/letak.yaml"] == (["to_confirm: [1a]", carried], [])
    assert found["assessments/2026.yaml"] == (
        ["  1c:  # pohotovost", "to_confirm: [1a, 1c, 2a]", carried],
        ["  1b:  # pohotovost"],
    )
    lines = printed(two, today=TODAY.replace(year=2030))
    assert not any("SPQ201" in line for line in lines)
    assert any("SPQ224  poznámka: postup ke kritériu 1c čeká na potvrzení" in line for line in lines)


def test_a_second_run_changes_nothing(two):
    run(two, "--write")
    once = texts(two)
    again = run(two, "--write")
    assert (again.returncode, texts(two)) == (0, once)
    assert "není co zapsat" in again.stdout


def test_marks_that_change_places_do_not_meet(two):
    table = "previous: 2020-01-01\ntransitions:\n  - {relation: renumbered, old: [1a, 1b], new: [1b, 1a]}\n"
    first = laws.FIRST.replace("id: 1c", "id: 1b")
    laws.enact(two, table=table + "  - {relation: changed, old: [2a], new: [2a]}\n", first=first, second=laws.SECOND)
    run(two, "--write")
    assert "criteria: [1b, 1a]" in texts(two)[f"{OFFICE}/procedures/dostupnost.yaml"]
    scores = texts(two)[f"{OFFICE}/assessments/2026.yaml"]
    assert "  1b: {score: 1, reason: Obvod je rozdělen.}" in scores
    assert "  1a:  # pohotovost" in scores
    assert "prevod-" not in scores


def test_split_answers_go_to_all_and_merged_marks_become_one(two):
    table = """\
previous: 2020-01-01
transitions:
  - {relation: merged, old: [1a, 1b], new: [1a]}
  - {relation: split, old: [2a], new: [2a, 1c]}
"""
    laws.enact(two, table=table)
    done = run(two, "--write")
    found = texts(two)
    assert "criteria: [1a]  # obojí" in found[f"{OFFICE}/procedures/dostupnost.yaml"]
    assert "- 2a\n- 1c\n" in found[f"{OFFICE}/procedures/prostory.yaml"]
    scores = found[f"{OFFICE}/assessments/2026.yaml"]
    assert scores.count("Místnost je vybavena.") == 2
    assert "kritérium 1a je sloučeno; rozhodněte sami" in done.stdout


def test_withdrawn_and_unmapped_criteria_are_left_to_a_person(two):
    table = "previous: 2020-01-01\ntransitions:\n  - {relation: withdrawn, old: [1b]}\n"
    laws.enact(two, table=table, first=laws.FIRST.replace("1a", "1b").replace("    wording", "    note"))
    (two / laws.NEW / "second.yaml").unlink()
    before = texts(two)[f"{OFFICE}/procedures/dostupnost.yaml"]
    done = run(two, "--write")
    plain = " ".join(done.stdout.split())
    assert "kritérium 1b je zrušeno; rozhodněte sami" in plain
    assert "kritérium 1a v novém znění není a nikdo neřekl, co se s ním stalo; rozhodněte sami" in plain
    assert "nikdo neřekl, co se stalo s kritérii 1a a 2a" in plain
    assert texts(two)[f"{OFFICE}/procedures/dostupnost.yaml"] == before


@pytest.mark.parametrize(
    ("line", "today", "sentence"),
    [
        ("  - {relation: withdrawn, old: [1a]}\n", LATER, "převodní tabulka si odporuje"),
        ("  - {relation: new, new: [7x]}\n", LATER, "převodní tabulka si odporuje"),
        ("  - {relation: split, old: [9a], new: [9a]}\n", LATER, "převodní tabulka si odporuje"),
        ("", "2029-12-31", "znění začne platit až 1. 1. 2030"),
    ],
)
def test_a_wrong_table_and_an_early_day_are_refused(two, line, today, sentence):
    laws.enact(two, table=laws.MAP + line)
    before = texts(two)
    done = run(two, "--write", today=today)
    assert (done.returncode, sentence in done.stderr.replace("\u00a0", " ")) == (2, True), done.stderr
    assert texts(two) == before


def test_a_table_of_another_predecessor_is_refused_not_passed_over(two):
    laws.enact(two, table=laws.MAP.replace("previous: 2020-01-01", "previous: 2019-01-01"))
    before = texts(two)
    done = run(two, "--write")
    assert (done.returncode, "patří k jinému předchozímu znění" in done.stderr) == (2, True), done.stderr
    assert texts(two) == before


def test_unreadable_files_an_unknown_day_and_no_workspace_are_refused(two, tmp_path):
    assert "není, nebo nemá předchozí" in run(two, "--effective", "2020-01-01").stderr
    assert run(two, "--effective", LATER).returncode == 0
    (two / OFFICE / "documents/novy.yaml").write_text("title: [\n", encoding="utf-8")
    assert "některé soubory úřadu nejdou přečíst" in run(two).stderr
    (two / OFFICE / "documents/novy.yaml").unlink()
    (two / laws.NEW / "second.yaml").write_text("number: [\n", encoding="utf-8")
    assert "některé soubory znění nejdou přečíst" in run(two).stderr
    outside = tmp_path / "jinde"
    outside.mkdir()
    assert "není pracovní složka" in run(outside).stderr


def test_the_check_tells_before_the_day_how_many_answers_there_are(two):
    snapshot = load(find(two), TODAY)
    assert snapshot.successions
    lines = [line.replace("\u00a0", " ") for line in printed(two)]
    told = "od 1. 1. 2030 je třeba znovu přečíst 9 odpovědí"
    line = f"{OFFICE}/office.yaml:1:1  SPQ225  poznámka: {told}; vypíše je spodq standards migrate"
    assert line in lines
    assert told in run(two, today="2026-11-22").stdout.replace("\u00a0", " ")
