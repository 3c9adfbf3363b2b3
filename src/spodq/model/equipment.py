"""`equipment/` and `premises/`: what the office works with and where."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.position import PositionCode
from spodq.model.record import Record
from spodq.model.reference import To
from spodq.model.scalars import Choice, Count, Day, Flag, Identifier, Markdown, Text

ROOMS = (
    ("office", "kancelář"),
    ("meeting-room", "jednací místnost"),
    ("children-room", "místnost pro děti nebo hovorna"),
    ("waiting-room", "čekárna"),
    ("other", "jiný prostor"),
)
THINGS = (
    ("computer", "stolní počítač"),
    ("notebook", "notebook"),
    ("printer", "tiskárna"),
    ("phone", "telefon"),
    ("camera", "fotoaparát"),
    ("recorder", "diktafon"),
    ("vehicle", "vozidlo"),
    ("furniture", "nábytek"),
    ("other", "jiné vybavení"),
)


class Premises(Record):
    """One room or place; `files` are its photographs, without people."""

    czech_name: ClassVar[str] = "prostor"

    kind: Annotated[str, Choice(*ROOMS)] = Field(title="druh", description="K čemu prostor slouží.")
    address: Text | None = Field(default=None, title="kde", description="Budova, patro, číslo dveří.")
    capacity: Count | None = Field(default=None, title="kapacita", description="Pro kolik lidí.")
    private: Flag | None = Field(default=None, title="soukromí", description="Zda je při jednání zajištěno soukromí.")
    accessible: Flag | None = Field(default=None, title="bezbariérový", description="Zda je přístup bez bariér.")
    adapted: Day | None = Field(default=None, title="upraveno", description="Den dokončení poslední úpravy.")
    adaptations: Markdown | None = Field(default=None, title="úpravy", description="Co se změnilo a proč.")


class Equipment(Record):
    """One thing or several alike."""

    czech_name: ClassVar[str] = "vybavení"

    kind: Annotated[str, Choice(*THINGS)] = Field(title="druh", description="Co to je.")
    count: Count = Field(title="počet", description="Kolik kusů.")
    inventory_number: Text | None = Field(default=None, title="inventární číslo", description="Inventární číslo.")
    place: Annotated[Identifier, To(Premises)] | None = Field(
        default=None, title="prostor", description="Označení prostoru, ve kterém je."
    )
    position: PositionCode | None = Field(default=None, title="pozice", description="Kód pozice, které slouží.")
    discarded: Day | None = Field(default=None, title="vyřazeno", description="Den vyřazení.")
