"""The standards in numbers counted from the data, for each kind of office: `spodq standards`."""

from dataclasses import dataclass
from datetime import date

from spodq.czech import day
from spodq.model.catalogue import Version, in_force
from spodq.model.fulfilment import maximum


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of office: how many criteria it is assessed on, the most points, and what is left out."""

    id: str
    title: str
    criteria: int
    maximum: int
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StandardRow:
    """One standard."""

    number: int
    title: str
    criteria: tuple[str, ...]
    verified: int
    applies_when: str


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One wording; `activity` names what an office must do for the conditional standards to apply."""

    catalogue: str
    title: str
    regulation: str
    effective_from: str
    in_force: bool
    standards: tuple[StandardRow, ...]
    criteria: int
    verified: int
    kinds: tuple[KindRow, ...]
    scale: tuple[str, ...]
    activities: tuple[str, ...]
    note: str


def view(versions: tuple[Version, ...], today: date) -> tuple[VersionPage, ...]:
    """Every version of every catalogue, the newest first."""
    ordered = sorted(versions, key=lambda version: (version.catalogue, version.effective_from), reverse=True)
    return tuple(_page(version, versions, today) for version in ordered)


def _page(version: Version, versions: tuple[Version, ...], today: date) -> VersionPage:
    about = version.about
    same = tuple(each for each in versions if each.catalogue == version.catalogue)
    standards = tuple(_standard(version, index) for index in range(len(version.standards)))
    return VersionPage(
        catalogue=version.catalogue,
        title=about.title,
        regulation=", ".join(filter(None, (about.regulation, about.annex, about.amendment))),
        effective_from=day(about.effective_from),
        in_force=in_force(same, today) is version,
        standards=standards,
        criteria=len(version.criteria),
        verified=sum(row.verified for row in standards),
        kinds=tuple(_kind(version, kind) for kind in about.kinds),
        scale=tuple(f"{mark.score} = {mark.label}" for mark in about.scale.marks),
        activities=tuple(f"{key}: {activity.title}" for key, activity in about.activities.items()),
        note=about.note or "",
    )


def _standard(version: Version, index: int) -> StandardRow:
    standard = version.standards[index]
    return StandardRow(
        number=standard.number,
        title=standard.title,
        criteria=tuple(criterion.id for criterion in standard.criteria),
        verified=sum(criterion.verified for criterion in standard.criteria),
        applies_when=", ".join(standard.applies_when),
    )


def _kind(version: Version, kind: str) -> KindRow:
    """Counts without standards that apply only to some activity; those are named in the table of standards."""
    always = [criterion for each in version.standards if not each.applies_when for criterion in each.criteria]
    assessed = [criterion for criterion in always if kind not in criterion.not_assessed_for]
    return KindRow(
        id=kind,
        title=version.about.kinds[kind].title,
        criteria=len(assessed),
        maximum=maximum(len(assessed), version.scale),
        left_out=tuple(criterion.id for criterion in always if kind in criterion.not_assessed_for),
    )
