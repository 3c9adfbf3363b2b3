"""`assessments/`: how well criteria are fulfilled, by whose judgement and why."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, Count, CriterionId, Day, Identifier, Markdown, Text

KINDS = (
    ("self", "sebehodnocení"),
    ("kontrola", "kontrola nadřízeného úřadu"),
    ("visit", "metodická návštěva"),
)


class Score(Part):
    """Points of one criterion."""

    score: Count = Field(title="body", description="Počet bodů podle stupnice standardů.")
    reason: Markdown | None = Field(default=None, title="odůvodnění", description="Proč právě tolik bodů.")


class Assessment(Noun):
    """One assessment of the office."""

    czech_name: ClassVar[str] = "hodnocení"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text | None = Field(default=None, title="název", description="Název hodnocení.")
    kind: Annotated[str, Choice(*KINDS)] = Field(title="druh", description="Kdo hodnotil.")
    date: Day = Field(title="datum", description="Den hodnocení.")
    assessor: Text | None = Field(default=None, title="hodnotil", description="Funkce, ne jméno.")
    scores: dict[CriterionId, Score] = Field(title="body", description="Kritérium a jeho body s odůvodněním.")
    note: Markdown | None = Field(default=None, title="poznámka", description="Závěr hodnocení.")

    @property
    def czech_kind(self) -> str:
        """The kind in words."""
        return dict(KINDS)[self.kind]
