"""Five projects of the field, row by row: each need is answered by a command or a document, on the sample offices."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
import yaml

import story
from scenario import spodq

ROOT = Path(__file__).parents[1]
PROJECTS = yaml.safe_load((ROOT / "tests" / "projects.yaml").read_text(encoding="utf-8"))
ROWS = [(each["project"], row) for each in PROJECTS for row in each["rows"]]
GUIDE = ROOT / "docs" / "prirucka" / "23-pet-projektu.md"
_OUTPUT = re.compile(r" -o (\S+)")


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """A copy of the sample offices."""
    folder = tmp_path_factory.mktemp("ukazka")
    shutil.copytree(ROOT / "evidence", folder / "evidence")
    shutil.copy(ROOT / "spodq.yaml", folder)
    return folder


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """The sample office over several commits."""
    return story.build(tmp_path_factory.mktemp("pribeh"))


def answer(command, folder):
    """What the command says, in one line; of a document what is in it."""
    done = spodq(*command.split()[1:], cwd=folder, COLUMNS="300")
    assert (done.returncode, done.stderr) == (0, ""), command
    documents = (folder / name for name in _OUTPUT.findall(command))
    told = "\n".join([done.stdout, *(path.read_text(encoding="utf-8") for path in documents)])
    return f" {' '.join(told.split())} "


def test_every_row_of_every_project_is_here():
    assert [len(each["rows"]) for each in PROJECTS] == [8, 6, 7, 6, 5]
    assert len({row["need"] for _, row in ROWS}) == len(ROWS)
    assert all(row["run"] and row["says"] for _, row in ROWS)


@pytest.mark.parametrize(("project", "row"), ROWS, ids=[row["need"] for _, row in ROWS])
def test_a_need_is_answered(project, row, sample, request):
    told = [answer(command, sample) for command in row["run"]]
    if "pribeh" in row:
        told += [answer(command, request.getfixturevalue("lived")) for command in row["pribeh"]]
    said = "".join(told)
    assert [each for each in row["says"] if each not in said] == [], project
    assert [each for each in row.get("never", ()) if each in said] == [], project


def test_the_public_edition_keeps_every_internal_note_inside(sample):
    files = sorted((sample / "evidence" / "horni-javori" / "procedures").glob("*.yaml"))
    notes = [yaml.safe_load(path.read_text(encoding="utf-8")).get("internal_note") for path in files]
    beginnings = [" ".join(note.split())[:40] for note in notes if note]
    assert len(beginnings) > 5
    answer("spodq manual -o cely.html", sample)
    answer("spodq manual --public -o verejny.html", sample)
    assert [each for each in beginnings if each not in read(sample / "cely.html")] == []
    assert [each for each in beginnings if each in read(sample / "verejny.html")] == []


def read(page):
    """Words of a web page without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8"))).split())


@pytest.mark.parametrize(("project", "row"), ROWS, ids=[row["need"] for _, row in ROWS])
def test_the_guide_tells_the_same(project, row):
    need = row["need"][0].upper() + row["need"][1:]
    told = GUIDE.read_text(encoding="utf-8")
    answered = (
        told.partition(f"## {project}\n")[2].partition("\n## ")[0].partition(f"**{need}.**\n")[2].partition("\n**")[0]
    )
    commands = re.findall(r"^\$ (.*)$", answered, re.MULTILINE)
    assert commands == [*row["run"], *row.get("pribeh", ())]
    words = " ".join(answered.split())
    assert [each for each in row["says"] if each not in words] == []
    assert row.get("lacks", "")[1:] in answered
