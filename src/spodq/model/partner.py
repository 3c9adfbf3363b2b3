"""`partners/`: bodies the office works with, their services and agreements."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.position import DocumentId
from spodq.model.reference import To
from spodq.model.scalars import Choice, Count, Day, Identifier, Markdown, Text

KINDS = (
    ("school", "škola nebo školské zařízení"),
    ("health", "zdravotnictví"),
    ("police", "policie"),
    ("court", "soud nebo státní zastupitelství"),
    ("office", "jiný úřad nebo obec"),
    ("authorised", "pověřená osoba"),
    ("service", "poskytovatel služeb"),
    ("institution", "zařízení pro děti"),
    ("other", "jiný subjekt"),
)


class Agreement(Part):
    """A co-operation agreement."""

    title: Text = Field(title="název", description="Název dohody.")
    since: Day = Field(title="od", description="První den platnosti.")
    valid_until: Day | None = Field(
        default=None, title="platí do", description="Poslední den platnosti; chybí-li, je na dobu neurčitou."
    )
    document: DocumentId | None = Field(default=None, title="doklad", description="Označení dokladu s dohodou.")

    def in_force(self, day: date) -> bool:
        """Whether it binds on the day; the last one counts."""
        return self.since <= day and (self.valid_until is None or day <= self.valid_until)


class Service(Part):
    """What the body offers to children and families."""

    title: Text = Field(title="název", description="Název služby.")
    target: Text | None = Field(default=None, title="komu", description="Komu je služba určena.")
    district: Text | None = Field(default=None, title="obvod", description="Kde se poskytuje, liší-li se od subjektu.")
    capacity: Count | None = Field(default=None, title="kapacita", description="Pro kolik rodin nebo dětí.")


class Partner(Noun):
    """One body."""

    czech_name: ClassVar[str] = "spolupracující subjekt"
    consequence: ClassVar[str] = "vazby na subjekt a ukazatele o spolupráci"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Název subjektu; ne jméno osoby.")
    kind: Annotated[str, Choice(*KINDS)] = Field(title="druh", description="Čím subjekt je.")
    district: Text | None = Field(default=None, title="obvod", description="Správní obvod, ve kterém působí.")
    since: Day | None = Field(default=None, title="od", description="Od kdy spolupráce trvá.")
    agreement: Agreement | None = Field(default=None, title="dohoda", description="Dohoda o spolupráci.")
    services: tuple[Service, ...] = Field(default=(), title="služby", description="Služby dětem a rodinám.")
    note: Markdown | None = Field(default=None, title="poznámka", description="Jak spolupráce probíhá.")


PartnerId = Annotated[Identifier, To(Partner)]
