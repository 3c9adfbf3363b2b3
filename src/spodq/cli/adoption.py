"""What `spodq standards import` does: reads, compares, shows, and writes when asked to."""

import hashlib
import re
from collections import Counter
from datetime import date
from pathlib import Path

from spodq.authoring.adopting import Target, drafts, target_in
from spodq.cli.law import own_versions
from spodq.cli.opening import open_workspace, the_day
from spodq.cli.stop import StopError
from spodq.cli.streams import say, screen
from spodq.czech import day, listing, plural
from spodq.model.adoption import Adoption
from spodq.place import Value, printable
from spodq.render.terminal_import import adoption as shown
from spodq.render.terminal_import import unused
from spodq.source import EditError
from spodq.statute import Known, Recognised, recognised
from spodq.workspace.copied import CopiedError, read_copied
from spodq.workspace.root import Workspace
from spodq.workspace.writing import WriteError, write_drafts

_ALL = frozenset({"vše", "vse"})


def adopt(
    file: Path,
    effective: date,
    url: str | None,
    confirm: str | None,
    folder: Path,
    today: date | None,
    *,
    official: bool,
    write: bool,
) -> None:
    """Show what the text says; write it when asked to."""
    moment = the_day(today)
    workspace = open_workspace(folder)
    target = _target(workspace, effective, moment)
    found = _read(file, target)
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    source = f"text-{sha256[:8]}"
    adoption = Adoption(target.version, found, source)
    adoption = Adoption(target.version, found, source, _confirmed(confirm, adoption))
    _refuse_another_annex(adoption)
    say(shown(adoption, effective, target.new, screen()))
    facts: dict[str, Value] = {"title": f"text přílohy ze souboru {printable(file.name)}"}
    facts |= {"url": url} if url else {}
    facts |= {"official": official, "read_on": moment, "sha256": sha256}
    _write(workspace, target, adoption, facts, write=write)


def _target(workspace: Workspace, effective: date, today: date) -> Target:
    target = target_in(own_versions(workspace.root, today), effective)
    if target is None:
        raise StopError(f"ke dni {day(effective)} ani dřív tu žádné znění není; nemá se z čeho vyjít")
    if not target.written.complete:
        raise StopError("některé soubory znění nejdou přečíst; nejdřív je opravte, vypíše je spodq check standards")
    return target


def _read(file: Path, target: Target) -> Recognised:
    titles = {each.number: (each.title, *each.title_variants) for each in target.version.standards}
    annex = re.search(r"\d+", target.version.about.annex or "")
    wanted = int(annex[0]) if annex else None
    try:
        found = recognised(read_copied(file), Known(titles, target.version.criteria, wanted))
    except CopiedError as error:
        raise StopError(str(error)) from error
    if found.annexes and wanted and wanted not in found.annexes:
        there = listing((str(each) for each in dict.fromkeys(found.annexes)), "a")
        raise StopError(f"text je příloha č. {there}, standardy jsou v příloze č. {wanted}; nic se nepřevzalo")
    if not found.criteria:
        say(unused(found, screen()))
        raise StopError(f"v souboru „{file.name}“ se nepoznalo ani jedno kritérium; nic se nepřevzalo")
    return found


def _refuse_another_annex(adoption: Adoption) -> None:
    if adoption.foreign:
        say("".join(f"{each}\n" for each in adoption.disagreements))
        raise StopError("standardy se v textu jmenují jinak než u nás, nejspíš je to jiná příloha; nic se nepřevzalo")


def _confirmed(confirm: str | None, adoption: Adoption) -> frozenset[str]:
    """Criteria a person compared; „vše“ leaves out those after which some text was not used."""
    possible = {*adoption.filled, *adoption.kept, *adoption.added}
    if confirm is None:
        return frozenset()
    if confirm.strip().casefold() in _ALL:
        return frozenset(possible - set(adoption.uncertain))
    wanted = frozenset(each.strip().lower() for each in confirm.split(",") if each.strip())
    strange = sorted(wanted - possible)
    if strange:
        raise StopError(f"nelze potvrdit {listing(strange, 'a')}: z textu se takové znění nepřevzalo")
    return wanted


def _write(workspace: Workspace, target: Target, adoption: Adoption, facts: dict[str, Value], *, write: bool) -> None:
    if not (adoption.filled or adoption.added or _to_confirm(adoption)):
        say("není co zapsat")
        return
    try:
        found = list(drafts(workspace, target, adoption, facts))
        if write:
            write_drafts(found)
    except (EditError, WriteError) as error:
        raise StopError(str(error)) from error
    for name, count in Counter(workspace.relative(each.path.parent) for each in found).items():
        files = plural(count, "soubor", "soubory", "souborů")
        say(f"{'zapsáno' if write else 'zapsalo by se'}: {name} ({files})")
    if not write:
        say("nic se nezapsalo; zapíše volba --write")


def _to_confirm(adoption: Adoption) -> bool:
    return any(not adoption.version.criteria[mark].verified for mark in adoption.kept if mark in adoption.confirmed)
