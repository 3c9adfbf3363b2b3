"""`spodq standards import`: the wording goes where it belongs, nothing else moves, nothing is confirmed by itself."""

import shutil

import pytest

from scenario import spodq
from tables import CLEAN, RECORDS, edit, printed

STANDARDS = "standards/spod/2020-01-01"
TEXT = """\
Příloha č. 1
Standard 1
Dostupnost

1a
Úřad zajišťuje ochranu dětí na celém území svého obvodu.
Nehodnotí se u krajských úřadů.

1b
Doba, kdy je ochrana dostupná, odpovídá potřebám vymyšlených dětí.

Standard 2
Prostředí a podmínky

2a
Vymyšlený úřad má 1,5 místnosti pro rozhovor s dítětem.
"""


def run(root, text=TEXT, *options, effective="2020-01-01", name="priloha.txt"):
    (root / name).write_text(text, encoding="utf-8")
    return spodq("standards", "import", name, "--effective", effective, *options, cwd=root)


def bytes_of(root):
    return {path: path.read_bytes() for path in sorted((root / "standards").rglob("*.yaml"))}


def changed_lines(root):
    """Lines of the version that the clean workspace does not have, and those it has more."""
    found = {}
    for path in sorted((root / STANDARDS).glob("*.yaml")):
        before = (CLEAN / STANDARDS / path.name).read_text("utf-8").splitlines()
        after = path.read_text("utf-8").splitlines()
        found[path.name] = ([x for x in after if x not in before], [x for x in before if x not in after])
    return found


def test_shown_first_and_written_only_when_asked(workspace):
    before = bytes_of(workspace)
    done = run(workspace)
    assert done.returncode == 0, done.stderr
    assert bytes_of(workspace) == before
    assert "převezme se 2 znění" in done.stdout.replace("\u00a0", " ")
    assert "Totéž znění už máme: 1a" in done.stdout
    assert "naše shrnutí: Úřad má místnost pro rozhovor s dítětem." in done.stdout
    assert "Řádků a buněk s textem: 12, použito 12, nepoužito 0" in done.stdout
    assert "nic se nezapsalo; zapíše volba --write" in done.stdout


def test_wording_source_day_and_fingerprint_are_filled_and_the_rest_stays(workspace):
    assert run(workspace, TEXT, "--write", "--url", "https://example.org/1").returncode == 0
    found = changed_lines(workspace)
    added = [line for lines, _ in found.values() for line in lines]
    assert '    wording: "Vymyšlený úřad má 1,5 místnosti pro rozhovor s dítětem."' in added
    assert "    read_on: 2026-11-22" in added
    assert any(line.startswith("    sha256: ") for line in added)
    assert any(line.startswith("    url:") and "https://example.org/1" in line for line in added)
    assert all(gone == [] for _, gone in found.values())
    assert any("SPQ212" in line for line in printed(workspace))


def test_the_same_text_again_writes_nothing(workspace):
    run(workspace, TEXT, "--write")
    once = bytes_of(workspace)
    again = run(workspace, TEXT, "--write")
    assert bytes_of(workspace) == once
    assert "není co zapsat" in again.stdout


def test_only_what_a_person_confirms_is_verified(workspace):
    run(workspace, TEXT, "--write")
    done = run(workspace, TEXT, "--write", "--official", "--confirm", "1b, 2A")
    assert done.returncode == 0, done.stderr
    assert "Potvrzeno: 1b 2a" in done.stdout
    assert "official: true" in (workspace / STANDARDS / "about.yaml").read_text("utf-8").split("text-")[1]
    assert [line for line in printed(workspace) if "SPQ21" in line] == []


def test_confirmation_by_one_word_leaves_out_what_is_unsure(workspace):
    done = run(workspace, TEXT + "\nZpět nahoru\n", "--write", "--confirm", "vše")
    assert "Potvrzeno: 1a 1b\n" in done.stdout
    assert "Za kritériem zůstal nepoužitý text: 2a" in done.stdout


def test_a_summary_that_was_verified_is_not_an_official_wording_by_that(workspace):
    edit(workspace / STANDARDS / "01.yaml", [("    verified: false\n", "    verified: true\n    sources: [sbirka]\n")])
    run(workspace, TEXT, "--write")
    assert "    verified: false" in (workspace / STANDARDS / "01.yaml").read_text("utf-8")


def test_what_cannot_be_confirmed_stops_the_run(workspace):
    done = run(workspace, TEXT, "--write", "--confirm", "1b,9z")
    assert (done.returncode, "nelze potvrdit 9z" in done.stderr) == (2, True)


def test_a_word_split_at_the_end_of_a_line_is_told_not_joined(workspace):
    done = run(workspace, TEXT.replace("svého obvodu", "svého ob-\nvodu"))
    assert "„ob- vodu“ je asi slovo rozdělené na konci řádku" in " ".join(done.stdout.split())


def test_another_wording_of_ours_stays(workspace):
    done = run(workspace, TEXT.replace("svého obvodu", "vymyšleného obvodu"), "--write")
    assert "znění v textu je jiné než to, které už máme; naše zůstává" in done.stdout
    assert "na celém území svého obvodu." in (workspace / STANDARDS / "01.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("Nehodnotí se u krajských úřadů.\n", ""), "kritérium 1a: u nás se nehodnotí u druhu kraj, text to neříká"),
        (("krajských úřadů", "domů dětí"), "kritérium 1a: nepoznalo se, u koho se nehodnotí: domů dětí"),
        (
            ("krajských úřadů", "krajských úřadů a obecních úřadů obcí s rozšířenou působností"),
            "podle textu se nehodnotí u druhu orp",
        ),
        (("má 1,5 místnosti", "má místnosti"), "mez Počet místností (1.5 místností) ve znění číslicemi napsána není"),
        (("vymyšlených dětí", "x"), ""),
        (
            ("Doba, kdy je ochrana dostupná, odpovídá potřebám vymyšlených dětí", "Jablka"),
            "kritérium 1b: naše shrnutí má",
        ),
        (("Dostupnost\n", "Jablka\n"), "standard 1 se v textu jmenuje „Jablka“, u nás „Dostupnost“"),
        (("Příloha č. 1\n", ""), "v textu nestojí, která je to příloha"),
        (
            ("Příloha č. 1\n", "Příloha č. 1\nZnění účinné od 2. 1. 2020\n"),
            "účinný od 2. 1. 2020, zadáno je 1. 1. 2020",
        ),
        (("2a\nVymyšlený", "2b\nVymyšlený"), "V textu chybí: 2a"),
    ],
)
def test_disagreements_are_told(workspace, change, told):
    done = run(workspace, TEXT.replace(*change))
    plain = " ".join(done.stdout.replace("\u00a0", " ").split())
    assert told in plain
    assert ("Nesouhlasí" in plain) is bool(told and "chybí" not in told)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (TEXT.replace("č. 1", "č. 2"), "text je příloha č. 2, standardy jsou v příloze č. 1; nic se nepřevzalo"),
        (TEXT.replace("Dostupnost", "Hrušky").replace("Prostředí a podmínky", "Jablka"), "nejspíš je to jiná příloha"),
        ("Dobrý den\nnic tu není\n", "se nepoznalo ani jedno kritérium"),
    ],
)
def test_another_annex_and_no_criteria_stop_the_run(workspace, text, sentence):
    before = bytes_of(workspace)
    done = run(workspace, text, "--write")
    assert done.returncode == 2
    assert sentence in done.stderr.replace("\u00a0", " ")
    assert bytes_of(workspace) == before
    assert "Dobrý den" not in text or "1: Dobrý den [tomu program nerozumí]" in done.stdout


def test_criteria_and_standards_we_do_not_have_are_added(workspace):
    more = "2b\nVymyšlený úřad má dveře.\nNehodnotí se u krajských úřadů.\n"
    done = run(workspace, f"{TEXT}\n{more}\nStandard 3\nTeplo\n\n3a\nVymyšlený úřad topí.\n", "--write")
    assert "V textu navíc: 2b 3a" in done.stdout
    second = (workspace / STANDARDS / "02.yaml").read_text("utf-8")
    assert "wording: Vymyšlený úřad má dveře." in second
    assert "not_assessed_for: [kraj]" in second
    assert "title: Teplo" in (workspace / STANDARDS / "03.yaml").read_text("utf-8")
    assert {line.split("  ")[1] for line in printed(workspace) if STANDARDS in line} == {"SPQ212"}


def test_a_new_wording_begins_as_a_copy_and_nothing_in_it_is_verified(workspace):
    before = bytes_of(workspace)
    done = run(workspace, TEXT.replace("na celém území", "všude"), "--write", "--confirm", "2a", effective="2027-07-01")
    assert done.returncode == 0, done.stderr
    assert "(založí se nové)" in done.stdout
    folder = workspace / "standards/spod/2027-07-01"
    first = (folder / "01.yaml").read_text("utf-8")
    assert "všude svého obvodu." in first
    assert "na celém území svého" not in first
    assert "verified: true" not in first
    assert "    verified: true" in (folder / "02.yaml").read_text("utf-8")
    about = (folder / "about.yaml").read_text("utf-8")
    assert "effective_from: 2027-07-01" in about
    assert "amendment" not in about
    assert {path: data for path, data in bytes_of(workspace).items() if path in before} == before
    assert [line for line in printed(workspace) if "chyba" in line] == []


def test_a_new_wording_keeps_the_competency_model(workspace):
    model = (RECORDS / STANDARDS / "competencies.yaml").read_bytes()
    (workspace / STANDARDS / "competencies.yaml").write_bytes(model)
    done = run(workspace, TEXT, "--write", effective="2027-07-01")
    assert done.returncode == 0, done.stderr
    assert (workspace / "standards/spod/2027-07-01/competencies.yaml").read_bytes() == model


def test_standards_of_the_program_are_copied_whole_first(tmp_path):
    spodq("init", "--office", "Blansko", cwd=tmp_path)
    shutil.rmtree(tmp_path / "standards", ignore_errors=True)
    text = "Příloha č. 1\nStandard 1\nMístní a časová dostupnost\n1a\nVymyšlené znění.\n"
    done = run(tmp_path, text, "--write", effective="2022-01-01")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "standards/spod/2013-01-01/about.yaml").is_file()
    assert (tmp_path / "standards/spod/2022-01-01/migration.yaml").is_file()
    assert "wording: Vymyšlené znění." in (tmp_path / "standards/spod/2022-01-01/01.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("effective", "name", "sentence"),
    [
        ("2019-12-31", "priloha.txt", "žádné znění není"),
        ("vloni", "priloha.txt", "není datum"),
        ("2020-01-01", "neni.txt", "neexistuje"),
        ("2020-01-01", "evidence", "je složka"),
    ],
)
def test_wrong_use(workspace, effective, name, sentence):
    (workspace / "priloha.txt").write_text(TEXT, encoding="utf-8")
    done = spodq("standards", "import", name, "--effective", effective, cwd=workspace)
    assert (done.returncode, sentence in done.stderr.replace("\u00a0", " ")) == (2, True), done.stderr


def test_unreadable_standards_and_no_workspace_stop_the_run(workspace, tmp_path):
    (workspace / STANDARDS / "02.yaml").write_text("number: [\n", encoding="utf-8")
    assert "nejdřív je opravte" in run(workspace).stderr
    outside = tmp_path / "jinde"
    outside.mkdir()
    assert "není pracovní složka" in run(outside).stderr
