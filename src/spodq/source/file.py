"""One YAML file as the loader sees it: plain values at once, places only when somebody asks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from spodq.place import Change, Place, Problem, Replace, Step
from spodq.source.characters import fatal, place_of, suspicious
from spodq.source.decoding import decode
from spodq.source.editing import setting
from spodq.source.habits import habits
from spodq.source.nodes import Mapping, Node, Scalar, Sequence
from spodq.source.parsing import parse, place_between
from spodq.source.slips import slips
from spodq.source.splice import NoRoomError
from spodq.source.splicing import splice


class Empty:
    """What a key without a value holds; it is not None, so that nothing takes it for „not written“."""

    def __repr__(self) -> str:
        return "EMPTY"


EMPTY: Final = Empty()


@dataclass
class SourceFile:
    """A file that was read. `values` holds mappings, lists and text, nothing else; EMPTY where nothing stands."""

    path: str
    text: str = ""
    values: Any = None
    problems: tuple[Problem, ...] = field(default=())
    unfinished: bool = False

    @property
    def broken(self) -> bool:
        """Whether the file could not be read to its end, so that what it lacks is unknown."""
        return self.unfinished or self.values is None

    def value(self, *steps: Step) -> Place:
        """Place of the value at the end of the steps, or of the deepest part that exists."""
        node, _ = self._walk(steps)
        return self._place(node)

    def key(self, *steps: Step) -> Place:
        """Place of the key that the last step names, or of the value when it has none."""
        node, key = self._walk(steps)
        return self._place(key or node)

    def setting(self, title: str, value: str, *steps: Step) -> Replace | None:
        """The change that puts another single value at the end of the steps, or None when none stands there.

        Comments and everything around the value stay.
        """
        node: Node | None = self._root
        for step in steps:
            _, node = _step(node, step) or (None, None)
        return setting(title, self.text, self._place(node), value) if isinstance(node, Scalar) else None

    def changing(self, title: str, change: Change) -> Replace | None:
        """The splice that makes the change, or None when the file has no room for it or did not read well."""
        try:
            start, end, text = splice(self.text, None if self.uncertain else self._root, change)
        except NoRoomError:
            return None
        return Replace(title, self.span(start, end), text)

    @property
    def uncertain(self) -> bool:
        """Whether the file may say something else than was read of it: it is broken, or has a key twice."""
        return self.broken or any(problem.kind == "duplicate-key" for problem in self.problems)

    def span(self, start: int, end: int) -> Place:
        """Place of the characters between two offsets into the text."""
        return place_of(self.path, self.text, start, end)

    def line(self, number: int) -> str:
        """One line of the text, counted from 1, without its line end."""
        lines = self._lines
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def finished(self, *keys: str) -> Any:
        """Value of the first of the top keys that was read to its end, or None; for salvage from a broken file."""
        root = self._root
        entries = root.entries if isinstance(root, Mapping) else []
        whole = entries[:-1] if self.unfinished else entries
        return next((plain(value) for key, value in whole if key.text in keys), None)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def forget_structure(self) -> None:
        """Keep the text only; who asks for a place of a good file again has it parsed again."""
        self.__dict__.pop("_root", None)

    @cached_property
    def _root(self) -> Node | None:
        return parse(self.path, self.text).root

    def _walk(self, steps: tuple[Step, ...]) -> tuple[Node | None, Scalar | None]:
        node, key = self._root, None
        for step in steps:
            entry = _step(node, step)
            if entry is None:
                break
            key, node = entry
        return node, key

    def _place(self, node: Node | None) -> Place:
        if node is None:
            return Place(self.path)
        last = (len(self._lines) - 1, len(self._lines[-1]))
        start, end = min(node.start, last), min(node.end, last)
        if not isinstance(node, Scalar) and end <= start:
            end = (start[0], len(self.line(start[0] + 1)))
        return place_between(self.path, start, end)


def read(path: str, data: bytes) -> SourceFile:
    """Read the bytes of the file that people know as `path` (relative to the workspace, with slashes)."""
    text, problem = decode(path, data)
    if text is None:
        return SourceFile(path, problems=(problem,) if problem else ())
    problem = fatal(path, text)
    if problem:
        return SourceFile(path, text, problems=(problem,))
    return _parsed(path, text, tuple(habits(path, data, text)))


def _parsed(path: str, text: str, habitual: tuple[Problem, ...]) -> SourceFile:
    parsed = parse(path, text)
    problems = tuple(_root_problems(path, parsed.root, parsed.problems)) or tuple(parsed.problems)
    unfinished = any(problem.kind != "duplicate-key" for problem in problems)
    values = plain(parsed.root) if isinstance(parsed.root, Mapping) else None
    harmless = (*habitual, *suspicious(path, text), *slips(path, text, parsed.root))
    file = SourceFile(path, text, values, problems + harmless, unfinished)
    file._root = parsed.root  # noqa: SLF001  # its own maker; faults ask for places at once
    return file


def _root_problems(path: str, root: Node | None, problems: list[Problem]) -> Iterator[Problem]:
    if isinstance(root, Mapping) or problems:
        return
    if root is None or (isinstance(root, Scalar) and root.empty):
        yield Problem("empty-file", Place(path), "v souboru nejsou žádné údaje; doplňte je, nebo soubor smažte")
        return
    sentence = "soubor má začínat klíčem a dvojtečkou, například „title: Plán supervize“"
    yield Problem("wrong-shape", place_between(path, root.start, root.end), sentence)


def plain(node: Node) -> Any:
    """Nested mappings, lists and text; of two equal keys the first."""
    if isinstance(node, Scalar):
        return EMPTY if node.empty else node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    values: dict[str, Any] = {}
    for key, value in node.entries:
        values.setdefault(key.text, plain(value))
    return values


def _step(node: Node | None, step: Step) -> tuple[Scalar | None, Node] | None:
    if isinstance(node, Mapping):
        return next(((key, value) for key, value in node.entries if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return None, node.items[step]
    return None
