"""`spodq check --fix` and `--diff`: what can be mended safely, shown or made."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from spodq.cli.asking import agreed, someone_answers
from spodq.cli.difference import difference
from spodq.cli.stop import StopError
from spodq.cli.streams import say, say_error
from spodq.czech import plural
from spodq.finding import Finding, Report
from spodq.loader.mending import Mended, mended
from spodq.place import Replace, printable
from spodq.workspace.root import PACKAGE_PREFIX, Workspace
from spodq.workspace.writing import Draft, WriteError, write_drafts

_TOO_MUCH = "chyb je příliš mnoho, soubor zůstal, jak byl; vraťte jeho poslední dobrou podobu, nebo jej rozdělte"
Consent = Callable[[Finding], bool]


def show_mending(workspace: Workspace, report: Report) -> None:
    """Print what `--fix` would change, as a unified diff; questions are taken as answered yes."""
    changes = list(_changes(workspace, report, lambda _: True))
    for each in changes:
        say("".join(difference(each.path, each.before, each.after, each.titles)))
    say(_summary(changes) if changes else "není co opravit")


def mend(workspace: Workspace, report: Report, *, confirmed: bool) -> bool:
    """Make every safe change and say what was done; whether anything changed."""
    changes = list(_changes(workspace, report, lambda finding: confirmed or _asked(finding)))
    for each in changes:
        try:
            write_drafts([Draft(workspace.path(each.path), each.before, each.after)])
        except WriteError as error:
            raise StopError(str(error)) from error
        for title in dict.fromkeys(each.titles):
            say_error(f"opraveno {printable(each.path)}: {title}{_times(each.titles.count(title))}")
    return bool(changes)


def _changes(workspace: Workspace, report: Report, consent: Consent) -> Iterator[Mended]:
    for path, findings in sorted(_fixable(report).items()):
        chosen = [each.fix for each in findings if isinstance(each.fix, Replace) and each.fix.ask and consent(each)]
        change = mended(path, workspace.path(path).read_bytes(), chosen)
        if change.too_much:
            say_error(f"{printable(path)}: {_TOO_MUCH}")
        if change.before != change.after:
            yield change


def _fixable(report: Report) -> Mapping[str, list[Finding]]:
    """Findings with a safe change, by file; files of the package are not ours to change."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.open:
        if finding.fix and not finding.place.path.startswith(PACKAGE_PREFIX):
            found[finding.fix.place.path].append(finding)
    return found


def _asked(finding: Finding) -> bool:
    """A change that is a statement needs a person; without one it is left for `--yes`."""
    title = finding.fix.title if finding.fix else ""
    if someone_answers():
        return agreed(f"{finding.place}: {printable(finding.sentence)}. {title[:1].upper()}{title[1:]}?")
    say_error(f"{finding.place}: {title} – potvrďte volbou --yes")
    return False


def _summary(changes: list[Mended]) -> str:
    count = plural(sum(len(each.titles) for each in changes), "oprava", "opravy", "oprav")
    told = f"{count} v {plural(len(changes), 'souboru', 'souborech', 'souborech')}"
    return f"{told}; zapíše je spodq check --fix"


def _times(count: int) -> str:
    return f" ({count}×)" if count > 1 else ""
