"""What the check is asked: which part of the workspace, since when, against which baseline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spodq.baseline import BaselineError, baseline_text, read_baseline
from spodq.check import affected, check
from spodq.cli.opening import open_snapshot
from spodq.cli.saving import written
from spodq.cli.stop import StopError
from spodq.finding import Baseline, Report
from spodq.model.snapshot import Snapshot
from spodq.workspace.git import RevisionError, changed_since
from spodq.workspace.root import Workspace


@dataclass(frozen=True, slots=True)
class Question:
    """One question; asked again after the workspace was mended."""

    workspace: Workspace
    paths: Sequence[Path]
    since: str | None
    baseline: Path | None
    today: date | None

    def report(self) -> Report:
        """The answer of today's folder."""
        snapshot = open_snapshot(self.workspace, self.today)
        return check(snapshot, self._only(snapshot), self._accepted())

    def write_baseline(self) -> int:
        """Save every finding of today as the baseline."""
        if self.baseline is None:
            raise StopError("volba --update-baseline potřebuje i --baseline SOUBOR: kam výchozí stav zapsat")
        if self.paths or self.since:
            raise StopError("výchozí stav je vždy stav celé složky; spusťte bez cesty a bez --since")
        written(self.baseline, baseline_text(check(open_snapshot(self.workspace, self.today))))
        return 0

    def _only(self, snapshot: Snapshot) -> list[str] | None:
        told = self._inside() if self.paths else None
        if self.since is None:
            return told
        try:
            changed = affected(snapshot, changed_since(self.workspace.root, self.since))
        except RevisionError as error:
            raise StopError(str(error)) from error
        return changed if told is None else [path for path in changed if _is_in(path, told)]

    def _inside(self) -> list[str] | None:
        """Paths relative to the root; None means everything."""
        told = [self.workspace.relative(path) for path in self.paths]
        for path, relative in zip(self.paths, told, strict=True):
            if not path.exists():
                raise StopError(f"cesta „{path}“ neexistuje")
            if Path(relative).is_absolute() or relative.startswith(".."):
                raise StopError(f"cesta „{path}“ nepatří do téže složky jako „{self.paths[0]}“")
        return None if "." in told else told

    def _accepted(self) -> Baseline | None:
        if self.baseline is None:
            return None
        try:
            text = self.baseline.read_text(encoding="utf-8")
            return read_baseline(self.workspace.relative(self.baseline), text)
        except FileNotFoundError as error:
            remedy = f"zapište jej: spodq check --baseline {self.baseline} --update-baseline"
            raise StopError(f"výchozí stav „{self.baseline}“ tu není; {remedy}") from error
        except (OSError, UnicodeDecodeError) as error:
            raise StopError(f"výchozí stav „{self.baseline}“ nelze přečíst") from error
        except BaselineError as error:
            raise StopError(str(error)) from error


def _is_in(path: str, folders: list[str]) -> bool:
    return any(path == each or path.startswith(f"{each}/") for each in folders)
