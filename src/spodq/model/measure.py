"""`measures/`: what the office does about a gap, who does it and until when."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.carried import CARRIED_TO, TO_CONFIRM
from spodq.model.noun import Noun
from spodq.model.reference import To
from spodq.model.scalars import Choice, CriterionId, Day, Identifier, Markdown, Text

STATES = (
    ("planned", "naplánováno"),
    ("in-progress", "probíhá"),
    ("done", "splněno"),
    ("cancelled", "zrušeno"),
)
_CLOSED = frozenset({"done", "cancelled"})


class Measure(Noun):
    """One measure of the action plan, the office's own or imposed by a kontrola."""

    czech_name: ClassVar[str] = "opatření"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Co se má udělat.")
    criteria: tuple[CriterionId, ...] = Field(
        title="kritéria", description="Kritéria, která opatření zlepší.", min_length=1
    )
    responsible: Text = Field(title="odpovídá", description="Funkce, ne jméno.")
    due: Day = Field(title="termín", description="Do kdy má být opatření splněno.")
    state: Annotated[str, Choice(*STATES)] = Field(
        default="planned", title="stav", description="Jak na tom opatření je."
    )
    imposed_by: Identifier | None = Field(
        default=None, title="uložila", description="Označení hodnocení (kontroly), které opatření uložilo."
    )
    done_on: Day | None = Field(default=None, title="splněno dne", description="Den, kdy bylo opatření splněno.")
    proof: tuple[Identifier, ...] = Field(
        default=(), title="doloženo", description="Označení dokladů, které splnění prokazují."
    )
    to_confirm: tuple[CriterionId, ...] = TO_CONFIRM
    carried_to: Day | None = CARRIED_TO
    note: Markdown | None = Field(
        default=None, title="poznámka", description="Jak se postupuje; u zrušeného opatření důvod zrušení."
    )

    @property
    def open(self) -> bool:
        """Whether there is still something to do."""
        return self.state not in _CLOSED

    @property
    def proven(self) -> bool:
        """Whether it is done and something proves it."""
        return self.state == "done" and bool(self.proof)

    @property
    def czech_state(self) -> str:
        """The state in words."""
        return dict(STATES)[self.state]

    def overdue(self, today: date) -> bool:
        """Whether the last day has passed and it is still open."""
        return self.open and self.due < today


MeasureId = Annotated[Identifier, To(Measure)]
