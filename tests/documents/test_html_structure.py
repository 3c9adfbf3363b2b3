"""Web pages without a browser: outline, links, tables, and nothing of people's text that would act."""

import re
from base64 import b64encode
from collections import Counter
from hashlib import sha256
from itertools import pairwise

import hostile
import pytest
from making import HOSTILE, Case, Maker
from pages import Page, flat

POLICY = {"default-src 'none'", "form-action 'none'", "base-uri 'none'", "img-src data:"}
ACTING = {"script", "style", "iframe", "object", "embed", "img", "link", "base", "svg", "math", "audio", "video"}
ALLOWED_LINK = re.compile(r"(#|https?://|mailto:)")
HOSTILE_CASES = [Case(HOSTILE, "manual"), Case(HOSTILE, "public")]


@pytest.fixture(scope="session")
def page(library, case) -> Page:
    return Page(library.read(case, "html"))


@pytest.fixture(scope="session", params=HOSTILE_CASES, ids=str)
def attacked(library, request) -> Page:
    return Page(library.read(request.param, "html"))


def skipped(page):
    """Headings that stand more than one level below the one before."""
    levels = [(0, "beginning"), *page.headings()]
    return [after for before, after in pairwise(levels) if after[0] > before[0] + 1]


def dead_links(page):
    """Links into the page that lead nowhere."""
    return [link for link in page.links if link.startswith("#") and link[1:] not in page.ids]


def test_language_and_character_set(page):
    assert page.root.get("lang") == "cs"
    assert page.root.xpath("//head/meta[1]/@charset") == ["utf-8"]


def test_title_names_document_and_office(page):
    (heading,) = page.root.iter("h1")
    (title,) = page.root.iter("title")
    (office,) = page.root.xpath("//head/meta[@name='author']/@content")
    assert flat(title.text) == flat(f"{heading.text} – {office}")


def test_headings_do_not_skip_levels(page, case):
    levels = [level for level, _ in page.headings()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert ({2} if case.tabular else {2, 3}) <= set(levels)
    assert skipped(page) == []


def test_every_id_is_unique(page):
    assert len(page.ids) > 40
    assert sorted(page.ids) == sorted(set(page.ids))


def test_every_internal_link_has_its_target(page, case):
    assert sum(link.startswith("#") for link in page.links) > (10 if case.tabular else 15)
    assert dead_links(page) == []


def test_every_label_points_to_something(page, case):
    named = [name for value in page.root.xpath("//@aria-labelledby | //@for") for name in value.split()]
    assert len(named) > (10 if case.tabular else 15)
    assert set(named) <= set(page.ids)


def test_contents_list_every_chapter_in_order(page):
    listed = [flat(each.text_content()) for each in page.root.xpath("//nav//a")]
    assert listed == [text for level, text in page.headings() if level == 2 and text in listed]
    assert {f"#{each}" for each in page.root.xpath("//main//h2/@id")} >= set(page.root.xpath("//nav//a/@href"))


def test_policy_forbids_the_network(page):
    (policy,) = page.root.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
    assert set(policy.split("; ")) >= POLICY
    assert "http" not in policy


@pytest.mark.parametrize("tag", ["style", "script"])
def test_policy_allows_only_what_the_page_came_with(page, tag):
    (policy,) = page.root.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")
    (own,) = page.root.iter(tag)
    fingerprint = b64encode(sha256(own.text.encode()).digest()).decode()
    assert f"{tag}-src 'sha256-{fingerprint}'" in policy.split("; ")
    assert "unsafe" not in policy
    assert page.root.xpath("//@style | //@onclick") == []


def test_filters_offer_exactly_the_states_parts_are_in(page):
    carried = [re.split(r"\|(?=\d-)", each) for each in page.root.xpath("//@data-state")]
    offered = {
        box.get("value"): int(flat(box.getparent().text_content()).rsplit("(", 1)[1].rstrip(")"))
        for box in page.root.xpath("//header//input[@type='checkbox']")
    }
    if offered:
        assert offered == Counter(mark for marks in carried for mark in marks)
        assert len(carried) == len(page.root.xpath("//*[@data-search]"))
    assert bool(offered) == any(len({*fact}) > 1 for fact in zip(*carried, strict=True))


def test_nothing_is_fetched(page):
    assert page.root.xpath("//@src | //@srcset | //@action | //@data | //@poster") == []
    styles = "".join(each.text for each in page.root.iter("style"))
    assert "display" in styles
    assert "url(" not in styles
    assert "@import" not in styles


def test_links_lead_only_where_they_may(page):
    assert [link for link in page.links if not ALLOWED_LINK.match(link)] == []


def test_every_table_has_headings_with_scope(page):
    tables = list(page.root.iter("table"))
    assert tables
    for table in tables:
        assert table.xpath("./thead/tr/th")
        assert table.xpath(".//th[not(@scope)]") == []


def test_every_row_is_as_long_as_its_heading(page):
    for table in page.root.iter("table"):
        lengths = {len(row) for row in table.iter("tr")}
        assert len(lengths) == 1


def test_frames_that_scroll_can_be_reached_and_have_a_name(page):
    frames = page.root.xpath("//*[@role='region']")
    assert frames
    assert all(each.get("tabindex") == "0" for each in frames)
    landmarks = page.root.xpath("//main//*[self::section or @role='region']")
    named = page.root.get_element_by_id
    names = [each.get("aria-label") or named(each.get("aria-labelledby")).text_content() for each in landmarks]
    assert len(names) > len(frames)
    assert all(names)
    assert sorted(names) == sorted(set(names))


def test_every_table_of_the_office_scrolls_in_its_own_frame(attacked):
    tables = attacked.root.xpath("//main//table[not(caption or @class)]")
    assert len(tables) > 5
    for table in tables:
        assert table.getparent().get("class") == "scroll"
        assert table.getparent().get("tabindex") == "0"


def test_no_trace_of_templates(page, case):
    if case.office == HOSTILE:
        assert "{{ 6007 * 7 }}" in page.text
        assert hostile.COMPUTED not in page.text
    else:
        assert not re.search(r"\{\{|\{%|\{#|#\}", page.source)
    assert not re.search(r"\bNone\b|\bTrue\b|\bFalse\b|Undefined|Markup\(|spodq-chapter", page.text)


def test_nothing_acts_but_our_style_and_script(page):
    acting = [each.tag for each in page.root.iter(*ACTING)]
    assert acting == ["style", "script"]
    assert page.source.count("</script>") == page.source.count("</style>") == 1
    handlers = [name for each in page.root.iter() for name in each.attrib if name.startswith("on")]
    assert handlers == []


def test_plain_texts_are_read_letter_by_letter(attacked):
    for text in hostile.LETTER_BY_LETTER:
        assert flat(text) in attacked.text


def test_text_of_the_office_cannot_leave_a_string_of_css(attacked):
    (style,) = attacked.root.iter("style")
    strings = re.findall(r'content:("[^"\\<>\n]*"|[^;}]*)', style.text)
    assert any("uvozovky" in each for each in strings)
    assert "display:none}*" not in style.text
    outside = re.sub(r'"[^"\n]*"', "", style.text)
    assert "uvozovky" not in outside
    assert outside.count("{") == outside.count("}")


def test_html_in_markdown_is_read_not_obeyed(attacked):
    assert re.sub('["„“]', "", hostile.RAW) in re.sub('["„“]', "", attacked.text)
    assert not list(attacked.root.iter("u"))


def test_markdown_becomes_markup(attacked):
    assert attacked.main.xpath(f"//strong[.='{hostile.BOLD}']")
    assert attacked.main.xpath(f"//s[.='{hostile.STRUCK}']")
    assert attacked.main.xpath(f"//code[.='{hostile.CODE}']")
    assert attacked.main.xpath(f"//blockquote/p[.='{hostile.QUOTED}']")
    assert attacked.main.xpath(f"//td[.='{hostile.CELL}']")
    assert attacked.main.xpath(f"//ol[@start='7']/li[contains(., '{hostile.CONTINUED}')]")
    nested = [flat(each.text_content()) for each in attacked.main.xpath("//ul/li/ul/li/p")]
    assert hostile.NESTED in nested
    assert next(each.get("href") for each in attacked.main.iter("a") if each.text == hostile.LINKED) == hostile.WEB
    assert next(each.get("href") for each in attacked.main.iter("a") if each.text == hostile.MAILED) == hostile.MAIL


@pytest.mark.parametrize("written", hostile.FORBIDDEN_LINKS.values(), ids=hostile.FORBIDDEN_LINKS)
def test_forbidden_links_do_not_survive(attacked, written):
    assert flat(written.split("](")[0].strip("[<>")) in attacked.text
    schemes = {link.split(":")[0].lower() for link in attacked.links if ":" in link}
    assert schemes == {"http", "https", "mailto"} & schemes
    assert schemes >= {"https", "mailto"}


@pytest.mark.parametrize("written", hostile.RELATIVE_LINKS.values(), ids=hostile.RELATIVE_LINKS)
def test_links_of_people_never_lead_into_the_computer_or_nowhere(tmp_path, written):
    text = {"title": "Postup", "criteria": ["1a"], "text": f"konec {written}", "published": True}
    page = Page(Maker(hostile.write_small(tmp_path, procedures={"odkazy": text})).make(HOSTILE_CASES[1], "html"))
    assert f"konec {written.split('](')[0][1:]}" in page.text
    assert [link for link in page.links if not ALLOWED_LINK.match(link)] == []
    assert dead_links(page) == []


def test_headings_of_people_never_skip_levels(tmp_path):
    text = {"title": "Postup", "criteria": ["1a"], "text": hostile.SKIPPING_HEADINGS}
    page = Page(Maker(hostile.write_small(tmp_path, procedures={"nadpisy": text})).make(HOSTILE_CASES[0], "html"))
    assert "Nadpis šesté úrovně" in page.text
    assert skipped(page) == []


def test_headings_of_the_introduction_never_skip_levels(tmp_path):
    root = hostile.write_small(tmp_path, introduction=hostile.HEADINGS)
    page = Page(Maker(root).make(HOSTILE_CASES[0], "html"))
    assert "Nadpis první" in page.text
    assert skipped(page) == []


def test_a_deep_list_loses_nothing_that_follows(tmp_path):
    text = {"title": "Postup", "criteria": ["1a"], "text": f"{hostile.deep_list(40)}\n\nco je za seznamem"}
    page = Page(Maker(hostile.write_small(tmp_path, procedures={"hloubka": text})).make(HOSTILE_CASES[0], "html"))
    assert "hloubka 39" in page.text
    assert "co je za seznamem" in page.text


def test_two_documents_of_one_name_keep_their_own_anchors(tmp_path):
    twins = {name: {"id": "stejny", "title": f"Doklad {name}", "criteria": ["1a"], "reference": "1"} for name in "ab"}
    page = Page(Maker(hostile.write_small(tmp_path, documents=twins)).make(HOSTILE_CASES[0], "html"))
    assert sorted(page.ids) == sorted(set(page.ids))


def test_a_document_may_prove_a_criterion_the_office_is_not_assessed_on(tmp_path):
    spare = {"spolecny": {"title": "Společný doklad", "criteria": ["1a", "15a", "99z"], "reference": "1"}}
    page = Page(Maker(hostile.write_small(tmp_path, documents=spare)).make(HOSTILE_CASES[0], "html"))
    assert "Společný doklad" in page.text
    assert dead_links(page) == []
