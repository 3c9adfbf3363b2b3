"""Outputs hold whatever people's text holds."""

import json
from datetime import date

import pytest

from spodq.finding import Report, Rule, Severity
from spodq.outputs import formats, write
from spodq.place import Place
from spodq.screen import Screen

NASTY = "konec\x9b2J \u202eobráceně\u2066 \u2028 % :: , \x7f \ud83d"


@pytest.fixture
def report():
    rule = Rule("SPQ999", "nasty", Severity.ERROR)
    return Report((rule.at(Place(f"a/{NASTY}.yaml", 2, 3, 2, 9), NASTY),), date(2026, 11, 22), 1)


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("screen", [Screen(), Screen(terminal=True), Screen(terminal=True, colour=True)])
def test_nothing_steers_the_terminal(report, name, screen):
    text = write(report, name, screen)
    text.encode("utf-8")
    raw = text.replace("\x1b[", "") if screen.colour else text
    assert all(sign.isprintable() or sign in "\n\u00a0" for sign in raw)


def test_json_gives_the_text_back(report):
    told = json.loads(write(report, "json", Screen()))
    assert told["findings"][0]["message"] == NASTY
