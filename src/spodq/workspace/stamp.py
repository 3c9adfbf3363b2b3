"""Whether anything a document is made of has changed."""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from spodq.workspace.layout import FOLDERS
from spodq.workspace.root import Workspace


def stamp(workspace: Workspace) -> str:
    """Words that change when a file of the workspace is written, added or taken away; contents are not read."""
    return sha256("\n".join(sorted(_facts(workspace.root))).encode("utf-8", "surrogateescape")).hexdigest()


def _facts(root: Path) -> Iterator[str]:
    for path in _files(root):
        try:
            facts = path.stat()
        except OSError:  # gone meanwhile, or a link that leads nowhere
            yield str(path)
        else:
            yield f"{path}|{facts.st_mtime_ns}|{facts.st_size}|{facts.st_ino}"


def _files(root: Path) -> Iterator[Path]:
    yield from root.glob("*.yaml")
    for top in FOLDERS:
        for folder, _, names in os.walk(root / top):
            yield from (Path(folder, name) for name in names)
