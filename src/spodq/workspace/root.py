"""Where a workspace begins and what it consists of."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spodq.shipped import bundled
from spodq.workspace.disk import Disk
from spodq.workspace.files import Files
from spodq.workspace.layout import FOLDERS, SETTINGS

_YAML = (".yaml", ".yml")
_ATTACHMENTS = "files"
_NOTES = frozenset({"PRECTI-ME.md", "README.md"})


class NoWorkspaceError(Exception):
    """The folder is not a workspace; the message is a Czech sentence with the way out."""


@dataclass(frozen=True)
class Workspace:
    """A folder with `spodq.yaml`. Paths inside it are told with slashes, relative to the root.

    Its files are those on the disk, or those of the commit `past`.
    """

    root: Path
    past: Files | None = None

    @cached_property
    def files(self) -> Files:
        """Where its bytes come from."""
        return self.past or Disk(self.root)

    def yaml_files(self) -> Iterator[str]:
        """Every YAML file that belongs to the workspace, in the order of its path."""
        yield SETTINGS
        for top in ("evidence", "standards"):
            found = self.files.below(top, without=_ATTACHMENTS)
            yield from sorted(path for path in found if path.lower().endswith(_YAML))

    def offices(self) -> list[str]:
        """Names of folders of offices."""
        names = (name for name in self.files.names("evidence") if not name.startswith("."))
        return sorted(name for name in names if self.files.is_folder(f"evidence/{name}"))

    def attachments(self, office: str) -> Iterator[str]:
        """Every file in the folder of attachments of an office; notes to people and hidden files left out."""
        for path in sorted(self.files.below(f"evidence/{office}/{_ATTACHMENTS}")):
            if path.rpartition("/")[2] not in _NOTES and self.files.is_plain(path):
                yield path

    def read(self, path: str) -> bytes:
        """The whole file, of the workspace or of the package.

        Raises OSError, RuntimeError or ValueError when it is not there, is no file or lies outside.
        """
        return self.path(path).read_bytes() if path.startswith(PACKAGE_PREFIX) else self.files.read(path)

    def version(self, path: str) -> str | None:
        """A name that equal bytes of the path share and others do not, when it is known without reading them."""
        return PACKAGE_PREFIX if path.startswith(PACKAGE_PREFIX) else self.files.version(path)

    def path(self, relative: str) -> Path:
        """The path on disk; for files of the package, the path in the package."""
        if relative.startswith(PACKAGE_PREFIX):
            return bundled("standards").parent / relative.removeprefix(PACKAGE_PREFIX)
        return self.root / relative

    def relative(self, path: Path) -> str:
        """The path as people read it: from the root of the workspace where it lies inside."""
        absolute = Path(os.path.abspath(path))  # noqa: PTH100  # links stay as people know them
        return absolute.relative_to(self.root).as_posix() if absolute.is_relative_to(self.root) else path.as_posix()

    def bundled_standards(self, catalogue: str) -> Iterator[str]:
        """Files of a catalogue that comes with the package, unless the workspace has its own."""
        top = bundled("standards")
        if self.files.is_folder(f"standards/{catalogue}") or not (top / catalogue).is_dir():
            return
        for path in sorted((top / catalogue).rglob("*.yaml")):
            yield PACKAGE_PREFIX + path.relative_to(top.parent).as_posix()

    def shipped_catalogues(self) -> frozenset[str]:
        """Names of catalogues that come with the package."""
        top = bundled("standards")
        return frozenset(folder.name for folder in top.iterdir() if folder.is_dir()) if top.is_dir() else frozenset()

    def read_folder(self, path: Path) -> str | None:
        """The folder the program reads in which the path lies; None when it lies in none."""
        top = self.relative(path).split("/")[0]
        return top if top in FOLDERS else None

    @cached_property
    def templates(self) -> tuple[Path, ...]:
        """Folders of templates, the office's own first."""
        own = self.root / "templates"
        return (own, bundled("templates")) if own.is_dir() and own != bundled("templates") else (bundled("templates"),)


PACKAGE_PREFIX = "<spodq>/"
"""Beginning of the path of a file that lies in the installed package, not in the workspace."""


def find(start: Path) -> Workspace:
    """The workspace that holds the path: its own folder or the nearest one above it.

    Raises NoWorkspaceError when the path does not exist or no folder above it has spodq.yaml with offices.
    """
    absolute = Path(os.path.abspath(start))  # noqa: PTH100  # links stay as people know them
    if not absolute.exists():
        raise NoWorkspaceError(f"cesta „{start}“ neexistuje")
    for folder in (absolute, *absolute.parents):
        if (folder / SETTINGS).is_file():
            return _with_offices(Workspace(folder))
    raise NoWorkspaceError(
        f"složka „{start}“ není pracovní složka spodq: ani v ní, ani nad ní není soubor {SETTINGS}; "
        "založíte ji příkazem spodq init"
    )


def _with_offices(workspace: Workspace) -> Workspace:
    evidence = workspace.root / "evidence"
    if not evidence.is_dir() or not any(child.is_dir() for child in evidence.iterdir()):
        raise NoWorkspaceError(
            f"pracovní složka „{workspace.root}“ nemá žádný úřad: složka evidence/ chybí nebo je prázdná; "
            "úřad založíte příkazem spodq init"
        )
    return workspace
