"""`leaflets/`: one sheet of paper for people outside the office."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, CriterionId, Day, Flag, Identifier, Markdown, Text
from spodq.place import Step

AUDIENCES = (
    ("parents", "rodiče"),
    ("children", "děti"),
    ("public", "veřejnost"),
)


class Section(Part):
    """One stretch of the leaflet under its heading."""

    title: Text = Field(title="nadpis", description="Krátký nadpis, nejlépe otázka čtenáře.")
    text: Markdown = Field(title="text", description="Krátké věty; odstavce a odrážky (Markdown).")


class Contact(Part):
    """Where the reader may turn."""

    title: Text = Field(title="co", description="Čí kontakt to je nebo kdy jej použít.")
    value: Text = Field(title="kontakt", description="Adresa, služební telefon, web nebo úřední hodiny.")


class Leaflet(Noun):
    """A leaflet; its words are those of the office."""

    czech_name: ClassVar[str] = "leták"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Nadpis letáku.")
    audience: Annotated[str, Choice(*AUDIENCES)] = Field(title="pro koho", description="Komu je leták určen.")
    criteria: tuple[CriterionId, ...] = Field(
        title="kritéria", description="Kritéria, která leták pomáhá naplnit.", min_length=1
    )
    introduction: Markdown | None = Field(default=None, title="úvod", description="Kdo jsme, dvěma větami.")
    sections: tuple[Section, ...] = Field(title="oddíly", description="Co leták říká.", min_length=1)
    contacts: tuple[Contact, ...] = Field(default=(), title="kontakty", description="Kam se čtenář může obrátit.")
    date: Day | None = Field(default=None, title="datum", description="Den vydání.")
    review_by: Day | None = Field(default=None, title="revize do", description="Do kdy má být leták znovu přečten.")
    owner: Text | None = Field(default=None, title="odpovídá", description="Funkce, ne jméno.")
    published: Flag = Field(
        default=False, title="zveřejněno", description="Zda leták patří na web (true), nebo zatím ne (false)."
    )

    @property
    def texts(self) -> Iterator[tuple[tuple[Step, ...], str]]:
        """Everything the leaflet tells in sentences, each with the steps to its place."""
        yield ("title",), self.title
        if self.introduction:
            yield ("introduction",), self.introduction
        for index, each in enumerate(self.sections):
            yield ("sections", index, "title"), each.title
            yield ("sections", index, "text"), each.text
