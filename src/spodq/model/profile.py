"""`evidence/<office>/office.yaml`: who the office is."""

from typing import ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Count, Day, Identifier, Markdown, Text


class Revision(Part):
    """One change of a text, for the table of revisions."""

    date: Day = Field(title="datum", description="Den, od kterého změna platí.")
    change: Text = Field(title="změna", description="Co se změnilo.")
    approved_by: Text | None = Field(default=None, title="schválil", description="Funkce, ne jméno.")


class Children(Part):
    """Number of children in the district; the base of the limit on the number of workers."""

    count: Count = Field(title="počet", description="Počet dětí do 18 let hlášených k trvalému pobytu v obvodu.")
    date: Day = Field(title="ke dni", description="Ke kterému dni počet platí.")


class Contacts(Part):
    """What belongs to the office, so that it is nobody's private contact."""

    phones: tuple[Text, ...] = Field(default=(), title="telefony", description="Služební telefony úřadu.")
    email_domains: tuple[Text, ...] = Field(
        default=(), title="domény e-mailů", description="Domény služebních e-mailů, například mesto-lhota.cz."
    )


class Manual(Part):
    """What the title page of the manual says."""

    title: Text = Field(
        default="Manuál kvality sociálně-právní ochrany dětí",
        title="název",
        description="Název na titulní straně.",
    )
    reference: Text | None = Field(default=None, title="číslo", description="Číslo vnitřního předpisu.")
    effective_from: Day | None = Field(default=None, title="účinnost od", description="Od kdy manuál platí.")
    prepared_by: Text | None = Field(default=None, title="zpracoval", description="Funkce, ne jméno.")
    approved_by: Text | None = Field(default=None, title="schválil", description="Funkce, ne jméno.")
    stored_at: Text | None = Field(default=None, title="uložení", description="Kde je uložen podepsaný originál.")
    introduction: Markdown | None = Field(default=None, title="úvod", description="Úvodní slovo manuálu.")
    revisions: tuple[Revision, ...] = Field(default=(), title="změny", description="Změny manuálu jako celku.")


class Profile(Noun):
    """The office itself."""

    czech_name: ClassVar[str] = "profil úřadu"

    name: Text = Field(title="název", description="Celý název úřadu.")
    kind: Identifier = Field(title="druh", description="Druh úřadu, například orp, obec nebo kraj.")
    unit: Text | None = Field(default=None, title="útvar", description="Oddělení nebo odbor, který vykonává ochranu.")
    code: Text | None = Field(default=None, title="kód", description="Úřední kód ORP (ČSÚ) nebo kraje (NUTS 3).")
    company_id: Text | None = Field(default=None, title="IČO", description="Identifikační číslo osoby.")
    address: Text | None = Field(default=None, title="adresa", description="Sídlo pracoviště.")
    region: Text | None = Field(default=None, title="kraj", description="Kraj, ve kterém úřad leží.")
    superior: Text | None = Field(default=None, title="nadřízený úřad", description="Kdo plnění standardů kontroluje.")
    municipalities: tuple[Text, ...] = Field(default=(), title="obce", description="Obce správního obvodu.")
    catalogues: dict[Identifier, Identifier] = Field(
        default_factory=dict,
        title="další katalogy",
        description="Podle kterých dalších katalogů se úřad hodnotí a jako který druh z jejich about.yaml.",
    )
    children: Children | None = Field(default=None, title="děti v obvodu", description="Počet dětí do 18 let.")
    activities: tuple[Identifier, ...] = Field(
        default=(), title="činnosti", description="Co úřad dělá navíc, například foster-care-agreements."
    )
    specialisations: dict[Identifier, Text] = Field(
        default_factory=dict,
        title="specializace",
        description="Specializace, které úřad potřebuje mít pokryté, a jejich názvy.",
    )
    contacts: Contacts | None = Field(
        default=None, title="kontakty", description="Služební telefony a domény; kontrola je nehlásí jako soukromé."
    )
    note: Markdown | None = Field(default=None, title="poznámka", description="Místní podmínky, které je třeba znát.")
    manual: Manual = Field(default_factory=Manual, title="manuál", description="Údaje titulní strany a změny manuálu.")

    def seen_by(self, catalogue: str, title: str) -> "Profile":
        """The office as a further catalogue sees it: its kind there, and a manual that bears the title."""
        there = {"kind": self.catalogues[catalogue], "catalogues": {}, "manual": Manual(title=title)}
        return self.model_copy(update=there)
