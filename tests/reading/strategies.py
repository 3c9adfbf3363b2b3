"""Generated files: structures written as JSON and as block YAML, and valid files that something has damaged."""

import json
import re
from typing import Any

from hypothesis import strategies as st

from reading.case import CLEAN
from spodq.place import Step
from spodq.source import EMPTY

FILES = sorted(path.relative_to(CLEAN).as_posix() for path in CLEAN.rglob("*.yaml"))

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_PLAIN = re.compile(r"[a-zá-ž][\w./-]*( [\w./-]+)*")
_HARD_SPACE_FIRST = re.compile("^[ \t]*[\u00a0\u2007\u202f]", re.MULTILINE)
_EMPTY_WORDS = {"null", "~"}
_INDICATORS = [*":-#[]{},\"'|>&*!%@`?\t\r\n ", ": ", "- ", "\n  ", "---\n", "\\u", "\u00a0", "\u2028", "\ufeff", "null"]


def _unforbidden(text: str) -> bool:
    return not _FORBIDDEN.search(text)


_letters = st.characters(exclude_categories=["Cs"]).filter(_unforbidden) | st.sampled_from("\n\t\r\u0085\u2028'\"\\:#-")
_texts = st.text(_letters, max_size=20) | st.sampled_from(
    ["no", "010", "1.10", "12:30", "2026-01-31", "# x", "- x", "a: b", "null", "~", "", " ", "příliš", "\n", "a\n\n"]
)
_leaves = _texts | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


def _nested(leaves: st.SearchStrategy) -> st.SearchStrategy:
    inner = st.recursive(
        leaves,
        lambda children: st.lists(children, max_size=4) | st.dictionaries(_texts, children, max_size=4),
        max_leaves=15,
    )
    return st.dictionaries(_texts, inner, max_size=5)


structures = _nested(_leaves)
texts_only = _nested(_texts)
jsons = st.builds(
    lambda value, indent: (value, json.dumps(value, ensure_ascii=False, indent=indent)),
    structures,
    st.sampled_from([None, 0, 1, 2, 4]),
)


def as_text(value: Any) -> Any:
    """The structure as the reader should give it: scalars as they are written, null as nothing."""
    if isinstance(value, dict):
        return {key: as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_text(each) for each in value]
    return EMPTY if value is None else value if isinstance(value, str) else json.dumps(value)


def leaves(value: Any, steps: tuple[Step, ...] = ()) -> list[tuple[tuple[Step, ...], Any]]:
    """Every scalar with the steps that lead to it."""
    if not isinstance(value, dict | list):
        return [(steps, value)]
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return [leaf for step, each in pairs for leaf in leaves(each, (*steps, step))]


class Written:
    """A structure in block style; `scalars` says how each value was written."""

    def __init__(self, draw: Any, value: dict) -> None:
        self.draw, self.value = draw, value
        self.scalars: dict[tuple[Step, ...], str] = {}
        self.text = "\n".join(self._lines(value, 0, ()) or ["{}"]) + "\n"

    def _lines(self, value: Any, indent: int, steps: tuple[Step, ...]) -> list[str]:
        if isinstance(value, dict):
            heads = {key: f"{self._quoted(key)}:" for key in value}
            return [
                line for key, head in heads.items() for line in self._entry(head, value[key], indent, (*steps, key))
            ]
        return [line for index, each in enumerate(value) for line in self._entry("-", each, indent, (*steps, index))]

    def _entry(self, head: str, value: Any, indent: int, steps: tuple[Step, ...]) -> list[str]:
        pad = " " * indent
        if isinstance(value, str):
            first, *rest = self._scalar(value, steps)
            return [f"{pad}{head} {first}", *(f"{pad}  {line}" if line else "" for line in rest)]
        if not value:
            return [f"{pad}{head} {json.dumps(value)}"]
        lines = self._lines(value, indent + 2, steps)
        if head == "-" and self.draw(st.booleans()):
            return [f"{pad}- {lines[0][indent + 2 :]}", *lines[1:]]
        return [f"{pad}{head}", *lines]

    def _scalar(self, text: str, steps: tuple[Step, ...]) -> list[str]:
        styles = [[self._quoted(text)]]
        if text and _is_raw(text) and not _HARD_SPACE_FIRST.search(text):
            keep = text.endswith("\n")
            styles.append(["|2+" if keep else "|2-", *(text[:-1] if keep else text).split("\n")])
        chosen = self.draw(st.sampled_from(styles))
        self.scalars[steps] = chosen[0]
        return chosen

    def _quoted(self, text: str) -> str:
        styles = [json.dumps(text, ensure_ascii=False)]
        if _is_raw(text) and "\n" not in text:
            styles.append("'" + text.replace("'", "''") + "'")
        if _PLAIN.fullmatch(text) and text not in _EMPTY_WORDS:
            styles.append(text)
        return self.draw(st.sampled_from(styles))


def _is_raw(text: str) -> bool:
    return "\r" not in text


@st.composite
def blocks(draw: Any) -> Written:
    """A structure of texts in block style."""
    return Written(draw, draw(texts_only))


def _cut(draw: Any, data: bytes) -> bytes:
    return data[: draw(st.integers(0, len(data)))]


def _drop(draw: Any, data: bytes) -> bytes:
    start = draw(st.integers(0, len(data)))
    return data[:start] + data[start + draw(st.integers(1, 12)) :]


def _insert(draw: Any, data: bytes) -> bytes:
    at = draw(st.integers(0, len(data)))
    return data[:at] + draw(st.sampled_from(_INDICATORS)).encode() + data[at:]


def _flip(draw: Any, data: bytes) -> bytes:
    at = draw(st.integers(0, max(0, len(data) - 1)))
    return data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1 :]


def _repeat_line(draw: Any, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = draw(st.integers(0, max(0, len(lines) - 1)))
    return b"".join([*lines[: at + 1], *lines[at:]])


def _swap(draw: Any, data: bytes) -> bytes:
    one, other = sorted(draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
    return data[:one] + data[other : other + 1] + data[one + 1 : other] + data[one : one + 1] + data[other + 1 :]


@st.composite
def damaged(draw: Any) -> tuple[str, bytes]:
    """A file of the clean workspace after one to four accidents."""
    path = draw(st.sampled_from(FILES))
    data = (CLEAN / path).read_bytes()
    for accident in draw(st.lists(st.sampled_from(_ACCIDENTS), min_size=1, max_size=4)):
        data = accident(draw, data)
    return path, data


_ACCIDENTS = (_cut, _drop, _insert, _insert, _flip, _repeat_line, _swap)
