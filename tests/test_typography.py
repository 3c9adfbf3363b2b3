"""Hard spaces never change what is said: only spaces become hard, once, and never inside code or an address."""

import re

from hypothesis import given
from hypothesis import strategies as st

from spodq.czech import HARD_SPACE, typeset
from spodq.render.markdown import to_html
from spodq.render.templates import environment

_WRITTEN = (
    "a V s § §§ 9a odst. písm. č. j. 31. 1. 2026 Kč % Sb. Mgr. J. Ch. listopadu praxi „pojem“ 000 – https://a.cz/s_d"
)
PIECES = st.sampled_from(_WRITTEN.split())
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map(" ".join), st.text(max_size=60))


@given(TEXTS)
def test_only_spaces_change(text):
    shown = typeset(text)
    assert len(shown) == len(text)
    assert all(new in {old, HARD_SPACE} for old, new in zip(text, shown, strict=True))
    assert all(old == " " for old, new in zip(text, shown, strict=True) if old != new)


@given(TEXTS)
def test_once_is_enough(text):
    assert typeset(typeset(text)) == typeset(text)


@given(st.lists(st.sampled_from(["a", "v", "i", "K", "praxi", "dětí"]), min_size=2, max_size=9))
def test_no_one_letter_word_may_end_a_line(words):
    shown = typeset(" ".join(words))
    assert not re.search(r"(?<!\w)[avikAVIK] ", shown)


def test_marks_and_ends_of_lines_in_markdown_do_not_break_a_preposition():
    made = to_html("Práce v\npraxi s **dětmi** a `k a d` i [odkaz v textu](https://a.cz/k%20d)")
    assert "v&nbsp;praxi s&nbsp;<strong>dětmi</strong> a&nbsp;<code>k a d</code> i&nbsp;<a " in made
    assert "odkaz v&nbsp;textu" in made
    assert 'href="https://a.cz/k%20d"' in made


@given(st.lists(st.sampled_from(["a", "v", "praxi", "**s**", "*dětmi*", "`k a`", "č.\n5"]), min_size=1, max_size=9))
def test_markdown_keeps_every_letter_in_its_place(words):
    plain = re.sub(r"[\s*`]", "", "".join(words))
    assert re.sub(r"\s|<[^>]+>|&nbsp;", "", to_html(" ".join(words))) == plain


def test_names_of_files_are_printed_letter_by_letter():
    template = environment([]).from_string("{{ name }}|{{ name|exact }}")
    assert template.render(name="zápis s <dětmi>.pdf") == "zápis s\u00a0&lt;dětmi&gt;.pdf|zápis s &lt;dětmi&gt;.pdf"
