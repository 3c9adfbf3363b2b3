"""Opening a workspace: the clock is read here and nowhere else."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

from spodq.cli.stop import StopError
from spodq.czech import did_you_mean, listing, plural_form
from spodq.loader import load
from spodq.loader.catalogues import bundled_versions
from spodq.model.catalogue import Version
from spodq.model.leaflet import Leaflet
from spodq.model.office import Office
from spodq.model.project import Project
from spodq.model.snapshot import Snapshot
from spodq.workspace.root import NoWorkspaceError, Workspace, find


def open_workspace(folder: Path) -> Workspace:
    """The workspace that holds the folder; stops the run when there is none."""
    try:
        return find(folder)
    except NoWorkspaceError as error:
        raise StopError(str(error)) from error
    except OSError as error:
        raise StopError(f"složku „{folder}“ nelze otevřít") from error


def open_snapshot(workspace: Workspace, today: date | None) -> Snapshot:
    """What the workspace says on the day."""
    return load(workspace, the_day(today))


def known_versions(folder: Path, today: date) -> tuple[Version, ...]:
    """Versions the workspace of the folder can see; outside any workspace those of the package."""
    try:
        workspace = find(folder)
    except NoWorkspaceError:
        return bundled_versions()
    return load(workspace, today).versions


def catalogue_versions(folder: Path, catalogue: str, today: date) -> tuple[Version, ...]:
    """Versions of one catalogue, of the workspace or of the package; stops the run when there is no such one."""
    seen = known_versions(folder, today)
    found = tuple(each for each in seen if each.catalogue == catalogue) or bundled_versions(catalogue)
    if not found:
        known = sorted({*(each.catalogue for each in seen), *home(folder).shipped_catalogues()})
        raise StopError(f"katalog „{catalogue}“ tu není; pište {listing(known)}{did_you_mean(catalogue, known)}")
    return found


def home(folder: Path) -> Workspace:
    """The workspace that holds the folder; outside any workspace one that has only what comes with the package."""
    try:
        return find(folder)
    except NoWorkspaceError:
        return Workspace(Path("/nonexistent-workspace"))


def choose_office(snapshot: Snapshot, wanted: str | None, catalogue: str | None = None) -> Office:
    """The office of that name, the default one, or the only one; stops the run when it cannot be told.

    With a catalogue, the office as that catalogue sees it.
    """
    slugs = [office.slug for office in snapshot.offices]
    name = wanted or snapshot.settings.default_office or (slugs[0] if len(slugs) == 1 else None)
    if name is None:
        raise StopError(f"úřadů je víc; zvolte jeden volbou --office ({listing(slugs)})")
    office = snapshot.office(name)
    if office is None:
        there = f"{plural_form(len(slugs), 'je tu', 'jsou tu', 'jsou tu')} {listing(slugs, 'a')}"
        raise StopError(f"úřad „{name}“ tu není; {there}{did_you_mean(name, slugs)}")
    if not office.profile or not office.version:
        raise StopError(f"úřad „{name}“ nelze posoudit: office.yaml nebo standardy nejdou přečíst; spusťte spodq check")
    return choose_perspective(office, catalogue) if catalogue else office


def choose_perspective(office: Office, catalogue: str) -> Office:
    """The office as the catalogue sees it; stops the run when it is not judged by it."""
    known = {each.catalogues[0]: each for each in office.perspectives if each.judged}
    if catalogue not in known:
        there = f"hodnotí se podle {listing(known, 'a')}, další katalog napíšete do office.yaml (catalogues)"
        raise StopError(
            f"podle katalogu „{catalogue}“ se úřad {office.slug} nehodnotí; {there}{did_you_mean(catalogue, known)}"
        )
    return known[catalogue]


def choose_project(office: Office, wanted: str | None) -> Project:
    """The project of that mark, or the only one; stops the run when it cannot be told."""
    projects = {project.identity: project for project in office.of(Project)}
    unread = "; některý soubor projektu nejde přečíst, spusťte spodq check" if office.unread_of(Project) else ""
    if not projects:
        raise StopError(f"úřad {office.slug} nemá žádný projekt{unread or '; založí jej spodq add project'}")
    if wanted is None and len(projects) > 1:
        raise StopError(f"projektů je víc; napište, který: {listing(projects)}{unread}")
    name = wanted or next(iter(projects))
    if name not in projects:
        known = f"má {listing(projects, 'a')}"
        raise StopError(f"projekt „{name}“ úřad {office.slug} nemá; {known}{unread}{did_you_mean(name, projects)}")
    return projects[name]


def choose_agenda(office: Office, wanted: str | None, *, public: bool) -> str | None:
    """The agenda of that name, none when the whole office is wanted; stops the run when there is nothing of it."""
    if wanted is None:
        return None
    from spodq.views.scope import Scope, agendas

    known = agendas(office)
    if wanted not in known:
        allowed = f"; pište {listing(known)}" if known else "; žádnou v about.yaml (klíč agendas) nemají"
        raise StopError(f"agendu „{wanted}“ standardy neznají{allowed}{did_you_mean(wanted, list(known))}")
    if not Scope(office, public, wanted).criteria:
        nothing = "nic zveřejněného" if public else "žádné kritérium"
        raise StopError(
            f"úřad {office.slug} nemá k agendě {known[wanted]} {nothing}; "
            "agendu připište postupům nebo dokladům (klíč agendas)"
        )
    return wanted


def choose_leaflet(office: Office, wanted: str | None) -> Leaflet:
    """The leaflet of that name, or the only one; stops the run when it cannot be told."""
    known = {each.identity: each for each in office.leaflets}
    unread = "; některý soubor letáku nejde přečíst, spusťte spodq check" if office.unread_of(Leaflet) else ""
    if not known:
        raise StopError(f"úřad {office.slug} nemá žádný leták{unread or '; založte jej ve složce leaflets'}")
    if wanted is None and len(known) > 1:
        raise StopError(f"letáků je víc; napište, který: {listing(known)}{unread}")
    name = wanted or next(iter(known))
    if name not in known:
        raise StopError(f"leták „{name}“ tu není; pište {listing(known)}{unread}{did_you_mean(name, known)}")
    return known[name]


def choose_indicator(office: Office, wanted: str | None) -> tuple[str, ...]:
    """The indicator of that name, none when all are wanted; stops the run when there is no such one."""
    if wanted is None:
        return ()
    from spodq.views.indicators import names

    known = names(office)
    if wanted not in known:
        raise StopError(f"ukazatel „{wanted}“ úřad nemá; všechny vypíše spodq indicators{did_you_mean(wanted, known)}")
    return (wanted,)


def the_day(wanted: date | None) -> date:
    """The wanted day; else that of SOURCE_DATE_EPOCH (reproducible-builds.org); else today."""
    if wanted:
        return wanted
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()  # noqa: DTZ011  # the office's own day
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise StopError(f"proměnná SOURCE_DATE_EPOCH má být počet sekund od 1. 1. 1970, ne „{epoch}“") from error
