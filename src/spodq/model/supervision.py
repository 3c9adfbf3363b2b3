"""`supervisions/`: support of workers by a qualified person."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.position import PositionCode
from spodq.model.record import Record
from spodq.model.scalars import Choice, Count, Day, Flag, Share

FORMS = (("individual", "individuální"), ("team", "týmová"))


class Supervision(Record):
    """One supervision; what was said there does not belong here."""

    czech_name: ClassVar[str] = "supervize"

    date: Day = Field(title="datum", description="Den supervize; je-li v budoucnosti, jde o plán.")
    form: Annotated[str, Choice(*FORMS)] = Field(title="forma", description="Individuální, nebo týmová.")
    hours: Share | None = Field(default=None, title="hodin", description="Délka v hodinách.")
    independent: Flag | None = Field(
        default=None, title="nezávislý supervizor", description="Zda supervizor není zaměstnancem úřadu."
    )
    participants: tuple[PositionCode, ...] = Field(default=(), title="účastníci", description="Kódy pracovních pozic.")
    attendance: Count | None = Field(
        default=None, title="počet účastníků", description="Kolik lidí se zúčastnilo, neuvádějí-li se pozice."
    )
