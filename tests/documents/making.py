"""Documents to be checked: of the sample offices, of an office that has nothing yet, and of a hostile one.

`python making.py FOLDER` prints fingerprints of the documents of the workspace in the folder, for another process.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import hostile

from spodq.loader import load
from spodq.model.look import Look
from spodq.model.office import Office
from spodq.model.period import Period, containing
from spodq.model.project import Project
from spodq.model.snapshot import Snapshot
from spodq.render import render
from spodq.views import diff, due, gaps, history, indicators, inspection, leaflet, manual, overview, project
from spodq.views import map as map_
from spodq.workspace.root import Workspace, find

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TODAY = date(2026, 11, 22)
SAMPLE = tuple(sorted(path.parent.name for path in (ROOT / "evidence").glob("*/office.yaml")))
Edition = tuple[str, Callable[[Snapshot, Office], object]]


def _overview(subject: str) -> Edition:
    return "overview", lambda snapshot, office: overview.view(snapshot, office, subject, containing("year", TODAY))


def _project(snapshot: Snapshot, office: Office) -> object:
    (wanted,) = office.of(Project)
    return project.view(snapshot, office, wanted, Period(wanted.since, wanted.until))


def _history(snapshot: Snapshot, office: Office) -> object:
    looks = [Look(TODAY, "0a1b2c3", snapshot), Look(TODAY, "4d5e6f7", None, "složku nejde přečíst")]
    return history.view(snapshot, office, looks, ["Jeden commit nejde přečíst."])


def _diff(snapshot: Snapshot, office: Office) -> object:
    """Everything of the office is new: the snapshot before it knew no office."""
    return diff.view(replace(snapshot, offices=()), snapshot, office, frozenset())


BRIEF: Mapping[str, Edition] = {
    "due": ("due", due.view),
    "project": ("project", _project),
    "indicators": ("indicators", indicators.view),
    "history": ("history", _history),
    "diff": ("diff", _diff),
    **{
        subject: _overview(subject) for subject in ("catalogues", "meetings", "needs", "practice", "staff", "trainings")
    },
    "participation": _overview("participation"),
    "network": ("gaps", lambda snapshot, office: gaps.view(snapshot, office.perspectives[-1])),
}
"""Documents of a page or a few, mostly from records; the last one is by the further catalogue of the office."""
EDITIONS: Mapping[str, Edition] = {
    "gaps": ("gaps", gaps.view),
    "manual": ("manual", manual.view),
    "public": ("manual", partial(manual.view, public=True)),
    "map": ("map", map_.view),
    "inspection": ("inspection", inspection.view),
    "public-map": ("map", partial(map_.view, public=True)),
    **BRIEF,
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
    if edition not in BRIEF and (edition in _OF_EVERY_OFFICE or office not in SAMPLE[1:])
)
LEAFLETS = ((SAMPLE[0], "pro-deti"), (SAMPLE[0], "pro-rodice"), (HOSTILE, "zly"), (HOSTILE, "holy"))
SHORT = (Case(EMPTY, "due"), *(Case(office, edition) for office in (SAMPLE[-1], HOSTILE) for edition in BRIEF))
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
            HOSTILE: Maker(hostile.write_recorded(folder / HOSTILE), paged=paged),
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
