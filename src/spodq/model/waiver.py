"""`evidence/<office>/waivers.yaml`: findings the office accepts, each with its reason and its end."""

from typing import ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import CriterionId, Day, Identifier, Text


class Waiver(Part):
    """One accepted finding, or all findings of a rule about a criterion or a file."""

    rule: Identifier = Field(title="pravidlo", description="Kód nebo název pravidla, například SPQ401.")
    criterion: CriterionId | None = Field(default=None, title="kritérium", description="Kritérium, kterého se týká.")
    path: Text | None = Field(
        default=None, title="soubor", description="Soubor ve složce úřadu, například documents/plan.yaml."
    )
    reason: Text = Field(title="odůvodnění", description="Proč nález zatím zůstává.")
    role: Text = Field(title="rozhodl", description="Funkce, ne jméno.")
    until: Day = Field(title="platí do", description="Poslední den, kdy výjimka platí.")

    @property
    def aimed(self) -> bool:
        """Whether it says what it concerns; a waiver of a whole rule would hide what nobody has seen."""
        return bool(self.criterion or self.path)

    def aims_at(self, criterion: str | None, path: str) -> bool:
        """Whether a finding about the criterion in the file of the office is meant."""
        return self.criterion in {None, criterion} and self.path in {None, path}


class Waivers(Noun):
    """All waivers of an office."""

    czech_name: ClassVar[str] = "výjimky"

    waivers: tuple[Waiver, ...] = Field(title="výjimky", description="Přijaté nálezy.", min_length=1)
