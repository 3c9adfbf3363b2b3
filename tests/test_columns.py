"""Tables on the screen: words are never broken, and what does not fit side by side stands one below another."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenario import spodq
from spodq.render.columns import in_column, widths, wrapped
from spodq.render.paper import Paper
from spodq.screen import Screen
from spodq.views.state import State

ROOT = Path(__file__).parents[1]
WORDS = st.text(st.sampled_from("aěP7(„§"), min_size=1, max_size=14) | st.sampled_from(
    ["1.\u00a09.\u00a02026", "6\u00a0412"]
)
CELLS = st.lists(WORDS, max_size=8).map(" ".join)
TABLES = st.integers(1, 6).flatmap(
    lambda columns: st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1, max_size=5)
)
STAFF = (("Kód", "Funkce", "Obsazeno od"), ("P-01", "sociální pracovnice pro děti", "1.\u00a09.\u00a02014"))


def shown(columns, *rows, width, unicode=True):
    paper = Paper(Screen(width=width, unicode=unicode))
    paper.table(columns, rows)
    return paper.text()


@given(TABLES, st.integers(10, 120), st.booleans())
def test_every_word_is_whole_and_the_screen_is_not_exceeded(rows, width, unicode):
    columns = [f"Sloupec{number}" for number in range(len(rows[0]))]
    said = shown(columns, *rows, width=width, unicode=unicode)
    seen = Counter(re.split(r"[ \n|]+", said))
    written = Counter(word for row in rows for cell in row for word in cell.split(" ") if word)
    assert written <= seen
    assert all(len(line) <= width or " " not in line.strip() for line in said.split("\n"))


@given(TABLES, st.integers(10, 120))
def test_columns_fit_the_screen_or_are_not_made(rows, width):
    made = widths(rows, width)
    longest = [max(len(word) for cell in column for word in cell.split(" ")) for column in zip(*rows, strict=True)]
    between = 3 * (len(rows[0]) - 1) + 2
    assert bool(made) == (sum(longest) + between <= width)
    if made:
        assert sum(made) + between <= width
        assert all(have >= need for have, need in zip(made, longest, strict=True))


def test_side_by_side_while_the_longest_words_fit():
    assert shown(*STAFF, width=34).split("\n") == [
        "",
        " Kód    Funkce        Obsazeno od",
        " ────────────────────────────────",
        " P-01   sociální      1.\u00a09.\u00a02014",
        "        pracovnice",
        "        pro děti",
        "",
        "",
    ]


def test_one_below_another_when_they_do_not():
    assert shown(*STAFF, width=30).split("\n") == [
        "",
        "Kód: P-01",
        "  Funkce: sociální pracovnice",
        "    pro děti",
        "  Obsazeno od: 1.\u00a09.\u00a02014",
        "",
        "",
    ]


def test_further_lines_of_a_value_stand_below_its_first_and_an_empty_value_is_left_out():
    said = shown(("Den", "Co", "Poznámka"), ("dnes", "revize\nvedoucí", ""), width=12)
    assert said.split("\n") == ["", "Den: dnes", "  Co: revize", "    vedoucí", "", ""]


def test_a_path_may_go_on_after_its_slash_in_a_column_alone():
    path = "doklady/zs/dohoda.yaml 3/3 A2022/0090-PC"
    assert in_column(path, 11) == "doklady/zs/\ndohoda.yaml\n3/3\nA2022/0090-PC"
    assert wrapped(path, 11) == "doklady/zs/dohoda.yaml\n3/3\nA2022/0090-PC"


def test_colours_of_a_state_reach_its_last_letter_and_not_the_label():
    paper = Paper(Screen(width=12, colour=True))
    state = paper.state(State("stale", "bad", "○", "po termínu dlouhém"))
    paper.table(("Kritérium", "Stav"), [("1a", state)])
    assert (
        "  Stav:\x1b[0m\x1b[31m ○ po\x1b[0m\n\x1b[31m    termínu\x1b[0m\n\x1b[31m    dlouhém\x1b[0m\n" in paper.text()
    )


@pytest.mark.parametrize("width", ["60", "80", "100"])
@pytest.mark.parametrize("command", ["records staff", "records trainings", "gaps", "map", "due", "indicators"])
def test_no_word_of_the_sample_is_broken(command, width):
    wide = set(spodq(*command.split(), cwd=ROOT, COLUMNS="900").stdout.replace("/", "/ ").split())
    narrow = spodq(*command.split(), cwd=ROOT, COLUMNS=width).stdout
    assert {word.rstrip(":") for word in narrow.replace("/", "/ ").split() if not word.startswith("─")} <= {
        word.rstrip(":") for word in wide
    }
