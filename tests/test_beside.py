"""Self-assessment, kontrola and methodical visit side by side in the gap report."""

import json

import pytest

from scenario import spodq
from spodq.loader import load
from spodq.views import gaps
from spodq.workspace.root import find
from tables import TODAY

OFFICE = "evidence/urad"
OWN = {"1a": "1/1 (1. 3. 2026)", "1b": "1/1 (1. 3. 2026)", "2a": "1/1 (1. 3. 2026)"}


def judged(root, name, kind, day, **scores):
    lines = "".join(f"  {mark}: {{{said}, reason: Zjištěno na místě.}}\n" for mark, said in scores.items())
    text = f"kind: {kind}\ndate: {day}\nscores:\n{lines}"
    (root / OFFICE / f"assessments/{name}.yaml").write_text(text, encoding="utf-8")


def rows(root):
    snapshot = load(find(root), TODAY)
    found = gaps.view(snapshot, snapshot.office("urad")).judgements
    return [tuple(cell.replace("\u00a0", " ") for cell in row) for row in found.rows] if found else []


def test_without_a_judge_from_outside_there_is_nothing_to_compare(workspace):
    assert rows(workspace) == []


def test_those_where_the_office_thinks_better_of_itself_come_first(workspace):
    judged(workspace, "k", "kontrola", "2025-05-05", **{"1a": "score: 1", "2a": "score: 0"})
    judged(workspace, "v", "visit", "2025-09-09", **{"1b": "score: 0", "1a": "score: 0"})
    worse = "úřad se hodnotí lépe o 1 bod; nic novějšího to nevysvětluje"
    assert rows(workspace) == [
        ("2a", OWN["2a"], "0/1 (5. 5. 2025)", "", worse),
        ("1a", OWN["1a"], "1/1 (5. 5. 2025)", "0/1 (9. 9. 2025)", "shoda"),
        ("1b", OWN["1b"], "", "0/1 (9. 9. 2025)", "kontrola nehodnotila"),
    ]


def test_kontrola_that_came_later_is_told_as_such(workspace):
    judged(workspace, "k", "kontrola", "2026-05-05", **{"2a": "score: 0"})
    assert rows(workspace)[0][-1] == "úřad se před kontrolou hodnotil lépe o 1 bod; nic novějšího to nevysvětluje"


def test_an_older_and_a_future_word_of_the_same_kind_do_not_count(workspace):
    judged(workspace, "k1", "kontrola", "2024-05-05", **{"2a": "score: 0"})
    judged(workspace, "k2", "kontrola", "2025-05-05", **{"2a": "score: 1"})
    judged(workspace, "k3", "kontrola", "2099-05-05", **{"2a": "score: 0"})
    assert rows(workspace) == [("2a", OWN["2a"], "1/1 (5. 5. 2025)", "", "shoda")]


@pytest.mark.parametrize(
    ("own", "cell", "words"),
    [
        ("score: 0", "0/1 (1. 10. 2026)", "úřad se hodnotí hůře o 1 bod"),
        ("applicable: false", "netýká se úřadu (1. 10. 2026)", "podle úřadu se ho netýká"),
        ("score: 9", "nehodnoceno (1. 10. 2026)", "úřad se nehodnotil"),
    ],
)
def test_other_differences(workspace, own, cell, words):
    judged(workspace, "k", "kontrola", "2025-05-05", **{"2a": "score: 1"})
    judged(workspace, "s", "self", "2026-10-01", **{"2a": own})
    assert rows(workspace) == [("2a", cell, "1/1 (5. 5. 2025)", "", words)]


def test_a_criterion_only_kontrola_judged(workspace):
    (workspace / OFFICE / "assessments/2026.yaml").unlink()
    judged(workspace, "k", "kontrola", "2025-05-05", **{"2a": "score: 1"})
    assert rows(workspace) == [("2a", "", "1/1 (5. 5. 2025)", "", "úřad se nehodnotil")]


def test_what_explains_it_says_nothing_and_an_unreadable_file_is_not_guessed(workspace):
    judged(workspace, "k", "kontrola", "2025-05-05", **{"2a": "score: 0"})
    document = workspace / OFFICE / "documents/mistnost.yaml"
    text = document.read_text(encoding="utf-8")
    document.write_text(f"{text}date: 2026-01-01\n", encoding="utf-8")
    assert rows(workspace)[0][-1] == "úřad se hodnotí lépe o 1 bod"
    document.write_text("title: [nedopsáno", encoding="utf-8")
    assert rows(workspace)[0][-1] == "úřad se hodnotí lépe o 1 bod; nelze zjistit, zda něco novějšího rozdíl vysvětluje"


@pytest.mark.parametrize("ending", ["html", "md", "json"])
def test_every_format_has_the_table(workspace, ending):
    judged(workspace, "k", "kontrola", "2025-05-05", **{"2a": "score: 0"})
    assert spodq("gaps", "-o", f"g.{ending}", "--today", str(TODAY), cwd=workspace).returncode == 0
    text = (workspace / f"g.{ending}").read_text(encoding="utf-8")
    told = json.dumps(json.loads(text), ensure_ascii=False) if ending == "json" else text
    assert "Hodnocení vedle sebe" in told
    assert "nic novějšího to nevysvětluje" in told
    assert "Hodnocení vedle sebe" in spodq("gaps", "--today", str(TODAY), cwd=workspace).stdout
