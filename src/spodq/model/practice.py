"""`needs/`, `good-practice/` and `consultations/`: what is missing, what works, what others say of our drafts."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.measure import MeasureId
from spodq.model.noun import Part
from spodq.model.partner import PartnerId
from spodq.model.procedure import Procedure
from spodq.model.record import Record
from spodq.model.reference import To
from spodq.model.scalars import Choice, Day, Flag, Identifier, Markdown, Text

SETTLEMENTS = (
    ("accepted", "přijato"),
    ("partly", "přijato zčásti"),
    ("rejected", "nepřijato"),
)


class Need(Record):
    """A need found out in a district."""

    czech_name: ClassVar[str] = "potřeba"

    district: Text = Field(title="obvod", description="Správní obvod nebo obec, které se potřeba týká.")
    area: Text | None = Field(default=None, title="oblast", description="Oblast, aby se obvody daly porovnat.")
    text: Markdown | None = Field(default=None, title="popis", description="Co chybí a podle čeho se to ví.")
    measures: tuple[MeasureId, ...] = Field(
        default=(), title="opatření", description="Označení opatření, která potřebu řeší."
    )


class GoodPractice(Record):
    """Something that works and that others may take over."""

    czech_name: ClassVar[str] = "dobrá praxe"

    text: Markdown = Field(title="popis", description="Jak to děláme.")
    agenda: Text | None = Field(default=None, title="agenda", description="Oblast práce, například kuratela.")
    result: Markdown | None = Field(default=None, title="výsledek", description="Co se tím zlepšilo a podle čeho.")
    conditions: Markdown | None = Field(default=None, title="podmínky", description="Co je k tomu potřeba.")
    contact: Text | None = Field(default=None, title="kontakt", description="Funkce, která poradí; ne jméno.")
    published: Flag = Field(
        default=False, title="zveřejněno", description="Zda smí být ve sbírce pro jiné úřady (true), nebo ne (false)."
    )


class Comment(Part):
    """One comment on a draft and how it was settled."""

    author: Text = Field(title="kdo", description="Subjekt nebo funkce, ne jméno.")
    partner: PartnerId | None = Field(default=None, title="subjekt", description="Označení spolupracujícího subjektu.")
    text: Markdown = Field(title="připomínka", description="Co se navrhuje změnit.")
    settlement: Annotated[str, Choice(*SETTLEMENTS)] | None = Field(
        default=None, title="vypořádání", description="Jak připomínka dopadla; chybí, dokud se nevypořádá."
    )
    reason: Markdown | None = Field(default=None, title="odůvodnění", description="Proč tak dopadla.")


class Consultation(Record):
    """A draft that others comment on."""

    czech_name: ClassVar[str] = "připomínkování"

    procedure: Annotated[Identifier, To(Procedure)] | None = Field(
        default=None, title="postup", description="Označení postupu, jehož návrh se připomínkuje."
    )
    until: Day | None = Field(default=None, title="do", description="Poslední den pro připomínky.")
    comments: tuple[Comment, ...] = Field(default=(), title="připomínky", description="Připomínky a jejich vypořádání.")

    @property
    def unsettled(self) -> bool:
        """Whether a comment waits for an answer."""
        return any(comment.settlement is None for comment in self.comments)
