"""Several changes of one file: each spliced in, read again, and kept only when exactly what was asked has changed."""

from collections.abc import Iterable, Sequence
from typing import Any

from spodq.place import Append, Change, Put, Rename, Step, printable
from spodq.source.editing import changed
from spodq.source.file import EMPTY, SourceFile, read
from spodq.source.written import as_read


class EditError(Exception):
    """The file cannot be changed so; the message is a Czech sentence, nothing was written."""


def edited(path: str, data: bytes, changes: Iterable[Change]) -> bytes:
    """The bytes of the file with all changes made, one after another; every other byte stays.

    Raises EditError when the file does not read well, has no room for a change, or would say anything else too.
    """
    source = read(path, data)
    if source.uncertain:
        raise EditError(f"soubor „{printable(path)}“ má chyby, proto se do něj nezapisuje; vypíše je spodq check")
    for change in changes:
        fix = source.changing("", change)
        data = changed(data, fix) if fix else data
        after = read(path, data)
        if fix is None or after.uncertain or after.values != expected(source.values, change):
            raise EditError(_refusal(source, change))
        source = after
    return data


def expected(values: Any, change: Change) -> Any:
    """What the file shall say after the change; the values themselves stay as they are."""
    *above, last = change.steps
    if isinstance(change, Put):
        return _with(values, change.steps, as_read(change.value))
    if isinstance(change, Append):
        items = _at(values, change.steps)
        return _with(values, change.steps, [*(items if isinstance(items, list) else []), as_read(change.value)])
    parts = _at(values, above)
    if isinstance(change, Rename):
        kept: Any = {change.name if key == last else key: value for key, value in parts.items()}
    elif isinstance(parts, dict):
        kept = {key: value for key, value in parts.items() if key != last}
    else:
        kept = [value for index, value in enumerate(parts) if index != last]
    return _with(values, above, kept)


def _with(values: Any, steps: Sequence[Step], value: Any) -> Any:
    """A copy with another value at the end of the steps; what is missing on the way is made."""
    if not steps:
        return value
    first, *inner = steps
    if isinstance(first, int):
        items = list(values) if isinstance(values, list) else []
        items[first : first + 1] = [_with(_at(values, [first]), inner, value)]
        return items
    group = dict(values) if isinstance(values, dict) else {}
    group[first] = _with(group.get(first, EMPTY), inner, value)
    return group


def _at(values: Any, steps: Iterable[Step]) -> Any:
    for step in steps:
        if isinstance(values, dict):
            values = values.get(step, EMPTY)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return EMPTY
    return values


def _refusal(source: SourceFile, change: Change) -> str:
    way = " → ".join(map(str, change.steps))
    return f"do souboru „{printable(source.path)}“ nejde bezpečně zapsat změnu ({way}); udělejte ji v editoru"
