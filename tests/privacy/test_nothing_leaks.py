"""No output and no cache prints a personal value: in a name of a file, beside another finding, twice on a line."""

import json

import pytest

from spodq.check import check
from spodq.loader import load
from spodq.outputs import formats, write
from spodq.screen import Screen
from spodq.workspace.root import find
from tables import TODAY, edit

NUMBER = "160521/1234"
SECRETS = ("1605211234", "160521", "602 123 456", "603 123 456", "mamka@seznam.cz")


@pytest.fixture
def private(workspace):
    """A workspace with personal data in every place a person may put them."""
    note = f"kind: record\nnote: volat 602 123 456 a 603 123 456, mamka@seznam.cz, {NUMBER}\nneco: r. č. {NUMBER}"
    edit(workspace / "evidence/urad/documents/mistnost.yaml", [("kind: record", note)])
    (workspace / "evidence/urad/files/zapis 1605211234.txt").write_text(f"r. č. {NUMBER}", encoding="utf-8")
    (workspace / "evidence/urad/files/mnoho.txt").write_text(
        " ".join(f"osoba{number}@seznam.cz" for number in range(30)) + f" r. č. {NUMBER}", encoding="utf-8"
    )
    return workspace


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("terminal", [False, True])
def test_no_output_shows_a_value(private, name, terminal):
    report = check(load(find(private), TODAY))
    text = write(report, name, Screen(terminal=terminal))
    assert "SPQ701" in text
    assert [secret for secret in SECRETS if secret in text] == []


@pytest.mark.parametrize(
    "value", ["mamka@seznam.cz", "602 123 456", NUMBER, "12 T 34/2024", "2000145399/0800", "nar. 5. června 2016"]
)
def test_a_sentence_of_another_rule_covers_what_it_repeats(workspace, value):
    edit(workspace / "evidence/urad/documents/mistnost.yaml", [("kind: record", f'kind: "{value}"')])
    report = check(load(find(workspace), TODAY))
    assert [each for each in report.findings if each.rule.code.startswith("SPQ1")]
    assert value.removeprefix("nar. ") not in write(report, "json", Screen())


def test_a_birth_number_is_told_however_much_else_is_in_the_file(private):
    report = check(load(find(private), TODAY))
    assert sum(finding.rule.code == "SPQ701" for finding in report.findings) >= 4


def test_the_cache_has_no_personal_name(private, tmp_path, monkeypatch):
    monkeypatch.setenv("SPODQ_CACHE", "on")
    monkeypatch.setenv("SPODQ_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr("spodq.workspace.cache._RACY", -1.0)
    check(load(find(private), TODAY))
    (file,) = (tmp_path / "cache").iterdir()
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert "evidence/urad/files/mnoho.txt" in kept
    assert "1605211234" not in file.read_text(encoding="utf-8")
