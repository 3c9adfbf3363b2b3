"""`meetings/`: where the office meets those it works with, and what came of it."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.measure import MeasureId
from spodq.model.partner import PartnerId
from spodq.model.position import PositionCode
from spodq.model.record import Record
from spodq.model.scalars import Choice, Count, Day, Markdown, Share, Text

KINDS = (
    ("workshop", "workshop"),
    ("case-seminar", "kazuistický seminář"),
    ("round-table", "kulatý stůl"),
    ("panel", "panel odborníků"),
    ("fair", "veletrh dobré praxe"),
    ("working-group", "pracovní skupina"),
    ("case-conference", "případová konference"),
    ("methodical", "metodické setkání"),
)


class Meeting(Record):
    """One meeting; of a case conference only that it took place, nothing of the case."""

    czech_name: ClassVar[str] = "setkání"

    date: Day = Field(title="datum", description="Den setkání; je-li v budoucnosti, jde o plán.")
    kind: Annotated[str, Choice(*KINDS)] = Field(title="druh", description="Druh setkání.")
    hours: Share | None = Field(default=None, title="hodin", description="Délka v hodinách.")
    district: Text | None = Field(default=None, title="obvod", description="Správní obvod, kterého se týkalo.")
    partners: tuple[PartnerId, ...] = Field(
        default=(), title="subjekty", description="Označení spolupracujících subjektů, které přišly."
    )
    participants: tuple[PositionCode, ...] = Field(default=(), title="účastníci", description="Kódy pracovních pozic.")
    attendance: Count | None = Field(default=None, title="počet účastníků", description="Kolik lidí přišlo.")
    conclusions: Markdown | None = Field(default=None, title="závěry", description="Na čem se účastníci shodli.")
    measures: tuple[MeasureId, ...] = Field(
        default=(), title="opatření", description="Označení opatření, která ze setkání vyplynula."
    )
