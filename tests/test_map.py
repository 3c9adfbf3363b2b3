"""The map of standards: a line for each procedure, and why where there is none."""

from dataclasses import replace
from datetime import date

import pytest

from spodq.loader import load
from spodq.model.assessment import Assessment
from spodq.views.map import view
from spodq.views.scope import Scope
from spodq.workspace.root import find


@pytest.fixture
def snapshot(workspace):
    return load(find(workspace), date(2026, 11, 22))


def rows(snapshot, **wishes):
    told = view(snapshot, snapshot.office("urad"), **wishes)
    return {row.criterion: row for standard in told.standards for row in standard.rows}


def test_each_criterion_says_where_its_procedure_is_and_who_may_see_it(snapshot):
    found = rows(snapshot)
    assert list(found) == ["1a", "1b", "2a"]
    first = found["1a"]
    assert (first.procedure, first.stored_at, first.access, first.nothing) == (
        "Dostupnost úřadu",
        "spisovna",
        "veřejné",
        "",
    )
    assert found["2a"].access == "vnitřní"


def test_a_public_map_does_not_even_name_what_is_internal(snapshot):
    row = rows(snapshot, public=True)["2a"]
    assert (row.procedure, row.nothing, row.responsible, row.access) == ("", "není zveřejněn", "", "")


def test_two_procedures_are_two_lines(workspace, snapshot):
    (workspace / "evidence/urad/procedures/druhy.yaml").write_text(
        "title: Druhý\ncriteria: [2a]\ntext: A\nreference: SM 2\n", encoding="utf-8"
    )
    told = view(load(find(workspace), snapshot.today), load(find(workspace), snapshot.today).office("urad"))
    both = [(row.procedure, row.stored_at) for row in told.standards[1].rows]
    assert both == [("Druhý", "SM 2"), ("Prostory", "")]
    assert told.lead.replace("\u00a0", " ") == "Z 3 kritérií má popsaný postup 3."


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (None, "zatím není popsán"),
        ("title: [Nečitelný\ncriteria: [2a]\n", "nezkontrolováno"),
        ("titel: Nečitelný\ncriteria: [1a]\ntext: A\n", "zatím není popsán"),
    ],
)
def test_why_there_is_no_procedure(workspace, change, said):
    path = workspace / "evidence/urad/procedures/prostory.yaml"
    path.unlink()
    if change:
        path.write_text(change, encoding="utf-8")
    found = rows(load(find(workspace), date(2026, 11, 22)))["2a"]
    assert (found.procedure, found.nothing) == ("", said)


def test_what_does_not_concern_the_office_is_not_missing(workspace):
    (workspace / "evidence/urad/procedures/prostory.yaml").unlink()
    (workspace / "evidence/urad/assessments/dalsi.yaml").write_text(
        "kind: self\ndate: 2026-11-01\nscores:\n  2a: {applicable: false, reason: Netýká se.}\n", encoding="utf-8"
    )
    assert rows(load(find(workspace), date(2026, 11, 22)))["2a"].nothing == "netýká se úřadu"


def test_an_office_with_nothing_has_every_criterion(snapshot):
    office = snapshot.office("urad")
    bare = replace(office, nouns={Assessment: ()})
    told = view(snapshot, bare)
    assert [row.nothing for standard in told.standards for row in standard.rows] == ["zatím není popsán"] * 3
    assert Scope(bare).edition == told.edition == "úplné vydání, pro vnitřní potřebu"
