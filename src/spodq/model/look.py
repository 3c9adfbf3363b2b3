"""One look into the past of the workspace."""

from dataclasses import dataclass
from datetime import date

from spodq.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Look:
    """The workspace of a commit as judged on the day; without a snapshot, `trouble` is the sentence why."""

    day: date
    commit: str
    snapshot: Snapshot | None
    trouble: str = ""
