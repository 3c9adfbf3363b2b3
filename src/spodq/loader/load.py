"""The whole workspace at once."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from spodq.loader.attaching import attach
from spodq.loader.catalogues import versions_in
from spodq.loader.reading import ReadFile, read_file
from spodq.model.catalogue import Version, in_force
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.profile import Profile
from spodq.model.record import Filed
from spodq.model.scan import Scan
from spodq.model.seal import Seal
from spodq.model.settings import Settings
from spodq.model.snapshot import Commit, Snapshot
from spodq.model.standards import About
from spodq.model.unread import Unread
from spodq.place import Place, Problem
from spodq.workspace.authors import last_authors
from spodq.workspace.disk import forget_listings
from spodq.workspace.git import GitFacts
from spodq.workspace.layout import SETTINGS
from spodq.workspace.municipalities import official_offices
from spodq.workspace.root import PACKAGE_PREFIX, Workspace

Known = dict[tuple[str, str], ReadFile]
"""Files that were read, by path and version of their bytes."""


def load(workspace: Workspace, today: date, known: Known | None = None) -> Snapshot:
    """Everything the workspace says on the day. Reading trouble is in the snapshot; nothing is raised for it.

    Whoever loads the workspace at several moments gives the same `known` each time: equal files are read once.
    """
    collecting = gc.isenabled()
    gc.disable()  # thousands of small values and no cycles: collecting costs more than it frees
    try:
        return _Loading(workspace, today, {} if known is None else known).snapshot()
    finally:
        if collecting:
            gc.enable()


@dataclass
class _Loading:
    workspace: Workspace
    today: date
    known: Known
    files: dict[str, ReadFile] = field(default_factory=dict)

    def snapshot(self) -> Snapshot:
        forget_listings()
        look = self.workspace.files.look()
        self._read(self.workspace.yaml_files())
        settings = self._settings()
        for catalogue in dict.fromkeys((settings.catalogue, *self._further())):
            self._read(self.workspace.bundled_standards(catalogue))
        versions = tuple(versions_in(self.files))
        git = look()
        offices = tuple(self._offices(settings, versions, git))
        return Snapshot(
            today=self.today,
            settings=settings,
            versions=versions,
            offices=offices,
            problems=tuple(self._problems()),
            unread=tuple(self._unread_outside_offices()),
            sources={path: each.source for path, each in self.files.items()},
            shipped=self.workspace.shipped_catalogues(),
            regions={each.code: each.region for each in official_offices()},
            files={office.slug: tuple(self.workspace.attachments(office.slug)) for office in offices},
            look_inside=tuple if self.workspace.past else partial(_scans, self.workspace, offices, self.today),
            ask_authors=(lambda _: {}) if self.workspace.past else partial(last_authors, self.workspace.root),
            commit=Commit(git.commit, git.day, git.changed) if git else None,
        )

    def _read(self, paths: Iterable[str]) -> None:
        for path in paths:
            version = self.workspace.version(path)
            known = self.known.get((path, version)) if version else None
            self.files[path] = known or read_file(self.workspace, path)
            if version:
                self.known[path, version] = self.files[path]

    def _settings(self) -> Settings:
        """The settings; from a broken file at least the catalogue, so that nothing is judged by another one."""
        written = self.files[SETTINGS]
        if isinstance(written.noun, Settings):
            return written.noun
        catalogue = written.source.finished("catalogue")
        settings = Settings(catalogue=catalogue) if isinstance(catalogue, str) and catalogue.isalnum() else Settings()
        settings.standing_in(written.source)
        return settings

    def _further(self) -> Iterator[str]:
        """Catalogues that offices name beside the one of the workspace."""
        return (name for each in self.files.values() if isinstance(each.noun, Profile) for name in each.noun.catalogues)

    def _offices(self, settings: Settings, versions: tuple[Version, ...], git: GitFacts | None) -> Iterator[Office]:
        own = tuple(version for version in versions if version.catalogue == settings.catalogue)
        version = in_force(own, self.today) if self._catalogue_known(settings) else None
        folders = self._evidence()
        for slug in sorted(folders):
            office = self._office(slug, folders[slug], version, git)
            named = dict.fromkeys(office.profile.catalogues) if office.profile else {}
            others = (
                in_force(tuple(each for each in versions if each.catalogue == name), self.today) for name in named
            )
            further = tuple(each for each in others if each and each.catalogue != settings.catalogue)
            yield replace(office, expiring_days=settings.expiring_days, further=further)

    def _catalogue_known(self, settings: Settings) -> bool:
        """Whether each description of the catalogue could be read; else an older wording could slip in."""
        start = f"standards/{settings.catalogue}/"
        lost = (each for each in self._standards_unread() if each.path.removeprefix(PACKAGE_PREFIX).startswith(start))
        written = self.files[SETTINGS]
        settings_known = written.noun is not None or written.source.finished("catalogue") is not None
        return settings_known and not any(each.noun is About for each in lost)

    def _standards_unread(self) -> Iterator[Unread]:
        return (each.unread for each in self.files.values() if each.unread)

    def _evidence(self) -> Mapping[str, list[ReadFile]]:
        folders: dict[str, list[ReadFile]] = {slug: [] for slug in self.workspace.offices()}
        for path, each in self.files.items():
            parts = path.split("/")
            if parts[0] == "evidence" and parts[1] in folders:
                folders[parts[1]].append(each)
        return folders

    def _office(self, slug: str, files: list[ReadFile], version: Version | None, git: GitFacts | None) -> Office:
        nouns: dict[type[Noun], list[Noun]] = defaultdict(list)
        for each in files:
            if each.noun:
                nouns[type(each.noun)].append(each.noun)
        profile = next((noun for noun in nouns.get(Profile, ()) if isinstance(noun, Profile)), None)
        filed = [noun for found in nouns.values() for noun in found if isinstance(noun, Filed)]
        return Office(
            slug=slug,
            profile=profile,
            version=version,
            nouns={kind: tuple(found) for kind, found in nouns.items()},
            attachments=attach(self.workspace, slug, filed, git, _sealed_files(nouns)),
            unread=tuple(each.unread for each in files if each.unread),
            today=self.today,
            profile_path=f"evidence/{slug}/office.yaml",
        )

    def _problems(self) -> Iterator[Problem]:
        for each in self.files.values():
            yield from each.told
        for slug in self._evidence():
            path = f"evidence/{slug}/office.yaml"
            if path not in self.files:
                sentence = f"úřad „{slug}“ nemá soubor office.yaml, proto není jasné, na čem se hodnotí; doplňte jej"
                yield Problem("missing-profile", Place(path), sentence)

    def _unread_outside_offices(self) -> Iterator[Unread]:
        return (each.unread for path, each in self.files.items() if each.unread and not path.startswith("evidence/"))


def _scans(workspace: Workspace, offices: tuple[Office, ...], today: date) -> tuple[Scan, ...]:
    """What is inside the attachments; only the check asks, so nobody else waits for what opens them."""
    from spodq.loader.scanning import scan  # noqa: PLC0415  # rules of personal data and readers of many formats

    return scan(workspace, offices, today)


def _sealed_files(nouns: Mapping[type[Noun], list[Noun]]) -> frozenset[str]:
    """Names of attachments that seals hold fingerprints of."""
    seals = (noun for noun in nouns.get(Seal, ()) if isinstance(noun, Seal))
    return frozenset(path.removeprefix("files/") for seal in seals for path in seal.evidence)
