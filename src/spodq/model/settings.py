"""`spodq.yaml`: what holds for the whole workspace."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun
from spodq.model.scalars import Choice, Count, Identifier


class Settings(Noun):
    """Settings of the workspace."""

    czech_name: ClassVar[str] = "nastavení složky"

    format: Annotated[str, Choice(("1", "první podoba složky"))] = Field(
        default="1", title="podoba složky", description="Verze uspořádání složky."
    )
    catalogue: Identifier = Field(
        default="spod",
        title="soubor standardů",
        description="Podle kterého souboru standardů se úřady hodnotí.",
    )
    default_office: Identifier | None = Field(
        default=None, title="výchozí úřad", description="Úřad, pro který platí příkazy bez volby --office."
    )
    expiring_days: Count = Field(
        default=60,
        title="brzy propadne",
        description="Kolik dní před koncem platnosti se doklad ukazuje jako brzy propadající.",
    )
    language: Annotated[str, Choice(("cs", "čeština"))] = Field(
        default="cs", title="jazyk", description="Jazyk dokumentů."
    )
