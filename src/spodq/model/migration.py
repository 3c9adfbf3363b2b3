"""`migration.yaml` of a version: what became of each criterion of the version before it."""

from typing import Annotated, ClassVar, NamedTuple

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, CriterionId, Day, Flag, Identifier, Text
from spodq.model.standards import CONFIDENCE, NOTE, SOURCES, VERIFIED, Confidence

RELATIONS = (
    ("same", "beze změny"),
    ("renumbered", "přečíslováno"),
    ("changed", "změněno"),
    ("split", "rozděleno"),
    ("merged", "sloučeno"),
    ("withdrawn", "zrušeno"),
    ("new", "nové"),
)


class Fate(NamedTuple):
    """What one transition says of one criterion: these marks of the old version became these of the new one."""

    relation: str
    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def czech(self) -> str:
        """The relation in words."""
        return dict(RELATIONS)[self.relation]

    @property
    def keeps_meaning(self) -> bool:
        """Whether an answer holds as it was written, whatever mark it stands under."""
        return self.relation in {"same", "renumbered"}


class Transition(Part):
    """One line of the table. Marks of `same`, `renumbered` and `changed` belong together in their order."""

    relation: Annotated[str, Choice(*RELATIONS)] = Field(title="vztah", description="Co se s kritérii stalo.")
    old: tuple[CriterionId, ...] = Field(default=(), title="dříve", description="Označení v předchozím znění.")
    new: tuple[CriterionId, ...] = Field(default=(), title="nyní", description="Označení v tomto znění.")
    verified: Flag = VERIFIED
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES
    note: Text | None = NOTE

    @property
    def fault(self) -> str:
        """Why the relation cannot hold of these marks; empty when it can."""
        return _FAULTS[self.relation](len(self.old), len(self.new)) or self._fault_of_marks()

    @property
    def fates(self) -> tuple[Fate, ...]:
        """The transition criterion by criterion; nothing when it contradicts itself."""
        if self.fault:
            return ()
        if self.relation in _PAIRED:
            return tuple(Fate(self.relation, (old,), (new,)) for old, new in zip(self.old, self.new, strict=True))
        return (Fate(self.relation, self.old, self.new),)

    def _fault_of_marks(self) -> str:
        pairs = list(zip(self.old, self.new, strict=False))
        moved = [f"{old} a {new}" for old, new in pairs if old != new]
        stayed = [old for old, new in pairs if old == new]
        if self.relation == "same" and moved:
            return f"beze změny má i označení zůstat, ale {moved[0]} se liší; pište renumbered nebo changed"
        if self.relation == "renumbered" and stayed:
            return f"přečíslované kritérium má mít jiné označení, ale {stayed[0]} zůstalo; pište same"
        return ""


class Migration(Noun):
    """The table of one version: `standards/<catalogue>/<version>/migration.yaml`."""

    czech_name: ClassVar[str] = "převodní tabulka"

    previous: Day = Field(title="předchozí znění", description="První den účinnosti znění, ze kterého tabulka převádí.")
    transitions: tuple[Transition, ...] = Field(
        title="převody", description="Co se stalo s kritérii předchozího znění.", min_length=1
    )
    note: Text | None = NOTE


_PAIRED = frozenset({"same", "renumbered", "changed"})


def _pairs(old: int, new: int) -> str:
    return "" if old == new > 0 else f"dříve (old) i nyní (new) má být stejně kritérií, je jich {old} a {new}"


def _split(old: int, new: int) -> str:
    return "" if old == 1 < new else "rozděluje se jedno kritérium (old) do dvou nebo více (new)"


def _merged(old: int, new: int) -> str:
    return "" if new == 1 < old else "slučují se dvě nebo více kritérií (old) do jednoho (new)"


def _withdrawn(old: int, new: int) -> str:
    return "" if old and not new else "zrušené kritérium stojí v old a v new nic"


def _new(old: int, new: int) -> str:
    return "" if new and not old else "nové kritérium stojí v new a v old nic"


_FAULTS = {
    "same": _pairs,
    "renumbered": _pairs,
    "changed": _pairs,
    "split": _split,
    "merged": _merged,
    "withdrawn": _withdrawn,
    "new": _new,
}
