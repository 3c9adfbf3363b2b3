"""What every record of daily work has in common: when, what about, for which criteria, for which project."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.document import Document
from spodq.model.noun import Noun
from spodq.model.project import Project
from spodq.model.reference import To
from spodq.model.scalars import CriterionId, Day, Identifier, Markdown, Text

ProjectId = Annotated[Identifier, To(Project)]
TaskId = Annotated[Identifier, To(Project, "tasks", "klíčová aktivita", beside="project")]


class Record(Noun):
    """One thing that happened, was bought or was found out."""

    consequence: ClassVar[str] = "vazby na záznam a ukazatele z něj"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Čeho se záznam týká.")
    date: Day | None = Field(default=None, title="datum", description="Den, ke kterému záznam patří.")
    criteria: tuple[CriterionId, ...] = Field(
        default=(), title="kritéria", description="Kritéria, kterých se záznam týká."
    )
    tags: tuple[Identifier, ...] = Field(
        default=(), title="štítky", description="Průřezová témata, například participation."
    )
    project: ProjectId | None = Field(default=None, title="projekt", description="Označení projektu.")
    activity: TaskId | None = Field(
        default=None, title="aktivita", description="Klíčová aktivita projektu nebo její část."
    )
    files: tuple[Text, ...] = Field(default=(), title="přílohy", description="Názvy souborů ve složce files/ úřadu.")
    note: Markdown | None = Field(default=None, title="poznámka", description="Co je třeba vědět.")

    @property
    def sha256(self) -> Mapping[str, str]:
        """A record has no fingerprints; what must not change is a document."""
        return {}


Filed = Document | Record
"""What may have attachments."""
