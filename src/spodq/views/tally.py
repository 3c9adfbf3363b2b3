"""A few numbers about the office at one moment; what an unreadable file hides is unknown, never zero."""

from collections.abc import Iterator
from dataclasses import dataclass

from spodq.czech import HARD_SPACE, day, plural
from spodq.model.assessment import Assessment
from spodq.model.document import Document
from spodq.model.gap import gaps_of
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.model.standing import EvidenceState

UNKNOWN = "?"
_NAMED = 3
"""So many unreadable files are named, the rest is counted."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Points, criteria with a gap and expired documents; None is unknown, and `note` says why."""

    points: int | None = None
    maximum: int | None = None
    percent: int | None = None
    gaps: int | None = None
    expired: int | None = None
    wording: str = ""
    note: str = ""

    @property
    def score(self) -> str:
        """Points in words."""
        return UNKNOWN if self.points is None else f"{self.points}/{self.maximum} ({self.percent}{HARD_SPACE}%)"


def tally(office: Office | None) -> Tally:
    """What is known of the office."""
    if office is None:
        return Tally(note="úřad tu tehdy nebyl")
    if not office.judged or office.fulfilment is None or office.version is None:
        return Tally(note=_unread(office) or "úřad nelze posoudit: office.yaml nebo standardy nešly přečíst")
    sums = office.fulfilment
    points = _known(office, Assessment)
    return Tally(
        points=sums.points if points else None,
        maximum=sums.maximum if points else None,
        percent=sums.percent if points else None,
        gaps=_gaps(office) if _known(office, Assessment, Document, Procedure) else None,
        expired=_expired(office) if _known(office, Document) else None,
        wording=day(office.version.effective_from),
        note=_unread(office),
    )


def told(count: int | None) -> str:
    """The number, or a sign that it is not known."""
    return UNKNOWN if count is None else str(count)


def inside(office: Office, path: str) -> str:
    """The path as it is in the folder of the office, which the document is all about."""
    return path.removeprefix(f"evidence/{office.slug}/")


def _known(office: Office, *nouns: type[Noun]) -> bool:
    return not any(map(office.unread_of, nouns))


def _gaps(office: Office) -> int:
    return sum(any(gaps_of(standing)) for standing in office.standings.values())


def _expired(office: Office) -> int:
    return sum(office.worth(document) is EvidenceState.EXPIRED for document in office.documents)


def _unread(office: Office) -> str:
    paths = sorted(inside(office, unread.path) for unread in office.unread)
    return f"nešlo přečíst: {', '.join(_named(paths))}" if paths else ""


def _named(paths: list[str]) -> Iterator[str]:
    yield from paths[:_NAMED]
    if len(paths) > _NAMED:
        yield f"a ještě {plural(len(paths) - _NAMED, 'soubor', 'soubory', 'souborů')}"
