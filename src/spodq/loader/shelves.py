"""Where each noun lies. A new noun is a class in the model and one line here."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from spodq.model.assessment import Assessment
from spodq.model.competency import CompetencyModel
from spodq.model.document import Document
from spodq.model.equipment import Equipment, Premises
from spodq.model.indicator import Indicator, Indicators
from spodq.model.introduction import Introduction
from spodq.model.leaflet import Leaflet
from spodq.model.mapping import Mappings
from spodq.model.measure import Measure
from spodq.model.meeting import Meeting
from spodq.model.migration import Migration
from spodq.model.noun import Noun
from spodq.model.partner import Partner
from spodq.model.position import Position
from spodq.model.practice import Consultation, GoodPractice, Need
from spodq.model.procedure import Procedure
from spodq.model.profile import Profile
from spodq.model.project import Project
from spodq.model.seal import Seal
from spodq.model.settings import Settings
from spodq.model.standards import About, Standard
from spodq.model.supervision import Supervision
from spodq.model.training import Training
from spodq.model.waiver import Waivers


@dataclass(frozen=True)
class Shelf:
    """A pattern of paths and the noun that lies there; `*` is one name, `**` any number of folders."""

    pattern: str
    noun: type[Noun]

    def holds(self, path: str) -> bool:
        """Whether a file of that path belongs here."""
        return bool(self._regex.fullmatch(path))

    @property
    def folder(self) -> str:
        """The folder people put such files in."""
        return self.pattern.rsplit("/", 1)[0].removesuffix("/**")

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        escaped = re.escape(self.pattern).replace(r"\*\*/", "(?:.+/)?").replace(r"\*", "[^/]+")
        return re.compile(escaped)


SHELVES = (
    Shelf("spodq.yaml", Settings),
    Shelf("standards/*/*/about.yaml", About),
    Shelf("standards/*/*/migration.yaml", Migration),
    Shelf("standards/*/*/competencies.yaml", CompetencyModel),
    Shelf("standards/*/*/indicators.yaml", Indicators),
    Shelf("standards/*/*/mappings.yaml", Mappings),
    Shelf("standards/*/*/*.yaml", Standard),
    Shelf("evidence/*/office.yaml", Profile),
    Shelf("evidence/*/waivers.yaml", Waivers),
    Shelf("evidence/*/introduction.yaml", Introduction),
    Shelf("evidence/*/procedures/**/*.yaml", Procedure),
    Shelf("evidence/*/documents/**/*.yaml", Document),
    Shelf("evidence/*/assessments/**/*.yaml", Assessment),
    Shelf("evidence/*/measures/**/*.yaml", Measure),
    Shelf("evidence/*/leaflets/**/*.yaml", Leaflet),
    Shelf("evidence/*/positions/**/*.yaml", Position),
    Shelf("evidence/*/trainings/**/*.yaml", Training),
    Shelf("evidence/*/supervisions/**/*.yaml", Supervision),
    Shelf("evidence/*/meetings/**/*.yaml", Meeting),
    Shelf("evidence/*/partners/**/*.yaml", Partner),
    Shelf("evidence/*/premises/**/*.yaml", Premises),
    Shelf("evidence/*/equipment/**/*.yaml", Equipment),
    Shelf("evidence/*/needs/**/*.yaml", Need),
    Shelf("evidence/*/good-practice/**/*.yaml", GoodPractice),
    Shelf("evidence/*/consultations/**/*.yaml", Consultation),
    Shelf("evidence/*/projects/**/*.yaml", Project),
    Shelf("evidence/*/indicators/**/*.yaml", Indicator),
    Shelf("evidence/*/seals/**/*.yaml", Seal),
)

_NAMED_FILES = frozenset(shelf.pattern.rpartition("/")[2] for shelf in SHELVES) - {"*.yaml"}


def shelf_of(path: str) -> Shelf | None:
    """The shelf a path belongs to; the first that fits."""
    folder, _, name = path.rpartition("/")
    special = name in _NAMED_FILES
    return _shelf_in(folder, name if special else "any.yaml") if name.endswith(".yaml") else None


@lru_cache(maxsize=4096)
def _shelf_in(folder: str, name: str) -> Shelf | None:
    path = f"{folder}/{name}" if folder else name
    return next((shelf for shelf in SHELVES if shelf.holds(path)), None)


def office_folders() -> list[str]:
    """Names of the folders an office may have."""
    patterns = (shelf.pattern.split("/") for shelf in SHELVES if shelf.pattern.startswith("evidence/*/"))
    return [names[2] for names in patterns if len(names) > 3]  # noqa: PLR2004  # evidence/<office>/<folder>/…
