"""The papers for an inspection: what is asked, what we answer, where the evidence is."""

from datetime import date

import pytest

from spodq.loader import load
from spodq.render import render
from spodq.views.inspection import view
from spodq.workspace.root import find

DAY = date(2026, 11, 22)


@pytest.fixture
def told(workspace):
    """The view and its criteria by their marks."""

    def tell():
        snapshot = load(find(workspace), DAY)
        made = view(snapshot, snapshot.office("urad"))
        return made, {each.id: each for standard in made.standards for each in standard.criteria}

    return tell


def test_each_criterion_has_its_answer_and_its_numbered_evidence(told):
    made, criteria = told()
    assert list(criteria) == ["1a", "1b", "2a"]
    (answer,) = criteria["1a"].answers
    assert (answer.title, answer.stored_at, criteria["1a"].nothing) == ("Dostupnost úřadu", "VP 1/2026, spisovna", "")
    assert criteria["2a"].limits
    numbers = [each.number for each in made.evidence]
    assert numbers == [f"D{number}" for number in range(1, len(numbers) + 1)]
    assert {each.number for row in criteria.values() for each in row.evidence} == set(numbers)


def test_evidence_says_the_page(told):
    made, _ = told()
    assert any("letak.txt, s. 1" in each.where for each in made.evidence)


def test_an_attachment_that_is_gone_is_told(workspace, told):
    (workspace / "evidence/urad/files/letak.txt").unlink()
    made, criteria = told()
    (gone,) = [each for each in made.evidence if "letak.txt, s. 1" in each.where]
    assert gone.state.word == "chybí příloha"
    assert gone in criteria["1a"].evidence


@pytest.mark.parametrize(("ending", "room"), [("html", "<td></td><td></td></tr>"), ("md", " | | |\n")])
def test_room_for_notes_is_left_beside_each_criterion(workspace, told, ending, room):
    made, criteria = told()
    text = render("inspection", made, ending, find(workspace).templates).decode()
    assert "Poznámky kontroly" in text
    assert text.count(room) == len(criteria)


def test_a_criterion_without_anything_says_so(workspace, told):
    (workspace / "evidence/urad/procedures/prostory.yaml").unlink()
    _, criteria = told()
    assert criteria["2a"].nothing == "zatím není popsán"
    assert not criteria["2a"].answers
