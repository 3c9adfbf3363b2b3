"""Sums and states: what may raise a criterion, what never counts, whatever the scale of the standards is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spodq.loader import load
from spodq.loader.reading import read_data
from spodq.model.assessment import Assessment
from spodq.model.attachment import Attachment, FileState
from spodq.model.catalogue import Version
from spodq.model.document import Document
from spodq.model.fulfilment import Fulfilment, fulfilment
from spodq.model.office import Office
from spodq.model.profile import Profile
from spodq.model.standards import About, Standard
from spodq.model.standing import ClaimState, EvidenceState, claim_of
from spodq.model.unread import Unread
from spodq.views import gaps
from spodq.views.formula import formula
from spodq.workspace.root import find
from tables import CLEAN, TODAY

FROM_WORST = [
    EvidenceState.NONE,
    EvidenceState.MISSING,
    EvidenceState.CHANGED,
    EvidenceState.EXPIRED,
    EvidenceState.UNCHECKED,
    EvidenceState.EXPIRING,
    EvidenceState.PRESENT,
]
MARKS = ("1a", "1b", "1c")


def noun(path, text):
    """The noun a file of that text becomes."""
    read = read_data(path, text.encode())
    assert read.noun is not None, [each.sentence for each in read.problems]
    return read.noun


def version(steps):
    """Standards of three criteria scored by the steps."""
    marks = ", ".join(f"{{score: {points}, label: stupeň {points}}}" for points in steps)
    about = noun(
        "standards/x/2020-01-01/about.yaml",
        "title: X\nregulation: Y\neffective_from: 2020-01-01\n"
        f"scale: {{marks: [{marks}]}}\nkinds: {{orp: {{title: O}}}}\n",
    )
    criteria = ", ".join(f"{{id: {mark}, summary: S}}" for mark in MARKS)
    standard = noun("standards/x/2020-01-01/01.yaml", f"number: 1\ntitle: T\ncriteria: [{criteria}]\n")
    assert isinstance(about, About)
    assert isinstance(standard, Standard)
    return Version("x", about, (standard,))


def office(steps, documents=(), assessments=(), states=(), unread=()):
    """An office of those files; `states` are those of the attachments, one a document."""
    profile = noun("evidence/u/office.yaml", "name: U\nkind: orp\n")
    found = {(each.path, name): state for each, state in zip(documents, states, strict=False) for name in each.files}
    return Office(
        "u",
        profile,
        version(steps),
        {Profile: (profile,), Document: tuple(documents), Assessment: tuple(assessments)},
        {key: Attachment(key[1], key[1], state) for key, state in found.items()},
        tuple(unread),
        TODAY,
        expiring_days=60,
    )


@st.composite
def documents(draw):
    """Documents with the states of their attachments."""
    made = []
    for index in range(draw(st.integers(0, 4))):
        criteria = draw(st.lists(st.sampled_from(MARKS), min_size=1, unique=True))
        proof = draw(st.sampled_from(["files: [a.pdf]\n", "reference: C/1\n", ""]))
        days = draw(st.none() | st.integers(-3, 120))
        until = f"valid_until: {TODAY + timedelta(days=days)}\n" if days is not None else ""
        text = f"title: D\ncriteria: [{', '.join(criteria)}]\n{proof}{until}"
        made.append((noun(f"evidence/u/documents/{index}.yaml", text), draw(st.sampled_from(FileState))))
    return made


@st.composite
def scores(draw, steps):
    """Assessments that give points on the scale and off it, none at all, or say that a criterion is out of play."""
    said = st.sampled_from(
        [
            *(f"score: {step}, reason: R" for step in steps),
            "score: 999, reason: R",
            "applicable: false, reason: R",
            "applicable: false",
            "applicable: false, score: 1, reason: R",
            "reason: R",
        ]
    )
    made = []
    for index in range(draw(st.integers(0, 3))):
        given_ = draw(st.dictionaries(st.sampled_from(MARKS), said, max_size=3))
        lines = "".join(f"  {mark}: {{{words}}}\n" for mark, words in given_.items()) or "  1a: {score: 0}\n"
        kind, days = draw(st.sampled_from(["self", "kontrola", "visit"])), draw(st.integers(-2, 1))
        text = f"kind: {kind}\ndate: {TODAY + timedelta(days=days)}\nscores:\n{lines}"
        made.append(noun(f"evidence/u/assessments/{index}.yaml", text))
    return made


STEPS = st.lists(st.integers(0, 20), min_size=1, max_size=6, unique=True).map(sorted)


@given(documents(), st.data(), st.booleans())
def test_evidence_added_never_lowers_and_taken_away_never_raises(made, data, unsure):
    unread = [Unread("evidence/u/documents/z.yaml", Document, None)] if unsure else []
    steps = (0, 1, 2, 3)
    judged = data.draw(scores(steps))
    fuller = office(steps, [each for each, _ in made], judged, [state for _, state in made], unread)
    kept = [pair for pair in made if data.draw(st.booleans())]
    poorer = office(steps, [each for each, _ in kept], judged, [state for _, state in kept], unread)
    for mark in MARKS:
        less, more = poorer.standings[mark], fuller.standings[mark]
        assert FROM_WORST.index(less.evidence) <= FROM_WORST.index(more.evidence)
        assert less.proven <= more.proven
        assert less.claimed is more.claimed
    assert poorer.fulfilment == fuller.fulfilment


@given(STEPS.flatmap(lambda steps: st.tuples(st.just(steps), scores(steps))))
def test_sums_hold_for_any_scale(drawn):
    steps, judged = drawn
    ours = office(steps, assessments=judged)
    sums, standings = ours.fulfilment, ours.standings.values()
    assert 0 <= sums.percent <= 100
    assert 0 <= sums.points <= sums.maximum
    assert sums.counted + sums.not_applicable == len(MARKS)
    assert sums.maximum == max(steps) * sums.counted
    assert sums.points == sum(standing.score for standing in standings if standing.score is not None)
    for standing in standings:
        alone = fulfilment([standing], standing.scale)
        if standing.claimed is ClaimState.NOT_ASSESSED:
            assert (alone.points, alone.fulfilled, alone.counted) == (0, 0, 1)
        if standing.claimed is ClaimState.NOT_APPLICABLE:
            assert (alone.points, alone.maximum, alone.counted) == (0, 0, 0)
            assert standing.claim.score.reason
    if sums.percent == 100:
        assert sums.fulfilled == sums.counted


@given(STEPS, st.data())
def test_assessing_what_nobody_assessed_never_lowers_the_sum(steps, data):
    judged = data.draw(scores(steps))
    before = office(steps, assessments=judged)
    waiting = [mark for mark, each in before.standings.items() if each.claimed is ClaimState.NOT_ASSESSED]
    text = "".join(f"  {mark}: {{score: {data.draw(st.sampled_from(steps))}, reason: R}}\n" for mark in waiting)
    if text:
        added = noun("evidence/u/assessments/9.yaml", f"kind: kontrola\ndate: {TODAY}\nscores:\n{text}")
        after = office(steps, assessments=[*judged, added])
        assert after.fulfilment.points >= before.fulfilment.points
        assert after.fulfilment.not_assessed == 0


@pytest.mark.parametrize(
    ("steps", "points", "expected"),
    [
        ((0, 1, 2, 3), 3, ClaimState.FULFILLED),
        ((0, 1, 2, 3), 1, ClaimState.PARTLY),
        ((0, 1, 2, 3), 0, ClaimState.UNFULFILLED),
        ((1, 2, 3, 4, 5), 1, ClaimState.UNFULFILLED),
        ((1, 2, 3, 4, 5), 3, ClaimState.PARTLY),
        ((0, 1), 1, ClaimState.FULFILLED),
    ],
)
def test_points_mean_what_the_scale_says(steps, points, expected):
    assert claim_of(points, version(steps).scale) is expected


def test_what_points_stand_beside_not_applicable_does_not_count():
    both = noun(
        "evidence/u/assessments/1.yaml",
        "kind: self\ndate: 2026-01-01\nscores:\n  1a: {score: 3, applicable: false, reason: R}\n",
    )
    assert office((0, 3), assessments=[both]).standings["1a"].claimed is ClaimState.NOT_ASSESSED


def test_of_one_day_the_outer_judgement_counts():
    judged = [
        noun(
            f"evidence/u/assessments/{kind}.yaml",
            f"kind: {kind}\ndate: 2026-01-01\nscores:\n  1a: {{score: {points}, reason: R}}\n",
        )
        for kind, points in (("self", 3), ("kontrola", 1), ("visit", 2))
    ]
    standing = office((0, 1, 2, 3), assessments=judged).standings["1a"]
    assert (standing.score, standing.claim.assessment.kind) == (1, "kontrola")


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-1, EvidenceState.EXPIRED),
        (0, EvidenceState.EXPIRING),
        (60, EvidenceState.EXPIRING),
        (61, EvidenceState.PRESENT),
    ],
)
def test_evidence_ages_by_the_window(days, expected):
    text = f"title: D\ncriteria: [1a]\nreference: C\nvalid_until: {TODAY + timedelta(days=days)}\n"
    ours = office((0, 1), [noun("evidence/u/documents/d.yaml", text)])
    assert ours.standings["1a"].evidence is expected


def test_the_window_is_said_by_the_settings(workspace):
    document = workspace / "evidence/urad/documents/letak.yaml"
    document.write_text(document.read_text(encoding="utf-8").replace("2099-12-31", "2026-12-01"), encoding="utf-8")
    seen = {}
    for days in (8, 9):
        (workspace / "spodq.yaml").write_text(f"expiring_days: {days}\n", encoding="utf-8")
        ours = load(find(workspace), TODAY).office("urad")
        seen[days] = ours.standings["1a"].evidence
    assert seen == {8: EvidenceState.PRESENT, 9: EvidenceState.EXPIRING}
    assert load(find(CLEAN), TODAY).settings.expiring_days == 60


def test_report_of_another_scale_uses_its_words_and_numbers(workspace):
    about = workspace / "standards/spod/2020-01-01/about.yaml"
    text = about.read_text(encoding="utf-8")
    steps = "    - {score: 1, label: slabé}\n    - {score: 4, label: dobré}\n    - {score: 10, label: vzorné}\n"
    start, end = (
        text.index("    - score: 0"),
        text.index("  verified: true\n  confidence: high\n  sources: [sbirka]\n  note: Jen"),
    )
    about.write_text(text[:start] + steps + text[end:], encoding="utf-8")
    scores_file = workspace / "evidence/urad/assessments/2026.yaml"
    changed = scores_file.read_text(encoding="utf-8").replace("    score: 1\n", "    score: 10\n", 1)
    changed = changed.replace('    score: 1\n    reason: "Místnost', '    applicable: false\n    reason: "Místnost')
    scores_file.write_text(changed, encoding="utf-8")
    snapshot = load(find(workspace), TODAY)
    report = gaps.view(snapshot, snapshot.office("urad"))
    rows = {row.id: row for standard in report.standards for row in standard.criteria}
    assert [(row.claim.name, row.claim.word, row.points) for row in rows.values()] == [
        ("unfulfilled", "slabé", "1/10"),
        ("fulfilled", "vzorné", "10/10"),
        ("not-applicable", "netýká se úřadu", "–"),
    ]
    assert (report.total.score, report.total.maximum, report.total.percent) == (11, 20, 55)
    assert rows["2a"].missing == ()
    assert "2\u00a0kritéria krát plný počet bodů 10) = 55 %" in report.total.formula
    assert "Netýká se úřadu: 1; z výpočtu vypadávají." in report.total.formula


def test_formula_of_nothing_divides_nothing():
    told = formula(office((0, 3)).fulfilment)
    assert told.startswith("Součet bodů 0 děleno nejvyšším možným součtem 9")
    assert "Nehodnoceno: 3;" in told
    lines = "".join(f"  {mark}: {{applicable: false, reason: R}}\n" for mark in MARKS)
    none = noun("evidence/u/assessments/1.yaml", f"kind: self\ndate: {date(2026, 1, 1)}\nscores:\n{lines}")
    assert formula(office((0, 3), assessments=[none]).fulfilment).startswith("Není co počítat")


PROOF = "title: D\ncriteria: [1a]\nfiles: [a.pdf]\nvalid_until: "


def one(days, **facts):
    """The first criterion with one document valid for so many more days."""
    document = noun("evidence/u/documents/d.yaml", PROOF + f"{TODAY + timedelta(days=days)}\n")
    return office((0, 3), [document], states=[FileState.PRESENT], **facts).standings["1a"]


@pytest.mark.parametrize(
    ("days", "state", "proves"),
    [(-1, EvidenceState.EXPIRED, False), (0, EvidenceState.EXPIRING, True), (400, EvidenceState.PRESENT, True)],
)
def test_what_has_expired_proves_nothing(days, state, proves):
    standing = one(days)
    assert (standing.evidence, standing.proven) == (state, proves)


def test_a_valid_document_proves_beside_a_file_that_cannot_be_read():
    unread = [Unread("evidence/u/documents/z.yaml", Document, None)]
    assert one(400, unread=unread).evidence is EvidenceState.PRESENT
    assert one(-1, unread=unread).evidence is EvidenceState.UNCHECKED


def test_points_the_scale_does_not_have_are_none():
    judged = noun(
        "evidence/u/assessments/a.yaml", f"kind: self\ndate: {TODAY}\nscores:\n  1a: {{score: 2, reason: R}}\n"
    )
    ours = office((0, 3), assessments=[judged])
    assert ours.standings["1a"].claimed is ClaimState.NOT_ASSESSED
    assert ours.fulfilment.points == 0


def test_almost_everything_is_not_a_hundred_percent():
    assert Fulfilment(999, 1000, 1, 999, 0, 1, 0, 0).percent == 99


@pytest.mark.parametrize("found", FileState)
def test_only_a_file_that_is_there_and_unchanged_proves(found):
    document = noun("evidence/u/documents/d.yaml", PROOF + f"{TODAY + timedelta(days=400)}\n")
    standing = office((0, 3), [document], states=[found]).standings["1a"]
    told = {
        FileState.PRESENT: EvidenceState.PRESENT,
        FileState.CHANGED: EvidenceState.CHANGED,
        FileState.LFS: EvidenceState.UNCHECKED,
    }
    assert standing.evidence is told.get(found, EvidenceState.MISSING)
    assert standing.proven is (found is FileState.PRESENT)


def test_a_document_without_a_file_and_a_reference_proves_nothing():
    document = noun("evidence/u/documents/d.yaml", "title: D\ncriteria: [1a]\n")
    assert office((0, 3), [document]).standings["1a"].evidence is EvidenceState.MISSING
