"""The past of a workspace: which commits there are, and its files as they were in one of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from spodq.czech import day
from spodq.workspace.git import GitFacts, RevisionError, answer, ask, line, revision
from spodq.workspace.layout import SETTINGS
from spodq.workspace.objects import Objects
from spodq.workspace.root import Workspace
from spodq.workspace.tree import Entry, Tree

_CONTENT = (SETTINGS, "evidence", "standards")
_FORMAT = "--format=%H %h %cs"
_DEEPEN = "celou historii stáhnete příkazem git fetch --unshallow, v CI nastavením fetch-depth: 0"


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit: its full name, its short one and its day."""

    commit: str
    name: str
    day: date


@dataclass(frozen=True)
class Past:
    """Questions about earlier commits of a workspace. One git gives bytes to all of them; close it when done."""

    workspace: Workspace
    objects: Objects = field(repr=False)

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """Commits of the branch that changed the workspace, from the newest; of merged branches only the merge.

        Raises RevisionError when there is no git, no repository or no commit.
        """
        head = revision(self._root, "HEAD")
        told = answer(ask(self._root, "log", "--first-parent", _FORMAT, head, "--", *_CONTENT))
        if not told:
            raise RevisionError("git o této složce nic neví: uložte ji příkazy git add a git commit")
        return tuple(map(_moment, told.splitlines()))

    @cached_property
    def shallow(self) -> str:
        """The sentence about what a shallow clone does not have; empty when everything is here."""
        if line(self._root, "rev-parse", "--is-shallow-repository") != "true":
            return ""
        return f"historie tu začíná dnem {day(self.moments[-1].day)} (mělký klon), starší tu není; {_DEEPEN}"

    def called(self, name: str) -> Moment:
        """The commit of that name. Raises RevisionError when there is none."""
        commit = revision(self._root, name)
        return _moment(line(self._root, "log", "-1", _FORMAT, commit))

    def on(self, when: date) -> Moment:
        """The last commit of the day or before it. Raises RevisionError when there is none."""
        for moment in self.moments:
            if moment.day <= when:
                return moment
        first = f"první je ze dne {day(self.moments[-1].day)}"
        raise RevisionError(f"ke dni {day(when)} tu žádný commit není; {self.shallow or first}")

    def workspace_at(self, moment: Moment) -> Workspace:
        """The workspace as it was. Raises RevisionError when the commit has none, or cannot be read."""
        told = answer(ask(self._root, "ls-tree", "-r", "-z", moment.commit, "--", *_CONTENT))
        entries = dict(_entries(told or ""))
        if SETTINGS not in entries:
            raise RevisionError(
                f"v commitu {moment.name} ze dne {day(moment.day)} pracovní složka není: chybí {SETTINGS}"
            )
        facts = GitFacts(moment.name, moment.day, changed=False, tracked=frozenset(entries))
        return Workspace(self._root, Tree(facts, entries, self.objects))

    @property
    def _root(self) -> Path:
        return self.workspace.root


def _moment(told: str) -> Moment:
    commit, name, when = told.split()
    return Moment(commit, name, date.fromisoformat(when))


def _entries(told: str) -> Iterator[tuple[str, Entry]]:
    for each in filter(None, told.split("\0")):
        facts, _, path = each.partition("\t")
        mode, _, blob = facts.split()
        yield path, Entry(mode, blob)
