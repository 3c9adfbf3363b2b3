"""Templates of the office checked as a whole: names, places, styles, and whether documents come of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from spodq.czech import did_you_mean
from spodq.render import RenderError, render
from spodq.render.names import strangers
from spodq.render.sandbox import Sandbox
from spodq.render.specimen import documents, hints, specimen
from spodq.render.templates import environment, find_template
from spodq.render.trouble import sentence
from spodq.render.word import checking

_FOLDERS = {"html": ".html.j2", "md": ".md.j2", "word": ".docx"}
_SHARED = ("layout", "parts")
"""Templates that are no document of their own."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a template; `where` is a place in it."""

    path: str
    where: str
    sentence: str

    def __str__(self) -> str:
        """The fault on one line."""
        return ": ".join(filter(None, (self.path, self.where, self.sentence)))


def templates_in(folder: Path) -> tuple[Path, ...]:
    """Files of the folder that are templates, with a file Word leaves while one is open left out."""
    found = (path for name in _FOLDERS for path in sorted((folder / name).glob("*")))
    return tuple(path for path in found if path.is_file() and not path.name.startswith(("~$", ".")))


def faults(folder: Path, folders: Sequence[Path]) -> Iterator[Fault]:
    """Everything wrong with templates of the folder; the others are found in `folders`."""
    known, clean = documents(), True
    for path in templates_in(folder):
        for where, said in _of_one(path, known, folders):
            clean = False
            yield Fault(f"templates/{path.relative_to(folder).as_posix()}", where, said)
    if clean:
        yield from _of_documents(folder, known, folders)


def _of_one(path: Path, known: Mapping[str, type], folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    ending = _FOLDERS[path.parent.name]
    document = path.name.removesuffix(ending)
    if not path.name.endswith(ending):
        if path.suffix.lower() in {".docm", ".dotx", ".dotm", ".doc", ".odt", ".html"}:
            yield "", f"šablona musí mít příponu {ending}; tato se nepoužije"
        elif path.suffix == ".j2":
            yield from _in_text(path, None, folders)
    elif document in known:
        yield from _in_document(path, known[document], document, folders)
    elif document in _SHARED:
        yield from _in_text(path, None, folders)
    else:
        yield "", f"dokument „{document}“ program nemá, šablona se nepoužije{did_you_mean(document, known)}"


def _in_document(path: Path, kind: type, document: str, folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    names: dict[str, Any] = {**hints(kind), "spodq_version": str}
    if path.suffix != ".docx":
        yield from _in_text(path, names, folders)
        return
    try:
        blocks = find_template([each / "html" for each in folders], f"{document}.html.j2").blocks
    except RenderError as error:
        yield "", str(error)
        return
    yield from checking.faults(path, tuple(blocks), names, environment(folders))


def _in_text(path: Path, names: Mapping[str, Any] | None, folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    room = environment([each / path.parent.name for each in folders])
    try:
        tree = room.parse(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        yield "", "soubor není v kódování UTF-8"
        return
    except TemplateError as error:
        yield f"řádek {getattr(error, 'lineno', 1)}", sentence(error)
        return
    if names is not None:
        for each in strangers(tree, {**_macros(room), **names}):
            yield f"řádek {each.line}", each.sentence


def _macros(room: Sandbox) -> dict[str, None]:
    """What `parts.html.j2` gives to every page."""
    try:
        return dict.fromkeys((*room.globals, *vars(room.get_template("parts.html.j2").module)))
    except TemplateError:
        return dict.fromkeys(room.globals)


def _of_documents(folder: Path, known: Mapping[str, type], folders: Sequence[Path]) -> Iterator[Fault]:
    """Each document is made of an office that has everything and of one that has nothing."""
    own = {path.parent.name: True for path in templates_in(folder)}
    endings = [
        ending
        for room, ending in (("html", "html"), ("word", "docx"), ("md", "md"))
        if own.get(room) or own.get("html")
    ]
    told: set[str] = set()
    for document, kind in known.items():
        for ending in endings:
            for full in (True, False):
                said = _trouble(document, specimen(kind, full=full), ending, folders)
                if said and said not in told:
                    told.add(said)
                    yield Fault(
                        "", f"zkouška dokumentu „{document}.{ending}“, úřad {'plný' if full else 'prázdný'}", said
                    )


def _trouble(document: str, view: Any, ending: str, folders: Sequence[Path]) -> str:
    room = {"html": "html", "docx": "word", "md": "md"}[ending]
    name = f"{document}.docx" if ending == "docx" else f"{document}.{ending}.j2"
    if not any((each / room / name).is_file() for each in folders):
        return ""
    try:
        render(document, view, ending, folders)
    except RenderError as error:
        return str(error)
    return ""
