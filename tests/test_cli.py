"""The command line as a process: what it loads, what it survives, what it never touches."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from loading import packages_loaded_by
from scenario import CLEAN, changed, spodq
from tables import edit
from terminal import on_terminal

DOCUMENT = "evidence/urad/documents/pohotovost.yaml"
BROKEN = "title: Rozpis pohotovosti\ncriteria: [1b]\nreference: LH/12/2026\npublished: ano\n"
COMMAND_LINE = {"typer", "click", "rich"}
MODEL = {"pydantic", "yaml"}
DOCUMENTS = {"docx", "docxtpl", "jinja2", "lxml", "markdown_it", "nh3", "rdocx"}


@pytest.fixture
def broken(workspace):
    """A workspace with one error and one note."""
    (workspace / DOCUMENT).write_text(BROKEN, encoding="utf-8")
    return workspace


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version_imports_nothing_but_itself(option, tmp_path):
    seen = packages_loaded_by(option, cwd=tmp_path)
    assert "spodq" in seen
    assert seen & (COMMAND_LINE | MODEL | DOCUMENTS) == set()
    assert {name for name in seen if name in {"importlib_metadata", "argparse", "json", "subprocess"}} == set()


def test_check_imports_no_document_library_and_no_rich(broken):
    seen = packages_loaded_by("check", cwd=broken)
    assert seen >= {"typer", "click", "pydantic", "yaml"}
    assert seen & (DOCUMENTS | {"rich"}) == set()


def test_manual_imports_them(workspace):
    assert packages_loaded_by("manual", "-o", "m.docx", cwd=workspace) >= {"docx", "docxtpl", "jinja2", "nh3"}


@pytest.mark.parametrize("command", [["check"], ["gaps"], ["standards"], ["show", "1a"], ["rules"], ["-h"]])
def test_pipe_of_windows(command, broken):
    """cp1250 has no ●; the sign is replaced, Czech letters arrive."""
    done = subprocess.run(
        [sys.executable, "-m", "spodq", *command],
        cwd=broken, env=changed({"PYTHONIOENCODING": "cp1250", "PYTHONUTF8": "0"}), capture_output=True, check=False,
    )  # fmt: skip
    said = done.stdout.decode("cp1250")
    assert done.returncode == (1 if command == ["check"] else 0)
    assert b"Traceback" not in done.stderr
    assert any(letter in said for letter in "ěščřžýáíé")
    assert "●" not in said


def test_gaps_without_unicode_use_letters_for_signs(workspace):
    done = spodq("gaps", cwd=workspace, PYTHONIOENCODING="ascii:strict")
    assert done.returncode == 0
    assert "+ spln" in done.stdout
    assert "─" not in done.stdout


def test_colours(broken):
    plain = spodq("check", cwd=broken)
    coloured = spodq("check", cwd=broken, FORCE_COLOR="1")
    colourless = spodq("check", cwd=broken, FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b[" not in plain.stdout
    assert "\x1b[1;31m" in coloured.stdout
    assert "\x1b[" not in colourless.stdout
    assert "^^^" in colourless.stdout
    assert {plain.returncode, coloured.returncode, colourless.returncode} == {1}


@pytest.mark.parametrize("command", [["check"], ["rules"], ["-h"], ["check", "--format", "json"]])
def test_closed_pipe_ends_quietly(command, broken):
    """As `spodq … | head` when head has gone."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "spodq", *command],
        cwd=broken, env=changed({}), stdout=writer, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_interrupted(workspace, tmp_path):
    """Ctrl-C while git is being asked."""
    git = tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.write_text("#!/bin/sh\n: > started\nexec /bin/sleep 20\n", encoding="utf-8")
    git.chmod(0o755)
    program = (  # whoever starts tests in the background has Ctrl-C switched off, and so would the program
        "import runpy, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.argv = ['spodq', 'check']\n"
        "runpy.run_module('spodq', run_name='__main__')\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=workspace, env=changed({"PATH": str(git.parent)}), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    waited = _until((workspace / "started").exists)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert waited, "git was never asked"
    assert process.returncode == 130
    assert (out, err.decode().strip()) == (b"", "spodq: přerušeno")


def _until(happened):
    for _ in range(200):
        if happened():
            return True
        time.sleep(0.05)
    return False


def test_bug_ends_with_three_and_asks_to_be_reported(workspace):
    program = (
        "import sys\n"
        "from spodq.cli import run\n"
        "from spodq.rules import spq401_criterion_without_evidence as rule\n"
        "def broken(snapshot):\n    raise ZeroDivisionError('naše chyba')\n"
        "rule.check = broken\n"
        "sys.exit(run(['check']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=workspace, env=changed({"PYTHONIOENCODING": "utf-8"}),
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("spodq: v programu je chyba; pošlete prosím jeho správcům tento výpis:\n")
    assert "ZeroDivisionError: naše chyba" in done.stderr


def _everything(root):
    """Bytes and times of all files, and the times of folders."""
    return {
        path: (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in [root, *sorted(root.rglob("*"))]
    }


def test_reading_commands_never_write(broken):
    subprocess.run(["git", "init", "-q"], cwd=broken, check=True)
    before = _everything(broken)
    assert len(before) > 30
    for command in (["check"], ["check", "--format", "json"], ["gaps"], ["show", "1a"], ["standards"], ["schema"]):
        spodq(*command, cwd=broken)
    assert _everything(broken) == before


@pytest.mark.parametrize("command", [["check"], ["check", "--format", "json"], ["gaps"]])
def test_two_runs_print_the_same(command, broken):
    first, second = (spodq(*command, cwd=broken, PYTHONHASHSEED=seed).stdout for seed in ("1", "2"))
    assert len(first) > 100
    assert first == second


def test_folder_with_a_difficult_name(tmp_path):
    folder = tmp_path / "Můj disk (1) [x]%20 & spol"
    shutil.copytree(CLEAN, folder)
    (folder / DOCUMENT).write_text(BROKEN, encoding="utf-8")
    from_inside = spodq("check", cwd=folder)
    from_outside = spodq("check", folder.name, cwd=tmp_path)
    assert from_inside.returncode == 1
    assert from_inside.stdout == from_outside.stdout
    assert f"{DOCUMENT}:4:12  SPQ104" in from_outside.stdout
    saved = spodq("gaps", "-C", folder.name, "-o", f"{folder.name}/přehled [1] 100%.html", cwd=tmp_path)
    assert saved.returncode == 0
    assert (folder / "přehled [1] 100%.html").stat().st_size > 1000


@pytest.mark.parametrize(
    "environment",
    [
        {"HOME": None, "USERPROFILE": None, "XDG_CACHE_HOME": None},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PATH": ""},
        {"PATH": None},
        {"TERM": "dumb"},
        {"COLUMNS": "20"},
        {"GIT_DIR": "/nonexistent"},
        {"SOURCE_DATE_EPOCH": None},
    ],
    ids=lambda environment: " ".join(f"{key}={value}" for key, value in environment.items()),
)
def test_poor_environments(environment, workspace):
    done = spodq("check", "--today", "2026-11-22", cwd=workspace, **environment)
    assert done.stdout.replace("\u00a0", " ") == "v pořádku: zkontrolováno 12 souborů, žádný nález\n"
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("epoch", ["zítra", "99999999999999", "1.5"])
def test_nonsense_in_source_date_epoch(epoch, workspace):
    done = spodq("check", cwd=workspace, SOURCE_DATE_EPOCH=epoch)
    assert done.returncode == 2
    assert done.stderr.startswith("spodq: proměnná SOURCE_DATE_EPOCH má být počet sekund")


@pytest.mark.parametrize(("epoch", "day"), [("1795305600", "2026-11-22"), ("0", "1970-01-01")])
def test_the_day_comes_from_source_date_epoch(epoch, day, workspace):
    done = spodq("check", "--format", "json", cwd=workspace, SOURCE_DATE_EPOCH=epoch)
    assert json.loads(done.stdout)["today"] == day


def test_read_only_folder(broken):
    for path in [broken, *broken.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = spodq("check", cwd=broken)
        assert (done.returncode, done.stderr) == (1, "")
        if not os.access(broken, os.W_OK):  # root writes everywhere
            refused = spodq("gaps", "-o", "a.html", cwd=broken)
            assert refused.returncode == 2
            assert "není povolen zápis" in refused.stderr
    finally:
        for path in [broken, *broken.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.mark.parametrize("command", [["check"], ["gaps"], ["init", "--office", "Blansko"], ["manual", "-o", "m.docx"]])
def test_folder_that_went_away(command, tmp_path):
    """The current folder was deleted in another window."""
    gone = tmp_path / "pryč"
    gone.mkdir()
    script = f'cd "{gone}" && rmdir "{gone}" && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-m", "spodq", *command],
        env=changed({"PYTHONIOENCODING": "utf-8"}), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("spodq: ")


def test_terminal_shows_the_line_with_a_caret_under_the_value(broken):
    seen, code = on_terminal("check", cwd=broken)
    lines = _without_colours(seen).splitlines()
    assert code == 1
    at = next(number for number, line in enumerate(lines) if "SPQ104" in line)
    assert lines[at] == f"{DOCUMENT}:4:12  SPQ104  chyba: published: tady má být true (ano), nebo false (ne)"
    assert lines[at + 1 : at + 3] == ["    4 | published: ano", "      |            ^^^"]
    assert lines[-1] == "proč a jak to napravit: spodq explain SPQ104"


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("1", False), ("", True)])
def test_terminal_has_colours_unless_refused(no_color, coloured, broken):
    seen, _ = on_terminal("check", cwd=broken, NO_COLOR=no_color)
    assert ("\x1b[" in seen) is coloured
    assert "^^^" in seen


def test_long_line_is_cut_around_the_value(workspace):
    long = "x" * 300
    (workspace / DOCUMENT).write_text(f"{BROKEN}a: {{b: {long}, c: d, c: e}}\n", encoding="utf-8")
    seen, _ = on_terminal("check", cwd=workspace)
    lines = _without_colours(seen).splitlines()
    caret = next(number for number, line in enumerate(lines) if "SPQ003" in line) + 2
    column = lines[caret].index("^")
    assert lines[caret - 1][column] == "c"
    assert len(lines[caret - 1]) < 110


def test_text_of_a_file_cannot_steer_the_terminal(workspace):
    (workspace / DOCUMENT).write_text(BROKEN.replace("ano", "\x1b]0;zlo\x07ano"), encoding="utf-8")
    seen, code = on_terminal("check", cwd=workspace)
    assert code == 1
    assert "\x1b]0" not in seen
    assert "\x07" not in seen


def test_init_asks_on_a_terminal(tmp_path):
    seen, code = on_terminal("init", "nova", cwd=tmp_path, answers=["Blanskoo", "blansko", ""])
    assert code == 0
    assert "Úřad (název obce nebo kraje, případně kód)" in seen
    assert "nemyslíte „Blansko“?" in seen
    profile = (tmp_path / "nova" / "evidence" / "blansko" / "office.yaml").read_text(encoding="utf-8")
    assert 'name: "Městský úřad Blansko"' in profile


def test_init_asks_for_a_kind_of_an_unlisted_office(tmp_path):
    _, code = on_terminal("init", "nova", "--kind", "obec", cwd=tmp_path, answers=["Lhota"])
    assert code == 0
    assert (tmp_path / "nova" / "evidence" / "lhota" / "office.yaml").is_file()


def _without_colours(text):
    kept, escaped = [], False
    for part in text.split("\x1b["):
        kept.append(part.partition("m")[2] if escaped else part)
        escaped = True
    return "".join(kept)


def test_second_init_keeps_every_byte(tmp_path):
    assert spodq("init", "--office", "Blansko", cwd=tmp_path).returncode == 0
    for path in (path for path in tmp_path.rglob("*") if path.is_file()):
        path.write_bytes(path.read_bytes() + b"\n# moje\n")
    before = _everything(tmp_path)
    assert len(before) > 20
    assert spodq("init", "--office", "Blansko", cwd=tmp_path).returncode == 0
    assert _everything(tmp_path) == before


@pytest.mark.parametrize("command", ["gaps", "manual"])
def test_saved_document_leaves_nothing_else(command, workspace):
    before = _everything(workspace)
    assert spodq(command, "-o", "a.html", cwd=workspace).returncode == 0
    after = _everything(workspace)
    assert after.keys() - before.keys() == {workspace / "a.html"}
    assert {path for path in before if before[path] != after[path]} == {workspace}


def test_module_and_installed_script_are_the_same(workspace):
    script = Path(sys.executable).with_name("spodq")
    done = subprocess.run(
        [script, "check"], cwd=workspace, env=changed({}), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, spodq("check", cwd=workspace, SOURCE_DATE_EPOCH=None).stdout)


SINFUL = "title: Rozpis: pohotovost\ncriteria: [1b]\nreference: LH/12/2026\n"


def test_github_gets_annotations_and_a_summary_of_the_step(broken, tmp_path):
    summary = tmp_path / "summary.md"
    summary.write_text("# before\n", encoding="utf-8")
    done = spodq("check", cwd=broken, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    assert done.stdout.startswith("::error file=")
    said = summary.read_text(encoding="utf-8")
    assert said.startswith("# before\n## spodq: 1\u00a0chyba")
    assert "::error" not in said


def test_gitlab_gets_its_report(broken):
    issues = json.loads(spodq("check", cwd=broken, GITLAB_CI="true", GITHUB_ACTIONS=None).stdout)
    assert issues[0]["check_name"] == "SPQ104 wrong-value"


@pytest.mark.parametrize(("answer", "code"), [("a", 0), ("n", 1)])
def test_a_new_fingerprint_is_asked_for_on_a_terminal(workspace, answer, code):
    (workspace / "evidence/urad/files/letak.txt").write_text("nové znění", encoding="utf-8")
    seen, ended = on_terminal("check", "--fix", cwd=workspace, answers=[answer])
    assert "Zapsat nový otisk přílohy „letak.txt“?" in seen
    assert ended == code


def test_diff_of_a_file_in_another_encoding_says_what_is_done(workspace):
    (workspace / DOCUMENT).write_bytes("title: Přehled služeb\ncriteria: [1b]\nreference: x\n".encode("cp1250"))
    done = spodq("check", "--diff", cwd=workspace)
    assert "  celý soubor: uložit v UTF-8" in done.stdout
    assert done.returncode == 1


def test_a_file_that_cannot_be_written_keeps_its_bytes(workspace):
    target = workspace / DOCUMENT
    target.write_text(SINFUL, encoding="utf-8")
    fill = "import resource,signal,sys;signal.signal(signal.SIGXFSZ,signal.SIG_IGN);"
    fill += "resource.setrlimit(resource.RLIMIT_FSIZE,(10,10));sys.argv=['spodq','check','--fix'];"
    fill += "from spodq.__main__ import main;main()"
    done = subprocess.run(
        [sys.executable, "-c", fill], cwd=workspace, capture_output=True, text=True, check=False, env=changed({})
    )
    assert done.returncode == 2
    assert "nelze zapsat" in done.stderr
    assert target.read_text(encoding="utf-8") == SINFUL
    assert not list(target.parent.glob(".spodq-*"))


def test_since_reports_only_what_changed(workspace):
    git = ("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "first")):
        subprocess.run([*git, *arguments], cwd=workspace, check=True, capture_output=True)
    (workspace / DOCUMENT).write_text(BROKEN, encoding="utf-8")
    (workspace / "evidence/urad/documents/mistnost.yaml").write_text(BROKEN, encoding="utf-8")
    done = spodq("check", "evidence/urad/documents/mistnost.yaml", "--since", "HEAD", cwd=workspace)
    assert "mistnost.yaml:4:12" in done.stdout
    assert "pohotovost.yaml" not in done.stdout
    whole = spodq("check", "--since", "HEAD", cwd=workspace)
    assert {"mistnost.yaml:4:12", "pohotovost.yaml:4:12"} == {
        line.partition("  ")[0].rpartition("/")[2] for line in whole.stdout.splitlines() if "SPQ104" in line
    }


def test_a_file_with_too_much_to_mend_is_named_and_stays(workspace):
    data = "title: A\ncriteria:\n" + "  - a: b: c\n" * 3000
    (workspace / DOCUMENT).write_text(data, encoding="utf-8")
    done = spodq("check", "--fix", cwd=workspace)
    assert f"spodq: {DOCUMENT}: chyb je příliš mnoho, soubor zůstal, jak byl" in done.stderr
    assert done.returncode == 1
    assert (workspace / DOCUMENT).read_text(encoding="utf-8") == data


def test_a_full_standard_error_does_not_change_the_exit_code(tmp_path):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "spodq", "check", "nic"], cwd=tmp_path, stderr=full, env=changed({}), check=False
        )
    assert done.returncode == 2


def test_a_full_disk_is_told_in_czech(workspace):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "spodq", "check"],
            cwd=workspace,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=changed({"PYTHONUTF8": "1"}),
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "spodq: disk nebo složka nejsou dostupné: disk je plný\n")


@pytest.mark.skipif(os.name == "nt", reason="streams are closed by the shell of Unix")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_changes_no_exit_code(closed, tmp_path):
    root = shutil.copytree(CLEAN, tmp_path / "slozka")
    command = f'"{sys.executable}" -m spodq check --today 2026-11-22 {closed}'
    assert subprocess.run(["sh", "-c", command], cwd=root, check=False, capture_output=True).returncode == 0
    edit(root / "evidence/urad/documents/letak.yaml", [("title:", "titel:")])
    assert subprocess.run(["sh", "-c", command], cwd=root, check=False, capture_output=True).returncode == 1
