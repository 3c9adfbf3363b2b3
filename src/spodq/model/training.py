"""`trainings/`: courses and practical training, with who took part."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.position import CompetencyId, PositionCode
from spodq.model.record import Record
from spodq.model.scalars import Choice, Day, Flag, Share, Text

FORMS = (
    ("course", "kurz"),
    ("self-experience", "sebezkušenostní výcvik"),
    ("practice", "stáž nebo praxe"),
    ("e-learning", "e-learning"),
    ("seminar", "seminář"),
)


class Training(Record):
    """One training; a day in the future means it is planned."""

    czech_name: ClassVar[str] = "školení"

    date: Day = Field(title="datum", description="První den; je-li v budoucnosti, jde o plán.")
    form: Annotated[str, Choice(*FORMS)] = Field(default="course", title="forma", description="Jak školení probíhá.")
    days: Share | None = Field(default=None, title="dnů", description="Délka v pracovních dnech, například 1 nebo 0.5.")
    hours: Share | None = Field(default=None, title="hodin", description="Délka v hodinách.")
    accreditation: Text | None = Field(default=None, title="akreditace", description="Číslo akreditace MPSV.")
    provider: Text | None = Field(default=None, title="pořadatel", description="Organizace, ne jméno.")
    regulation: Text | None = Field(default=None, title="předpis", description="Předpis, o kterém školení bylo.")
    regulation_as_of: Day | None = Field(
        default=None, title="znění předpisu", description="Od kdy je účinné znění, které se učilo."
    )
    competencies: tuple[CompetencyId, ...] = Field(
        default=(), title="kompetence", description="Kompetence, které školení rozvíjí."
    )
    participants: tuple[PositionCode, ...] = Field(default=(), title="účastníci", description="Kódy pracovních pozic.")
    cancelled: Flag = Field(default=False, title="zrušeno", description="Zda se školení nekonalo.")
