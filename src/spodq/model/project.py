"""`projects/`: a project with its key activities, monitoring periods, outputs, budget and roles."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.position import DocumentId, PositionCode
from spodq.model.scalars import Choice, Count, CriterionId, Day, Fraction, Identifier, Markdown, Text

OUTPUTS = (
    ("methodology", "metodika nebo příručka"),
    ("training", "vzdělávací akce"),
    ("event", "setkání"),
    ("equipment", "vybavení"),
    ("publicity", "předmět publicity"),
    ("report", "zpráva"),
    ("other", "jiný výstup"),
)


class SubActivity(Part):
    """A part of a key activity."""

    title: Text = Field(title="název", description="Název podaktivity.")
    criteria: tuple[CriterionId, ...] = Field(
        default=(), title="kritéria", description="Kritéria, kterým podaktivita slouží."
    )


class Activity(Part):
    """A key activity."""

    title: Text = Field(title="název", description="Název klíčové aktivity.")
    text: Markdown | None = Field(default=None, title="popis", description="Co se v aktivitě dělá.")
    criteria: tuple[CriterionId, ...] = Field(
        default=(), title="kritéria", description="Kritéria, kterým aktivita slouží."
    )
    responsible: Text | None = Field(default=None, title="odpovídá", description="Funkce, ne jméno.")
    since: Day | None = Field(default=None, title="od", description="První den aktivity.")
    until: Day | None = Field(default=None, title="do", description="Poslední den aktivity.")
    parts: dict[Identifier, SubActivity] = Field(
        default_factory=dict, title="podaktivity", description="Části aktivity, každá pod svým označením."
    )


class MonitoringPeriod(Part):
    """A period the project reports on."""

    since: Day = Field(title="od", description="První den období.")
    until: Day = Field(title="do", description="Poslední den období.")
    submitted: Day | None = Field(default=None, title="odevzdáno", description="Den odevzdání zprávy.")
    summary: Markdown | None = Field(default=None, title="shrnutí", description="Slovní shrnutí do zprávy.")


class Output(Part):
    """Something the project made."""

    title: Text = Field(title="název", description="Co vzniklo.")
    kind: Annotated[str, Choice(*OUTPUTS)] = Field(title="druh", description="Druh výstupu.")
    activity: Identifier | None = Field(default=None, title="aktivita", description="Klíčová aktivita nebo její část.")
    count: Count | None = Field(default=None, title="počet", description="Kolik kusů.")
    delivered: Day | None = Field(default=None, title="předáno", description="Den, kdy byl výstup hotov.")
    document: DocumentId | None = Field(default=None, title="doklad", description="Označení dokladu s výstupem.")


class BudgetLine(Part):
    """One line of the budget."""

    title: Text = Field(title="název", description="Položka rozpočtu.")
    amount: Count = Field(title="částka", description="Schválená částka v celých Kč.")
    spent: Count | None = Field(default=None, title="čerpáno", description="Vyčerpaná částka v celých Kč.")


class ProjectRole(Part):
    """A role in the project team."""

    title: Text = Field(title="název", description="Název role, například projektový manažer. Nikdy jméno.")
    position: PositionCode | None = Field(default=None, title="pozice", description="Kód pracovní pozice.")
    workload: Fraction | None = Field(default=None, title="úvazek", description="Díl úvazku v projektu.")


class Project(Noun):
    """One project."""

    czech_name: ClassVar[str] = "projekt"
    consequence: ClassVar[str] = "vazby na projekt"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Název projektu.")
    registration_number: Text | None = Field(
        default=None, title="registrační číslo", description="Registrační číslo projektu."
    )
    programme: Text | None = Field(default=None, title="program", description="Z čeho je projekt placen.")
    since: Day = Field(title="od", description="První den projektu.")
    until: Day = Field(title="do", description="Poslední den projektu.")
    goal: Markdown | None = Field(default=None, title="cíl", description="Čeho má projekt dosáhnout.")
    activities: dict[Identifier, Activity] = Field(
        default_factory=dict,
        title="klíčové aktivity",
        description="Klíčové aktivity, každá pod svým označením, například ka1.",
    )
    periods: dict[Identifier, MonitoringPeriod] = Field(
        default_factory=dict, title="monitorovací období", description="Období zpráv, každé pod svým označením."
    )
    outputs: tuple[Output, ...] = Field(default=(), title="výstupy", description="Co projekt vytvořil.")
    budget: tuple[BudgetLine, ...] = Field(default=(), title="rozpočet", description="Položky rozpočtu.")
    roles: tuple[ProjectRole, ...] = Field(default=(), title="role", description="Kdo na projektu pracuje.")
    note: Markdown | None = Field(default=None, title="poznámka", description="Co je třeba vědět.")

    @property
    def tasks(self) -> Mapping[str, Activity | SubActivity]:
        """Key activities and their parts by their marks."""
        return dict(self._tasks())

    def _tasks(self) -> Iterator[tuple[str, Activity | SubActivity]]:
        for mark, activity in self.activities.items():
            yield mark, activity
            yield from activity.parts.items()
