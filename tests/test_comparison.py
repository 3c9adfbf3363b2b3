"""Two moments of an office side by side; every kind of change, and what is no change."""

from datetime import date
from functools import partial

import pytest

from spodq.loader import load
from spodq.model.comparison import Comparison, Move
from spodq.model.gap import Gap
from spodq.views import diff
from spodq.workspace.root import find
from tables import TODAY, edit

OFFICE = "evidence/urad"
DOCUMENTS = f"{OFFICE}/documents"
ASSESSMENT = f"{OFFICE}/assessments/2026.yaml"
CRITERIA = "standards/spod/2020-01-01"
WORST = "1a: {score: 0, reason: Obvod rozdělen není.}"
BEST = "1a: {score: 1, reason: Obvod je rozdělen.}"


@pytest.fixture
def change(workspace):
    """Compare the clean workspace with itself after edits: pairs of a path and its new text (None removes)."""

    def compare(*edits, before=TODAY, after=TODAY, touched=frozenset(), first=()):
        _make(workspace, first)
        then = load(find(workspace), before)
        _make(workspace, edits)
        now = load(find(workspace), after)
        made = partial(diff.view, then, now, now.office("urad"), touched)
        return Comparison(then.office("urad"), now.office("urad"), touched), made

    return compare


def _make(workspace, edits):
    for path, old, new in edits:
        if old is None:
            (workspace / path).write_text(new, encoding="utf-8") if new else (workspace / path).unlink()
        else:
            edit(workspace / path, [(old, new)])


def _marks(pairs):
    return [pair.after.criterion.id for pair in pairs]


def _gaps(found):
    return [(criterion.id, gap) for criterion, gap in found]


def test_nothing_changed(change):
    found, view = change()
    assert not found.worse
    assert found.files == ()
    report = view()
    assert report.sections == ()
    assert report.lead == "Hodnocení, nedostatky ani doklady se nezměnily."
    assert report.notes == ()


@pytest.mark.parametrize(
    ("then", "now", "told"),
    [
        (WORST, BEST, "rose"),
        (BEST, WORST, "fell"),
        (BEST, BEST, None),
        ("", BEST, "rose"),
        ("", WORST, "reassessed"),
        (BEST, "", "fell"),
        (BEST, "1a: {applicable: false, reason: Netýká se.}", "reassessed"),
        ("1a: {applicable: false, reason: Netýká se.}", WORST, "reassessed"),
        ("", "", None),
    ],
)
def test_scores(then, now, told, change, workspace):
    text = (workspace / ASSESSMENT).read_text(encoding="utf-8")
    written = [text.replace(f"  {BEST}\n", f"  {line}\n" if line else "") for line in (then, now)]
    found, view = change((ASSESSMENT, None, written[1]), first=[(ASSESSMENT, None, written[0])])
    marks = {"rose": _marks(found.rose), "fell": _marks(found.fell), "reassessed": _marks(found.reassessed)}
    assert {name: each for name, each in marks.items() if each} == ({told: ["1a"]} if told else {})
    assert found.worse == (told == "fell")
    assert {section.name for section in view().sections} - {"opened", "closed", "files"} == {told} - {None}


def test_scores_of_different_scales_are_compared_by_their_share(change):
    longer = "{score: 1, label: splněno}\n    - {score: 2, label: splněno nadmíru}"
    found, _ = change((f"{CRITERIA}/about.yaml", "{score: 1, label: splněno}", longer))
    assert _marks(found.fell) == ["1a", "1b", "2a"]


def test_evidence_that_expires_is_a_gap_that_opens_by_time_alone(change):
    found, view = change(after=date(2100, 1, 1))
    assert [document.title for document in found.expired] == ["Leták pro děti"]
    assert _gaps(found.opened)[0] == ("1a", Gap.EVIDENCE)
    assert found.files == ()
    assert found.worse
    assert "propadl 1\u00a0doklad" in view().lead


def test_evidence_that_expired_before_is_not_told_again(change):
    found, _ = change(before=date(2100, 1, 1), after=date(2100, 2, 1))
    assert not list(found.expired)


def test_evidence_that_will_expire_soon_is_no_gap_yet(change):
    found, _ = change(after=date(2099, 12, 30))
    assert ("1a", Gap.EVIDENCE) not in _gaps(found.opened)


def test_a_renewed_document_closes_the_gap(change):
    expired = (f"{DOCUMENTS}/letak.yaml", "valid_until: 2099-12-31", "valid_until: 2026-01-31")
    found, view = change((f"{DOCUMENTS}/letak.yaml", "2026-01-31", "2099-12-31"), first=[expired])
    assert _gaps(found.closed) == [("1a", Gap.EVIDENCE)]
    assert not found.worse
    assert "ubyl 1\u00a0nedostatek" in view().lead.casefold()
    (changed,) = found.files
    assert (changed.move, changed.keys) == (Move.CHANGED, ("platí do",))


def test_files_that_come_and_go(change):
    added = "title: Nový\ncriteria: [1b]\nreference: LH/1/2026\n"
    found, view = change((f"{DOCUMENTS}/novy.yaml", None, added), (f"{DOCUMENTS}/mistnost.yaml", None, None))
    assert [(each.move, each.noun.path.rpartition("/")[2]) for each in found.files] == [
        (Move.REMOVED, "mistnost.yaml"),
        (Move.ADDED, "novy.yaml"),
    ]
    assert _gaps(found.opened) == [("2a", Gap.EVIDENCE)]
    files = next(section for section in view().sections if section.name == "files")
    assert [row[:3] for row in files.rows] == [
        ("odebráno", "doklad", "Záznam o vybavení místnosti"),
        ("přidáno", "doklad", "Nový"),
    ]


def test_a_profile_has_a_name_and_no_title(change):
    _, view = change((f"{OFFICE}/office.yaml", "Náměstí 1", "Náměstí 2"))
    (files,) = view().sections
    assert files.rows == (("změněno", "profil úřadu", "Městský úřad Lhota", "adresa", "office.yaml"),)


def test_bytes_of_an_attachment_are_told_by_git(change):
    found, _ = change(touched=frozenset({f"{OFFICE}/files/letak.txt", f"{OFFICE}/files/jiny.txt"}))
    (changed,) = found.files
    assert (changed.noun.title, changed.keys) == ("Leták pro děti", ("obsah přílohy letak.txt",))


def test_criteria_come_and_go_with_what_the_office_does(change):
    found, view = change((f"{OFFICE}/office.yaml", "activities: [foster-care-agreements]\n", ""))
    assert [criterion.id for criterion in found.went] == ["2a"]
    assert not found.worse
    assert "went" in [section.name for section in view().sections]


def test_a_text_of_a_criterion_that_is_another_one(change):
    found, view = change((f"{CRITERIA}/02.yaml", "Úřad má místnost", "Úřad má dvě místnosti"))
    assert [criterion.id for criterion in found.reworded] == ["2a"]
    assert "reworded" in [section.name for section in view().sections]


def test_what_cannot_be_read_is_neither_worse_nor_missing(change):
    found, view = change((f"{DOCUMENTS}/letak.yaml", "kind: document", "kind: [document]"))
    assert found.unsure == ("1a",)
    assert not found.worse
    assert found.files == ()
    report = view()
    assert report.notes[0] == "Neúplné srovnání, nyní: nešlo přečíst: documents/letak.yaml."
    assert report.notes[1] == "Kritérium 1a proto nelze srovnat."
    assert report.numbers.rows[1][2] == "?"


def test_when_nothing_can_be_compared_no_list_of_marks_is_given(change):
    found, view = change((ASSESSMENT, "scores:", "scores: ["))
    assert found.unsure == ("1a", "1b", "2a")
    assert view().notes[1] == "Žádné kritérium proto nelze srovnat."
    assert view().numbers.rows[0][2] == "?"


def test_an_office_that_was_not_there(workspace):
    now = load(find(workspace), TODAY)
    found = Comparison(None, now.office("urad"))
    assert [criterion.id for criterion in found.came] == ["1a", "1b", "2a"]
    assert {each.move for each in found.files} == {Move.ADDED}
    assert not found.worse
    assert list(found.expired) == []
    assert list(found.went) == []


def test_an_office_that_could_not_be_judged_then(change):
    broken = (f"{OFFICE}/office.yaml", "kind: orp", "kind: [orp")
    _, view = change((f"{OFFICE}/office.yaml", "kind: [orp", "kind: orp"), first=[broken])
    report = view()
    assert report.notes[0] == "Neúplné srovnání, dříve: nešlo přečíst: office.yaml."
    assert report.numbers.rows[0][1] == "?"
    assert not report.worse
