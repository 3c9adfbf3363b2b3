"""`spodq assess`: a walk that can stop and go on, every byte nobody asked about stays, nothing is overwritten."""

import os
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenario import spodq
from spodq.authoring.entry import AuthoringError
from spodq.authoring.scoring import Answer, existing, going_on, started
from spodq.loader import load
from spodq.model.assessment import KINDS
from spodq.workspace.root import find
from spodq.workspace.writing import WriteError
from tables import TODAY
from terminal import on_terminal

PATH = "evidence/urad/assessments/2026.yaml"
COMMENTED = """\
# Hlava souboru.
kind: self   # sami
date: 2026-01-10

scores:
  # o pohotovosti
  1b: {score: 1, reason: "Zatím ne."}   # vrátíme se k tomu

  1a:
    reason: |
      Dlouhé odůvodnění
      na dvou řádcích.
    score: 2  # dobře
note: "Závěr."
"""


@pytest.fixture
def commented(workspace):
    """A workspace with an assessment full of comments."""
    (workspace / PATH).write_text(COMMENTED, encoding="utf-8", newline="")
    return workspace


def sheet(root):
    """The assessment of the office as it stands."""
    home = find(root)
    office = load(home, TODAY).office("urad")
    return existing(home, office, office.assessments[-1])


def text(root):
    """The file as it is."""
    return (root / PATH).read_text(encoding="utf-8")


def test_only_what_was_asked_changes(commented):
    assert sheet(commented).write("1b", Answer(2))
    assert text(commented) == COMMENTED.replace("{score: 1,", "{score: 2,")
    assert sheet(commented).write("1a", Answer(2, "Krátce."))
    after = text(commented)
    assert after.startswith(COMMENTED[: COMMENTED.index("    reason: |")].replace("{score: 1,", "{score: 2,"))
    assert after.endswith('    score: 2  # dobře\nnote: "Závěr."\n')
    assert sheet(commented).write("2a", Answer(0, "Nic."))
    assert 'note: "Závěr."\n' in text(commented)
    assert sheet(commented).scores["2a"].reason == "Nic."


def test_the_same_answer_writes_nothing(commented):
    before = (commented / PATH).stat()
    assert not sheet(commented).write("1b", Answer(1, "Zatím ne."))
    assert not sheet(commented).write("1a", Answer(None, "Dlouhé odůvodnění na dvou řádcích."))
    after = (commented / PATH).stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_not_applicable_and_back(commented):
    filled = sheet(commented)
    assert filled.write("1b", Answer(None, "Neděláme.", applicable=False))
    assert filled.scores["1b"].inapplicable
    assert filled.write("1b", Answer(3, "Děláme."))
    assert (filled.scores["1b"].points, filled.scores["1b"].applicable) == (3, True)
    assert "# vrátíme se k tomu" in text(commented)


@settings(deadline=None, max_examples=40)
@given(points=st.integers(0, 3), reason=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_other_criteria_keep_every_byte(tmp_path_factory, points, reason):
    root = tmp_path_factory.getbasetemp() / "bytes"
    (root / "evidence/urad/assessments").mkdir(parents=True, exist_ok=True)
    (root / "spodq.yaml").write_text("catalogue: spod\n", encoding="utf-8")
    (root / "evidence/urad/office.yaml").write_text("name: Úřad\nkind: orp\n", encoding="utf-8")
    (root / PATH).write_text(COMMENTED, encoding="utf-8", newline="")
    try:
        sheet(root).write("1b", Answer(points, reason.strip() or None))
    except AuthoringError:
        assert text(root) == COMMENTED
        return
    start, end = COMMENTED.index("  1b:"), COMMENTED.index("   # vrátíme")
    after = text(root)
    assert after.startswith(COMMENTED[:start])
    assert after.endswith(COMMENTED[end:])


def test_a_file_changed_meanwhile_stays(commented):
    filled = sheet(commented)
    (commented / PATH).write_text(COMMENTED + "title: Cizí\n", encoding="utf-8", newline="")
    with pytest.raises(WriteError, match="mezitím někdo změnil"):
        filled.write("1b", Answer(3))
    assert text(commented) == COMMENTED + "title: Cizí\n"


def test_a_full_disk_leaves_the_old_file(commented, monkeypatch):
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    filled = sheet(commented)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WriteError, match="disk je plný"):
        filled.write("1b", Answer(3))
    assert text(commented) == COMMENTED
    assert filled.scores["1b"].points == 1
    assert [path.name for path in (commented / PATH).parent.iterdir()] == ["2026.yaml"]


def test_a_broken_file_is_not_written_to(commented):
    home = find(commented)
    office = load(home, TODAY).office("urad")
    for broken in ("kind: [", COMMENTED + "kind: self\n"):
        (commented / PATH).write_text(broken, encoding="utf-8")
        with pytest.raises(AuthoringError, match="má chyby"):
            existing(home, office, office.assessments[-1]).write("1b", Answer(3))
        assert text(commented) == broken
    (commented / PATH).unlink()
    with pytest.raises(AuthoringError, match="nelze přečíst"):
        existing(home, office, office.assessments[-1])


def test_which_assessment_goes_on(commented):
    office = load(find(commented), TODAY).office("urad")
    assert going_on(office, "self", date(2026, 12, 1)).path == PATH
    assert going_on(office, "self", date(2026, 1, 9)) is None
    assert going_on(office, "self", date(2027, 1, 1)) is None
    assert going_on(office, "kontrola", date(2026, 12, 1)) is None


def test_a_new_assessment_is_made_with_the_first_answer(commented):
    home = find(commented)
    office = load(home, TODAY).office("urad")
    new = started(home, office, {"kind": "self", "date": TODAY})
    assert not (commented / new.path).exists()
    assert new.write("1a", Answer(1, "A."))
    assert new.write("1b", Answer(None, "B.", applicable=False))
    assert (commented / new.path).read_text(encoding="utf-8").splitlines()[2:] == [
        "scores:", "  1a:", "    score: 1", "    reason: A.", "  1b:", "    applicable: false", "    reason: B.",
    ]  # fmt: skip


def test_a_person_stops_and_goes_on_where_it_was(workspace):
    (workspace / PATH).unlink()
    seen, code = on_terminal("assess", cwd=workspace, answers=["9", "1", "První.", "k"])
    made = workspace / "evidence/urad/assessments/2026-11-22-sebehodnoceni.yaml"
    assert code == 0
    assert "„9“ není ve stupnici" in seen
    assert "Bez bodů zbývá" in seen
    assert "  1a:\n    score: 1\n    reason: První.\n" in made.read_text(encoding="utf-8")
    seen, code = on_terminal("assess", "urad", cwd=workspace, answers=["", "z", "n", "", "Netýká se.", "k"])
    assert code == 0
    assert "Kritérium 1b" in seen
    assert "Kritérium 1a" not in seen
    assert "  1b:\n    applicable: false\n    reason: Netýká se.\n" in made.read_text(encoding="utf-8")


def test_an_interrupted_walk_keeps_what_was_answered(workspace):
    seen, code = on_terminal("assess", "--new", cwd=workspace, answers=["1", "Proto.", "\x04"])
    assert code == 130
    assert "přerušeno" in seen
    made = workspace / "evidence/urad/assessments/2026-11-22-sebehodnoceni.yaml"
    assert "reason: Proto." in made.read_text(encoding="utf-8")


def test_the_last_reason_is_offered(commented):
    seen, code = on_terminal("assess", "--criterion", "1b", cwd=commented, answers=["0", ""])
    assert code == 0
    assert "Enter = Zatím ne." in seen
    assert "V tomto hodnocení už zapsáno: 1 – Zatím ne." in seen
    assert text(commented) == COMMENTED.replace("{score: 1,", "{score: 0,")


def test_a_complete_assessment_is_left_alone(workspace):
    seen, code = on_terminal("assess", cwd=workspace)
    assert code == 0
    assert "Hodnocení je úplné" in seen
    assert spodq("assess", cwd=workspace).stderr.startswith("spodq: zeptat se není koho")


def test_kinds_that_can_be_chosen_are_those_of_the_model(tmp_path):
    said = spodq("assess", "-h", cwd=tmp_path).stdout
    assert f"[{'|'.join(word for word, _ in KINDS)}]" in said
