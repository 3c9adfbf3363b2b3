"""Evidence files as people really write them, made by chance: comments everywhere, every style, odd line ends."""

from collections.abc import Iterator
from random import Random
from typing import Any

HARD_VALUES = (
    "no", "ano", "null", "~", "1.10", "0123", "1e3", "12:30", "2026-01-31", "31. 1. 2027", "a: b", "a:b", "# x",
    "x # y",
    "- x", "-", "? x", "[a, b]", "{a: b}", "*x", "&x", "!x", "%x", "@x", "`x`", "'", '"', "„citát“", 'řekl "ano"',
    "it's",
    "|", ">", "a\nb", "a\n\nb\n", " před", "za ", "  ", "\ttab", "a\tb", "tečka.", "dvojtečka:", "č. j. LH/12/2026",
    "příliš žluťoučký kůň", "\u00a0pevná", "a\u00a0b", "\u2028", "a\u2029b", "\u0085", "\ufeff", "😀", "\\", "a\\nb",
    "\x07",
    "---", "...", "<<", "=", "slovo " * 60, "x" * 1500, ",", "a,b", "]", "}", ":", "#",
)  # fmt: skip
_WORDS = ("plán", "supervize", "rok 2026", "č. 5", "děti", "porada", "§ 10", "100 %", "e-mail", "(příloha)", "„leták“")


class Messy:
    """One random file: `text` and its line ends; the same seed makes the same file."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.indent = self.random.choice((2, 2, 4, 3))
        lines = [*self._comments(""), *self._mapping("", depth=0)]
        end = self.random.choice(("\n", "\n", "\r\n"))
        self.text = end.join(lines) + self.random.choice((end, end, ""))

    @property
    def data(self) -> bytes:
        """The bytes of the file, sometimes with a byte order mark."""
        mark = b"\xef\xbb\xbf" if self.random.random() < 0.1 else b""
        return mark + self.text.encode()

    def _mapping(self, pad: str, depth: int) -> Iterator[str]:
        for number in range(self.random.randint(2, 6)):
            key = f"{self.random.choice(('klíč', 'key', 'k.e-y', 'Klic'))}{number}"
            yield from self._comments(pad)
            yield from self._entry(f"{pad}{self._quoted_key(key)}:", pad, depth)

    def _quoted_key(self, key: str) -> str:
        return self.random.choice((key, key, key, f'"{key}"', f"'{key}'"))

    def _entry(self, start: str, pad: str, depth: int) -> Iterator[str]:
        kinds = ["scalar"] * 5 + ["block", "flow", "flow-map", "list", "map", "empty"]
        kind = self.random.choice(kinds if depth < 3 else kinds[:5])
        if kind == "map":
            yield start + self._trailing()
            yield from self._mapping(pad + " " * self.indent, depth + 1)
        elif kind == "list":
            yield start + self._trailing()
            yield from self._list(pad + " " * self.random.choice((0, self.indent)))
        elif kind == "block":
            yield from self._block(start, pad)
        else:
            yield start + self._on_line(kind) + self._trailing()

    def _list(self, pad: str) -> Iterator[str]:
        for _ in range(self.random.randint(1, 4)):
            yield from self._comments(pad)
            yield f"{pad}-{self._on_line(self.random.choice(('scalar', 'scalar', 'flow')))}{self._trailing()}"

    def _block(self, start: str, pad: str) -> Iterator[str]:
        inner = pad + " " * self.indent
        yield f"{start} {self.random.choice('|>')}{self.random.choice(('', '-', '+'))}"
        for _ in range(self.random.randint(1, 3)):
            yield inner + self._words()
            if self.random.random() < 0.3:
                yield ""
        yield inner + "konec # není komentář"

    def _on_line(self, kind: str) -> str:
        blanks = " " * self.random.choice((1, 1, 1, 3))
        if kind == "empty":
            return ""
        if kind == "flow":
            return f"{blanks}[{', '.join(self._scalar(flow=True) for _ in range(self.random.randint(0, 3)))}]"
        if kind == "flow-map":
            return f"{blanks}{{a: {self._scalar(flow=True)}, b: {self._scalar(flow=True)}}}"
        return blanks + self._scalar(flow=False)

    def _scalar(self, *, flow: bool) -> str:
        words = self._words()
        style = self.random.choice(("plain", "plain", "single", "double"))
        if style == "plain":
            return words.replace(",", "") if flow else words
        return f"'{words}''{words}'" if style == "single" else f'"{words} \\" \\u0159"'

    def _words(self) -> str:
        return " ".join(self.random.choices(_WORDS, k=self.random.randint(1, 4))).replace(" #", "")

    def _comments(self, pad: str) -> Iterator[str]:
        while self.random.random() < 0.35:
            yield self.random.choice((f"{pad}# {self._words()}", "", f"{pad}  # - {self._words()}: x", "#"))

    def _trailing(self) -> str:
        return self.random.choice(("", "", "   ", f"  # {self._words()}", "\t# tab"))


def places_of(values: Any, steps: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Steps to every single value."""
    if isinstance(values, dict):
        for key, value in values.items():
            yield from places_of(value, (*steps, key))
    elif isinstance(values, list):
        for index, value in enumerate(values):
            yield from places_of(value, (*steps, index))
    else:
        yield steps


def put(values: Any, steps: tuple[str | int, ...], value: Any) -> Any:
    """A copy of the values with another value at the end of the steps."""
    if not steps:
        return value
    first, *rest = steps
    copy = dict(values) if isinstance(values, dict) else list(values)
    copy[first] = put(copy[first], tuple(rest), value)  # type: ignore[index]
    return copy
