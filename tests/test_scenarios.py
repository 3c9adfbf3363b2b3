"""The scenarios are played as they are written, and every help shows an example that works."""

import re

import pytest

import scenario
from spodq.views.overviews import OVERVIEWS

TEXTS = sorted(scenario.SCENARIOS.glob("*.txt"))
COMMANDS = (
    *(
        "init",
        "check",
        "seal",
        "gaps",
        "indicators",
        "manual",
        "map",
        "inspection",
        "leaflet",
        "site",
        "diff",
        "history",
        "import",
        "show",
        "standards",
        "rules",
        "explain",
        "schema",
    ),
    *("add", "assess", "diff", "history", "due"),
)
NEEDED = {
    "leaflet": {
        "evidence/blansko/leaflets/pro-deti.yaml": (
            "title: Pomůžeme ti",
            "audience: children",
            "criteria: [3b]",
            "sections: [{title: Kdy, text: Kdykoli.}]",
        ),
    },
    "seal": {
        "evidence/blansko/procedures/supervize.yaml": ("title: Supervize", "criteria: [6d]", "text: Čtvrtletně."),
    },
    "project report": {
        "evidence/blansko/projects/rozvoj.yaml": ("title: Rozvoj", "since: 2026-01-01", "until: 2027-12-31"),
    },
}
"""What the example of a command cannot do without."""
ENDLESS = ("preview",)
"""What its example starts ends only by Ctrl+C; tests/test_preview.py tries it."""
SUBCOMMANDS = (
    "project report",
    *(f"records {name}" for name in OVERVIEWS),
    "standards diff",
    "standards import",
    "standards migrate",
    "export matrix",
    "templates new",
    "templates check",
)


@pytest.mark.parametrize("text", TEXTS, ids=[text.stem for text in TEXTS])
def test_scenario(text, tmp_path):
    stage = scenario.Stage(tmp_path)
    for step in scenario.read(text):
        stage.play(step)


def test_scenarios_run_every_command():
    assert len(TEXTS) > 5
    run = [step.rest.removeprefix("spodq ") for text in TEXTS for step in scenario.read(text) if step.word == "$"]
    assert len(run) > 60
    assert [
        name for name in COMMANDS + ENDLESS + SUBCOMMANDS if not any(f"{each} ".startswith(f"{name} ") for each in run)
    ] == []


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A folder as `spodq init` lays it out, saved in git, with a text of an annex somebody copied."""
    home = tmp_path_factory.mktemp("fresh")
    (home / "priloha-1.txt").write_text("Příloha č. 1\nStandard 1\n1a\nVymyšlené znění.\n", encoding="utf-8")
    stage = scenario.Stage(home)
    assert stage.output_of("spodq init --office Blansko")[1] == 0
    assert stage.output_of("spodq export matrix -o hodnoceni.xlsx")[1] == 0
    stage.play(scenario.Step("commit", "2026-11-02", (), 0))
    return stage


@pytest.mark.parametrize("command", COMMANDS + ENDLESS + SUBCOMMANDS)
def test_help_is_czech_and_its_example_works(command, fresh):
    lines, code = fresh.output_of(f"spodq {command} -h")
    text = "\n".join(lines)
    assert code == 0
    assert text.startswith(f"Použití: spodq {command}")
    assert not re.search(r"\b(Usage|Options|Arguments|default|required|Show|help\.)\b", text)
    examples = [line.strip().removeprefix("Příklad: ") for line in lines if line.strip().startswith("Příklad: ")]
    assert len(examples) == 1
    if command in ENDLESS:
        return
    for path, lines in NEEDED.get(command, {}).items():
        fresh.play(scenario.Step("file", path, lines, 0))
    assert fresh.output_of(examples[0])[1] == 0
    for path in NEEDED.get(command, {}):
        (fresh.folder / path).unlink()


def test_a_difference_is_noticed(tmp_path):
    stage = scenario.Stage(tmp_path)
    for wrong in (
        scenario.Step("$", "spodq --version", ("spodq 99",), 1, 0),
        scenario.Step("$", "spodq --version", ("…",), 1, 1),
        scenario.Step("absent", ".", (), 1),
        scenario.Step("begins", "neni.txt x", (), 1),
        scenario.Step("content", "neni.txt", ("x",), 1),
        scenario.Step("překlep", "", (), 1),
    ):
        with pytest.raises((AssertionError, FileNotFoundError)):
            stage.play(wrong)


@pytest.mark.parametrize(
    ("said", "expected", "fit"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a", "b"], ["a"], False),
        (["a", "b", "c"], ["a", "…", "c"], True),
        (["a", "c"], ["a", "…", "c"], True),
        (["a", "b"], ["…", "c"], False),
        ([], [], True),
        (["a"], [], False),
    ],
)
def test_any_lines(said, expected, fit):
    assert scenario.fits(said, expected) is fit
