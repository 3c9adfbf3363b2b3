"""Web pages in a browser and before validators: accessible, quiet, valid, and the search finds."""

import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import needs
import pytest
from making import CASES, LEAFLETS, SHORT
from pages import Page

pytestmark = pytest.mark.documents

LOOKS = {"light-1280", "light-360", "dark-1280", "dark-360"}
MUST_BE_MEASURED = {"color-contrast", "heading-order", "label", "link-name", "region", "html-has-lang", "target-size"}
UNDECIDED = {"color-contrast"}
"""A cell half hidden by the edge of its frame cannot be measured; its colours are measured in the cells beside it."""
WORDLESS: set[str] = set()
"""Editions that may have no word to seek."""
IGNORED_BY_VNU: dict[str, str] = dict.fromkeys(
    ("Inline style violates Content Security Policy", "Inline script violates Content Security Policy"),
    "the checker does not count hashes; they are counted in test_html_structure and by the browser, which is silent",
)
"""Beginning of a message that is no fault → why."""


def missing_browser() -> str:
    return needs.missing("chromium", "node", "axe-core", "playwright-core")


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("\u00a0", " "))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower()


def told(rules: list[dict]) -> str:
    return "\n".join(f"{each['rule']} ({each['count']}×): {' | '.join(each['nodes'])}" for each in rules)


def browse(page: Path, folder: Path) -> dict:
    """What browse.mjs saw; the browser keeps its files in the folder."""
    done = subprocess.run(
        [needs.NODE, needs.HERE / "browse.mjs", page, folder],
        env={**os.environ, "SPODQ_CHROMIUM": needs.CHROMIUM, "HOME": str(folder)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def pictures(tmp_path_factory):
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="session")
def visit(library, case, pictures) -> dict:
    """What browse.mjs saw on the page."""
    if reason := missing_browser():
        pytest.skip(reason)
    page = library.save(case, "html", pictures)
    return browse(page, pictures)


@pytest.fixture(scope="session")
def source(library, case) -> Page:
    """The page as it was written, before its script did anything."""
    return Page(library.read(case, "html"))


def test_axe_finds_nothing(visit):
    assert {look["name"] for look in visit["looks"]} == LOOKS
    for look in visit["looks"]:
        assert not look["violations"], f"{look['name']}\n{told(look['violations'])}"
        assert {rule["rule"] for rule in look["undecided"]} <= UNDECIDED, told(look["undecided"])
    for look in visit["looks"]:
        opened = look.get("open", {"violations": [], "overflow": look["overflow"]})
        assert not opened["violations"], f"{look['name']}\n{told(opened['violations'])}"
        assert opened["overflow"] == look["overflow"]
    measured = {rule for look in visit["looks"] for rule in look["passes"]}
    assert measured >= MUST_BE_MEASURED


def test_nothing_complains(visit):
    assert visit["console"] == []
    assert visit["page_errors"] == []


def test_nothing_is_asked_of_the_network(visit):
    assert visit["requests"] == []


def test_nothing_sticks_out_of_the_window(visit):
    for look in visit["looks"]:
        assert look["overflow"] == {"scrolls": False, "elements": []}, look["name"]


def test_search_finds_without_diacritics_and_hides_the_rest(visit, case):
    assert visit["search"] or case.edition in WORDLESS
    if not visit["search"]:
        return
    sought, found = visit["search"]["sought"], visit["search"]["found"]
    shown = [plain(text) for text, visible in found["parts"] if visible]
    hidden = [plain(text) for text, visible in found["parts"] if not visible]
    assert sought not in "".join(text for text, _ in found["parts"]).lower()
    assert shown
    assert hidden
    assert all(sought in text for text in shown)
    assert not any(sought in text for text in hidden)
    assert found["empty_sections"] == 0
    assert found["hidden_sections"] > 0
    assert found["status"] == f"Nalezeno: {len(shown)} z {len(found['parts'])}"


def test_cleared_search_shows_everything(visit):
    if not visit["search"]:
        return
    cleared = visit["search"]["cleared"]
    assert all(visible for _, visible in cleared["parts"])
    assert cleared["hidden_sections"] == 0
    assert cleared["status"] == ""


def test_link_into_a_hidden_chapter_shows_it(visit):
    assert not visit["search"] or visit["search"]["followed"] == {"before": False, "after": True}


def test_filters_show_only_what_is_in_the_states(visit, source):
    facts = zip(*(each.split("|") for each in source.root.xpath("//@data-state")), strict=True)
    seen = visit["filters"]
    assert bool(seen) == any(len({*states}) > 1 for states in facts)
    if not seen:
        return
    one, two, both = {seen["first"]}, {seen["first"], seen["second"]}, {seen["first"], seen["second"], seen["last"]}
    for name, wanted in (("one", one), ("two", two), ("both", both)):
        parts = seen[name]["parts"]
        for states, visible in parts:
            facts = {each[0] for each in wanted}
            assert visible == (facts == {each[0] for each in wanted & {*states}}), name
        shown = sum(visible for _, visible in parts)
        assert seen[name]["status"] == f"Nalezeno: {shown} z {len(parts)}"
    assert {visible for _, visible in seen["one"]["parts"]} == {True, False}


def test_a_narrowed_page_says_so_on_paper_and_controls_are_not_printed(visit):
    if seen := visit["filters"]:
        assert seen["one"]["note"].startswith("Jen výběr (")
        assert seen["paper"] == {"controls": False, "note": True}
        assert seen["cleared"]["note"] == seen["cleared"]["status"] == ""
        assert seen["cleared"]["paper"] == {"controls": False, "note": False}
        assert all(visible for _, visible in seen["cleared"]["parts"])


def test_escape_closes_the_filters(visit):
    if seen := visit["filters"]:
        assert seen["closed"] == {"open": False, "focused": "SUMMARY"}


def test_each_criterion_is_a_link_to_itself(visit, source):
    places = visit["places"]
    assert all(link == f"#{place}" for link, place in places["links"])
    assert {f"#{each}" for each in source.ids if re.match(r"k\d", each)} <= {link for link, _ in places["links"]}
    assert places["query"] == ""


def test_button_changes_the_look_there_and_back(visit):
    before, pressed, after = (visit["theme"][name] for name in ("before", "pressed", "after"))
    assert before == after
    assert (before["pressed"], pressed["pressed"]) == ("false", "true")
    assert before["background"] != pressed["background"]
    assert before["letters"] != pressed["letters"]
    assert not visit["theme"]["violations"], told(visit["theme"]["violations"])


def test_first_key_offers_to_skip_to_the_content(visit):
    assert visit["skip"] == {"target": "#obsah", "visible": True, "focused": "obsah"}


def test_pictures_were_taken(visit, case, pictures):
    taken = {path.stem.removeprefix(f"{case}-") for path in pictures.glob(f"{case}-*.png")}
    names = {look["name"] for look in visit["looks"]}
    opened = {f"{look['name']}-filters" for look in visit["looks"] if "open" in look}
    assert taken == names | opened | ({"search"} if visit["search"] else set())


def test_browser_would_see_faults(tmp_path):
    """A page with one fault of each kind; otherwise silence would prove nothing."""
    if reason := missing_browser():
        pytest.skip(reason)
    page = tmp_path / "fault.html"
    page.write_text(
        """<!DOCTYPE html><html><head><title>x</title></head><body><main id="obsah" tabindex="-1">
        <a href="#obsah">x</a><h1>x</h1><h3 style="color:#ccc;background:#fff">bledý nadpis</h3><img src="http://127.0.0.1:9/x.png">
        <div style="width:3000px">x</div><input type="search"><p role="status"></p><button id="vzhled">x</button>
        <nav><a href="#x">x</a></nav><h2 id="x">x</h2><script>nothing()</script></main></body></html>""",
        encoding="utf-8",
    )
    seen = browse(page, tmp_path)
    first = seen["looks"][0]
    rules = {rule["rule"] for rule in first["violations"]}
    assert rules >= {"html-has-lang", "heading-order", "image-alt", "color-contrast", "label"}
    assert first["overflow"]["scrolls"]
    assert seen["requests"]
    assert seen["console"]
    assert seen["page_errors"]


@pytest.fixture(scope="session")
def pages(library, tmp_path_factory) -> list:
    """All pages at once: programs that check them take longer to start than to check."""
    folder = tmp_path_factory.mktemp("pages")
    for office, name in LEAFLETS:
        (folder / f"{name}.html").write_bytes(library.leaflet(office, name, "html"))
    leaflets = sorted(folder.glob("*.html"))
    return [*(library.save(case, "html", folder) for case in (*CASES, *SHORT)), *leaflets]


def messages_of_vnu(*paths) -> Iterator[str]:
    done = subprocess.run(
        [needs.JAVA, "-jar", needs.VNU, "--format", "json", *paths], capture_output=True, encoding="utf-8", check=False
    )
    for each in json.loads(done.stderr)["messages"]:
        if not each["message"].startswith(tuple(IGNORED_BY_VNU)):
            yield f"{each['url']}:{each.get('lastLine')}: {each.get('subType', each['type'])}: {each['message']}"


def test_checker_of_w3c_finds_nothing(pages, tmp_path):
    if reason := needs.missing("java", "vnu-jar"):
        pytest.skip(reason)
    broken = tmp_path / "broken.html"
    broken.write_text(pages[0].read_text(encoding="utf-8").replace("</h1>", "<h1>"), encoding="utf-8")
    assert list(messages_of_vnu(broken))
    assert list(messages_of_vnu(*pages)) == []


def messages_of_html_validate(folder, *paths) -> Iterator[str]:
    """Through a file: the program ends before a long answer gets through a pipe."""
    command = [needs.NODE, needs.HTML_VALIDATE, "--config", needs.HERE / "htmlvalidate.mjs", "-f", "json", *paths]
    answer = folder / "answer.json"
    with answer.open("wb") as out:
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    assert answer.stat().st_size, done.stderr
    for page in json.loads(answer.read_bytes()):
        for each in page["messages"]:
            yield f"{page['filePath']}:{each['line']}: {each['ruleId']}: {each['message']} ({each['selector']})"


def test_html_validate_finds_nothing(pages, tmp_path):
    if reason := needs.missing("node", "html-validate"):
        pytest.skip(reason)
    broken = tmp_path / "broken.html"
    broken.write_text(pages[0].read_text(encoding="utf-8").replace("<h3", "<h6"), encoding="utf-8")
    assert list(messages_of_html_validate(tmp_path, broken))
    assert list(messages_of_html_validate(tmp_path, *pages)) == []
