"""Documents to be checked: of the sample offices, of an office that has nothing yet, and of a hostile one.

`python making.py FOLDER` prints fingerprints of the documents of the workspace in the folder, for another process.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import hostile

from spodq.loader import load
from spodq.model.office import Office
from spodq.model.snapshot import Snapshot
from spodq.render import render
from spodq.views import due, gaps, inspection, leaflet, manual
from spodq.views import map as map_
from spodq.workspace.root import Workspace, find

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TODAY = date(2026, 11, 22)
SAMPLE = tuple(sorted(path.parent.name for path in (ROOT / "evidence").glob("*/office.yaml")))
EDITIONS: Mapping[str, tuple[str, Callable[[Snapshot, Office], object]]] = {
    "gaps": ("gaps", gaps.view),
    "manual": ("manual", manual.view),
    "public": ("manual", partial(manual.view, public=True)),
    "map": ("map", map_.view),
    "inspection": ("inspection", inspection.view),
    "public-map": ("map", partial(map_.view, public=True)),
    "due": ("due", due.view),
}
"""Name of the edition → the document, and how its view is made."""
ENGINE = find_spec("rdocx") is not None
"""Whether the extra `spodq[pages]` is installed."""
EMPTY, HOSTILE = "empty", "hostile"


@dataclass(frozen=True)
class Case:
    """One document of one office, in one edition."""

    office: str
    edition: str

    def __str__(self) -> str:
        return f"{self.office}-{self.edition}"

    @property
    def document(self) -> str:
        """The name of the view and of the templates."""
        return EDITIONS[self.edition][0]

    @property
    def tabular(self) -> bool:
        """Whether it is a table for each standard and little else, so that it has fewer headings and links."""
        return self.document in {"map", "inspection"}


_OF_EVERY_OFFICE = ("gaps", "manual", "public")
"""Editions made of each sample office; the others are made of one, for a browser takes its time over each."""
CASES = tuple(
    Case(office, edition)
    for office in (*SAMPLE, EMPTY, HOSTILE)
    for edition in EDITIONS
    if edition != "due" and (edition in _OF_EVERY_OFFICE or office not in SAMPLE[1:])
)
LEAFLETS = ((SAMPLE[0], "pro-deti"), (SAMPLE[0], "pro-rodice"), (HOSTILE, "zly"), (HOSTILE, "holy"))
SHORT = tuple(Case(office, "due") for office in (SAMPLE[0], EMPTY, HOSTILE))
"""Documents of a page or two, without a title page and contents."""
PUBLIC = tuple(case for case in CASES if case.edition.startswith("public"))


class Maker:
    """Makes documents of one workspace; `paged` asks the layout engine for page numbers."""

    def __init__(self, root: Path, *, paged: bool = False) -> None:
        self.root, self._paged = root, paged

    @cached_property
    def workspace(self) -> Workspace:
        return find(self.root)

    @cached_property
    def snapshot(self) -> Snapshot:
        return load(self.workspace, TODAY)

    def make(self, case: Case, ending: str) -> bytes:
        """Bytes of the document; a workspace of one office needs no name of it."""
        offices = self.snapshot.offices
        office = offices[0] if len(offices) == 1 else self.snapshot.office(case.office)
        assert office
        view = EDITIONS[case.edition][1](self.snapshot, office)
        wishes = {"page_numbers": True} if self._paged and ending == "docx" else {}
        return render(case.document, view, ending, self.workspace.templates, **wishes)

    def leaflet(self, slug: str, name: str, ending: str) -> bytes:
        """Bytes of a leaflet; a workspace of one office needs no name of it."""
        offices = self.snapshot.offices
        office = offices[0] if len(offices) == 1 else self.snapshot.office(slug)
        assert office
        (wanted,) = [each for each in office.leaflets if each.identity == name]
        return render("leaflet", leaflet.view(self.snapshot, office, wanted), ending, self.workspace.templates)


class Library:
    """Every document of every case, each made once."""

    def __init__(self, folder: Path, *, paged: bool = False) -> None:
        self._sample = Maker(ROOT, paged=paged)
        self._made = {
            EMPTY: Maker(hostile.write_empty(folder / EMPTY), paged=paged),
            HOSTILE: Maker(hostile.write(folder / HOSTILE), paged=paged),
        }
        self._bytes: dict[tuple[Case, str], bytes] = {}

    def maker(self, case: Case) -> Maker:
        return self._made.get(case.office, self._sample)

    def leaflet(self, office: str, name: str, ending: str) -> bytes:
        return self._made.get(office, self._sample).leaflet(office, name, ending)

    def read(self, case: Case, ending: str) -> bytes:
        if (case, ending) not in self._bytes:
            self._bytes[case, ending] = self.maker(case).make(case, ending)
        return self._bytes[case, ending]

    def save(self, case: Case, ending: str, folder: Path) -> Path:
        path = folder / f"{case}.{ending}"
        path.write_bytes(self.read(case, ending))
        return path


def fingerprints(root: Path) -> Iterator[str]:
    """Name and SHA-256 of every document of a workspace with one office."""
    for edition in EDITIONS:
        for ending in ("html", "docx"):
            made = Maker(root, paged=edition == "gaps" and ENGINE).make(Case(HOSTILE, edition), ending)
            yield f"{edition}.{ending} {sha256(made).hexdigest()}"


if __name__ == "__main__":
    print("\n".join(fingerprints(Path(sys.argv[1]))))  # noqa: T201  # the output is the purpose
