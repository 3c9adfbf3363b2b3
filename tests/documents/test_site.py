"""A site of an office: linked, the same twice, of public ones nothing internal, and no file of others touched."""

import os
from datetime import date
from pathlib import Path

import hostile
import pytest
from making import ROOT, SAMPLE, TODAY
from pages import Page
from test_public_edition import everything, internal, published

from spodq.cli import run
from spodq.cli.publishing import Site
from spodq.loader import load
from spodq.rules import all_rules
from spodq.workspace.pages import LIST, write_pages
from spodq.workspace.root import find
from spodq.workspace.writing import WriteError

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
PUBLIC = {"index.html", "manual.html", "mapa.html", "letak-pro-deti.html", "letak-pro-rodice.html"}
DAY = ("--today", TODAY.isoformat())


def made(folder: Path, *options: str, root: Path = ROOT) -> dict[str, bytes]:
    """Files of the folder after the command."""
    assert run(["site", "-o", str(folder), "-C", str(root), *DAY, *options]) == 0
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> dict[str, bytes]:
    return made(tmp_path_factory.mktemp("whole") / "stranky")


@pytest.fixture(scope="module")
def public(tmp_path_factory) -> dict[str, bytes]:
    return made(tmp_path_factory.mktemp("public") / "stranky", "--public")


def dead(site: dict[str, bytes]) -> list[str]:
    """Links between pages and into them that lead nowhere."""
    pages = {name: Page(data) for name, data in site.items() if name.endswith(".html")}
    found = []
    for name, page in pages.items():
        for link in page.links:
            file, _, anchor = link.partition("#")
            if link.startswith(("http://", "https://", "mailto:")):
                continue
            target = pages.get(file or name)
            if target is None or (anchor and anchor not in target.ids):
                found.append(f"{name}: {link}")
    return found


def test_every_link_leads_somewhere(whole, public):
    assert dead(whole) == dead(public) == []
    broken = {**public, "index.html": public["index.html"].replace(b'href="mapa.html"', b'href="neni.html"')}
    assert dead(broken)


def test_every_page_is_reached_from_the_index(whole, public):
    for site in (whole, public):
        seen, waiting = set(), ["index.html"]
        while waiting:
            name = waiting.pop()
            seen.add(name)
            links = {link.partition("#")[0] for link in Page(site[name]).links}
            waiting += sorted((links & set(site)) - seen)
        assert seen == set(site) - {LIST}


def test_each_rule_has_the_page_explain_tells(whole):
    for page in all_rules():
        text = Page(whole[f"{page.rule.code}.html"]).text
        assert page.title in text
        assert page.why.replace("\u00a0", " ") in text
        assert page.rule.name in text


def test_the_office_reads_everything_and_is_warned(whole, capsys, tmp_path):
    assert {"manual.html", "nedostatky.html", "mapa.html", "verejne-manual.html", "pravidla.html"} < set(whole)
    assert "spodq site --public" in Page(whole["index.html"]).text
    made(tmp_path / "stranky")
    assert "vnitřní dokumenty" in capsys.readouterr().err


def test_the_public_has_only_what_is_published(whole, public, capsys, tmp_path):
    """Every internal sentence of the sample, sought in every file of the folder."""
    assert set(public) == PUBLIC | {LIST}
    office = load(find(ROOT), TODAY).office(SAMPLE[0])
    secrets = {each for each in internal(office) if each not in published(office)}
    manual = everything(whole["manual.html"], "html")
    assert sum(each in manual for each in secrets) > 20
    for name, data in public.items():
        text = everything(data, "html")
        assert [each for each in sorted(secrets) if each in text] == [], name
        assert "pro vnitřní potřebu" not in text
    made(tmp_path / "stranky", "--public")
    assert capsys.readouterr().err == ""


def test_a_hostile_office_keeps_its_secrets_and_nothing_of_it_acts(tmp_path):
    root = hostile.write(tmp_path / "slozka")
    (root / "evidence/urad/leaflets/tajny.yaml").write_text(
        "title: Tajný leták\naudience: public\ncriteria: [3b]\nsections: [{title: A, text: Tajný text letáku}]\n",
        encoding="utf-8",
    )
    site = made(tmp_path / "stranky", "--public", root=root)
    for data in site.values():
        text = everything(data, "html")
        assert [name for name, secret in hostile.SECRETS.items() if secret in text] == []
        assert "Tajný" not in text
    assert "letak-zly.html" in site
    assert dead(site) == []
    for name in set(site) - {LIST}:
        assert [each.tag for each in Page(site[name]).root.iter("script", "iframe", "img")] == ["script"]


def test_the_same_twice(public, whole, tmp_path):
    assert made(tmp_path / "jinde", "--public") == public
    assert made(tmp_path / "jinde2") == whole


def test_a_second_run_writes_only_what_changed_and_removes_what_is_not_told_any_more(public, tmp_path):
    folder = tmp_path / "stranky"
    made(folder)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    made(folder)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert made(folder, "--public") == public


@pytest.mark.parametrize("name", ["index.html", "poznamky.txt", ".git"])
def test_files_of_others_stay(name, tmp_path, capsys):
    folder = tmp_path / "stranky"
    folder.mkdir()
    (folder / name).write_text("moje", encoding="utf-8")
    assert run(["site", "-o", str(folder), "-C", str(ROOT), "--public"]) == 2
    assert f"({name})" in capsys.readouterr().err
    assert [(path.name, path.read_text(encoding="utf-8")) for path in folder.iterdir()] == [(name, "moje")]


def test_a_stranger_beside_our_pages_stops_the_writing(tmp_path, capsys):
    folder = tmp_path / "stranky"
    first = made(folder, "--public")
    for number in range(4):
        (folder / f"cizi{number}.txt").write_text("moje", encoding="utf-8")
    assert run(["site", "-o", str(folder), "-C", str(ROOT)]) == 2
    assert "cizi0.txt, cizi1.txt a cizi2.txt a další" in capsys.readouterr().err.replace("\u00a0", " ")
    assert {name: (folder / name).read_bytes() for name in first} == first


def test_the_list_cannot_make_the_program_touch_what_lies_elsewhere(tmp_path):
    outside = tmp_path / "moje.txt"
    outside.write_text("moje", encoding="utf-8")
    folder = tmp_path / "stranky"
    write_pages(folder, {"a.html": b"a"})
    listed = folder / LIST
    listed.write_bytes(listed.read_bytes() + b"../moje.txt\npodslozka\nodkaz.html\n")
    write_pages(folder, {"b.html": b"b"})
    assert outside.read_text(encoding="utf-8") == "moje"
    (folder / "podslozka").mkdir()
    with pytest.raises(WriteError, match="podslozka"):
        write_pages(folder, {"b.html": b"b"})


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_under_our_name_is_not_ours(tmp_path):
    outside = tmp_path / "moje.txt"
    outside.write_text("moje", encoding="utf-8")
    folder = tmp_path / "stranky"
    write_pages(folder, {"a.html": b"a", "b.html": b"b"})
    (folder / "a.html").unlink()
    (folder / "a.html").symlink_to(outside)
    with pytest.raises(WriteError, match=r"a\.html"):
        write_pages(folder, {"a.html": b"nove"})
    assert outside.read_text(encoding="utf-8") == "moje"


def test_a_list_of_somebody_else_is_a_stranger(tmp_path):
    (tmp_path / LIST).write_bytes(b"\xff\xfe")
    with pytest.raises(WriteError, match=LIST):
        write_pages(tmp_path, {"a.html": b"a"})
    (tmp_path / LIST).write_text("a.html\n", encoding="utf-8")
    (tmp_path / "a.html").write_text("moje", encoding="utf-8")
    with pytest.raises(WriteError, match=r"a\.html"):
        write_pages(tmp_path, {"a.html": b"a"})
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "moje"


def test_a_file_in_the_place_of_the_folder(tmp_path):
    (tmp_path / "stranky").write_text("moje", encoding="utf-8")
    with pytest.raises(WriteError, match="nebo to složka není"):
        write_pages(tmp_path / "stranky", {"a.html": b"a"})


def test_a_broken_run_can_be_repeated(tmp_path):
    """The list names new pages before they are written, so what a power cut left is ours."""
    folder = tmp_path / "stranky"
    write_pages(folder, {"a.html": b"a"})
    names = b"a.html\nb.html\nc.html\n"
    (folder / LIST).write_bytes((folder / LIST).read_bytes().replace(b"a.html\n", names))
    (folder / "b.html").write_bytes(b"po vypadku")
    write_pages(folder, {"b.html": b"b"})
    assert {path.name for path in folder.iterdir()} == {LIST, "b.html"}
    assert (folder / "b.html").read_bytes() == b"b"


def test_what_a_killed_run_left_is_cleared_away(tmp_path):
    folder = tmp_path / "stranky"
    folder.mkdir()
    (folder / ".spodq-x1.tmp").write_bytes(b"pul stranky")
    write_pages(folder, {"a.html": b"a"})
    assert {path.name for path in folder.iterdir()} == {LIST, "a.html"}
    (folder / ".spodq-x2.tmp").symlink_to("a.html")
    with pytest.raises(WriteError, match=r"\.spodq-x2\.tmp"):
        write_pages(folder, {"a.html": b"b"})


@pytest.mark.parametrize("inside", ["evidence/stranky", "standards", "templates/html"])
def test_where_the_program_reads_no_pages_are_written(inside, tmp_path, capsys):
    root = hostile.write_empty(tmp_path)
    assert run(["site", "-o", str(root / inside), "-C", str(root)]) == 2
    assert "stránky nepatří" in capsys.readouterr().err
    assert not (root / inside).exists()


def test_two_leaflets_of_one_name_have_two_pages(tmp_path):
    text = (
        "id: letak\ntitle: T{0}\naudience: public\ncriteria: [3b]\nsections: [{{title: A, text: B}}]\npublished: true\n"
    )
    root = hostile.write_empty(tmp_path)
    folder = root / "evidence/urad/leaflets"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.yaml").write_text(f"{text.format(number)}published: true\n", encoding="utf-8")
    snapshot = load(find(root), date(2026, 11, 22))
    site = Site(find(root), snapshot, snapshot.offices[0], public=True)
    told = [Page(site.page(name)).text for name in ("letak-letak.html", "letak-letak-2.html")]
    assert ["T1" in told[0], "T2" in told[1]] == [True, True]


def test_what_could_not_be_read_is_told(tmp_path, capsys):
    root = hostile.write_empty(tmp_path / "slozka")
    (root / "evidence/urad/procedures").mkdir()
    (root / "evidence/urad/procedures/spatny.yaml").write_text("title: [\n", encoding="utf-8")
    made(tmp_path / "stranky", "--public", root=root)
    assert "přečíst" in capsys.readouterr().err


def test_a_broken_template_leaves_the_folder_as_it_was(tmp_path, capsys):
    root = hostile.write_empty(tmp_path / "slozka")
    first = made(tmp_path / "stranky", "--public", root=root)
    (root / "templates/html").mkdir(parents=True)
    (root / "templates/html/map.html.j2").write_text("{% if %}", encoding="utf-8")
    assert run(["site", "--public", "-o", str(tmp_path / "stranky"), "-C", str(root), *DAY]) == 2
    assert "map.html.j2" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in (tmp_path / "stranky").iterdir()} == first
