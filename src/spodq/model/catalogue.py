"""One legal version of a catalogue, put together from its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from spodq.model.competency import CompetencyModel
from spodq.model.mapping import Mappings
from spodq.model.migration import Migration
from spodq.model.noun import Noun
from spodq.model.profile import Profile
from spodq.model.standards import About, Criterion, Scale, Standard


@dataclass(frozen=True)
class Version:
    """The wording of a catalogue in force from one day; `complete` is false when a standard of it was unreadable.

    `extras` are what comes with it beside the standards; `lost` are kinds of its files that could not be read.
    """

    catalogue: str
    about: About
    standards: tuple[Standard, ...]
    complete: bool = True
    migration: Migration | None = None
    extras: tuple[Noun, ...] = ()
    lost: frozenset[type[Noun]] = frozenset()

    @property
    def nouns(self) -> tuple[Noun, ...]:
        """Every file of the version."""
        return self.about, *self.standards, *((self.migration,) if self.migration else ()), *self.extras

    @property
    def effective_from(self) -> date:
        """First day in force."""
        return self.about.effective_from

    @property
    def scale(self) -> Scale:
        """How criteria are scored."""
        return self.about.scale

    @property
    def competencies(self) -> CompetencyModel | None:
        """The competency model that comes with the standards."""
        return next((each for each in self.extras if isinstance(each, CompetencyModel)), None)

    @property
    def mappings(self) -> Mappings | None:
        """Relations of its criteria to those of other catalogues."""
        return next((each for each in self.extras if isinstance(each, Mappings)), None)

    @cached_property
    def criteria(self) -> Mapping[str, Criterion]:
        """Criteria by their mark, in the order of the standards."""
        return {criterion.id: criterion for standard in self.standards for criterion in standard.criteria}

    @cached_property
    def standard_of(self) -> Mapping[str, Standard]:
        """The standard each criterion belongs to, by the mark of the criterion."""
        return {criterion.id: standard for standard in self.standards for criterion in standard.criteria}

    def standards_for(self, profile: Profile) -> tuple[Standard, ...]:
        """Standards that apply to the office, by what it does."""
        return tuple(
            standard
            for standard in self.standards
            if not standard.applies_when or set(standard.applies_when) & set(profile.activities)
        )

    def criteria_for(self, profile: Profile) -> tuple[Criterion, ...]:
        """Criteria on which the office is assessed."""
        return tuple(
            criterion
            for standard in self.standards_for(profile)
            for criterion in standard.criteria
            if profile.kind not in criterion.not_assessed_for
        )

    def names_official_source(self, criterion: Criterion) -> bool:
        """Whether any source of the criterion is an official text of the regulation."""
        sources = self.about.sources
        return any(source in sources and sources[source].official for source in criterion.sources)

    def official_wording(self, criterion: Criterion) -> str:
        """The wording of the criterion when a person compared it with an official text; else nothing."""
        proven = criterion.verified and self.names_official_source(criterion)
        return (criterion.wording or "") if proven else ""


def in_force(versions: tuple[Version, ...], today: date) -> Version | None:
    """The version in force on the day; before the first one, the first."""
    ordered = sorted(versions, key=lambda version: version.effective_from)
    begun = [version for version in ordered if version.effective_from <= today]
    return begun[-1] if begun else next(iter(ordered), None)
