"""A folder of pages that the program owns: it says which files are its own, and touches no other."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from spodq.czech import listing
from spodq.workspace.writing import Draft, WriteError, is_leftover, write_atomically, write_drafts

LIST = "spodq-site.txt"
_HEAD = (
    "Tuto složku píše příkaz spodq site. Soubory v seznamu při dalším běhu přepíše nebo smaže; jiné sem nedávejte.\n\n"
)
_NAMED = 3
"""Strangers named in the message; the rest is counted by the reader's eyes."""


def write_pages(folder: Path, pages: Mapping[str, bytes]) -> None:
    """Make the folder hold exactly these pages: all are prepared before the first one changes, old ones are removed.

    Raises WriteError when a file that is not ours lies there, or the disk refuses; then no page is changed.
    """
    there = _there(folder)
    leftovers = {name for name in there if is_leftover(folder / name)}
    ours = (_ours(folder) & there) | leftovers
    _refuse_strangers(folder, there - ours)
    drafts = [draft for name, data in pages.items() if (draft := _draft(folder / name, data, name in ours))]
    _own(folder, {*ours - leftovers, *pages})
    write_drafts(drafts)
    for name in ours - set(pages):
        _remove(folder / name)
    _own(folder, pages)


def _there(folder: Path) -> set[str]:
    try:
        return {each.name for each in folder.iterdir()} if folder.exists() else set()
    except OSError as error:
        raise WriteError(f"složku „{folder}“ nelze otevřít, nebo to složka není") from error


def _ours(folder: Path) -> set[str]:
    """Names in the list; only what lies right in the folder is ever touched, whatever the list says."""
    try:
        told = (folder / LIST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return set()
    names = told.removeprefix(_HEAD).split("\n") if told.startswith(_HEAD) else []
    return {LIST, *(name for name in names if (folder / name).is_file() and not (folder / name).is_symlink())}


def _refuse_strangers(folder: Path, strangers: set[str]) -> None:
    if strangers:
        named = sorted(strangers)[:_NAMED]
        more = " a další" if len(strangers) > _NAMED else ""
        raise WriteError(
            f"ve složce „{folder}“ je něco, co sem spodq nezapsal ({listing(named, 'a')}{more}); nic se nezapsalo, "
            "zvolte prázdnou nebo novou složku"
        )


def _draft(path: Path, data: bytes, ours: bool) -> Draft | None:
    """What has to be written; nothing when the page already says it."""
    try:
        before = path.read_bytes() if ours else None
    except OSError as error:
        raise WriteError(f"soubor „{path}“ nelze přečíst") from error
    return Draft(path, before, data) if before != data else None


def _own(folder: Path, names: Iterable[str]) -> None:
    """The list is written before new pages and after old ones are gone, so that a broken run can be repeated."""
    listed = "".join(f"{name}\n" for name in sorted({*names} - {LIST}))
    data = f"{_HEAD}{listed}".encode()
    path = folder / LIST
    if not path.is_file() or path.read_bytes() != data:
        write_atomically(path, data)


def _remove(path: Path) -> None:
    if path.name == LIST:
        return
    try:
        path.unlink()
    except OSError as error:
        raise WriteError(f"starou stránku „{path}“ nelze smazat; smažte ji sami a spusťte příkaz znovu") from error
