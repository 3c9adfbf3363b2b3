"""Choosing wordings of the standards by their first day in force."""

from datetime import date
from pathlib import Path

from spodq.cli.opening import known_versions
from spodq.cli.stop import StopError
from spodq.czech import day, listing
from spodq.loader import load
from spodq.model.catalogue import Version
from spodq.model.succession import Succession, neighbours
from spodq.workspace.root import NoWorkspaceError, find


def chosen(folder: Path, today: date, first: date | None, second: date | None) -> Succession:
    """The two wordings the days name; else the one in force that day, or today, and its neighbour."""
    versions = own_versions(folder, today)
    if first and second:
        pair = sorted((wording_of(versions, first), wording_of(versions, second)), key=lambda each: each.effective_from)
        return Succession(*pair)
    if first:
        wording_of(versions, first)
    found = neighbours(versions, first or today)
    if found is None:
        raise StopError("je tu jen jedno znění standardů, není s čím je porovnat")
    return found


def wording_of(versions: tuple[Version, ...], wanted: date) -> Version:
    """The wording in force from the day; stops the run when there is none."""
    version = next((each for each in versions if each.effective_from == wanted), None)
    if version is None:
        there = listing((each.effective_from.isoformat() for each in versions), "a") or "žádné"
        raise StopError(f"znění účinné od {day(wanted)} tu není; jsou tu znění {there}")
    return version


def own_versions(folder: Path, today: date) -> tuple[Version, ...]:
    """Wordings of the catalogue the workspace is kept by, from the oldest; without one those of the package."""
    try:
        snapshot = load(find(folder), today)
    except NoWorkspaceError:
        return known_versions(folder, today)
    own = (each for each in snapshot.versions if each.catalogue == snapshot.catalogue)
    return tuple(sorted(own, key=lambda each: (each.effective_from, each.about.path)))
