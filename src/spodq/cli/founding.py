"""Asking for the office a new workspace belongs to."""

import sys
from datetime import date
from pathlib import Path

import typer

from spodq.cli.opening import the_day
from spodq.cli.stop import StopError
from spodq.cli.streams import say_error
from spodq.czech import did_you_mean, listing
from spodq.loader import load
from spodq.loader.catalogues import bundled_versions
from spodq.model.catalogue import Version, in_force
from spodq.scaffold import NewOffice
from spodq.workspace.municipalities import OfficialOffice, official_offices, search, short_name
from spodq.workspace.root import NoWorkspaceError, find


def known_version() -> Version:
    """The version of the bundled standards in force; its kinds of office are offered."""
    version = in_force(bundled_versions(), date.max)
    if version is None:
        raise StopError("program nemá své standardy; přeinstalujte jej")
    return version


def versions_offered() -> tuple[Version, tuple[Version, ...]]:
    """The version in force of the catalogue of this workspace, and of further ones in it; else the bundled one."""
    try:
        snapshot = load(find(Path()), the_day(None))
    except NoWorkspaceError:
        return known_version(), ()
    found = {name: in_force(versions, snapshot.today) for name, versions in snapshot.catalogues.items()}
    own = found.pop(snapshot.catalogue, None)
    return own or known_version(), tuple(filter(None, found.values()))


def found_office(office: str | None, name: str | None, kind: str | None, version: Version) -> NewOffice:
    """The office from the options; what is missing is asked for, or stops the run where nobody answers."""
    wanted = office or name
    if wanted is None:
        return _asked(kind, version)
    official = _official(wanted, kind)
    if official is None:
        return _unlisted(wanted, name or wanted, kind, version)
    return _listed(official, name or official.name, kind, version)


def _asked(kind: str | None, version: Version) -> NewOffice:
    """Ask until the answer is an office; its name is offered, for some offices are called differently."""
    while True:
        wanted = _ask("Úřad (název obce nebo kraje, případně kód)", "--office")
        try:
            official = _official(wanted, kind)
        except StopError as stop:
            say_error(str(stop))
            continue
        if official is None:
            return _unlisted(wanted, wanted, kind, version)
        name = _ask("Celý název úřadu", "--name", official.name)
        return _listed(official, name, kind, version)


def _listed(official: OfficialOffice, name: str, kind: str | None, version: Version) -> NewOffice:
    return NewOffice(
        slug=short_name(official.place),
        name=name,
        kind=_checked(kind or official.kind, version),
        code=official.code,
        region=official.region,
    )


def _official(wanted: str, kind: str | None) -> OfficialOffice | None:
    found = [each for each in search(wanted) if kind in {None, each.kind}]
    if len(found) > 1:
        choices = listing(f"{each.place} ({each.code})" for each in found[:12])
        raise StopError(f"„{wanted}“ je víc úřadů: {choices}; zadejte kód")
    if not found and kind is None:
        places = [each.place for each in official_offices()]
        raise StopError(
            f"„{wanted}“ není obec s rozšířenou působností ani kraj; pro jiný úřad přidejte druh, "
            f"například --kind obec{did_you_mean(wanted, places)}"
        )
    return found[0] if found else None


def _unlisted(place: str, name: str, kind: str | None, version: Version) -> NewOffice:
    chosen = _checked(kind or _ask("Druh úřadu", "--kind"), version)
    return NewOffice(slug=short_name(place), name=name, kind=chosen)


def _checked(kind: str, version: Version) -> str:
    kinds = version.about.kinds
    if kind not in kinds:
        raise StopError(f"druh úřadu „{kind}“ standardy neznají; pište {listing(kinds)}{did_you_mean(kind, kinds)}")
    return kind


def _ask(question: str, option: str, offered: str | None = None) -> str:
    if not sys.stdin.isatty():
        raise StopError(f"chybí volba {option}; zeptat se není koho")
    answer: str = typer.prompt(question, default=offered)
    return answer
