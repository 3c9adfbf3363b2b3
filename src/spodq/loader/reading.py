"""One file: bytes → noun, or the problems that prevented it and what can still be told of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pydantic import TypeAdapter, ValidationError

from spodq.czech import did_you_mean, nearest
from spodq.loader.shape import problems_of_shape
from spodq.loader.shelves import Shelf, office_folders, shelf_of
from spodq.model.noun import Noun
from spodq.model.scalars import CriterionId
from spodq.model.unread import Unread
from spodq.place import Place, Problem, Related
from spodq.source import SourceFile, read
from spodq.workspace.root import PACKAGE_PREFIX, Workspace

_MARKS = TypeAdapter(tuple[CriterionId, ...])
HARMLESS = frozenset({"damaged-text", "mixed-line-ends", "byte-order-mark", "word-quotes", "value-cut-by-comment"})
"""Problems a file can be read in spite of."""
_OFFICE_DEPTH = 3
"""evidence/<office>/<folder>: fewer names mean a file lies beside the folders."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What came of one file: a noun, or an account of what is not known because of it."""

    source: SourceFile
    noun: Noun | None = None
    problems: tuple[Problem, ...] = ()
    unread: Unread | None = None

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems; the first that prevents reading also says what stays unchecked because of it."""
        if self.unread is None:
            return self.problems
        related = Related(Place(self.unread.path), self.unread.consequence)
        first = min((each for each in self.problems if each.kind not in HARMLESS), key=lambda each: each.place)
        told = replace(first, related=(*first.related, related))
        return tuple(told if each is first else each for each in self.problems)


def read_file(workspace: Workspace, path: str) -> ReadFile:
    """Read and shape one file of the workspace; never raises for what a file holds."""
    shelf = shelf_of(path.removeprefix(PACKAGE_PREFIX))
    if shelf is None:
        return _misplaced(workspace, path)
    try:
        data = workspace.read(path)
    except (OSError, RuntimeError, ValueError):
        sentence = "soubor nelze přečíst: chybí k němu právo, zmizel během kontroly, nebo je to odkaz mimo složku"
        problem = Problem("unreadable-file", Place(path), sentence)
        return ReadFile(SourceFile(path), problems=(problem,), unread=Unread(path, shelf.noun, None))
    return read_data(path, data)


def read_data(path: str, data: bytes) -> ReadFile:
    """Read and shape the bytes of a file that has its place in a workspace."""
    shelf = shelf_of(path.removeprefix(PACKAGE_PREFIX))
    return _shaped(read(path, data), shelf) if shelf else ReadFile(read(path, data))


def look(path: str, data: bytes) -> ReadFile:
    """What reading says of the bytes, without an account of what depends on them; for who only tries a change."""
    source, shelf = read(path, data), shelf_of(path.removeprefix(PACKAGE_PREFIX))
    return _judged(source, shelf) if shelf and not source.broken else ReadFile(source, problems=source.problems)


def _shaped(source: SourceFile, shelf: Shelf) -> ReadFile:
    judged = ReadFile(source, problems=source.problems) if source.broken else _judged(source, shelf)
    return judged if judged.noun else replace(judged, unread=_unread(source, shelf))


def _judged(source: SourceFile, shelf: Shelf) -> ReadFile:
    try:
        noun = shelf.noun.model_validate(source.values)
    except ValidationError as error:
        return ReadFile(source, problems=tuple(_joined(source, problems_of_shape(source, shelf.noun, error))))
    source.forget_structure()
    return ReadFile(source, noun.standing_in(source), source.problems)


def _joined(source: SourceFile, shape: tuple[Problem, ...]) -> Iterator[Problem]:
    """All problems; of a value that is wrong because of the quotes around it only one, which mends both."""
    quoted = {problem.place: problem.fix for problem in source.problems if problem.kind == "word-quotes"}
    told = {problem.place for problem in shape}
    yield from (each for each in source.problems if each.kind != "word-quotes" or each.place not in told)
    yield from (replace(each, fix=quoted.get(each.place) or each.fix) for each in shape)


def _unread(source: SourceFile, shelf: Shelf) -> Unread:
    criteria = _criteria(source)
    return Unread(source.path, shelf.noun, criteria, tuple(_marks(source)) if criteria else ())


def _marks(source: SourceFile) -> Iterator[tuple[str, Place]]:
    """Marks of criteria in the file, each at its place."""
    listed, scored = source.finished("criteria"), source.finished("scores")
    if isinstance(listed, list):
        yield from ((mark, source.value("criteria", index)) for index, mark in enumerate(listed))
    elif isinstance(scored, dict):
        yield from ((mark, source.key("scores", mark)) for mark in scored)


def _criteria(source: SourceFile) -> frozenset[str] | None:
    """Criteria the broken file names, when that part of it can be trusted."""
    listed, scored = source.finished("criteria"), source.finished("scores")
    named = listed if isinstance(listed, list) else scored if isinstance(scored, dict) else None
    try:
        return frozenset(_MARKS.validate_python(tuple(named))) if named else None
    except ValidationError:
        return None


def _misplaced(workspace: Workspace, path: str) -> ReadFile:
    """A file nobody reads; if it is plain where it was meant to lie, what it would prove is not called missing."""
    problems = (_out_of_place(path),)
    meant = _meant(path)
    shelf = shelf_of(meant) if meant else None
    if shelf is None:
        return ReadFile(SourceFile(path), problems=problems)
    try:
        source = read(path, workspace.read(path))
    except (OSError, RuntimeError, ValueError):
        source = SourceFile(path)
    return ReadFile(SourceFile(path, source.text), problems=problems, unread=_unread(source, shelf))


def _meant(path: str) -> str | None:
    """The path the file was surely meant to have: another ending, or the folder its name is close to."""
    stem, _, _ = path.rpartition(".")
    parts = f"{stem}.yaml".split("/")
    if parts[0] == "evidence" and len(parts) > _OFFICE_DEPTH:
        parts[2] = nearest(parts[2], office_folders()) or parts[2]
    return "/".join(parts)


def _out_of_place(path: str) -> Problem:
    """A YAML file nobody would read; silence about it would be a lie."""
    parts = path.split("/")
    if path.endswith((".yml", ".YAML", ".YML")):
        sentence = "koncovka souboru má být .yaml; přejmenujte jej"
    elif parts[0] == "evidence" and len(parts) > _OFFICE_DEPTH:
        folders = office_folders()
        hint = did_you_mean(parts[2], folders) or f"; složky úřadu jsou {', '.join(folders)}"
        sentence = f"složku „{parts[2]}“ program nezná, soubor nikdo nečte{hint}"
    elif parts[0] == "standards":
        sentence = "soubor tu nikdo nečte; standardy patří do standards/<soubor standardů>/<první den účinnosti>/"
    else:
        sentence = "soubor na tomto místě nikdo nečte; přesuňte jej do složky úřadu, například documents/"
    return Problem("unplaced-file", Place(path), sentence)
