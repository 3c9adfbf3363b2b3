"""What a project did in a period: its records, outputs and the criteria it serves."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from spodq.model.office import Office
from spodq.model.period import Period
from spodq.model.project import Output, Project
from spodq.model.record import Record
from spodq.model.training import Training

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Progress:
    """One project of the office in one period."""

    office: Office
    project: Project
    period: Period

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Records of the project from the period, in the order of their days; without trainings that were cancelled."""
        return tuple(record for record in self._all if record.date in self.period)

    @property
    def undated(self) -> Iterator[Record]:
        """Records of the project that belong to no period, for nobody wrote their day."""
        return (record for record in self._all if record.date is None)

    def of(self, noun: type[R]) -> tuple[R, ...]:
        """Records of one kind."""
        return tuple(record for record in self.records if isinstance(record, noun))

    def under(self, task: str) -> tuple[Record, ...]:
        """Records of a key activity itself, or of one part of it."""
        return tuple(record for record in self.records if record.activity == task)

    @cached_property
    def criteria(self) -> Mapping[str, tuple[str, ...]]:
        """Criteria the project serves, with marks of the activities that serve them."""
        found: dict[str, list[str]] = defaultdict(list)
        for mark, task in self.project.tasks.items():
            for criterion in dict.fromkeys(task.criteria):
                found[criterion].append(mark)
        return {criterion: tuple(marks) for criterion, marks in found.items()}

    @property
    def delivered(self) -> tuple[Output, ...]:
        """Outputs handed over in the period."""
        return tuple(output for output in self.project.outputs if output.delivered in self.period)

    @cached_property
    def _all(self) -> tuple[Record, ...]:
        mine = (record for record in self.office.records if record.project == self.project.identity)
        return tuple(record for record in mine if not (isinstance(record, Training) and record.cancelled))
