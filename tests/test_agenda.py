"""A manual of one agenda: its criteria, what concerns them, nothing of other agendas."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from spodq.cli.opening import choose_agenda
from spodq.cli.stop import StopError
from spodq.loader import load
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.views.manual import ManualView, view
from spodq.views.scope import Scope, agendas
from spodq.workspace.root import find

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return load(find(ROOT), date(2026, 11, 22))


def _office(snapshot: Snapshot, slug: str) -> Office:
    office = snapshot.office(slug)
    assert office
    return office


def _criteria(told: ManualView) -> list[str]:
    return [criterion.id for standard in told.standards for criterion in standard.criteria]


def test_it_speaks_of_the_criteria_the_standards_give_to_the_agenda(snapshot):
    told = view(snapshot, _office(snapshot, "horni-javori"), agenda="foster-care")
    assert _criteria(told) == ["15a", "15b", "15c", "15d"]
    assert {row.criterion for row in told.map} == set(_criteria(told))
    assert told.title.endswith("– náhradní rodinná péče")
    assert "4\u00a0kritéria z 42" in told.scope


def test_it_speaks_of_the_criteria_of_its_own_procedures_and_documents(snapshot):
    office = _office(snapshot, "zalesky-kraj")
    told = view(snapshot, office, agenda="youth-probation")
    own = {
        mark
        for each in (*office.procedures, *office.documents)
        if "youth-probation" in each.agendas
        for mark in each.criteria
    }
    assert own
    assert set(_criteria(told)) == own & set(office.standings)


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("agenda", ["foster-care", "social-work", "youth-probation"])
def test_nothing_of_another_agenda_and_nothing_beside_its_criteria(snapshot, agenda, public):
    office = _office(snapshot, "zalesky-kraj")
    told = view(snapshot, office, agenda=agenda, public=public)
    others = {
        each.title
        for each in (*office.procedures, *office.documents)
        if (each.agendas and agenda not in each.agendas) or (public and not each.published)
    }
    shown = {row.title for row in told.evidence} | {row.procedure for row in told.map}
    shown |= {text.title for standard in told.standards for each in standard.criteria for text in each.procedures}
    assert others
    assert not others & shown
    for row in told.evidence:
        assert row.criteria
        assert set(row.criteria) <= set(_criteria(told))


def test_what_names_no_agenda_stays_with_its_criteria(snapshot):
    office = _office(snapshot, "zalesky-kraj")
    common = {each.title for each in Scope(office, agenda="foster-care").procedures if not each.agendas}
    told = view(snapshot, office, agenda="foster-care")
    assert common
    assert common <= {row.procedure for row in told.map}


def test_whole_office_leaves_nothing_out(snapshot):
    office = _office(snapshot, "zalesky-kraj")
    told = view(snapshot, office)
    assert told.scope == ""
    assert _criteria(told) == list(office.standings)
    assert len(told.evidence) == len(office.documents)


def test_internal_texts_give_no_criterion_to_a_public_edition(snapshot):
    office = _office(snapshot, "zalesky-kraj")
    for agenda in agendas(office):
        published = {
            mark
            for each in (*office.procedures, *office.documents)
            if each.published and agenda in each.agendas
            for mark in each.criteria
        }
        by_law = {each.id for each in office.criteria if agenda in each.agendas}
        assert Scope(office, True, agenda).criteria == (published | by_law) & set(office.standings)


def test_unknown_and_empty_agendas_are_sentences(snapshot):
    office = _office(snapshot, "horni-javori")
    assert choose_agenda(office, None, public=False) is None
    assert choose_agenda(office, "foster-care", public=True) == "foster-care"
    with pytest.raises(StopError, match="nemyslíte „foster-care“"):
        choose_agenda(office, "foster-car", public=False)
    with pytest.raises(StopError, match="nemá k agendě kuratela pro děti a mládež žádné kritérium"):
        choose_agenda(office, "youth-probation", public=False)
    with pytest.raises(StopError, match="nic zveřejněného"):
        choose_agenda(office, "youth-probation", public=True)


def test_standards_without_agendas_say_so(snapshot):
    office = _office(snapshot, "horni-javori")
    version = office.version
    assert version
    about = version.about.model_copy(update={"agendas": {}})
    bare = replace(office, version=replace(version, about=about))
    with pytest.raises(StopError, match=r"žádnou v about\.yaml"):
        choose_agenda(bare, "foster-care", public=False)
