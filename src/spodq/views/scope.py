"""What belongs to an edition of the manual: the whole office or one agenda, everything or only what is published."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from spodq.czech import plural
from spodq.model.document import Document
from spodq.model.office import Office
from spodq.model.procedure import Procedure
from spodq.views.origin import judged


@dataclass(frozen=True)
class Scope:
    """One edition. What names no agenda belongs to all of them; `agenda` is None for the whole office."""

    office: Office
    public: bool = False
    agenda: str | None = None

    @cached_property
    def procedures(self) -> tuple[Procedure, ...]:
        """Procedures of the edition."""
        return tuple(each for each in self.office.procedures if self._holds(each))

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """Documents of the edition."""
        return tuple(each for each in self.office.documents if self._holds(each))

    @cached_property
    def criteria(self) -> frozenset[str]:
        """Marks of criteria the edition speaks of: those the standards or what is told in it give to the agenda."""
        assessed = frozenset(self.office.standings)
        if self.agenda is None:
            return assessed
        own = {each.id for each in self.office.criteria if self.agenda in each.agendas}
        nouns: tuple[Procedure | Document, ...] = (*self.office.procedures, *self.office.documents)
        for noun in nouns:
            own.update(noun.criteria if self.agenda in noun.agendas and self._tells(noun) else ())
        return assessed & own

    @property
    def title(self) -> str:
        """Name of the agenda, empty for the whole office."""
        return agendas(self.office)[self.agenda] if self.agenda else ""

    @property
    def edition(self) -> str:
        """For whom the edition is."""
        return "veřejné vydání" if self.public else "úplné vydání, pro vnitřní potřebu"

    @property
    def sentence(self) -> str:
        """What an edition of one agenda leaves out; empty for the whole office."""
        if not self.agenda:
            return ""
        count = plural(len(self.criteria), "kritérium", "kritéria", "kritérií")
        return (
            f"agenda {self.title}: {count} z {len(self.office.standings)}, kterých se výslovně týká; "
            "ostatní kritéria a postupy jiných agend jsou v manuálu celého úřadu"
        )

    def _tells(self, noun: Procedure | Document) -> bool:
        return noun.published or not self.public

    def _holds(self, noun: Procedure | Document) -> bool:
        if self.agenda is None:
            return self._tells(noun)
        ours = not noun.agendas or self.agenda in noun.agendas
        return self._tells(noun) and ours and not self.criteria.isdisjoint(noun.criteria)


def access(noun: Procedure | Document) -> str:
    """Who may see the procedure or the document."""
    return "veřejné" if noun.published else "vnitřní"


def agendas(office: Office) -> Mapping[str, str]:
    """Names of the agendas the standards know."""
    return judged(office)[1].about.agendas
