"""`mappings.yaml` of a version: how its criteria relate to criteria of other catalogues.

Relations are those of SKOS mapping properties (W3C Recommendation, 18 August 2009, section 10): exactMatch, broadMatch,
narrowMatch and relatedMatch, read from the criterion to its counterparts.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, CriterionId, Day, Flag, Identifier, Text
from spodq.model.standards import CONFIDENCE, NOTE, SOURCES, VERIFIED, Confidence

RELATIONS = (
    ("equal", "chce totéž"),
    ("broader", "chce víc než protějšek"),
    ("narrower", "je částí protějšku"),
    ("related", "jen se týká téhož"),
)
INVERSE = {"equal": "equal", "broader": "narrower", "narrower": "broader", "related": "related"}


class Relation(Part):
    """One criterion of this version and its counterparts in the other catalogue."""

    criterion: CriterionId = Field(title="kritérium", description="Kritérium tohoto katalogu.")
    relation: Annotated[str, Choice(*RELATIONS)] = Field(
        title="vztah", description="Co kritérium vůči protějšku je: equal, broader, narrower nebo related."
    )
    counterparts: tuple[CriterionId, ...] = Field(
        title="protějšky", description="Kritéria druhého katalogu.", min_length=1
    )
    verified: Flag = VERIFIED
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES
    note: Text | None = NOTE


class Mapping(Part):
    """All relations to one version of one other catalogue."""

    catalogue: Identifier = Field(title="katalog", description="Druhý katalog; název jeho složky ve standards/.")
    version: Day = Field(title="znění", description="Znění druhého katalogu, tedy první den jeho účinnosti.")
    relations: tuple[Relation, ...] = Field(title="vztahy", description="Vztahy jednotlivých kritérií.", min_length=1)


class Mappings(Noun):
    """The file of one version: `standards/<catalogue>/<version>/mappings.yaml`."""

    czech_name: ClassVar[str] = "propojení katalogů"
    consequence: ClassVar[str] = "návrhy dokladů z jiných katalogů"

    mappings: tuple[Mapping, ...] = Field(
        title="propojení", description="Propojení s jednotlivými katalogy.", min_length=1
    )
