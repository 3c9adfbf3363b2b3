"""Text → structure, from the events of libyaml; nothing is composed, so no file can blow up.

Only events are asked for: deep nesting, anchors, tags and further documents are refused as they come,
which answers every attack of this format in milliseconds. The tree is built here, without recursion.
"""

from dataclasses import dataclass, field
from typing import Any, NoReturn

import yaml

from spodq.place import Place, Problem, Related
from spodq.source.complaints import FORBIDDEN, asked_quotes, complaint
from spodq.source.nodes import Mapping, Node, Position, Scalar, Sequence

DEPTH_LIMIT = 24
"""Levels of nesting; the deepest file of the format has six."""
NODE_LIMIT = 20_000
"""Values in one file."""

FAST = hasattr(yaml, "CSafeLoader")
"""Whether PyYAML has libyaml, as its wheels do; without it its pure parser is slower and stricter about odd tabs."""

_EMPTY_WORDS = frozenset({"", "~", "null", "Null", "NULL"})
# libyaml takes these three for line ends (YAML 1.1), editors do not; they pass through as characters
# that Unicode keeps free for such use and that no file may contain
_LINE_SEPARATORS = "\u0085\u2028\u2029"
_STAND_INS = "\ufdd0\ufdd1\ufdd2"
_HIDE = str.maketrans(_LINE_SEPARATORS, _STAND_INS)
_REVEAL = str.maketrans(_STAND_INS, _LINE_SEPARATORS)


@dataclass(slots=True)
class Parsed:
    """What could be read: the root, perhaps unfinished, and the problems met on the way."""

    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)


class _RefusalError(Exception):
    """The file uses something that this format does not have."""

    def __init__(self, kind: str, start: Position, end: Position, sentence: str) -> None:
        super().__init__(sentence)
        self.kind, self.start, self.end, self.sentence = kind, start, end, sentence


def parse(path: str, text: str, *, fast: bool = FAST) -> Parsed:
    """Structure of the text; never raises, a fault is a problem at its place."""
    separated = any(separator in text for separator in _LINE_SEPARATORS)
    builder = _Builder(path, reveal=separated)
    loader = (yaml.CSafeLoader if fast else yaml.SafeLoader)(text.translate(_HIDE) if separated else text)
    try:
        builder.run(loader)
    except _RefusalError as refusal:
        place = place_between(path, refusal.start, refusal.end)
        fix = asked_quotes(path, text, place, refusal.sentence)
        builder.parsed.problems.append(Problem(refusal.kind, place, refusal.sentence, fix=fix))
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # the pure parser leaks the last two
        builder.parsed.problems.append(complaint(path, text, error, builder.last))
    finally:
        loader.dispose()
    return builder.parsed


class _Builder:
    """Puts events together; the stack holds open collections and, for mappings, the key that waits."""

    def __init__(self, path: str, *, reveal: bool) -> None:
        self.path, self.reveal = path, reveal
        self.parsed = Parsed()
        self.open: list[Mapping | Sequence] = []
        self.keys: list[Scalar | None] = []
        self.seen: list[dict[str, Scalar]] = []
        self.nodes = 0
        self.last: Scalar | None = None

    def run(self, loader: Any) -> None:
        """Take every event of the stream."""
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document,
            yaml.AliasEvent: self._alias,
        }
        while event := loader.get_event():
            handler = handlers.get(type(event))
            if handler:
                handler(event)

    def _document(self, event: Any) -> None:
        if self.parsed.root is not None:
            self._refuse(event, "second-document")

    def _alias(self, event: Any) -> None:
        self._refuse(event, "alias")

    def _scalar(self, event: Any) -> None:
        self._guard(event)
        plain = event.implicit[0]
        text = event.value.translate(_REVEAL) if self.reveal else event.value
        start, end = _span(event)
        scalar = Scalar(text, plain and text in _EMPTY_WORDS, start, end, quoted=event.style in {"'", '"'})
        self.last = scalar if event.style not in {"|", ">"} else None
        self._add(scalar)

    def _mapping(self, event: Any) -> None:
        self._guard(event)
        self._push(Mapping(*_span(event)))

    def _sequence(self, event: Any) -> None:
        self._guard(event)
        self._push(Sequence(*_span(event)))

    def _push(self, collection: Mapping | Sequence) -> None:
        self._add(collection)
        self.open.append(collection)
        self.keys.append(None)
        self.seen.append({})
        if len(self.open) > DEPTH_LIMIT:
            sentence = "příliš hluboké vnoření; zkontrolujte závorky a odsazení"
            raise _RefusalError("oversized-file", collection.start, collection.end, sentence)

    def _end(self, event: Any) -> None:
        collection = self.open.pop()
        self.keys.pop()
        self.seen.pop()
        collection.closed = True
        if event.start_mark.index != event.end_mark.index:  # only brackets have an end of their own
            collection.end = _span(event)[1]

    def _add(self, node: Node) -> None:
        if not self.open:
            self.parsed.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self.keys[-1] is None:
            self._take_key(node)
        else:
            parent.entries.append((self.keys[-1], node))
            self.keys[-1] = None

    def _take_key(self, node: Node) -> None:
        if not isinstance(node, Scalar):
            sentence = "klíč musí být jednoduché slovo, ne seznam ani skupina klíčů"
            raise _RefusalError("wrong-shape", node.start, node.end, sentence)
        self.keys[-1] = node
        first = self.seen[-1].setdefault(node.text, node)
        if first is not node:
            self._report_duplicate(first, node)

    def _report_duplicate(self, first: Scalar, second: Scalar) -> None:
        there = self._place(first.start, first.end)
        sentence = f"klíč „{second.text}“ je tu podruhé, poprvé na řádku {there.line}; nechte jen jeden"
        self.parsed.problems.append(
            Problem(
                "duplicate-key",
                self._place(second.start, second.end),
                sentence,
                (Related(there, f"první klíč „{first.text}“"),),
            )
        )

    def _guard(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            sentence = "soubor má příliš mnoho údajů; rozdělte jej na více souborů"
            raise _RefusalError("oversized-file", *_span(event), sentence)
        if event.anchor:
            self._refuse(event, "anchor")
        if event.tag:
            self._refuse(event, "tag")

    def _refuse(self, event: Any, construct: str) -> NoReturn:
        raise _RefusalError("forbidden-construct", *_span(event), FORBIDDEN[construct])

    def _place(self, start: Position, end: Position) -> Place:
        return place_between(self.path, start, end)


def place_between(path: str, start: Position, end: Position) -> Place:
    """Positions of the parser (from zero) as a place people read (from one)."""
    return Place(path, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)


def _span(event: Any) -> tuple[Position, Position]:
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column), (end.line, end.column)
