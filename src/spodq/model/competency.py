"""`standards/<catalogue>/<version>/competencies.yaml`: what workers need to know and to be able to do."""

from typing import ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Count, Flag, Identifier, Text


class Level(Part):
    """One level of mastery."""

    level: Count = Field(title="úroveň", description="Číslo úrovně; vyšší znamená víc.")
    label: Text = Field(title="slovně", description="Jak se úroveň pozná.")


class Competency(Part):
    """One competency."""

    title: Text = Field(title="název", description="Co má pracovník umět.")
    note: Text | None = Field(default=None, title="poznámka", description="Co pod to patří.")


class Demand(Part):
    """What one role requires."""

    title: Text = Field(title="název", description="Jak se role nazývá.")
    required: dict[Identifier, Count] = Field(
        title="požadované úrovně", description="Kompetence a nejnižší úroveň, kterou role potřebuje."
    )


class CompetencyModel(Noun):
    """Competencies, their levels and what roles require."""

    czech_name: ClassVar[str] = "kompetenční model"
    consequence: ClassVar[str] = "kompetence pracovníků"

    title: Text = Field(title="název", description="Název kompetenčního modelu.")
    example: Flag = Field(
        default=False, title="příklad", description="Zda jde o příklad, který si úřad má upravit, ne o platný model."
    )
    source: Text | None = Field(default=None, title="zdroj", description="Odkud model pochází.")
    levels: tuple[Level, ...] = Field(title="úrovně", description="Úrovně od nejnižší.", min_length=1)
    competencies: dict[Identifier, Competency] = Field(
        title="kompetence", description="Kompetence, každá pod svým označením."
    )
    roles: dict[Identifier, Demand] = Field(
        default_factory=dict, title="role", description="Role a úrovně kompetencí, které potřebují."
    )
