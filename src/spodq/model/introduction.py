"""`evidence/<office>/introduction.yaml`: which standards the office has chosen and how far it is with each."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.project import Project
from spodq.model.reference import To
from spodq.model.scalars import Choice, Day, Identifier, Markdown, Text

STATES = (("proposed", "navržen"), ("verification", "ověřován"), ("introduced", "zaveden"))


class IntroductionStep(Part):
    """How far the office is with one standard."""

    state: Annotated[str, Choice(*STATES)] = Field(title="stav", description="Jak daleko zavádění je.")
    since: Day = Field(title="od", description="Od kdy tento stav trvá.")
    approved_by: Text | None = Field(default=None, title="schválil", description="Funkce, ne jméno.")
    project: Annotated[Identifier, To(Project)] | None = Field(
        default=None, title="projekt", description="Označení projektu, v němž se standard zavádí."
    )
    note: Markdown | None = Field(default=None, title="poznámka", description="Co se ověřuje nebo co zbývá.")

    @property
    def czech_state(self) -> str:
        """The state in words."""
        return dict(STATES)[self.state]


class Introduction(Noun):
    """Standards the office introduces; those not listed are not chosen."""

    czech_name: ClassVar[str] = "zavádění standardů"
    consequence: ClassVar[str] = "stav zavádění standardů"

    standards: dict[Identifier, IntroductionStep] = Field(
        title="standardy", description="Číslo standardu a jak daleko jeho zavádění je."
    )
