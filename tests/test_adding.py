"""`spodq add`: each form makes a file that passes, a person at a terminal is asked, nothing is overwritten."""

import os
import shlex
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenario import spodq
from spodq.authoring.attaching import AttachmentError, attached
from spodq.authoring.entry import entry, faults, file_name, proposed, trial
from spodq.authoring.fields import AnswerError, fields, shelf_of_noun
from spodq.authoring.forms import FORMS
from spodq.loader import load
from spodq.source import EditError, composed, read
from spodq.workspace.root import find
from spodq.workspace.writing import Draft, WriteError, write_drafts
from tables import TODAY
from terminal import on_terminal

NOUNS = [form.noun for form in FORMS]
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff"), min_size=1)


def field(noun, key):
    """One field of a noun."""
    return next(each for each in fields(noun) if each.key == key)


@pytest.mark.parametrize("form", FORMS, ids=NOUNS)
def test_the_example_of_each_form_works_and_passes(form, tmp_path):
    assert spodq("init", ".", "--office", "Blansko", cwd=tmp_path).returncode == 0
    example = f"spodq add {form.noun} {form.example}"
    assert f"Příklad: {example}" in " ".join(spodq("add", form.noun, "-h", cwd=tmp_path).stdout.split())
    done = spodq(*shlex.split(example)[1:], cwd=tmp_path)
    assert done.returncode == 0
    told, *shown = done.stdout.splitlines()
    path = told.removeprefix("zapsáno: ")
    assert (tmp_path / path).read_text(encoding="utf-8").splitlines() == [line.removeprefix("    ") for line in shown]
    assert spodq("check", path, cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("form", FORMS, ids=NOUNS)
def test_keys_of_a_form_are_keys_of_its_noun(form):
    known = {each.key for each in fields(form.noun)}
    assert {*form.asked, *form.named} <= known
    assert shelf_of_noun(form.noun).folder.startswith("evidence/*/")
    options = [each.option for each in fields(form.noun)]
    assert len(options) == len(set(options))
    assert not {"--id", "--copy", "--dry-run", "--office", "--folder", "--today"} & set(options)


def test_answers_are_read_the_way_people_write():
    assert field("document", "date").read(["2. 11. 2026"]) == date(2026, 11, 2)
    assert field("document", "published").read(["ano"]) is True
    assert field("document", "criteria").read(["4a, 6d", "4a;6d 1b"]) == ("4a", "6d", "1b")
    assert field("assessment", "kind").read(["self"]) == "self"
    with pytest.raises(AnswerError, match="nejde zapsat"):
        field("document", "title").read(["\udcff"])
    with pytest.raises(AnswerError, match="prázdná"):
        field("document", "title").read(["  "])


def test_what_is_proposed():
    assert proposed(field("document", "review_by"), date(2028, 2, 29)) == date(2029, 2, 28)
    assert proposed(field("document", "date"), TODAY) is None
    assert proposed(field("assessment", "date"), TODAY) == TODAY
    assert proposed(field("measure", "due"), TODAY) is None


def test_names_of_files():
    assert file_name("document", {"title": "Plán supervize"}) == "plan-supervize"
    assert file_name("document", {"title": "Plán"}, ["plan", "plan-2"]) == "plan-3"
    assert file_name("assessment", {"date": TODAY, "kind": "self"}) == f"{TODAY}-sebehodnoceni"


@given(title=LINES, note=st.text(max_size=60))
def test_a_composed_file_says_what_it_was_told(title, note):
    values = {"title": title, "criteria": ("6d",), "workload": Decimal("0.5"), "date": TODAY, "note": note or "x"}
    try:
        data = composed("a.yaml", values)
    except (EditError, UnicodeEncodeError):
        assert not (title + note).isprintable()
        return
    assert read("a.yaml", data).values == {
        "title": title, "criteria": ["6d"], "workload": "0.5", "date": TODAY.isoformat(), "note": note or "x",
    }  # fmt: skip


def test_a_person_is_asked_again_until_the_answer_fits(workspace):
    answers = [
        "Zápis z porady",
        "9z",
        "1b",
        "nic.pdf",
        "",
        "SPIS-1/2026",
        "31. 4. 2026",
        "1. 5. 2026",
        "",
        "-",
        "vedoucí",
    ]
    seen, code = on_terminal("add", "document", cwd=workspace, answers=answers)
    assert code == 0
    assert "kritérium „9z“ neexistuje" in seen
    assert "příloha „nic.pdf“ tu není" in seen
    assert "Enter = 22.\u00a011.\u00a02027, - = vynechat" in seen
    made = workspace / "evidence/urad/documents/zapis-z-porady.yaml"
    assert made.read_text(encoding="utf-8").splitlines() == [
        "title: Zápis z porady",
        "criteria: [1b]",
        "reference: SPIS-1/2026",
        "date: 2026-05-01",
        "owner: vedoucí",
    ]
    seen, code = on_terminal("add", "document", cwd=workspace, answers=answers)
    assert code == 0
    assert made.with_name("zapis-z-porady-2.yaml").exists()


@pytest.mark.parametrize(("answer", "copied"), [("a", True), ("n", False)])
def test_a_person_is_asked_before_a_copy_is_made(workspace, answer, copied):
    (workspace / "plan.pdf").write_bytes(b"x")
    given = ["add", "document", "--title", "Plán", "--criterion", "1b", "--file", "plan.pdf"]
    _, code = on_terminal(*given, cwd=workspace, answers=[answer])
    assert (code == 0) is copied
    assert (workspace / "evidence/urad/files/plan.pdf").exists() is copied
    assert (workspace / "evidence/urad/documents/plan.yaml").exists() is copied


def test_an_office_is_chosen_when_there_are_more(workspace):
    (workspace / "spodq.yaml").write_text("catalogue: spod\n", encoding="utf-8")
    other = workspace / "evidence" / "druhy"
    other.mkdir()
    (other / "office.yaml").write_bytes((workspace / "evidence/urad/office.yaml").read_bytes())
    given = ["add", "assessment", "--kind", "self"]
    assert "zvolte jeden volbou --office (druhy nebo urad)" in spodq(*given, cwd=workspace).stderr
    seen, code = on_terminal(*given, cwd=workspace, answers=["treti", "druhy", ""])
    assert "napište druhy nebo urad" in seen
    assert code == 0
    assert (other / "assessments/2026-11-22-sebehodnoceni.yaml").exists()


def test_a_folder_without_attachments_gets_one(workspace, tmp_path):
    files = workspace / "evidence/urad/prazdna"
    source = tmp_path / "Plán.pdf"
    source.write_bytes(b"x")
    made = attached(files, source, copying=True)
    assert (made.name, made.copy.path) == ("Plán.pdf", files / "Plán.pdf")
    with pytest.raises(AttachmentError, match="tu není"):
        attached(files, tmp_path / "jine.pdf", copying=True)


def test_an_attachment_in_its_folder_is_not_copied(workspace):
    files = workspace / "evidence/urad/files"
    for name in (files / "letak.txt", Path("letak.txt")):
        made = attached(files, name, copying=True)
        assert (made.name, made.copy) == ("letak.txt", None)


def test_what_would_fail_is_not_written(workspace):
    home = find(workspace)
    office = load(home, TODAY).office("urad")
    (workspace / "prazdna.pdf").write_bytes(b"")
    empty = attached(workspace / "evidence/urad/files", workspace / "prazdna.pdf", copying=True)
    made = entry(office, "document", "novy", {"title": "Nový", "criteria": ("1b",)}, [empty])
    assert [each.rule.code for each in faults(trial(home, made, TODAY))] == ["SPQ304"]
    assert not (workspace / "evidence/urad/files/prazdna.pdf").exists()
    done = spodq(
        "add", "document", "--title", "N", "--criterion", "1b", "--file", "prazdna.pdf", "--copy", cwd=workspace
    )
    assert done.returncode == 2
    assert done.stderr.startswith("spodq: nic se nezapsalo: ")
    assert not (workspace / "evidence/urad/files/prazdna.pdf").exists()


def test_a_full_disk_leaves_neither_the_file_nor_the_copy(workspace, monkeypatch):
    (workspace / "plan.pdf").write_bytes(b"x")
    home = find(workspace)
    office = load(home, TODAY).office("urad")
    copy = attached(workspace / "evidence/urad/files", workspace / "plan.pdf", copying=True)
    made = entry(office, "document", "novy", {"title": "Nový", "criteria": ("1b",)}, [copy])
    before = sorted(path.as_posix() for path in workspace.rglob("*"))
    written = []

    def fail(descriptor: int) -> None:
        written.append(descriptor)
        if len(written) == 2:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WriteError, match="disk je plný"):
        write_drafts(made.drafts(home))
    assert sorted(path.as_posix() for path in workspace.rglob("*")) == before


def test_a_file_made_meanwhile_stays(workspace):
    home = find(workspace)
    office = load(home, TODAY).office("urad")
    made = entry(office, "document", "novy", {"title": "Nový", "criteria": ("1b",)}, [])
    write_drafts([Draft(workspace / made.path, None, b"cizi: 1\n")])
    with pytest.raises(WriteError, match="už existuje"):
        write_drafts(made.drafts(home))
    assert (workspace / made.path).read_bytes() == b"cizi: 1\n"
