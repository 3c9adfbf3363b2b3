"""Versions of the standards: put together from their files, of a workspace or of the package."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from spodq.loader.reading import ReadFile, read_file
from spodq.model.catalogue import Version
from spodq.model.competency import CompetencyModel
from spodq.model.indicator import Indicators
from spodq.model.mapping import Mappings
from spodq.model.migration import Migration
from spodq.model.standards import About, Standard
from spodq.workspace.root import PACKAGE_PREFIX, Workspace

_DEFAULT = "spod"
_BESIDE = (CompetencyModel, Indicators, Mappings)
"""What comes with the standards; a wording without it is complete."""


def versions_in(files: Mapping[str, ReadFile]) -> Iterator[Version]:
    """Every version whose description could be read; one that lost a file is not complete."""
    for folder, found in _by_folder(files.items()).items():
        about = next((each.noun for each in found if isinstance(each.noun, About)), None)
        standards = [each.noun for each in found if isinstance(each.noun, Standard)]
        migration = next((each.noun for each in found if isinstance(each.noun, Migration)), None)
        if about:
            ordered = tuple(sorted(standards, key=lambda standard: (standard.number, standard.path)))
            lost = frozenset(each.unread.noun for each in found if each.unread)
            extras = tuple(each.noun for each in found if isinstance(each.noun, _BESIDE))
            yield Version(folder.split("/")[1], about, ordered, not lost - {*_BESIDE}, migration, extras, lost)


def bundled_versions(catalogue: str = _DEFAULT) -> tuple[Version, ...]:
    """Versions of a catalogue that come with the package."""
    nowhere = Workspace(Path("/nonexistent-workspace"))
    paths = nowhere.bundled_standards(catalogue)
    return tuple(versions_in({path: read_file(nowhere, path) for path in paths}))


def _by_folder(files: Iterable[tuple[str, ReadFile]]) -> Mapping[str, list[ReadFile]]:
    folders: dict[str, list[ReadFile]] = defaultdict(list)
    for path, each in files:
        inside = path.removeprefix(PACKAGE_PREFIX)
        if inside.startswith("standards/"):
            folders[inside.rpartition("/")[0]].append(each)
    return folders
