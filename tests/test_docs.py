"""The user guide tells the truth: its stories run, its tables come from the models, its links lead somewhere.

A page is a story read from the top. Comments give directions: `složka` chooses a workspace (`ukazka` is a copy of
the sample, `pribeh` the sample over several commits, any other name an empty folder at first), `soubor` writes the
next block into it, `obsah` compares the next block with a file that is there, `příloha` lays an attachment (words
after its path change it), `šablona` the Word template of the program, `sešit` fills cells of a workbook (_ stands
for a space), `kód` is the exit code of the next commands.
In a `console` block, a line `…` stands for any lines and `…` at the end of a line for the rest of it.

`python tests/test_docs.py --write` writes the generated tables anew.
"""

import dataclasses
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from docx import Document
from openpyxl import load_workbook

import story
from nursery import nursery
from privacy.pdfs import pdf
from spodq.check import check
from spodq.counting.ledgers import LEDGERS
from spodq.loader import load
from spodq.loader.shelves import SHELVES, Shelf, shelf_of
from spodq.model.indicator import RECORDS as RECORDS_OF_INDICATORS
from spodq.render.templates import find_template
from spodq.rules import all_rules
from spodq.views import gaps, manual
from spodq.views.coming import Coming
from spodq.views.evidence import EvidenceRow
from spodq.views.map import MapRow
from spodq.views.origin import OfficeWords, Origin
from spodq.views.plan import MeasureRow
from spodq.views.schema import _tidy, schema_names
from spodq.views.state import State
from spodq.workspace.root import find
from tables import CLEAN, RECORDS, TODAY

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "prirucka"
CHAPTERS = sorted(GUIDE.glob("*.md"))
RULES = GUIDE / "pravidla"
README = ROOT / "README.md"
WORD_TEMPLATES = ROOT / "templates" / "word"
WORD_CHAPTER = GUIDE / "03-sablona-wordu.md"
FILES_CHAPTER = GUIDE / "04-soubory.md"
RECORDS_CHAPTER = GUIDE / "20-zaznamy.md"
INDICATORS_CHAPTER = GUIDE / "22-ukazatele.md"
CATALOGUES_CHAPTER = GUIDE / "24-dalsi-katalogy.md"

DAY = "1795305600"
"""22 November 2026, for SOURCE_DATE_EPOCH."""
ANY = "…"
DIRECTIONS = {"složka", "soubor", "obsah", "příloha", "šablona", "sešit", "kód"}
WAIVERS = b"waivers: [{rule: SPQ401, criterion: 1a, reason: A, role: B, until: 2027-01-31}]\n"
MIGRATION = b"previous: 2020-01-01\ntransitions: [{relation: changed, old: [1a], new: [1a]}]\n"
MEASURE = b"title: A\ncriteria: [1a]\nresponsible: B\ndue: 2027-01-31\n"
SEAL = (
    b"criterion: 1a\nrole: A\ndate: 2026-01-01\neffective_from: 2020-01-01\n"
    b"wording: 26992577785646a17e1d15ea178139f10b88642dc8c7be997ad2366af5008d19\n"
)
LANGUAGES = {"console", "yaml", "text", "powershell", "html"}

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EVENT = re.compile(rf"^<!-- (?P<key>[^:\n]+): (?P<value>[^\n]+) -->$|{_FENCE.pattern}", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^<!-- soubor: (\S+) -->\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REGION = re.compile(r"(<!-- (klíče|přehled|údaje): (\S+) -->\n)(?:(?!<!-- ).)*(<!-- konec -->)", re.DOTALL)
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`")


# --- Stories -----------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Story:
    """One page played in a folder of its own; `faults` is what turned out otherwise than the page says."""

    page: Path
    home: Path
    as_on_screen: bool
    place: str = "ukazka"
    faults: list[str] = dataclasses.field(default_factory=list)
    waiting: dict[str, str] = dataclasses.field(default_factory=dict)

    def play(self) -> "Story":
        """Everything from the top."""
        text = self.page.read_text(encoding="utf-8")
        for event in _EVENT.finditer(_REGION.sub("", text)):
            key, value, language, block = event.groups()
            if key:
                self._direct(key, value)
            else:
                self._block(language, block)
                self.waiting = {}
        return self

    @property
    def folder(self) -> Path:
        """The chosen workspace, laid out when it is first needed."""
        folder = self.home / self.place
        if not folder.exists():
            folder.mkdir(parents=True)
            if self.place == "pribeh":
                story.build(folder)
            if self.place == "ukazka":
                shutil.copytree(ROOT / "evidence", folder / "evidence")
                shutil.copy(ROOT / "spodq.yaml", folder)
        return folder

    def _direct(self, key: str, value: str) -> None:
        if key == "složka":
            self.place = value
        elif key == "příloha":
            path, _, change = value.partition(" ")
            _write(self.folder / path, _attachment(path, change))
        elif key == "šablona":
            name = f"{value}.docx"
            _write(self.folder / "templates" / "word" / name, (WORD_TEMPLATES / name).read_bytes())
        elif key == "sešit":
            path, *cells = value.split(" ")
            _fill(self.folder / path, cells)
        elif key in DIRECTIONS:
            self.waiting[key] = value
        else:
            self.faults.append(f"neznámý pokyn „{key}“")

    def _block(self, language: str, block: str) -> None:
        if "soubor" in self.waiting:
            _write(self.folder / self.waiting["soubor"], block.encode())
        elif "obsah" in self.waiting:
            path = self.folder / self.waiting["obsah"]
            self._compare(self.waiting["obsah"], block, path.read_text(encoding="utf-8") if path.exists() else "")
        elif language == "yaml":
            self.faults.append(f"yaml, který se nezkouší:\n{block}")
        elif language == "console":
            self._console(block)

    def _console(self, block: str) -> None:
        for command, expected in _commands(block):
            arguments = shlex.split(command)
            if arguments[0] != "spodq":
                self.faults.append(f"do console patří jen spodq: {command}")
                continue
            done = self._run(arguments[1:])
            if done.returncode != int(self.waiting.get("kód", "0")):
                self.faults.append(f"{command}: kód {done.returncode}")
            self._compare(command, expected, done.stdout)

    def _run(self, arguments: list[str]) -> subprocess.CompletedProcess[str]:
        screen = {"FORCE_COLOR": "1", "NO_COLOR": "1"} if self.as_on_screen else {"FORCE_COLOR": "", "NO_COLOR": ""}
        settings = {**os.environ, **screen, "SOURCE_DATE_EPOCH": DAY, "COLUMNS": "100"}
        return nursery().run(arguments, self.folder, settings, subprocess.STDOUT)

    def _compare(self, what: str, expected: str, found: str) -> None:
        told, seen = _lines(expected), _lines(found)
        if not re.fullmatch(_pattern(told), "".join(f"{line}\n" for line in seen)):
            difference = unified_diff(told, seen, "v příručce", "ve skutečnosti", lineterm="")
            self.faults.append("\n".join([what, *difference]))


def _attachment(path: str, change: str) -> bytes:
    """A file of the kind its name says, with a text that can be searched."""
    if not path.endswith(".docx") or path.startswith("templates/"):
        return pdf("attachment of an example") + change.encode()
    stream = BytesIO()
    Document().save(stream)
    return stream.getvalue()


def _fill(path: Path, cells: list[str]) -> None:
    book = load_workbook(path)
    for cell in cells:
        place, _, value = cell.partition("=")
        sheet, _, where = place.partition("!")
        book[sheet][where] = int(value) if value.isdigit() else value.replace("_", " ")
    book.save(path)


def _commands(block: str) -> Iterator[tuple[str, str]]:
    """Commands of a block, each with the lines below it."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    assert not parts[0].strip(), f"console nezačíná příkazem: {parts[0]}"
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _lines(text: str) -> list[str]:
    """Lines without what the eye does not see: hard spaces, spaces at ends, empty lines around."""
    return [line.rstrip() for line in text.replace("\u00a0", " ").strip("\n").split("\n")]


def _pattern(expected: list[str]) -> str:
    return "".join(_line_pattern(line) for line in expected)


def _line_pattern(line: str) -> str:
    if line == ANY:
        return r"(?:.*\n)*"
    return re.escape(line.removesuffix(ANY)) + (r".*\n" if line.endswith(ANY) else r"\n")


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@pytest.mark.parametrize("page", [README, *CHAPTERS], ids=lambda page: page.name if page != README else "/README.md")
def test_story_comes_true(page: Path, tmp_path: Path):
    story = Story(page, tmp_path, as_on_screen=page != README).play()
    assert not story.faults, "\n\n".join(story.faults)


@pytest.mark.parametrize("name", ["01-zacatek.md", "02-den-se-spodq.md", "03-sablona-wordu.md", "04-soubory.md"])
def test_every_command_of_a_story_is_seen(name: str):
    """Guards the test above: a page whose blocks were not recognised would come true too."""
    text = (GUIDE / name).read_text(encoding="utf-8")
    written = re.findall(r"^\$ (spodq.*)$", text, re.MULTILINE)
    blocks = (event[4] for event in _EVENT.finditer(_REGION.sub("", text)) if event[3] == "console")
    assert [command for block in blocks for command, _ in _commands(block)] == written
    assert written


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ("```console\n$ spodq rules\nSPQ001 …\n…\n```\n", ""),
        ("```console\n$ spodq rules\nSPQ001 něco jiného\n…\n```\n", "něco jiného"),
        ("```console\n$ spodq rules --nic\n…\n```\n", "kód 2"),
        ("<!-- kód: 2 -->\n```console\n$ spodq rules --nic\n…\n```\n", ""),
        ("```console\n$ git status\n```\n", "jen spodq"),
        ("<!-- soubr: a.yaml -->\n", "neznámý pokyn"),
        ("```yaml\na: 1\n```\n", "nezkouší"),
        ("<!-- soubor: a.yaml -->\n```yaml\na: 1\n```\n<!-- obsah: a.yaml -->\n```yaml\na: 2\n```\n", "a: 2"),
        ("<!-- obsah: spodq.yaml -->\n```yaml\n…\ncatalogue: spod\n…\n```\n", ""),
    ],
)
def test_story_notices(block: str, fault: str, tmp_path: Path):
    page = tmp_path / "page.md"
    page.write_text(block, encoding="utf-8")
    faults = "\n".join(Story(page, tmp_path / "home", as_on_screen=True).play().faults)
    assert fault in faults
    assert bool(faults) == bool(fault)


# --- What pages are made of --------------------------------------------------------------------------------------


def _prose(page: Path) -> str:
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_commands_stand_where_they_are_tested(page: Path):
    """Only `console` blocks may hold commands of ours; other blocks hold files and commands of the system."""
    for language, block in _FENCE.findall(page.read_text(encoding="utf-8")):
        assert language in LANGUAGES, f"{language or 'blok bez jazyka'}:\n{block}"
        if language != "console":
            assert not re.search(r"^(?:\$ |PS> )?spodq ", block, re.MULTILINE), block


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_commands_named_in_sentences_exist(page: Path):
    for code in _CODE.findall(_prose(page)):
        program, *words = code.split()
        if program != "spodq" or not words or words[0].startswith("-"):
            continue
        told = _help(words[0])
        if len(words) > 1 and re.search(rf"^  {re.escape(words[1])}  ", told, re.MULTILINE):
            told = _help(words[0], words[1])
        for option in (word for word in words if word.startswith("-")):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", told), code


@cache
def _help(*command: str) -> str:
    done = subprocess.run([sys.executable, "-m", "spodq", *command, "-h"], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path):
    for target in _LINK.findall(_prose(page)):
        if target.startswith(("https://", "http://")):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), target
        assert not anchor or anchor in _anchors(linked), target


def test_every_chapter_is_in_the_contents_and_leads_to_the_next():
    names = [page.name for page in CHAPTERS if page.name != "README.md"]
    assert len(names) > 5
    assert [name for name in dict.fromkeys(_LINK.findall(_prose(GUIDE / "README.md"))) if name in names] == names
    for name, following in pairwise(names):
        assert following in _LINK.findall(_prose(GUIDE / name)), name


@cache
def _anchors(page: Path) -> frozenset[str]:
    """Anchors GitHub and GitLab give to headings."""
    headings = re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)


# --- Generated tables --------------------------------------------------------------------------------------------


def generated(text: str) -> str:
    """The page with its tables made anew."""
    makers = {"klíče": _keys, "přehled": _rules_at_a_glance, "údaje": _facts}
    return _REGION.sub(lambda found: f"{found[1]}\n{makers[found[2]](found[3])}\n\n{found[4]}", text)


def _plain_schema(name: str) -> Mapping[str, Any]:
    """What the model says of a noun, without what only editors need."""
    shelf = next(shelf for shelf in SHELVES if shelf.noun.__name__.lower() == name)
    tidied: Mapping[str, Any] = _tidy(shelf.noun.model_json_schema())
    return tidied


def _keys(name: str) -> str:
    schema = _plain_schema(name)
    rows = [
        f"| {' › '.join(f'`{step}`' if step.isascii() else step for step in row.steps)} | {row.title} "
        f"| {'ano' if row.required else ''} | {row.value} | {row.description} |"
        for row in _rows(schema, schema.get("$defs", {}))
    ]
    return "\n".join(["| klíč | název | povinný | hodnota | význam |", "|---|---|---|---|---|", *rows])


def _facts(_: str) -> str:
    """What is known of each kind of record that indicators are counted from."""
    rows = [
        f"| `{records}` | {title} | {', '.join(_fact(name, fact) for name, fact in LEDGERS[records].facts.items())} |"
        for records, title in RECORDS_OF_INDICATORS
    ]
    return "\n".join(["| záznamy | co to je | údaje |", "|---|---|---|", *rows])


def _fact(name: str, fact: Any) -> str:
    words = f": {', '.join(f'`{word}`' for word in fact.words)}" if fact.words else ""
    return f"`{name}` ({fact.title}{words})"


@dataclasses.dataclass(frozen=True)
class Row:
    """One key; `steps` lead to it from the top of the file."""

    steps: tuple[str, ...]
    title: str
    required: bool
    value: str
    description: str


def _rows(group: Mapping[str, Any], groups: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[Row]:
    for key, field in group["properties"].items():
        steps = (*above, key)
        required = key in group.get("required", ())
        yield Row(steps, field["title"], required, _value(field), field["description"])
        named, inner = _inner(field, groups)
        if inner:
            yield from _rows(inner, groups, (*steps, "označení") if named else steps)


def _inner(field: Mapping[str, Any], groups: Mapping[str, Any]) -> tuple[bool, Mapping[str, Any] | None]:
    """The group of keys a field holds, and whether each group in it has a name."""
    members = _members(field)
    reference = (members or field.get("items") or field).get("$ref")
    return members is not None, groups[reference.rsplit("/", 1)[-1]] if reference else None


def _members(field: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What a mapping with free keys holds."""
    if field.get("type") != "object" or "properties" in field:
        return None
    patterns = field.get("patternProperties")
    return next(iter(patterns.values())) if patterns else field["additionalProperties"]


def _value(field: Mapping[str, Any]) -> str:
    members = _members(field)
    if members is not None:
        return "skupiny klíčů, každá pod svým označením" if "$ref" in members else f"u každého názvu {_word(members)}"
    if field.get("type") == "array":
        items = field["items"]
        return "seznam skupin klíčů" if "$ref" in items else f"seznam: {_word(items)}"
    return "skupina klíčů" if "$ref" in field else _word(field)


def _word(field: Mapping[str, Any]) -> str:
    default = field.get("default")
    if "enum" in field:
        labelled = zip(field["enum"], field["enumDescriptions"], strict=True)
        return ", ".join(f"`{word}` ({label}{_usual(word, default)})" for word, label in labelled)
    if field["type"] == "boolean":
        return f"`true` (ano{_usual(True, default)}), `false` (ne{_usual(False, default)})"
    if field["type"] == "integer":
        return "celé číslo"
    if field["type"] == "number":
        return "číslo s desetinnou tečkou"
    return _text(field) + (f"; výchozí `{default}`" if default else "")


def _text(field: Mapping[str, Any]) -> str:
    pattern = field.get("pattern", "")
    if "{64}" in pattern:
        return "otisk, 64 znaků 0–9 a a–f"
    if pattern.startswith(r"^\d{4}-"):
        return "datum `2026-01-31`"
    if pattern.startswith("^[0-9A-Za-z]"):
        return "označení kritéria" if "examples" in field else "označení"
    if pattern == "^https?://":
        return "webová adresa"
    assert not pattern, pattern
    return "delší text (Markdown)" if "markdownDescription" in field else "text"


def _usual(word: object, default: object) -> str:
    return ", výchozí" if word == default else ""


def rule_pages() -> Mapping[str, str]:
    """A page for each rule, from the words `spodq explain` prints; by file name."""
    return {f"{page.rule.code}.md": _rule(page) for page in all_rules()}


def _rule(page: Any) -> str:
    waivable = "lze přijmout výjimkou" if page.rule.waivable else "přijmout výjimkou nejde"
    paragraphs = [
        f"# {page.rule.code} {_plain(page.title)}",
        f"`{page.rule.name}` – {page.rule.severity.czech}, {waivable}",
        f"**Proč:** {_plain(page.why)}",
        f"**Náprava:** {_plain(page.remedy)}",
    ]
    if page.example:
        paragraphs.append(f"```{_language(page.example)}\n{page.example}\n```")
    paragraphs.append("[Všechna pravidla](../05-pravidla.md)")
    return "\n\n".join(paragraphs) + "\n"


def _language(example: str) -> str:
    return "yaml" if isinstance(yaml.safe_load(example), dict) else "text"


def _rules_at_a_glance(family: str) -> str:
    rows = [
        f"| [{page.rule.code}](pravidla/{page.rule.code}.md) | {page.rule.severity.czech} | {_plain(page.title)} |"
        for page in all_rules()
        if page.rule.code.startswith(family)
    ]
    return "\n".join(["| kód | závažnost | co nález znamená |", "|---|---|---|", *rows])


def _plain(text: str) -> str:
    """Words that mean nothing in Markdown."""
    return re.sub(r"([*|`])", r"\\\1", text)


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.name)
def test_tables_are_those_of_the_models(page: Path):
    text = page.read_text(encoding="utf-8")
    assert text == generated(text), "spusťte python tests/test_docs.py --write"


def test_no_kind_of_file_and_no_rule_is_left_out():
    told = [found.group(2, 3) for page in CHAPTERS for found in _REGION.finditer(page.read_text(encoding="utf-8"))]
    assert sorted(name for kind, name in told if kind == "klíče") == sorted(schema_names())
    families = [family for kind, family in told if kind == "přehled"]
    for page in all_rules():
        assert sum(page.rule.code.startswith(family) for family in families) == 1, page.rule.code


def test_pages_of_rules_are_those_of_the_rules():
    written = {path.name: path.read_text(encoding="utf-8") for path in RULES.glob("*.md")}
    assert written == rule_pages(), "spusťte python tests/test_docs.py --write"


@pytest.mark.parametrize("page", [page for page in all_rules() if page.example], ids=lambda page: page.rule.code)
def test_example_of_a_rule_is_right(page: Any, tmp_path: Path):
    """In a good file of some kind, or as the path of a file, it gives no finding about reading or shape."""
    if _language(page.example) == "text":
        assert shelf_of(page.example)
        return
    keys = yaml.load(page.example, yaml.BaseLoader)
    likely_first = sorted(SHELVES, key=lambda shelf: not set(keys) <= set(shelf.noun.model_fields))
    tried = (_faults_of(page.example, shelf, tmp_path) for shelf in likely_first)
    assert [] in tried


@pytest.mark.parametrize(
    "wrong", ["titel: A", "review_by: 1. 2. 2026", "title: a: b", "title: A\ntitle: B", "scores: [1]"]
)
def test_a_wrong_example_would_be_seen(wrong: str, tmp_path: Path):
    assert [] not in [_faults_of(wrong, shelf, tmp_path) for shelf in SHELVES]


def _faults_of(example: str, shelf: Shelf, home: Path) -> list[str]:
    """Findings about reading and shape, when the example takes the place of its keys in a good file."""
    root = shutil.copytree(CLEAN, home / shelf.noun.__name__)
    shutil.copytree(RECORDS, root, dirs_exist_ok=True)
    _write(root / "evidence/urad/waivers.yaml", WAIVERS)
    _write(root / "standards/spod/2030-01-01/migration.yaml", MIGRATION)
    _write(root / "evidence/urad/measures/opatreni.yaml", MEASURE)
    _write(root / "evidence/urad/seals/1a.yaml", SEAL)
    path = next(path for path in sorted(root.rglob("*.yaml")) if shelf_of(path.relative_to(root).as_posix()) == shelf)
    good = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # plain texts, no objects
    keys = re.findall(r"^([\w-]+):", example, re.MULTILINE)
    below = {**good, "scores": {}} if "scores" in good and not {*keys} & {*good} else None
    kept = {key: value for key, value in good.items() if key not in keys and not (below and key == "scores")}
    told = "scores:\n" + indent(example, "  ") if below else example
    rest = yaml.safe_dump(kept, allow_unicode=True) if kept else ""
    _write(path, f"{rest}{told}\n".encode())
    findings = check(load(find(root), TODAY)).findings
    shape = [each for each in findings if root / each.place.path == path and each.rule.code[:4] in {"SPQ0", "SPQ1"}]
    return [f"{each.rule.code} {each.sentence}" for each in shape]


def test_keys_in_examples_of_rules_exist():
    known = {step for name in schema_names() for row in _every_row(name) for step in row.steps}
    for page in all_rules():
        read = yaml.safe_load(page.example) if page.example else None
        named = {step for steps in _paths(read) for step in steps} if isinstance(read, dict) else set()
        assert {step for step in named if step.isidentifier()} <= known, page.rule.code


def _every_row(name: str) -> list["Row"]:
    schema = _plain_schema(name)
    return list(_rows(schema, schema.get("$defs", {})))


def test_examples_of_files_use_every_key():
    told: dict[str, set[tuple[str, ...]]] = {name: set() for name in schema_names()}
    pages = (FILES_CHAPTER, RECORDS_CHAPTER, INDICATORS_CHAPTER, CATALOGUES_CHAPTER)
    for path, block in _FILE.findall("".join(page.read_text(encoding="utf-8") for page in pages)):
        shelf = shelf_of(path)
        assert shelf, path
        told[shelf.noun.__name__.lower()].update(_paths(yaml.safe_load(block)))
    for shelf in SHELVES:
        name = shelf.noun.__name__.lower()
        schema = _plain_schema(name)
        rows = _rows(schema, schema.get("$defs", {}))
        assert {tuple(step for step in row.steps if step != "označení") for row in rows} <= told[name], name


def _paths(value: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Ways to every key, also with names given by people left out."""
    yield above
    if isinstance(value, list):
        for each in value:
            yield from _paths(each, above)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _paths(each, (*above, str(key)))
            if isinstance(each, dict):
                yield from _paths(each, above)


# --- The Word template -------------------------------------------------------------------------------------------


def _fields(noun: type, above: str = "") -> Iterator[str]:
    """Names of plain values; lists and groups are told by loops."""
    groups = {Origin, OfficeWords, Coming, gaps.Total}
    for field in dataclasses.fields(noun):
        if field.type in groups:
            yield from _fields(field.type, f"{above}{field.name}.")
        elif field.type in {str, int}:
            yield above + field.name


def _placeholders(document: str, noun: type) -> set[str]:
    blocks = find_template([ROOT / "templates" / "html"], f"{document}.html.j2").blocks
    chapters = {f"{{{{p chapters.{name} }}}}" for name in {*blocks, "contents", "short_contents"}}
    return chapters | {f"{{{{ {name} }}}}" for name in {*_fields(noun), "spodq_version"}}


def _table_below(heading: str) -> str:
    text = WORD_CHAPTER.read_text(encoding="utf-8")
    return text.split(f"# {heading}\n", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]


def _listed(heading: str) -> set[str]:
    """First cells of tables below the heading, without the head of the table."""
    rows = re.findall(r"^\| `([^`]+)` \|", _table_below(heading), re.MULTILINE)
    assert len(rows) == len(set(rows)), heading
    return set(rows)


def test_guide_lists_every_placeholder():
    common = _listed("Údaje pro oba dokumenty")
    assert common | _listed("Údaje a kapitoly manuálu") == _placeholders("manual", manual.ManualView)
    assert common | _listed("Údaje a kapitoly přehledu nedostatků") == _placeholders("gaps", gaps.GapReport)


LISTS: Mapping[str, Mapping[str, type]] = {
    "Seznamy manuálu": {
        "revisions": manual.RevisionRow,
        "standards": manual.StandardChapter,
        "standard.criteria": manual.CriterionChapter,
        "criterion.procedures": manual.ProcedureText,
        "criterion.states": State,
        "evidence": EvidenceRow,
        "map": MapRow,
    },
    "Seznamy přehledu nedostatků": {
        "standards": gaps.StandardGaps,
        "standard.criteria": gaps.CriterionGaps,
        "legend": State,
        "plan": MeasureRow,
    },
}


@pytest.fixture
def sample(tmp_path: Path) -> Story:
    """The sample workspace with Word templates of its own."""
    story = Story(WORD_CHAPTER, tmp_path, as_on_screen=False)
    shutil.copytree(ROOT / "templates" / "word", story.folder / "templates" / "word")
    return story


SECOND = {"{{p chapters.body }}", "{{p chapters.short_contents }}"}
"""Places that would repeat what other places hold."""


@pytest.mark.parametrize("second", [False, True], ids=["each", "instead"])
@pytest.mark.parametrize(
    ("document", "heading"),
    [("manual", "Údaje a kapitoly manuálu"), ("gaps", "Údaje a kapitoly přehledu nedostatků")],
    ids=["manual", "gaps"],
)
def test_every_listed_placeholder_works(sample: Story, document: str, heading: str, second: bool):
    listed = _listed("Údaje pro oba dokumenty") | _listed(heading)
    shell = sample.folder / "templates" / "word" / f"{document}.docx"
    template = Document(shell)
    for paragraph in template.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)
    for text in sorted(listed & SECOND if second else listed - SECOND):
        template.add_paragraph(text)
    template.save(shell)
    done = sample._run([document, "-o", "out.docx"])
    assert done.returncode == 0, done.stdout
    words = [each.text for each in Document(sample.folder / "out.docx").paragraphs]
    assert not [each for each in words if "{" in each or "spodq-chapter" in each or each.startswith("TOC-")]
    assert any(each.startswith("14. Návaznost") for each in words)


def _styles_used(path: Path) -> set[str]:
    document = Document(path)
    names = {style.style_id: style.name for style in document.styles}
    found = re.findall(r"<w:(?:pStyle|rStyle|tblStyle) w:val=\"([^\"]+)\"", document.element.body.xml)
    return {names[each] for each in found}


def test_guide_lists_every_style_documents_use(sample: Story):
    """Everything that a text can hold is in one procedure, and one file cannot be read."""
    procedures = sample.folder / "evidence" / "horni-javori" / "procedures"
    text = "  ## Podnadpis\n\n  > citát\n\n  [odkaz](https://www.e-sbirka.cz/)\n\n  - položka\n"
    _write(procedures / "zkouska.yaml", f"title: Zkouška\ncriteria: [10a]\ntext: |\n{text}".encode())
    _write(procedures / "spatny.yaml", b"title: [\n")
    used, shells = set(), set()
    for document in ("manual", "gaps"):
        assert sample._run([document, "-o", "out.docx"]).returncode == 0
        used |= _styles_used(sample.folder / "out.docx")
        shells |= _styles_used(sample.folder / "templates" / "word" / f"{document}.docx")
    listed = _listed("3.5 Styly, které dokumenty používají")
    assert used | shells == listed


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Styles of the manual of the sample made with the template of the program."""
    story = Story(WORD_CHAPTER, tmp_path_factory.mktemp("usual"), as_on_screen=False)
    assert story._run(["manual", "-o", "out.docx"]).returncode == 0
    return frozenset(_styles_used(story.folder / "out.docx"))


@pytest.mark.parametrize(
    ("style", "gone"),
    [("Shrnutí", "Shrnutí"), ("Heading 2", "toc 2"), ("SPOD tabulka", "SPOD tabulka")],
    ids=["paragraph", "heading", "table"],
)
def test_missing_style_falls_back_to_plain_text(sample: Story, usual: frozenset[str], style: str, gone: str):
    assert gone in usual
    shell = sample.folder / "templates" / "word" / "manual.docx"
    template = Document(shell)
    missing = template.styles[style].element
    missing.getparent().remove(missing)
    template.save(shell)
    assert sample._run(["manual", "-o", "out.docx"]).returncode == 0
    assert gone not in _styles_used(sample.folder / "out.docx")


def _spoiled(sample: Story, old: str, new: str) -> subprocess.CompletedProcess[str]:
    shell = sample.folder / "templates" / "word" / "manual.docx"
    template = Document(shell)
    next(each for each in template.paragraphs if each.text == old).text = new
    template.save(shell)
    return sample._run(["manual", "-o", "out.docx"])


def test_message_about_unknown_placeholder_is_the_one_in_the_guide(sample: Story):
    done = _spoiled(sample, "{{ title }}", "{{ nazev }}")
    assert done.returncode == 2
    assert done.stdout.strip() in WORD_CHAPTER.read_text(encoding="utf-8")


def test_chapters_follow_the_order_of_the_template(sample: Story):
    assert _spoiled(sample, "{{p chapters.revisions }}", "{{p chapters.map }}").returncode == 0
    headings = [each.text for each in Document(sample.folder / "out.docx").paragraphs if each.style.name == "Heading 1"]
    assert headings[0] == headings[-1] == "Příloha B: Mapa standardů"
    assert "Přehled změn" not in headings


def test_text_beside_a_chapter_is_lost(sample: Story):
    """The guide warns of it; when this changes, the warning may go."""
    assert _spoiled(sample, "{{p chapters.map }}", "ztracený {{p chapters.map }} text").returncode == 0
    words = [each.text for each in Document(sample.folder / "out.docx").paragraphs]
    assert "Příloha B: Mapa standardů" in words
    assert not [each for each in words if "ztracený" in each]


def test_conditions_and_loops_of_the_guide_work(sample: Story):
    """Blocks of the guide are put into the template as they stand."""
    text = WORD_CHAPTER.read_text(encoding="utf-8")
    blocks = [block for _, block in _FENCE.findall(text) if "{%" in block]
    shell = sample.folder / "templates" / "word" / "manual.docx"
    template = Document(shell)
    for line in "".join(blocks).splitlines():
        template.add_paragraph(line)
    rows = ("{%tr for each in map %}", "{{ each.criterion }}", "{%tr endfor %}")
    table = template.add_table(len(rows), 1)
    for row, words in zip(table.rows, rows, strict=True):
        row.cells[0].text = words
    template.save(shell)
    done = sample._run(["manual", "-o", "out.docx"])
    assert done.returncode == 0, done.stdout
    made = Document(sample.folder / "out.docx")
    words = _lines("\n".join(each.text for each in made.paragraphs))
    assert "Vnitřní předpis č. SM-02/2026" in words
    assert "Toto vydání je určeno pracovníkům úřadu." in words
    assert "Toto vydání je určeno veřejnosti." not in words
    assert [each for each in words if each.startswith("Kritérium 15d: ")]
    assert [row.cells[0].text for row in made.tables[-1].rows][:3] == ["1a", "1b", "2a"]
    assert {row for row in rows if "%" in row} <= set(_CODE.findall(text))


@pytest.mark.parametrize(("heading", "lists"), LISTS.items(), ids=["manual", "gaps"])
def test_guide_lists_what_loops_can_print(heading: str, lists: Mapping[str, type]):
    rows = re.findall(r"^\| `([\w.]+)` \| (.+) \|$", _table_below(heading), re.MULTILINE)
    told = {name: _CODE.findall(fields) for name, fields in rows}
    assert told == {name: [field.name for field in dataclasses.fields(noun)] for name, noun in lists.items()}


def test_web_and_word_share_chapters(sample: Story):
    """A heading changed in the HTML template of the office changes in Word too."""
    source = (ROOT / "templates" / "html" / "manual.html.j2").read_text(encoding="utf-8")
    changed = source.replace("Příloha A: Seznam dokladů", "Příloha A: Čím to doložíme")
    assert changed != source
    _write(sample.folder / "templates" / "html" / "manual.html.j2", changed.encode())
    assert sample._run(["manual", "-o", "out.html"]).returncode == 0
    assert sample._run(["manual", "-o", "out.docx"]).returncode == 0
    assert "Příloha A: Čím to doložíme" in (sample.folder / "out.html").read_text(encoding="utf-8")
    assert "Příloha A: Čím to doložíme" in [each.text for each in Document(sample.folder / "out.docx").paragraphs]


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("použití: python tests/test_docs.py --write")
    for each in CHAPTERS:
        each.write_text(generated(each.read_text(encoding="utf-8")), encoding="utf-8")
    for old in RULES.glob("*.md"):
        old.unlink()
    RULES.mkdir(exist_ok=True)
    for name, text in rule_pages().items():
        (RULES / name).write_text(text, encoding="utf-8")
