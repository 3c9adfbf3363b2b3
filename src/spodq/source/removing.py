"""Taking a key or an item away, and with it the comments that speak of it alone.

Those are the comments on its own lines, those indented more right below it, and those right above it, indented alike,
without a blank line between. A comment at the very beginning of a file speaks of the file and stays. The last part of a
list or a group leaves `[]` or `{}`. Blank lines stay.

Where a block text stands right above, what it would swallow goes as well: comments indented more, and below `|+` the
blank lines, for YAML (1.2, 8.1.1.2) has no way to leave them there without changing what the text says.
"""

import re

from spodq.source.nodes import Mapping, Node, Scalar, Sequence
from spodq.source.page import Collection, Page
from spodq.source.splice import NoRoomError, Splice


def removed(page: Page, collection: Collection, index: int, key: Scalar | None) -> Splice:
    """The splice that takes the part away; `key` is that of the whole collection."""
    parts = _parts(page, collection)
    if len(parts) == 1:
        return _emptied(page, collection, key)
    if page.in_brackets(collection):
        return _from_brackets(page, parts, index)
    start, node = parts[index]
    line = page.line_start(start)
    if page.text[line:start].strip(" \t"):
        return _from_dash(page, start, node, parts[1][0])
    before = parts[index - 1][1] if index else None
    begin = page.comments_above(line, start - line, page.end(before) if before else 0)
    end = _end(page, node, start - line)
    if before and page.ends_in_text(before) and not page.text[page.end(before) : begin].strip():
        return Splice(begin, *_out_of_text(page, before, end, start - line))
    return Splice(begin, end, "")


def _out_of_text(page: Page, before: Node, end: int, column: int) -> tuple[int, str]:
    """Past what the text above would swallow, comments indented more and blank lines below `|+`; and what stays."""
    blank = ""
    while page.comment_follows(end, column):
        comment = page.next_filled_line(end)
        blank += page.text[end:comment]
        end = page.next_line(comment)
    return (page.next_filled_line(end), "") if page.takes_blank_lines(before) else (end, blank)


def _end(page: Page, node: Node, column: int) -> int:
    """Where the lines of the part end, with comments below them that are indented more than the part."""
    end = page.below(node)
    while re.match(rf" {{{column + 1},}}#", page.text[end : page.line_end(end)]):
        end = page.next_line(end)
    return end


def _parts(page: Page, collection: Collection) -> list[tuple[int, Node]]:
    """Where each part begins, with its value: a key, an item in brackets, or the dash of an item."""
    if isinstance(collection, Mapping):
        return [(page.offset(key.start), value) for key, value in collection.entries]
    if page.in_brackets(collection):
        return [(page.offset(each.start), each) for each in collection.items]
    return list(zip(_dashes(page, collection), collection.items, strict=True))


def _dashes(page: Page, items: Sequence) -> list[int]:
    column = items.start[1]
    dashes = [page.offset(items.start)]
    for before in items.items[:-1]:
        line = page.below(before)
        while page.text[line : line + column + 1] != " " * column + "-" and line < len(page.text):
            line = page.next_line(line)
        dashes.append(line + column)
    return dashes


def _emptied(page: Page, collection: Collection, key: Scalar | None) -> Splice:
    start, end = page.offset(collection.start), page.end(collection)
    nothing = "{}" if isinstance(collection, Mapping) else "[]"
    if page.in_brackets(collection):
        return Splice(start, end, nothing)
    if page.text[page.line_start(start) : start].strip(" \t"):
        return Splice(start, page.line_end(end), nothing)
    if key is None:
        raise NoRoomError
    colon = page.text.index(":", page.offset(key.end)) + 1
    rest = page.text[colon : page.line_end(colon)]
    return Splice(colon, page.line_end(end), f" {nothing}{rest.rstrip()}")


def _from_brackets(page: Page, parts: list[tuple[int, Node]], index: int) -> Splice:
    start, node = parts[index]
    line, end = page.line_start(start), page.end(node)
    rest = page.text[end : page.line_end(end)]
    if not page.text[line:start].strip(" \t") and re.fullmatch(r"[ \t]*,?[ \t]*(?:#.*)?", rest):
        floor = page.end(parts[index - 1][1]) if index else line
        return Splice(page.comments_above(line, start - line, floor), page.next_line(end), "")
    if index == 0:
        return Splice(start, parts[1][0], "")
    return Splice(page.end(parts[index - 1][1]), end, "")


def _from_dash(page: Page, start: int, node: Node, following: int) -> Splice:
    """The first part of an item, beside its dash: the next one takes its place, or begins on the line below."""
    below = page.below(node)
    if page.text[below:following].strip(" \t\r\n"):
        return Splice(page.trimmed(start), page.line_end(page.end(node)), "")
    return Splice(start, following, "")
