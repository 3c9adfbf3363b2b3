"""Where a workspace begins and what it consists of."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spodq.workspace.bundled import bundled

SETTINGS = "spodq.yaml"
_YAML = (".yaml", ".yml")
_ATTACHMENTS = "files"
_NOTES = frozenset({"PRECTI-ME.md", "README.md"})


class NoWorkspaceError(Exception):
    """The folder is not a workspace; the message is a Czech sentence with the way out."""


@dataclass(frozen=True)
class Workspace:
    """A folder with `spodq.yaml`. Paths inside it are told with slashes, relative to the root."""

    root: Path

    def yaml_files(self) -> Iterator[str]:
        """Every YAML file that belongs to the workspace, in the order of its path."""
        yield SETTINGS
        for top in ("evidence", "standards"):
            yield from sorted(self._yaml_below(top))

    def attachments(self, office: str) -> Iterator[str]:
        """Every file in the folder of attachments of an office; notes to people and hidden files left out."""
        for folder, subfolders, names in os.walk(self.root / "evidence" / office / _ATTACHMENTS):
            subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
            for name in sorted(names):
                full = Path(folder, name)
                if not name.startswith(".") and name not in _NOTES and full.is_file() and not full.is_symlink():
                    yield full.relative_to(self.root).as_posix()

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
        if (self.root / "standards" / catalogue).is_dir() or not (top / catalogue).is_dir():
            return
        for path in sorted((top / catalogue).rglob("*.yaml")):
            yield PACKAGE_PREFIX + path.relative_to(top.parent).as_posix()

    @cached_property
    def templates(self) -> tuple[Path, ...]:
        """Folders of templates, the office's own first."""
        own = self.root / "templates"
        return (own, bundled("templates")) if own.is_dir() and own != bundled("templates") else (bundled("templates"),)

    def _yaml_below(self, top: str) -> Iterator[str]:
        for folder, subfolders, names in os.walk(self.root / top):
            subfolders[:] = [name for name in subfolders if not name.startswith(".") and name != _ATTACHMENTS]
            for name in names:
                if name.lower().endswith(_YAML) and not name.startswith("."):
                    yield Path(folder, name).relative_to(self.root).as_posix()


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
