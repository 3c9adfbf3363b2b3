"""Who changed a file last, as far as git can tell."""

from collections.abc import Collection, Mapping
from pathlib import Path

from spodq.workspace.git import answer, ask, line

_COMMIT = "\x01"


def last_authors(root: Path, paths: Collection[str]) -> Mapping[str, str]:
    """Address of the last author by path relative to the root.

    What git cannot tell is missing: no repository, a file not committed as it is, history cut off by a shallow clone.
    """
    if not paths:
        return {}
    logged = ask(root, "log", f"--format={_COMMIT}%H %aE", "--name-only", "--no-renames", "--relative", "--", *paths)
    status = answer(ask(root, "ls-files", "-z", "--modified", "--others", "--", *paths))
    staged = answer(ask(root, "diff", "-z", "--cached", "--name-only", "--relative", "--", *paths))
    unsaved = set(f"{status or ''}\0{staged or ''}".split("\0"))
    beginnings = _cut_off(root)
    found: dict[str, str] = {}
    for block in (answer(logged) or "").split(_COMMIT)[1:]:
        head, *names = filter(None, block.split("\n"))
        commit, _, address = head.partition(" ")
        for name in names:
            found.setdefault(name, "" if commit in beginnings else address.casefold())
    return {path: address for path, address in found.items() if address and path not in unsaved}


def _cut_off(root: Path) -> frozenset[str]:
    """Commits whose parents a shallow clone did not bring; everything in them looks as if they had made it."""
    if line(root, "rev-parse", "--is-shallow-repository") != "true":
        return frozenset()
    return frozenset(line(root, "rev-list", "--max-parents=0", "HEAD").split())
