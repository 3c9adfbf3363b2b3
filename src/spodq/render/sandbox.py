"""The room templates live in: they see plain values, call nothing dangerous, and stop when they run away.

A budget of steps instead of a clock stops them at the same place on every computer. A step is a turn of a loop,
a call, or a printed value.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from spodq.czech import did_you_mean

_MOST_STEPS = 3_000_000
_CALL = 10
_MOST_SIGNS = 60_000_000
"""Letters of one document: hundreds of times the manual of a large office."""
_LONGEST_TEXT = 1_000_000
"""Letters a text may have before it is given to a macro."""
_ENDLESS = "šablona se zacyklila nebo tiskne příliš mnoho; ověřte její cykly a makra"
_DANGEROUS_GLOBALS = ("range", "lipsum", "cycler", "joiner", "namespace", "dict")
_DANGEROUS_FILTERS = ("attr", "batch", "center", "format", "indent", "pprint", "random", "slice", "tojson", "xmlattr")
"""Those that make long texts of short ones, or other texts each time."""
_LONG_TEXTS = frozenset(
    {"center", "expandtabs", "format", "format_map", "ljust", "replace", "rjust", "translate", "zfill"}
)
_COUNTED = "spodq_counted"
_METHODS_OF_GROUPS = frozenset(dir(dict))


class Missing(StrictUndefined):
    """A name nobody knows, told in Czech; it is an error, never an empty place."""

    @property
    def _undefined_message(self) -> str:
        name = self._undefined_name
        known = self._undefined_obj if isinstance(self._undefined_obj, dict) else {}
        return f"údaj „{name}“ tu není{did_you_mean(str(name), map(str, known))}"


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of templates; one is made for each document."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(autoescape=True, undefined=Missing, **options)
        for name in _DANGEROUS_GLOBALS:
            self.globals.pop(name, None)
        for name in _DANGEROUS_FILTERS:
            self.filters.pop(name, None)
        self.filters[_COUNTED] = self._counted
        self.concat = self._joined  # type: ignore[method-assign]  # jinja2 asks the environment to join
        self._steps = self._signs = 0

    def step(self, weight: int = 1) -> None:
        """Spend of the budget. Raises TemplateRuntimeError when nothing is left."""
        self._steps += weight
        if self._steps > _MOST_STEPS:
            raise TemplateRuntimeError(_ENDLESS)

    def call(self, context: Context, called: Any, *values: Any, **named: Any) -> Any:
        """A call costs as much as ten turns; what is given to it must not be a text grown to a monster."""
        self.step(_CALL)
        if any(isinstance(each, str) and len(each) > _LONGEST_TEXT for each in (*values, *named.values())):
            raise TemplateRuntimeError(_ENDLESS)
        return super().call(context, called, *values, **named)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Sums of numbers only: texts and lists are not multiplied, powers are not needed."""
        if operator == "**" or not all(isinstance(each, (int, float)) for each in (left, right)):
            raise TemplateRuntimeError(
                f"znaménko „{operator}“ v šabloně umí jen čísla; texty a výpočty patří do složky"
            )
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A key of a group is found at once; jinja2 would ask Python for an attribute first and meet an error."""
        if type(obj) is dict and attribute in obj and attribute not in _METHODS_OF_GROUPS:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Methods of texts that could make them endless are out of reach."""
        return attr not in _LONG_TEXTS and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> None:
        """No text gets its way of formatting: widths of it know no bound."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Every loop goes over a counted list."""
        tree = super()._parse(source, name, filename)
        for loop in list(tree.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno)
        return tree

    def _counted(self, items: Iterable[Any]) -> Iterable[Any]:
        if isinstance(items, Missing):
            return items
        return self._counting(items)

    def _counting(self, items: Iterable[Any]) -> Iterator[Any]:
        for each in items:
            self.step()
            yield each

    def _joined(self, pieces: Iterable[str]) -> str:
        kept = []
        for piece in pieces:
            self._signs += len(piece)
            self._steps += 1  # a call of `step` for each would cost more than the join
            if self._signs > _MOST_SIGNS or self._steps > _MOST_STEPS:
                raise TemplateRuntimeError(_ENDLESS)
            kept.append(piece)
        return "".join(kept)
