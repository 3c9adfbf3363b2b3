"""Taking what people filled in outside the workspace: reading it, refusing it, writing it down."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error
from spodq.czech import listing, plural, plural_form
from spodq.intake.matrix import Intake
from spodq.intake.workbook import Rows, WorkbookError, read_workbook
from spodq.place import printable
from spodq.source import EditError, edited
from spodq.workspace.root import Workspace
from spodq.workspace.writing import Draft, WriteError, write_drafts


def read(path: Path, understand: Callable[[Mapping[str, Rows]], Intake]) -> Intake:
    """The workbook against the workspace; stops the run when nothing of it can be used."""
    try:
        return understand(read_workbook(path.read_bytes()))
    except WorkbookError as error:
        raise StopError(f"{printable(path.name)}: {error}") from error
    except OSError as error:
        raise StopError(f"soubor „{path}“ nelze přečíst") from error


def refused(taken: Intake, *, merge: bool) -> bool:
    """Say what does not fit; whether nothing may be written because of it."""
    reasons = [f"{each.where}: {printable(each.sentence)}" for each in taken.refusals]
    if not reasons:
        for name in taken.emptied:
            say_error(f"{name}: v sešitu je prázdné, ve složce zůstává")
        reasons = [] if merge else list(_moved(taken))
    for reason in reasons:
        say_error(reason)
    if reasons:
        say_error("nic se nezapsalo")
    return bool(reasons)


def _moved(taken: Intake) -> Iterator[str]:
    if taken.moved:
        names = listing(taken.moved, "a")
        changed = plural_form(len(taken.moved), "se změnila hodnota", "se změnily hodnoty", "se změnily hodnoty")
        yield f"ve složce {changed} {names} až po vydání sešitu; ověřte je a spusťte příkaz s volbou --merge"


def write_down(workspace: Workspace, taken: Intake) -> None:
    """Splice the values into the file, or begin it; stops the run when it cannot be."""
    path = workspace.path(taken.path)
    try:
        before = None if taken.beginning else path.read_bytes()
        after = edited(taken.path, taken.beginning.encode() if before is None else before, taken.changes)
        write_drafts([Draft(path, before, after)])
    except (EditError, WriteError) as error:
        raise StopError(str(error)) from error
    count = plural(len(taken.wanted), "hodnota", "hodnoty", "hodnot")
    say(f"zapsáno: {taken.path} ({count}); výsledek ověřte příkazem spodq check")
