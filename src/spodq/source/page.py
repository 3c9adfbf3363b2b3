"""A text with its lines, and where the parts of its structure begin and end in it."""

import re
from bisect import bisect_right

from spodq.place import Place
from spodq.source.nodes import Mapping, Node, Position, Scalar, Sequence

LINE_END = re.compile(r"\r\n|\r|\n")
Collection = Mapping | Sequence


class Page:
    """Offsets are counted in characters from the beginning of the text; lines only as far as somebody asks."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        self._line_ends = LINE_END.finditer(text)

    def offset(self, position: Position) -> int:
        """Where a position of the parser lies."""
        line, column = position
        while len(self._starts) <= line and self._count_line():
            pass
        return min(self._starts[min(line, len(self._starts) - 1)] + column, len(self.text))

    def span(self, place: Place) -> tuple[int, int]:
        """Where a place begins and ends."""
        end = self.offset((place.end_line - 1, place.end_column - 1))
        return self.offset((place.line - 1, place.column - 1)), end

    def place(self, path: str, start: int, end: int) -> Place:
        """The place of what begins and ends at the offsets."""
        line, end_line = self.line_start(start), self.line_start(end)
        return Place(path, self._number(line), start - line + 1, self._number(end_line), end - end_line + 1)

    def line_start(self, offset: int) -> int:
        """Where the line of the offset begins."""
        while self._starts[-1] <= offset and self._count_line():
            pass
        return self._starts[bisect_right(self._starts, offset) - 1]

    def line_end(self, offset: int) -> int:
        """Where the line of the offset ends, before its line end."""
        end = LINE_END.search(self.text, offset)
        return end.start() if end else len(self.text)

    def next_line(self, offset: int) -> int:
        """Where the line below begins; the end of the text when there is none."""
        end = LINE_END.search(self.text, offset)
        return end.end() if end else len(self.text)

    def next_filled_line(self, line: int) -> int:
        """The first line from here on that is not blank."""
        while line < len(self.text) and not self.text[line : self.line_end(line)].strip():
            line = self.next_line(line)
        return line

    def line_break(self, offset: int) -> str:
        """The line end used there: that of the line above, else the first one of the text."""
        above = self.line_start(offset)
        before = LINE_END.search(self.text, self.line_start(above - 1)) if above else LINE_END.search(self.text)
        return before[0] if before else "\n"

    def trimmed(self, offset: int) -> int:
        """Where the blanks before the offset begin."""
        return len(self.text[:offset].rstrip(" \t"))

    @property
    def unended(self) -> bool:
        """Whether the last line has no line end."""
        return bool(self.text) and self.text[-1] not in "\r\n"

    def in_brackets(self, node: Node) -> bool:
        """Whether the collection is written in brackets, on one line or more."""
        return not isinstance(node, Scalar) and self._sign(node) in {"[", "{"}

    def is_block_text(self, node: Node) -> bool:
        """Whether the value is a text below `|` or `>`."""
        return isinstance(node, Scalar) and not node.quoted and self._sign(node) in {"|", ">"}

    def end(self, node: Node) -> int:
        """Where the content of the node ends; comments and blank lines after it do not belong to it."""
        last = _last(node)
        if last is None or isinstance(node, Scalar) or self.in_brackets(node):
            return self._own_end(node)
        return self.end(last)

    def below(self, node: Node) -> int:
        """Where the first line below the content of the node begins."""
        last = self._leaf(node)
        if self.is_block_text(last) and self._has_own_tail(last):
            return self.offset(last.end)
        return self.next_line(self.end(node))

    def ends_in_open_text(self, node: Node) -> bool:
        """Whether the node ends with a block text that the end of the file cuts: a line end would change it."""
        return self.unended and self.ends_in_text(node) and not LINE_END.search(self.text, self.end(node))

    def ends_in_text(self, node: Node) -> bool:
        """Whether the node ends with a text below `|` or `>`."""
        return self.is_block_text(self._leaf(node))

    def takes_blank_lines(self, node: Node) -> bool:
        """Whether blank lines that come below the node become a part of it: it ends with a text below `|+`."""
        return self.ends_in_text(node) and "+" in self._header(self._leaf(node))

    def comments_above(self, line: int, column: int, floor: int) -> int:
        """Where the comments begin that stand right above a line, indented alike; `line` itself when none do.

        Those at the very beginning describe the file and belong to nobody.
        """
        start = line
        while start > floor:
            above = self.line_start(start - 1)
            told = self.text[above : self.line_end(above)]
            if not told.startswith(" " * column + "#"):
                break
            start = above
        return start or line

    def comment_follows(self, line: int, column: int) -> bool:
        """Whether the first thing below is a comment so deep that a block text above would swallow it."""
        below = re.match(r"(?:[ \t]*(?:\r\n|\r|\n))*([ \t]*)#", self.text[line:])
        return below is not None and len(below[1]) > column

    def _number(self, line: int) -> int:
        return bisect_right(self._starts, line)

    def _count_line(self) -> bool:
        """Count one line more; whether there was one."""
        end = next(self._line_ends, None)
        if end:
            self._starts.append(end.end())
        return end is not None

    def _sign(self, node: Node) -> str:
        start = self.offset(node.start)
        return self.text[start : start + 1]

    def _leaf(self, node: Node) -> Node:
        last = _last(node)
        while last is not None and not self.in_brackets(node):
            node, last = last, _last(last)
        return node

    def _own_end(self, node: Node) -> int:
        start, end = self.offset(node.start), self.offset(node.end)
        return start + len(self.text[start:end].rstrip()) if isinstance(node, Scalar) else end

    def _has_own_tail(self, text: Node) -> bool:
        """Whether blank lines below a block text are a part of it."""
        blank = self.text[self._own_end(text) : self.offset(text.end)]
        return "+" in self._header(text) or bool(blank.strip("\r\n"))

    def _header(self, text: Node) -> str:
        start = self.offset(text.start)
        return self.text[start : self.line_end(start)].partition("#")[0]


def _last(node: Node) -> Node | None:
    if isinstance(node, Mapping):
        return node.entries[-1][1] if node.entries else None
    return node.items[-1] if isinstance(node, Sequence) and node.items else None
