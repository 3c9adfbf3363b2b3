"""Templates of the program laid into the workspace, for the office to change."""

from collections.abc import Sequence
from pathlib import Path

from spodq.czech import did_you_mean, listing
from spodq.shipped import bundled
from spodq.workspace.writing import write_atomically

_ROOMS = ("html", "md", "word")


class UnknownTemplateError(Exception):
    """The program has no such template; the message is a Czech sentence with those it has."""


def lay_templates(root: Path, names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Copy the named templates, or all; returns paths written and paths left as they were.

    Raises UnknownTemplateError, and WriteError when the folder cannot be written.
    """
    source = bundled("templates")
    known = {f"{room}/{path.name}": path for room in _ROOMS for path in sorted((source / room).iterdir())}
    chosen = [name.replace("\\", "/").removeprefix("templates/") for name in names]
    for name in chosen:
        if name not in known:
            hint = did_you_mean(name, known) or f"; pište {listing(known)}"
            raise UnknownTemplateError(f"šablonu „{name}“ program nemá{hint}")
    written: list[str] = []
    kept: list[str] = []
    for name in chosen or known:
        target = root / "templates" / name
        (kept if target.exists() else written).append(f"templates/{name}")
        if not target.exists():
            write_atomically(target, known[name].read_bytes())
    return written, kept
