"""Nothing in samples, templates and documents names a person."""

import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from names import people
from scenario import spodq
from spodq.workspace.contents import ContentsError, read_contents

ROOT = Path(__file__).parents[1]
FOLDERS = ("evidence", "templates", "standards", "src/spodq/scaffold", "tests/workspaces", "docs/prirucka")
OVERVIEWS = (
    "staff",
    "competencies",
    "trainings",
    "supervisions",
    "meetings",
    "needs",
    "practice",
    "partners",
    "introduction",
)


def told(path):
    """What the file tells its reader; pages without their tags."""
    if path.suffix in {".docx", ".pdf", ".jpg"}:
        return "\n".join(part.text for part in read_contents(path))
    text = path.read_text(encoding="utf-8")
    return unescape(re.sub(r"<[^>]*>", " ", text)) if path.suffix == ".html" else text


def files():
    """Every file of the folders; pictures and documents too."""
    found = [path for name in FOLDERS for path in sorted((ROOT / name).rglob("*")) if path.is_file()]
    return [path for path in found if "__pycache__" not in path.parts]


@pytest.fixture
def sample(tmp_path):
    shutil.copytree(ROOT / "evidence", tmp_path / "evidence")
    shutil.copy(ROOT / "spodq.yaml", tmp_path)
    return tmp_path


def made(folder, *command):
    """The document of the command, as its reader reads it."""
    done = spodq(*command, cwd=folder)
    assert done.returncode == 0, done.stderr
    return told(folder / command[-1])


def test_files_of_the_folders_name_nobody():
    read = files()
    assert len(read) > 300
    assert {".yaml", ".docx", ".pdf", ".j2"} <= {path.suffix for path in read}
    assert {str(path.relative_to(ROOT)): people(told(path)) for path in read if people(told(path))} == {}


@pytest.mark.parametrize("office", ["horni-javori", "zalesky-kraj"])
@pytest.mark.parametrize("ending", ["docx", "html"])
def test_documents_name_nobody(office, ending, sample):
    commands = [
        *((name,) for name in ("manual", "gaps", "inspection", "map", "due")),
        *(("records", name) for name in OVERVIEWS),
        ("project", "report"),
    ]
    texts = {name: made(sample, *name, "-u", office, "-o", f"{'-'.join(name)}.{ending}") for name in commands}
    assert all(len(text) > 300 for text in texts.values())
    assert {name: people(text) for name, text in texts.items() if people(text)} == {}


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_a_planted_person_is_found_in_a_document(ending, sample):
    path = next((sample / "evidence" / "horni-javori" / "procedures").glob("9a*.yaml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^text: \|\n", "text: |\n  Poradí vám Jana Nováková.\n\n", text), encoding="utf-8")
    assert people(made(sample, "manual", "-o", f"manual.{ending}")) == ["Jana Nováková"]


@pytest.mark.parametrize(
    "text",
    [
        "Jana Nováková", "s Petrem Svobodou", "o Janě Dvořákové", "Karlovi Novotnému", "u Jiřího Černého",
        "Novák Jan", "Nováková, Jana", "Mgr. Dvořáková", "Bc. Svobodovi", "paní Horáková", "s panem Veselým",
        "Zdeňka Hájka", "Zdeňkem Hájkem", "Marií Kučerovou", "s\u00a0Evou Veselou", "Lucie\nKrálová-Malá",
    ],
)  # fmt: skip
def test_a_person_is_found_in_any_case(text):
    assert people(f"Při zápisu byla {text} za úřad.")


@pytest.mark.parametrize(
    "text",
    [
        "Městský úřad Horní Javoří", "Krajský úřad Zálesského kraje", "Karlovy Vary", "Skalice pod Zálesím", "P-06",
        "Vedoucí oddělení schválil postup.", "pan starosta", "Věra si přeje", "Zákon o sociálně-právní ochraně dětí",
    ],
)  # fmt: skip
def test_ordinary_czech_is_left_alone(text):
    assert people(text) == []


def test_a_file_that_nobody_can_read_is_not_passed_over(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"nic")
    with pytest.raises(ContentsError):
        told(path)
