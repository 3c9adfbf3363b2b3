"""`positions/`: places of work with what their holders do, know and still have to learn; never a name."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.competency import CompetencyModel
from spodq.model.document import Document
from spodq.model.noun import Noun, Part
from spodq.model.period import Period
from spodq.model.profile import Profile
from spodq.model.reference import To
from spodq.model.scalars import Count, Day, Flag, Fraction, Identifier, Markdown, Text

DocumentId = Annotated[Identifier, To(Document)]
SpecialisationId = Annotated[Identifier, To(Profile, "specialisations", "specializace")]
CompetencyId = Annotated[Identifier, To(CompetencyModel, "competencies", "kompetence")]
RoleId = Annotated[Identifier, To(CompetencyModel, "roles", "role")]


class Intake(Part):
    """How a new worker was introduced to the work."""

    since: Day = Field(title="od", description="Den nástupu do zaškolení.")
    mentor: Text | None = Field(default=None, title="mentor", description="Funkce nebo kód pozice, ne jméno.")
    practice: Text | None = Field(default=None, title="praxe", description="Co si pracovník prakticky vyzkouší.")
    completed: Day | None = Field(default=None, title="ukončeno", description="Den, kdy zaškolení skončilo.")
    document: DocumentId | None = Field(default=None, title="doklad", description="Označení dokladu o zaškolení.")


class TrainingPlan(Part):
    """The individual plan of further training."""

    since: Day = Field(title="od", description="První den platnosti plánu.")
    valid_until: Day | None = Field(default=None, title="platí do", description="Poslední den platnosti plánu.")
    document: DocumentId | None = Field(default=None, title="doklad", description="Označení dokladu s plánem.")


class Evaluation(Part):
    """One evaluation of the worker by the superior; what it says stays in the personal file."""

    date: Day = Field(title="datum", description="Den hodnocení.")
    document: DocumentId | None = Field(default=None, title="doklad", description="Označení dokladu o hodnocení.")


class Position(Noun):
    """One place of work; its mark is a code such as P-04."""

    czech_name: ClassVar[str] = "pracovní pozice"
    consequence: ClassVar[str] = "vazby na pozici a ukazatele o pracovnících"

    id: Identifier | None = Field(default=None, title="označení", description="Kód pozice; když chybí, název souboru.")
    title: Text = Field(title="název", description="Funkce, například terénní sociální pracovnice. Nikdy jméno.")
    role: RoleId | None = Field(default=None, title="role", description="Role z kompetenčního modelu.")
    workload: Fraction | None = Field(default=None, title="úvazek", description="Díl úvazku, například 1 nebo 0.5.")
    head: Flag = Field(default=False, title="vedoucí", description="Zda je pozice vedoucí.")
    client_share: Fraction | None = Field(
        default=None, title="podíl práce s klienty", description="U vedoucího díl práce s klienty, například 0.4."
    )
    since: Day | None = Field(default=None, title="obsazeno od", description="Od kdy je pozice obsazena.")
    until: Day | None = Field(default=None, title="obsazeno do", description="Poslední den, kdy byla obsazena.")
    specialisations: tuple[SpecialisationId, ...] = Field(
        default=(), title="specializace", description="Specializace z office.yaml."
    )
    competencies: dict[CompetencyId, Count] = Field(
        default_factory=dict, title="kompetence", description="Kompetence a dosažená úroveň."
    )
    intake: Intake | None = Field(default=None, title="zaškolení", description="Zaškolení nového pracovníka.")
    training_plan: TrainingPlan | None = Field(
        default=None, title="plán vzdělávání", description="Individuální plán dalšího vzdělávání."
    )
    evaluations: tuple[Evaluation, ...] = Field(
        default=(), title="hodnocení", description="Kdy byl pracovník hodnocen."
    )
    note: Markdown | None = Field(default=None, title="poznámka", description="Co je třeba vědět o pozici.")

    def held_on(self, day: date) -> bool:
        """Whether somebody works there on the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def held_in(self, period: Period) -> bool:
        """Whether somebody worked there at least one day of the period."""
        return (self.since is None or self.since <= period.until) and (self.until is None or period.since <= self.until)


PositionCode = Annotated[Identifier, To(Position)]
