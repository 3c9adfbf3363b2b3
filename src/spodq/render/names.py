"""Names a template asks for, held against what the view really has; every stranger is found, not only the first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from jinja2 import nodes

from spodq.czech import did_you_mean
from spodq.render.specimen import hints

_SAME_LIST = frozenset({"sort", "reverse", "list", "unique", "selectattr", "rejectattr", "select", "reject"})
"""Adjustments after which a list still holds what it held."""
_OF_MACROS = ("caller", "varargs", "kwargs", "self", "super", "loop")
Scope = Mapping[str, Any]
"""What is known here, by name; None is „something“."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name the view does not have."""

    line: int
    sentence: str


def strangers(tree: nodes.Template, known: Scope) -> Iterator[Stranger]:
    """Every unknown name of the template, in the order of its lines."""
    walk = _Walk()
    walk.body(tree.body, {**dict.fromkeys(_OF_MACROS), **known})
    yield from sorted(walk.found, key=lambda each: each.line)


class _Walk:
    """One walk over the tree."""

    def __init__(self) -> None:
        self.found: list[Stranger] = []

    def body(self, parts: list[nodes.Node], scope: Scope) -> None:
        """Statements after one another; what one of them sets, the next ones know."""
        here = dict(scope)
        for each in parts:
            if isinstance(each, nodes.For):
                self._loop(each, here)
            elif isinstance(each, nodes.If):
                self._branches(each, here)
            elif isinstance(each, (nodes.Assign, nodes.AssignBlock, nodes.Macro, nodes.Import, nodes.FromImport)):
                self._naming(each, here)
            elif hasattr(each, "body") and isinstance(each.body, list):
                self.body(each.body, here)
            else:
                self.kind(each, here)

    def _naming(self, node: nodes.Node, scope: dict[str, Any]) -> None:
        """A statement that gives something a name."""
        if isinstance(node, nodes.Assign):
            self._set(node.target, self.kind(node.node, scope), scope)
        elif isinstance(node, nodes.AssignBlock):
            self.body(node.body, scope)
            self._set(node.target, None, scope)
        elif isinstance(node, nodes.Macro):
            scope[node.name] = None
            self.body(node.body, {**scope, **dict.fromkeys(each.name for each in node.args)})
        elif isinstance(node, nodes.Import):
            scope[node.target] = None
        elif isinstance(node, nodes.FromImport):
            scope.update(dict.fromkeys(each if isinstance(each, str) else each[1] for each in node.names))

    def _branches(self, node: nodes.If, scope: Scope) -> None:
        for each in (node, *node.elif_):
            self.kind(each.test, scope)
            self.body(each.body, scope)
        self.body(node.else_, scope)

    def _loop(self, loop: nodes.For, scope: Scope) -> None:
        inside = dict(scope)
        self._set(loop.target, _item(self.kind(loop.iter, scope)), inside)
        if loop.test:
            self.kind(loop.test, inside)
        self.body(loop.body, inside)
        self.body(loop.else_, scope)

    def _set(self, target: nodes.Node, kind: Any, scope: dict[str, Any]) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = kind
        else:
            scope.update(dict.fromkeys(each.name for each in target.find_all(nodes.Name)))

    def kind(self, node: nodes.Node, scope: Scope) -> Any:
        """The type of an expression as far as it is known; strangers in it are written down."""
        if isinstance(node, nodes.Name):
            return self._known(node.name, scope, node.lineno)
        if isinstance(node, nodes.Getattr):
            return self._part(self.kind(node.node, scope), node.attr, node.lineno)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._part(self.kind(node.node, scope), node.arg.value, node.lineno)
        if isinstance(node, nodes.Test) and node.name in {"defined", "undefined"}:
            return None
        self._adjusted(node)
        kinds = [self.kind(each, scope) for each in node.iter_child_nodes()]
        same = isinstance(node, nodes.Filter) and node.name in (*_SAME_LIST, "spodq_counted")
        return kinds[0] if same and kinds else None

    def _adjusted(self, node: nodes.Node) -> None:
        """Adjustments (filters) the room of templates does not have."""
        known = node.environment.filters if isinstance(node, nodes.Filter) and node.environment else None
        name = getattr(node, "name", None)
        if known is not None and name not in known:
            self.found.append(Stranger(node.lineno, f"úpravu „{name}“ šablony neznají{did_you_mean(str(name), known)}"))

    def _known(self, name: str, scope: Scope, line: int) -> Any:
        if name not in scope:
            self.found.append(Stranger(line, f"údaj „{name}“ dokument nemá{did_you_mean(name, scope)}"))
        return scope.get(name)

    def _part(self, kind: Any, name: str, line: int) -> Any:
        parts = (
            kind if isinstance(kind, dict) else hints(kind) if is_dataclass(kind) and isinstance(kind, type) else None
        )
        if parts is None:
            return None
        if name not in parts:
            self.found.append(Stranger(line, f"údaj „{name}“ tu není{did_you_mean(name, parts)}"))
        return _certain(parts.get(name))


def _certain(kind: Any) -> Any:
    """The kind without „or nothing“."""
    return get_args(kind)[0] if get_origin(kind) in {Union, UnionType} else kind


def _item(kind: Any) -> Any:
    """The kind of one item of a list."""
    return get_args(kind)[0] if get_origin(kind) is tuple and get_args(kind) else None
