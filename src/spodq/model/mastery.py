"""How the holder of a position stands to what the role requires."""

from collections.abc import Iterator
from dataclasses import dataclass

from spodq.model.competency import CompetencyModel
from spodq.model.position import Position


@dataclass(frozen=True, slots=True)
class Mastery:
    """One competency the role requires; `reached` is None when nobody wrote it."""

    position: Position
    competency: str
    required: int
    reached: int | None

    @property
    def gap(self) -> int | None:
        """So many levels are missing; None is unknown."""
        return None if self.reached is None else max(self.required - self.reached, 0)


def masteries(model: CompetencyModel, position: Position) -> Iterator[Mastery]:
    """Every competency that the role of the position requires; none when the model does not know the role."""
    role = model.roles.get(position.role or "")
    for competency, required in role.required.items() if role else ():
        yield Mastery(position, competency, required, position.competencies.get(competency))
