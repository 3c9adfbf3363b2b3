"""A wanted change → the one stretch of text that becomes another; everything beside it stays as it is."""

import re
from typing import NamedTuple

from spodq.place import Append, Change, Put, Remove, Rename, Step, Value
from spodq.source.nodes import Mapping, Node, Scalar, Sequence
from spodq.source.page import Collection, Page
from spodq.source.quoting import scalar
from spodq.source.removing import removed
from spodq.source.splice import NoRoomError, Splice
from spodq.source.written import as_read, ends_with_line_end, entry, item, on_line, on_one_line, written

_ONLY_COMMENT = re.compile(r"[ \t]*(?P<comma>,?)[ \t]*(?:(?<=[ \t,])#.*)?\Z")
_USUAL_STEP = 2


class _Found(NamedTuple):
    """How far the steps lead: the last node there is, the collection it is in, its key, and steps without a node."""

    node: Node
    parent: Collection | None
    key: Scalar | None
    missing: tuple[Step, ...]


def splice(text: str, root: Node | None, change: Change) -> Splice:
    """The splice that makes the change. Raises NoRoomError when the file has no place for it."""
    if root is None:
        raise NoRoomError
    page = Page(text)
    if isinstance(change, Put):
        return _put(page, root, change)
    if isinstance(change, Append):
        return _append(page, root, change)
    found = _walk(root, change.steps)
    if found.missing or found.parent is None:
        raise NoRoomError
    return _renamed(page, found, change.name) if isinstance(change, Rename) else _removed(page, root, change)


def _walk(root: Node, steps: tuple[Step, ...]) -> _Found:
    node: Node = root
    parent: Collection | None = None
    key: Scalar | None = None
    for number, step in enumerate(steps):
        index = position(node, step)
        if index is None:
            return _Found(node, parent, key, steps[number:])
        if isinstance(node, Mapping):
            parent = node
            key, node = node.entries[index]
        elif isinstance(node, Sequence):
            parent, key, node = node, None, node.items[index]
    return _Found(node, parent, key, ())


def position(node: Node, step: Step) -> int | None:
    """Index of the part the step leads to."""
    if isinstance(node, Mapping):
        return next((index for index, (key, _) in enumerate(node.entries) if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return step
    return None


def _put(page: Page, root: Node, change: Put) -> Splice:
    found = _walk(root, change.steps)
    if not found.missing:
        return _replaced(page, root, found, change.value)
    step, *rest = found.missing
    value = _wrapped(tuple(rest), change.value)
    if isinstance(found.node, Mapping) and isinstance(step, str):
        return _with_key(page, root, found.node, step, value)
    if isinstance(found.node, Sequence) and step == len(found.node.items):
        return _with_item(page, root, found.node, value)
    if isinstance(found.node, Scalar) and found.node.empty:
        return _replaced(page, root, found, _wrapped((step,), value))
    raise NoRoomError


def _append(page: Page, root: Node, change: Append) -> Splice:
    found = _walk(root, change.steps)
    if isinstance(found.node, Sequence) and not found.missing:
        return _with_item(page, root, found.node, change.value)
    if found.missing or (isinstance(found.node, Scalar) and found.node.empty):
        return _put(page, root, Put(change.steps, [change.value]))
    raise NoRoomError


def _wrapped(steps: tuple[Step, ...], value: Value) -> Value:
    """The value inside the groups of keys and lists that are missing above it."""
    for step in reversed(steps):
        if isinstance(step, str):
            value = {step: value}
        elif step == 0:
            value = [value]
        else:
            raise NoRoomError
    return value


def _with_key(page: Page, root: Node, group: Mapping, key: str, value: Value) -> Splice:
    if page.in_brackets(group):
        last = group.entries[-1][1] if group.entries else None
        return _inside_brackets(page, group, last, f"{scalar(key)}: {on_line(value)}")
    column, last_key, last = group.start[1], *group.entries[-1]
    value = _safe(page, page.below(group), column, value)
    lines = tuple(entry(key, value, column, _step(page, root)))
    if page.ends_in_open_text(last):
        start = page.line_start(page.offset(last_key.start))
        before = page.comments_above(start, column, 0)
        return Splice(before, before, "".join(line + page.line_break(start) for line in lines))
    return _lines_below(page, group, lines, value)


def _with_item(page: Page, root: Node, items: Sequence, value: Value) -> Splice:
    if page.in_brackets(items):
        last = items.items[-1] if items.items else None
        if last is None and not _is_single(value):
            found = _holder(root, items)
            return _replaced(page, root, found, [value])
        return _inside_brackets(page, items, last, on_line(value))
    value = _safe(page, page.below(items), items.start[1], value)
    return _lines_below(page, items, tuple(item(value, items.start[1], _step(page, root))), value)


def _safe(page: Page, below: int, column: int, value: Value) -> Value:
    """The value, on one line where a comment follows that a block text would swallow."""
    return on_one_line(value) if page.comment_follows(below, column) else value


def _is_single(value: Value) -> bool:
    return not isinstance(as_read(value), dict | list)


def _holder(root: Node, wanted: Node) -> _Found:
    """The node with the collection it stands in."""
    waiting: list[_Found] = [_Found(root, None, None, ())]
    while waiting:
        found = waiting.pop()
        if found.node is wanted:
            return found
        if isinstance(found.node, Mapping):
            waiting.extend(_Found(value, found.node, key, ()) for key, value in found.node.entries)
        elif isinstance(found.node, Sequence):
            waiting.extend(_Found(each, found.node, None, ()) for each in found.node.items)
    raise NoRoomError


def _lines_below(page: Page, node: Node, lines: tuple[str, ...], value: Value) -> Splice:
    at = page.below(node)
    line_break = page.line_break(at)
    body = line_break.join(lines)
    if at == len(page.text) and page.unended:
        return Splice(at, at, line_break + body + (line_break if ends_with_line_end(value) else ""))
    return Splice(at, at, body + line_break)


def _inside_brackets(page: Page, collection: Collection, last: Node | None, new: str) -> Splice:
    if last is None:
        at = page.offset(collection.start) + 1
        return Splice(at, at, new)
    at = page.end(last)
    line, line_end = page.line_start(at), page.line_end(at)
    rest = _ONLY_COMMENT.match(page.text[at:line_end])
    indent = re.match(r"[ \t]*", page.text[line:])
    alone = indent and line + indent.end() > page.offset(collection.start)
    if not rest or not indent or not alone or line_end == len(page.text):
        return Splice(at, at, f", {new}")
    comma, tail = rest["comma"], page.text[at:line_end]
    kept = tail if comma else f",{tail}"
    return Splice(at, line_end, f"{kept}{page.line_break(line)}{indent[0]}{new}{comma}")


def _replaced(page: Page, root: Node, found: _Found, value: Value) -> Splice:
    node, parent = found.node, found.parent
    if parent is None or not (isinstance(node, Scalar) or page.in_brackets(node)):
        raise NoRoomError
    start, end = page.offset(node.start), page.end(node)
    if page.in_brackets(parent):
        return Splice(start, end, _lead(page, start, parent) + on_line(value))
    value = _safe(page, page.next_line(end), parent.start[1], value)
    form = written(value, parent.start[1], _step(page, root))
    if not form.below:
        return Splice(start, end, _lead(page, start, parent) + form.beside + _header_comment(page, node))
    line_end = page.line_end(end)
    rest = _header_comment(page, node) or page.text[end:line_end]
    line_break = page.line_break(page.next_line(start))
    body = line_break.join(("", *form.below))
    if line_end == len(page.text) and ends_with_line_end(value):
        body += line_break
    if form.beside:
        return Splice(start, line_end, _lead(page, start, parent) + form.beside + rest + body)
    begin = page.trimmed(start)
    return Splice(begin, line_end, _after(page.text[begin - 1], rest.rstrip()) + body)


def _after(sign: str, comment: str) -> str:
    """The comment beside a key or a dash whose value goes below; YAML suffers no tab right after a dash."""
    blank = comment[: len(comment) - len(comment.lstrip())]
    return f"{' ' * len(blank)}{comment[len(blank) :]}" if sign == "-" else comment


def _lead(page: Page, start: int, parent: Collection) -> str:
    """What must stand before a value where only a key, a colon or a dash stood."""
    before = page.text[:start].rstrip(" \t")[-1:]
    if isinstance(parent, Mapping) and page.in_brackets(parent) and before != ":":
        return ": "
    return " " if page.text[start - 1] in ":-" else ""


def _header_comment(page: Page, node: Node) -> str:
    """The comment beside `|` or `>` of a block text."""
    if not page.is_block_text(node):
        return ""
    start = page.offset(node.start)
    comment = re.search(r"[ \t]+#.*", page.text[start : page.line_end(start)])
    return comment[0] if comment else ""


def _renamed(page: Page, found: _Found, name: str) -> Splice:
    if found.key is None or not isinstance(found.parent, Mapping) or position(found.parent, name) is not None:
        raise NoRoomError
    return Splice(page.offset(found.key.start), page.offset(found.key.end), scalar(name))


def _removed(page: Page, root: Node, change: Remove) -> Splice:
    *above, last = change.steps
    holder = _walk(root, tuple(above))
    index = position(holder.node, last)
    if index is None or isinstance(holder.node, Scalar):
        raise NoRoomError
    return removed(page, holder.node, index, holder.key)


def _step(page: Page, root: Node) -> int:
    """By how much the file indents what is inside a group of keys."""
    for _, value in root.entries if isinstance(root, Mapping) else ():
        if isinstance(value, Mapping) and not page.in_brackets(value):
            return max(value.start[1] - root.start[1], 1)
    return _USUAL_STEP
