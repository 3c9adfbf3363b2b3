"""What `spodq standards migrate` does: lists what goes where, shows the changes, and makes them when asked to."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from spodq.cli.difference import difference
from spodq.cli.law import chosen
from spodq.cli.opening import choose_office, open_workspace, the_day
from spodq.cli.stop import StopError
from spodq.cli.streams import say
from spodq.czech import day, listing, plural
from spodq.loader import load
from spodq.model.carrying import Carrying, carryings
from spodq.model.office import Office
from spodq.model.succession import Succession
from spodq.place import printable
from spodq.source import EditError, edited
from spodq.workspace.root import Workspace
from spodq.workspace.writing import Draft, WriteError, write_drafts


def migrate(effective: date | None, wanted: str | None, folder: Path, today: date | None, *, write: bool) -> None:
    """Carry the answers of one office over to the version of the day, or to the nearest one."""
    moment = the_day(today)
    workspace = open_workspace(folder)
    office = choose_office(load(workspace, moment), wanted)
    pair = _pair(folder, moment, effective)
    if write and pair.new.effective_from > moment:
        raise StopError(f"znění začne platit až {day(pair.new.effective_from)}; do té doby se jen ukazuje, nezapisuje")
    if office.unread:
        raise StopError("některé soubory úřadu nejdou přečíst; nejdřív je opravte, vypíše je spodq check")
    found = carryings(office, pair)
    say(_told(office, pair, found))
    _make(workspace, found, write=write)


def _pair(folder: Path, today: date, effective: date | None) -> Succession:
    pair = chosen(folder, effective - timedelta(days=1) if effective else today, None, None)
    if effective and pair.new.effective_from != effective:
        raise StopError(f"znění účinné od {day(effective)} tu není, nebo nemá předchozí")
    if not (pair.old.complete and pair.new.complete):
        raise StopError("některé soubory znění nejdou přečíst; nejdřív je opravte, vypíše je spodq check standards")
    if pair.strange:
        raise StopError(
            "převodní tabulka patří k jinému předchozímu znění; opravte previous, místo ukáže spodq check standards"
        )
    if pair.contradicts:
        raise StopError("převodní tabulka si odporuje; nejdřív ji opravte, chyby vypíše spodq check standards")
    return pair


def _told(office: Office, pair: Succession, found: tuple[Carrying, ...]) -> str:
    count = sum(len(each.again) + len(each.left) for each in found)
    answers = plural(count, "odpověď", "odpovědi", "odpovědí")
    lines = [f"{office.slug}: od {day(pair.new.effective_from)} je třeba znovu přečíst {answers}"]
    for each in found:
        name = printable(each.noun.path)
        lines += [f"  {name}: {each.noun.czech_name} ke kritériu {mark}" for mark in each.again]
        lines += [f"  {name}: kritérium {mark} {pair.czech_fate(mark)}; rozhodněte sami" for mark in each.left]
    if pair.lost:
        lines.append(f"nikdo neřekl, co se stalo s kritérii {listing((each.id for each in pair.lost), 'a')}")
    return "\n".join(lines)


def _make(workspace: Workspace, found: tuple[Carrying, ...], *, write: bool) -> None:
    try:
        drafts = list(_drafts(workspace, found))
        if write:
            write_drafts(drafts)
    except (EditError, WriteError) as error:
        raise StopError(str(error)) from error
    for each in drafts:
        name = workspace.relative(each.path)
        shown = difference(name, each.before or b"", each.after, ["převod do nového znění"])
        say(f"zapsáno: {printable(name)}" if write else "".join(shown))
    if not drafts:
        say("není co zapsat")
    elif not write:
        say("nic se nezapsalo; zapíše volba --write")


def _drafts(workspace: Workspace, found: tuple[Carrying, ...]) -> Iterator[Draft]:
    for each in found:
        if each.changes:
            before = workspace.read(each.noun.path)
            yield Draft(workspace.path(each.noun.path), before, edited(each.noun.path, before, each.changes))
