"""The sample tells a story over five commits; commands show each of its turns. The same is chapter 11 of the guide."""

import json
import shutil

import pytest
from icalendar import Calendar

import story
from commits import git
from scenario import spodq


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The whole story; nobody may change it."""
    return story.build(tmp_path_factory.mktemp("pribeh"))


@pytest.fixture
def ask(told):
    """What a command says, as JSON."""

    def said(*arguments):
        done = spodq(*arguments, "--format", "json", cwd=told)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return said


def _sections(report):
    return {
        section["name"]: [dict(zip(section["keys"], row, strict=True)) for row in section["rows"]]
        for section in report["sections"]
    }


def test_criteria_rise(ask):
    found = _sections(ask("diff", "2021-09-30", "sebehodnoceni-2021"))
    rose = {row["mark"]: (row["before"], row["after"]) for row in found["rose"]}
    assert rose["2c"] == ("◐ 2/3 splněno dobře", "● 3/3 splněno výborně")
    assert "fell" not in found
    assert [row["title"] for row in found["files"]] == ["Sebehodnocení za rok 2021"]


def test_evidence_expires_and_the_newer_version_comes_in_force(ask):
    report = ask("diff", "sebehodnoceni-2021", "2022-01-31")
    found = _sections(report)
    assert "Individuální plány vzdělávání na rok 2021" in [row["title"] for row in found["expired"]]
    assert ("6b", "platný doklad") in [(row["mark"], row["gaps"]) for row in found["opened"]]
    assert [row["mark"] for row in found["came"]] == ["15a", "15b", "15c", "15d"]
    assert "podle znění účinného od 1.\u00a01.\u00a02022" in report["notes"][0]
    assert report["worse"]


def test_files_alone_brought_none_of_it(ask):
    assert _sections(ask("diff", "sebehodnoceni-2021", "2022-01-31", "--same-day")) == {}


def test_a_renewed_document_closes_the_gap(ask):
    found = _sections(ask("diff", "2022-01-31", "HEAD"))
    assert ("6b", "platný doklad") in [(row["mark"], row["gaps"]) for row in found["closed"]]


def test_what_will_be_when_nothing_is_done(ask):
    assert "expired" in _sections(ask("diff", "HEAD", "2022-12-31"))


def test_history_by_commits(ask):
    rows = ask("history", "--every", "commit", "--today", "2022-04-30")["rows"]
    assert [(row["day"], row["percent"]) for row in rows] == [
        ("2021-09-30", 64),
        ("2021-10-20", 75),
        ("2021-12-20", None),
        ("2022-01-10", 73),
        ("2022-02-15", 73),
    ]
    assert [row["maximum"] for row in rows] == [114, 114, None, 126, 126]
    assert rows[2]["note"] == "nešlo přečíst: assessments/2021-sebehodnoceni.yaml"
    assert rows[2]["expired"] is not None


def test_history_by_months_sees_what_expired_without_a_commit(ask):
    rows = ask("history", "--today", "2022-04-30")["rows"]
    days = {row["day"]: row for row in rows}
    assert list(days)[-1] == "2022-04-30"
    assert days["2021-11-30"]["commit"] == days["2021-10-31"]["commit"]
    assert days["2021-11-30"]["expired"] == days["2021-10-31"]["expired"] + 1


def test_the_day_decides_by_which_wording_the_office_is_judged(told):
    before, after = (spodq("gaps", "--today", day, cwd=told).stdout for day in ("2021-12-31", "2022-01-01"))
    assert "znění účinné od 1.\u00a01.\u00a02013" in before
    assert "15. Dohoda o výkonu pěstounské péče" not in before
    assert "Nově se bude u úřadu hodnotit: 15a, 15b, 15c a 15d." in " ".join(before.split())
    assert "znění účinné od 1.\u00a01.\u00a02022" in after
    assert "15. Dohoda o výkonu pěstounské péče" in after
    assert "Nově se bude" not in after


def test_standard_15_concerns_only_who_concludes_agreements(told, tmp_path):
    copy = shutil.copytree(told, tmp_path / "bez-dohod")
    profile = copy / story.OFFICE / "office.yaml"
    text = profile.read_text(encoding="utf-8")
    assert text.count("activities: [foster-care-agreements]") == 1
    profile.write_text(text.replace("activities: [foster-care-agreements]", "activities: []"), encoding="utf-8")
    with_agreements, without = (spodq("gaps", "--today", "2022-01-01", cwd=root).stdout for root in (told, copy))
    assert "znění účinné od 1.\u00a01.\u00a02022" in without
    assert ("15d" in with_agreements, "15d" in without) == (True, False)
    assert ("14a" in with_agreements, "14a" in without) == (True, True)


PLANS = "documents/individualni-plany-vzdelavani-2021.yaml"
RENEWED_PLANS = "documents/individualni-plany-vzdelavani-2022.yaml"


def _due(ask, today, days="30"):
    report = ask("due", "--today", today, "--days", days)
    return [{(each["kind"], each["path"]) for each in report[part]} for part in ("overdue", "ahead")]


def test_what_is_due_moves_from_ahead_to_overdue_as_days_go(ask):
    for today, late in (("2021-11-30", False), ("2021-12-31", False), ("2022-01-01", True)):
        overdue, ahead = _due(ask, today, "31")
        assert [("validity", PLANS) in part for part in (overdue, ahead)] == [late, not late]
    _, ahead = _due(ask, "2021-11-29", "31")
    assert ("validity", PLANS) not in ahead


def test_the_renewed_document_is_due_a_year_later(ask):
    _, ahead = _due(ask, "2022-11-15", "60")
    assert {("review", RENEWED_PLANS), ("validity", RENEWED_PLANS)} <= ahead


def test_the_newer_version_is_due_until_it_comes_in_force(ask):
    wording = "wording", "standards/spod/2022-01-01/about.yaml"
    for today, expected in (("2021-12-01", False), ("2021-12-02", True), ("2021-12-31", True), ("2022-01-01", False)):
        _, ahead = _due(ask, today)
        assert (wording in ahead) == expected


def test_the_calendar_has_what_is_due(ask, told, tmp_path):
    made = []
    for name in ("a.ics", "b.ics"):
        asked = ("due", "--today", "2021-12-10", "--days", "30", "-o", str(tmp_path / name))
        assert spodq(*asked, cwd=told).returncode == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    report = ask("due", "--today", "2021-12-10", "--days", "30")
    told_days = {(each["uid"], each["iso_day"]) for each in (*report["overdue"], *report["ahead"])}
    events = Calendar.from_ical(made[0]).walk("VEVENT")
    assert {(str(each["uid"]), each.decoded("dtstart").isoformat()) for each in events} == told_days
    assert [str(each["summary"]) for each in events if each.decoded("dtstart").isoformat() == "2022-01-01"] == [
        "nové znění standardů: vyhláška č. 473/2012 Sb."
    ]


@pytest.mark.parametrize(
    "command",
    [("diff", "HEAD~4", "HEAD~1"), ("history", "--today", "2022-04-30"), ("due", "--today", "2021-12-10")],
)
@pytest.mark.parametrize("ending", ["html", "md", "docx"])
def test_documents_are_the_same_each_time(command, ending, told, tmp_path):
    made = []
    for name in ("a", "b"):
        output = tmp_path / f"{name}.{ending}"
        assert spodq(*command, "-o", str(output), cwd=told).returncode == 0
        made.append(output.read_bytes())
    assert made[0] == made[1]


def test_a_chart_has_words_and_breaks_where_nothing_is_known(ask, told):
    charts = ask("history", "--today", "2022-04-30")["charts"]
    percent = charts[0]
    assert len(percent["lines"]) == 2
    assert [point["label"] for point in percent["unknown"]] == ["?"]
    page = spodq("history", "--today", "2022-04-30", "--format", "html", cwd=told).stdout.replace("\u00a0", " ")
    assert page.count("<svg") == len(charts) == page.count('role="img"')
    for chart in charts:
        assert f">{chart['title']}</figcaption>" in page
        assert f'id="popis-{chart["name"]}">' in page
        assert all(f'points="{line}"' in page for line in chart["lines"])


def test_a_shallow_clone_says_what_it_cannot_see(told, tmp_path):
    git(tmp_path, "clone", "-q", "--depth=2", told.as_uri(), "melky")
    done = spodq("history", "--every", "commit", cwd=tmp_path / "melky")
    assert "historie tu začíná dnem 10.\u00a01.\u00a02022 (mělký klon)" in done.stdout.replace("\n", " ")
    assert spodq("diff", "2021-10-31", cwd=tmp_path / "melky").returncode == 2


def test_nothing_is_written_to_the_folder(told):
    copy = shutil.copytree(told, told.with_name("kopie"))
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    for command in ("diff", "history", "due"):
        assert spodq(command, cwd=copy).returncode == 0
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before
