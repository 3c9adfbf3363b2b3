"""The sample workspace at the root of the repository, and the standards it stands on."""

from datetime import date
from pathlib import Path

import pytest

from spodq.check import check
from spodq.finding import Severity
from spodq.loader import load
from spodq.views import gaps, manual
from spodq.workspace.root import find

ROOT = Path(__file__).parents[1]
REGIONAL_EXCEPTIONS = {"1a", "1b", "4b", "8d", "9c", "9d", "14b"}


@pytest.fixture(scope="module")
def snapshot():
    return load(find(ROOT), date(2026, 11, 22))


@pytest.fixture(scope="module")
def municipal(snapshot):
    return snapshot.office("horni-javori")


@pytest.fixture(scope="module")
def regional(snapshot):
    return snapshot.office("zalesky-kraj")


def test_versions_have_all_criteria(snapshot):
    counts = {
        version.effective_from.isoformat(): [len(standard.criteria) for standard in version.standards]
        for version in snapshot.catalogues["spod"]
    }
    first = [2, 4, 2, 3, 5, 4, 2, 4, 4, 1, 1, 2, 2, 2]
    assert counts == {"2013-01-01": first, "2022-01-01": [*first, 4]}


def test_every_fact_has_a_source_and_nothing_pretends_to_be_the_wording(snapshot):
    for version in snapshot.versions:
        assert not version.about.verified
        for criterion in version.criteria.values():
            assert criterion.sources or "odhad" in (criterion.note or "")
            assert criterion.wording is None
            assert criterion.verified == (criterion.confidence == "high")


def test_limits_are_data(snapshot):
    for version in snapshot.catalogues["spod"]:
        limits = {
            limit.key: (str(limit.value), limit.bound)
            for criterion in version.criteria.values()
            for limit in criterion.limits
        }
        assert limits == {
            "children-per-worker": ("800", "max"),
            "training-days-per-year": ("6", "min"),
            "head-evaluations-per-year": ("1", "min"),
        }


def test_regional_office_leaves_out_its_seven_criteria(regional):
    version = regional.version
    left_out = set(version.criteria) - {criterion.id for criterion in regional.criteria}
    assert left_out == REGIONAL_EXCEPTIONS | {"15a", "15b", "15c", "15d"}
    assert regional.fulfilment.maximum == 31 * 3


def test_standard_on_foster_care_applies_only_to_offices_with_agreements(municipal):
    assert municipal.fulfilment.maximum == 42 * 3
    without = municipal.profile.model_copy(update={"activities": ()})
    assert len(municipal.version.criteria_for(without)) == 38


def test_older_wording_is_judged_by_the_day():
    old = load(find(ROOT), date(2021, 12, 31)).office("horni-javori")
    assert old.version.effective_from == date(2013, 1, 1)
    assert old.fulfilment.maximum == 38 * 3


def test_sample_has_warnings_and_no_errors(snapshot):
    counts = check(snapshot).counts
    assert counts[Severity.ERROR] == 0
    assert counts[Severity.WARNING] > 20


def test_not_assessed_is_never_fulfilled(municipal, snapshot):
    report = gaps.view(snapshot, municipal)
    rows = [row for standard in report.standards for row in standard.criteria]
    assert report.total.score == sum(row.score or 0 for row in rows)
    assert report.total.maximum == 3 * len(rows)
    assert report.total.percent == 100 * report.total.score // report.total.maximum
    for row in rows:
        if row.score is None:
            assert (row.claim.tone, row.claim.word) == ("unknown", "nehodnoceno")


def test_three_facts_are_separate(municipal):
    standing = municipal.standings["9a"]
    assert standing.score == municipal.version.scale.top
    assert not standing.proven
    assert standing.evidence.value == "propadlý"


def test_public_edition_holds_nothing_internal(municipal, snapshot):
    public = manual.view(snapshot, municipal, public=True)
    chapters = [criterion for standard in public.standards for criterion in standard.criteria]
    assert all(criterion.states == () for criterion in chapters)
    shown = [procedure for criterion in chapters for procedure in criterion.procedures]
    assert shown
    assert {procedure.access for procedure in shown} == {"veřejné"}
    assert not any(procedure.internal_note for procedure in shown)
    assert {row.access for row in public.evidence} == {"veřejné"}
    internal = {each.title for each in municipal.documents if not each.published}
    assert not internal & {row.title for row in public.evidence}


def test_every_document_says_what_is_unverified(municipal, snapshot):
    origin = gaps.view(snapshot, municipal).origin
    assert "ne úřední znění" in origin.unverified
    assert "neověřeno" in origin.unverified
    assert origin.wording.endswith("znění účinné od 1.\u00a01.\u00a02022")
