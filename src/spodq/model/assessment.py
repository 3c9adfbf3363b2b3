"""`assessments/`: how well criteria are fulfilled, by whose judgement and why."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.carried import CARRIED_TO, TO_CONFIRM
from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, Count, CriterionId, Day, Flag, Identifier, Markdown, Text

KINDS = (
    ("self", "sebehodnocení"),
    ("kontrola", "kontrola nadřízeného úřadu"),
    ("visit", "metodická návštěva"),
)


_FROM_INSIDE = ("self", "visit", "kontrola")
"""Of judgements of one day the last one counts: who judges from the outside outweighs the office itself."""


class Score(Part):
    """What an assessment says of one criterion: points, or that the criterion does not concern the office."""

    score: Count | None = Field(default=None, title="body", description="Počet bodů podle stupnice standardů.")
    applicable: Flag = Field(
        default=True,
        title="týká se úřadu",
        description="Místo bodů false, když se kritérium úřadu netýká; vypadne z výpočtu a musí mít odůvodnění.",
    )
    reason: Markdown | None = Field(
        default=None, title="odůvodnění", description="Proč právě tolik bodů, nebo proč se kritérium úřadu netýká."
    )

    @property
    def inapplicable(self) -> bool:
        """Whether it says clearly, and with a reason, that the criterion does not concern the office."""
        return not self.applicable and self.score is None and self.reason is not None

    @property
    def points(self) -> int | None:
        """Points, unless it also says the opposite."""
        return self.score if self.applicable else None


class Assessment(Noun):
    """One assessment of the office."""

    czech_name: ClassVar[str] = "hodnocení"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text | None = Field(default=None, title="název", description="Název hodnocení.")
    kind: Annotated[str, Choice(*KINDS)] = Field(title="druh", description="Kdo hodnotil.")
    date: Day = Field(title="datum", description="Den hodnocení.")
    assessor: Text | None = Field(default=None, title="hodnotil", description="Funkce, ne jméno.")
    scores: dict[CriterionId, Score] = Field(title="body", description="Kritérium a jeho body s odůvodněním.")
    to_confirm: tuple[CriterionId, ...] = TO_CONFIRM
    carried_to: Day | None = CARRIED_TO
    note: Markdown | None = Field(default=None, title="poznámka", description="Závěr hodnocení.")

    @property
    def order(self) -> tuple[Day, int, str]:
        """What assessments are sorted by, so that the last one counts."""
        return self.date, _FROM_INSIDE.index(self.kind), self.path

    @property
    def czech_kind(self) -> str:
        """The kind in words."""
        return dict(KINDS)[self.kind]
