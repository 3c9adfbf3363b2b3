"""The official wording taken over: which files it goes into, and what each of them shall say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from spodq.model.adoption import Adoption
from spodq.model.catalogue import Version
from spodq.model.standards import Standard
from spodq.place import Change, Put, Remove, Value
from spodq.source import edited
from spodq.workspace.root import PACKAGE_PREFIX, Workspace
from spodq.workspace.writing import Draft

_HEAD = re.compile(rb"(?:#[^\n]*\n)+")


@dataclass(frozen=True)
class Target:
    """The version to fill: one of ours, or a new one that begins as a copy of the one before it."""

    written: Version
    effective: date

    @cached_property
    def version(self) -> Version:
        """What the text is compared with; wordings of the version before are no wordings of this one."""
        return _without_wording(self.written) if self.new else self.written

    @property
    def new(self) -> bool:
        """Whether no version of the day is here yet."""
        return self.written.effective_from != self.effective

    def path(self, path: str) -> str:
        """Where a file of the version shall lie in the workspace."""
        *above, _, name = path.removeprefix(PACKAGE_PREFIX).split("/")
        folder = self.effective.isoformat() if self.new else path.split("/")[-2]
        return "/".join((*above, folder, name))


def target_in(versions: tuple[Version, ...], effective: date) -> Target | None:
    """The version of the day, or the last one before it; None when there is none."""
    before = [each for each in versions if each.effective_from <= effective]
    if not before:
        return None
    return Target(before[-1], effective)


def drafts(workspace: Workspace, target: Target, adoption: Adoption, source: dict[str, Value]) -> Iterator[Draft]:
    """Every file to be written. A catalogue of the package is first copied whole, otherwise its rest would be lost."""
    version = target.written
    changing = {version.about.path, *(standard.path for standard in version.standards)}
    package = version.about.path.startswith(PACKAGE_PREFIX)
    if package:
        for path in workspace.bundled_standards(version.catalogue):
            if target.new or path not in changing:
                yield Draft(workspace.path(path.removeprefix(PACKAGE_PREFIX)), None, workspace.read(path))
    changes = {version.about.path: _citing(version, adoption.source, source), **adoption.changes()}
    for noun in (version.about, *version.standards, *(version.extras if target.new else ())):
        data = workspace.read(noun.path)
        renewal = list(_renewal(version, noun, target.effective, adoption.confirmed)) if target.new else []
        after = edited(noun.path, _HEAD.sub(b"", data, count=1) if target.new else data, renewal)
        after = edited(noun.path, after, changes.get(noun.path, ()))
        before = None if package or target.new else data
        if after != before:
            yield Draft(workspace.path(target.path(noun.path)), before, after)
    for number, puts in adoption.new_standards().items():
        path = target.path(version.about.path).replace("about.yaml", f"{number:02}.yaml")
        yield Draft(workspace.path(path), None, edited(path, f"number: {number}\n".encode(), puts))


def _citing(version: Version, name: str, source: dict[str, Value]) -> list[Change]:
    """The text among the sources; one that is there already can only become official."""
    known = version.about.sources.get(name)
    if known is None:
        return [Put(("sources", name), source)]
    return [Put(("sources", name, "official"), True)] if source["official"] and not known.official else []


def _renewal(version: Version, noun: object, effective: date, confirmed: frozenset[str]) -> Iterator[Change]:
    """What a copy of the version before must not go on saying: its day, its amendment, and that anybody compared it."""
    about = version.about
    if noun is about:
        yield Put(("effective_from",), effective)
        yield Put(("verified",), False)
        if about.amendment:
            yield Remove(("amendment",))
    if isinstance(noun, Standard):
        yield from _unverified(noun, confirmed)


def _unverified(standard: Standard, confirmed: frozenset[str]) -> Iterator[Change]:
    if standard.verified:
        yield Put(("verified",), False)
    for index, criterion in enumerate(standard.criteria):
        if criterion.verified and criterion.id not in confirmed:
            yield Put(("criteria", index, "verified"), False)
        if criterion.wording:
            yield Remove(("criteria", index, "wording"))
        for place, limit in enumerate(criterion.limits):
            if limit.verified:
                yield Put(("criteria", index, "limits", place, "verified"), False)


def _without_wording(version: Version) -> Version:
    """The version with its wordings taken out; those belong to their day."""
    return replace(version, standards=tuple(map(_bare, version.standards)))


def _bare(standard: Standard) -> Standard:
    criteria = tuple(each.model_copy(update={"wording": None}) for each in standard.criteria)
    return standard.model_copy(update={"criteria": criteria})
