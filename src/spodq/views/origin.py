"""What every document says of itself: whose it is, of which day and commit, by which wording, what is unverified."""

from dataclasses import dataclass

from spodq.czech import day, plural, plural_form
from spodq.model.catalogue import Version
from spodq.model.office import Office
from spodq.model.profile import Profile
from spodq.model.snapshot import Commit, Snapshot


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The office as documents call it."""

    slug: str
    name: str
    unit: str
    kind: str
    address: str
    region: str
    superior: str
    code: str
    children: str
    municipalities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """`incomplete` is empty when every file could be read."""

    office: OfficeWords
    day: str
    iso_day: str
    commit: str
    catalogue: str
    wording: str
    unverified: str
    incomplete: str


def origin(snapshot: Snapshot, office: Office) -> Origin:
    """Origin of a document about the office."""
    profile, version = judged(office)
    return Origin(
        office=_office(office, profile, version),
        day=day(snapshot.today),
        iso_day=snapshot.today.isoformat(),
        commit=commit_words(snapshot.commit),
        catalogue=version.about.title,
        wording=_wording(version),
        unverified=_unverified(office, version),
        incomplete=_incomplete(office),
    )


def commit_words(commit: Commit | None) -> str:
    """The commit as documents call it; empty outside git."""
    if commit is None:
        return ""
    changed = " s neuloženými změnami" if commit.changed else ""
    return f"{commit.name} ze dne {day(commit.date)}{changed}"


def judged(office: Office) -> tuple[Profile, Version]:
    """Profile and version of an office that has both; asking for a document without them is a bug."""
    if office.profile is None or office.version is None:
        raise ValueError(office.slug)
    return office.profile, office.version


def _office(office: Office, profile: Profile, version: Version) -> OfficeWords:
    kinds = version.about.kinds
    counted = profile.children
    return OfficeWords(
        slug=office.slug,
        name=profile.name,
        unit=profile.unit or "",
        kind=kinds[profile.kind].title if profile.kind in kinds else profile.kind,
        address=profile.address or "",
        region=profile.region or "",
        superior=profile.superior or "",
        code=profile.code or "",
        children=f"{counted.count} (k {day(counted.date)})" if counted else "",
        municipalities=profile.municipalities,
    )


def _wording(version: Version) -> str:
    about = version.about
    parts = [about.regulation, about.annex or "", f"znění účinné od {day(about.effective_from)}"]
    return ", ".join(part for part in parts if part)


def _unverified(office: Office, version: Version) -> str:
    """The visible note on what is not proven; empty only when everything is official and verified."""
    official = [each for each in office.criteria if each.wording and each.verified]
    doubtful = [each for each in office.criteria if not each.verified]
    if version.about.example:
        return "Standardy jsou jen příklad; žádný předpis je nestanoví."
    sentences = []
    if len(official) < len(office.criteria):
        sentences.append("Texty kritérií jsou naše shrnutí, ne úřední znění předpisu.")
    if doubtful:
        count = plural(len(doubtful), "kritéria", "kritérií", "kritérií")
        sentences.append(f"Obsah {count} není ověřen; v textu jsou označena slovem „neověřeno“.")
    if not version.about.verified:
        sentences.append("Znění přílohy předpisu jako celku dosud nikdo neporovnal s úředním zdrojem.")
    if not version.scale.verified:
        sentences.append("Bodová stupnice je převzata z neúředního zdroje.")
    return " ".join(sentences)


def _incomplete(office: Office) -> str:
    count = len(office.unread)
    if not count:
        return ""
    files = plural(count, "soubor", "soubory", "souborů")
    verb = plural_form(count, "nešel", "nešly", "nešlo")
    return f"{files} úřadu {verb} přečíst, dokument proto není úplný. Co chybí, řekne spodq check."
