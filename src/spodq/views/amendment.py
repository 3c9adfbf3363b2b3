"""What a new wording of the standards changed, in words: `spodq standards diff`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from spodq.czech import day, listing, plural
from spodq.model.catalogue import Version
from spodq.model.change import Change, changes_of_criterion, changes_of_standard
from spodq.model.migration import Fate
from spodq.model.standards import Criterion, Limit, Standard
from spodq.model.succession import Succession
from spodq.views.origin import OfficeWords, Origin

_OWN_TITLES = {"limits": "mez", "applies_when": "platí při činnosti"}


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One fact before and after."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A criterion or a standard that goes on with a difference; `moved` says under which mark it goes on."""

    name: str
    moved: str
    changes: tuple[ChangeWords, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A criterion or a standard that came or went."""

    name: str
    text: str
    verified: bool


@dataclass(frozen=True, slots=True)
class AmendmentPage:
    """Two wordings side by side; `basis` says how criteria of one were found in the other."""

    title: str
    origin: Origin
    old: str
    new: str
    lead: str
    basis: str
    added: tuple[Listed, ...]
    changed: tuple[Changed, ...]
    rearranged: tuple[str, ...]
    withdrawn: tuple[Listed, ...]
    unchanged: tuple[str, ...]


def view(succession: Succession, today: date) -> AmendmentPage:
    """The page of two versions."""
    old, new = succession.old, succession.new
    changed = tuple(_criteria_changed(succession))
    names = {each.name for each in changed}
    return AmendmentPage(
        title="Změny standardů kvality",
        origin=_origin(succession, today),
        old=_wording(old),
        new=_wording(new),
        lead=_lead(succession, len(changed)),
        basis=_basis(succession),
        added=(*_standards_only_in(new, old), *(_criterion(new, mark) for mark in succession.added)),
        changed=(*_standards_changed(old, new), *changed),
        rearranged=tuple(map(_rearranged, succession.rearranged)),
        withdrawn=(*_standards_only_in(old, new), *(_criterion(old, mark) for mark in succession.withdrawn)),
        unchanged=tuple(mark for mark, _ in succession.pairs if f"kritérium {mark}" not in names),
    )


def _standards_only_in(here: Version, there: Version) -> Iterator[Listed]:
    numbers = {standard.number for standard in there.standards}
    for standard in here.standards:
        if standard.number not in numbers:
            conditions = _activities(here, standard.applies_when)
            text = f"{standard.title}; platí jen pro úřad, který {conditions}" if conditions else standard.title
            yield Listed(f"standard {standard.number}", text, standard.verified)


def _criterion(version: Version, mark: str) -> Listed:
    criterion = version.criteria[mark]
    return Listed(f"kritérium {mark}", criterion.wording or criterion.summary, criterion.verified)


def _standards_changed(old: Version, new: Version) -> Iterator[Changed]:
    after = {standard.number: standard for standard in new.standards}
    for standard in old.standards:
        if standard.number in after:
            changes = _words(changes_of_standard(standard, after[standard.number]), Standard, old, new)
            if changes:
                yield Changed(f"standard {standard.number}", "", changes)


def _criteria_changed(succession: Succession) -> Iterator[Changed]:
    for before, after in succession.pairs:
        found = changes_of_criterion(succession.old, before, succession.new, after)
        changes = _words(found, Criterion, succession.old, succession.new)
        told = succession.fates.get(before)
        moved = f"nyní {after}" if before != after else ""
        if changes or moved or (told and told.relation == "changed"):
            yield Changed(f"kritérium {before}", moved, changes)


def _words(
    changes: tuple[Change, ...], part: type[Criterion | Standard], old: Version, new: Version
) -> tuple[ChangeWords, ...]:
    return tuple(
        ChangeWords(
            _OWN_TITLES.get(change.key) or str(part.model_fields[change.key].title),
            _value(change.key, change.before, old),
            _value(change.key, change.after, new),
        )
        for change in changes
    )


def _value(key: str, value: object, version: Version) -> str:
    if isinstance(value, Limit):
        bound = {"min": "nejméně", "max": "nejvýše"}[value.bound]
        return f"{value.title}: {bound} {value.value} {value.unit}"
    if isinstance(value, bool):
        return "ano" if value else "ne"
    if isinstance(value, tuple):
        titles = _titles(key, version)
        return listing((titles.get(str(each), str(each)) for each in value), "a") or "nic"
    return " ".join(str(value).split()) if value is not None else "není"


def _titles(key: str, version: Version) -> Mapping[str, str]:
    """What people call the words of a list."""
    if key == "not_assessed_for":
        return {each: kind.title for each, kind in version.about.kinds.items()}
    if key == "applies_when":
        return {each: activity.title for each, activity in version.about.activities.items()}
    return version.about.tags


def _activities(version: Version, activities: tuple[str, ...]) -> str:
    titles = _titles("applies_when", version)
    return listing(titles.get(each, each) for each in activities)


def _rearranged(fate: Fate) -> str:
    verb = {"split": "se rozdělilo do", "merged": "se sloučila do"}[fate.relation]
    form = {"split": "kritérium", "merged": "kritéria"}[fate.relation]
    return f"{form} {listing(fate.old, 'a')} {verb} {listing(fate.new, 'a')}"


def _lead(succession: Succession, changed: int) -> str:
    old = {standard.number for standard in succession.old.standards}
    new = {standard.number for standard in succession.new.standards}
    came, went = len(new - old), len(old - new)
    added, withdrawn = len(succession.added), len(succession.withdrawn)
    moved = len(succession.rearranged)
    parts = (
        f"přibylo: {plural(came, 'standard', 'standardy', 'standardů')}, {_criteria(added)}",
        f"změněno: {_criteria(changed)}",
        f"rozděleno nebo sloučeno: {_criteria(moved)}",
        f"ubylo: {plural(went, 'standard', 'standardy', 'standardů')}, {_criteria(withdrawn)}",
        f"beze změny: {_criteria(len(succession.pairs) - changed)}",
    )
    return "; ".join(parts)


def _criteria(count: int) -> str:
    return plural(count, "kritérium", "kritéria", "kritérií")


def _basis(succession: Succession) -> str:
    table = succession.new.migration
    if table is None or not succession.mapped:
        return "Kritéria jsou porovnána podle označení; převodní tabulka mezi těmito zněními není."
    doubtful = [each for each in table.transitions if not each.verified]
    sentence = "Kritéria jsou porovnána podle převodní tabulky (migration.yaml)."
    return f"{sentence} Tabulka není ověřena." if doubtful else sentence


def _wording(version: Version) -> str:
    about = version.about
    amendment = f", {about.amendment}" if about.amendment else ""
    return f"{day(about.effective_from)} ({about.regulation}{amendment})"


def _origin(succession: Succession, today: date) -> Origin:
    old, new = succession.old, succession.new
    nobody = OfficeWords("", new.about.title, "", "", "", "", "", "", "", ())
    return Origin(
        office=nobody,
        day=day(today),
        iso_day=today.isoformat(),
        commit="",
        catalogue=new.about.title,
        wording=f"znění účinné od {day(old.effective_from)} a od {day(new.effective_from)}",
        unverified=_unverified(old, new),
        incomplete="" if old.complete and new.complete else "některé soubory standardů nešly přečíst",
    )


def _unverified(old: Version, new: Version) -> str:
    doubtful = [day(each.effective_from) for each in (old, new) if not each.about.verified]
    if not doubtful:
        return ""
    return (
        f"Znění účinné od {listing(doubtful, 'a')} nikdo neporovnal s úředním zdrojem: "
        "rozdíly jsou rozdíly našich údajů, ne úředních textů."
    )
