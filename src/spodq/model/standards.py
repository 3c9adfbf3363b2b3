"""The catalogue of standards as data: which criteria exist, for whom, from which source, how surely."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, Count, CriterionId, Day, Flag, Identifier, Sha256, Share, Text, Url

Confidence = Annotated[
    str,
    Choice(
        ("high", "doloženo"),
        ("medium", "zčásti doloženo"),
        ("low", "nedoloženo, jen odhad"),
        ("unverified", "neověřeno"),
    ),
]

VERIFIED = Field(
    default=False,
    title="ověřeno",
    description="Zda údaj někdo porovnal se zdrojem, který je uveden ve zdrojích.",
)
CONFIDENCE = Field(default="unverified", title="jistota", description="Jak dobře je údaj doložen.")
SOURCES = Field(default=(), title="zdroje", description="Označení zdrojů ze souboru about.yaml, z nichž údaj pochází.")
NOTE = Field(default=None, title="poznámka", description="Co má čtenář o údaji vědět.")


class Source(Part):
    """Where a fact comes from."""

    title: Text = Field(title="název", description="Název zdroje.")
    url: Url | None = Field(default=None, title="adresa", description="Adresa, na které byl zdroj čten.")
    official: Flag = Field(default=False, title="úřední", description="Zda je zdroj úředním zněním předpisu.")
    read_on: Day | None = Field(default=None, title="přečteno", description="Kdy byl text ze zdroje opsán.")
    sha256: Sha256 | None = Field(
        default=None, title="otisk", description="Otisk souboru, ze kterého se text převzal (SHA-256)."
    )
    note: Text | None = NOTE


class Kind(Part):
    """A kind of office the standards bind."""

    title: Text = Field(title="název", description="Jak se druh úřadu nazývá.")
    note: Text | None = NOTE


class Activity(Part):
    """Something only some offices do; standards may apply only to those."""

    title: Text = Field(title="název", description="Co úřad dělá.")
    note: Text | None = NOTE


class Mark(Part):
    """One step of the scoring scale."""

    score: Count = Field(title="body", description="Počet bodů.")
    label: Text = Field(title="slovně", description="Co body znamenají.")


class Scale(Part):
    """How criteria are scored."""

    marks: tuple[Mark, ...] = Field(title="stupně", description="Stupně od nejnižšího.", min_length=1)
    verified: Flag = VERIFIED
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES
    note: Text | None = NOTE

    @property
    def top(self) -> int:
        """The highest number of points a criterion can have."""
        return max(mark.score for mark in self.marks)

    @property
    def bottom(self) -> int:
        """The lowest number of points a criterion can have."""
        return min(mark.score for mark in self.marks)

    def label(self, score: int) -> str | None:
        """The words for a number of points, if the scale has it."""
        return next((mark.label for mark in self.marks if mark.score == score), None)


class Binding(Part):
    """Since when offices are bound by the standards."""

    since: Day = Field(title="od", description="Den, od kterého se úřady standardy řídí.")
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES


class About(Noun):
    """The legal version as a whole: `standards/<catalogue>/<first day in force>/about.yaml`."""

    czech_name: ClassVar[str] = "popis znění standardů"

    title: Text = Field(title="název", description="Název souboru standardů.")
    regulation: Text = Field(title="předpis", description="Předpis, který standardy stanoví.")
    annex: Text | None = Field(default=None, title="příloha", description="Příloha předpisu.")
    amendment: Text | None = Field(default=None, title="novela", description="Předpis, který zavedl toto znění.")
    eli: Url | None = Field(default=None, title="ELI", description="Adresa předpisu v e-Sbírce.")
    effective_from: Day = Field(title="účinnost od", description="První den účinnosti; shodný s názvem složky.")
    binding: Binding | None = Field(default=None, title="závaznost", description="Od kdy jsou úřady vázány.")
    verified: Flag = VERIFIED
    example: Flag = Field(
        default=False, title="příklad", description="Katalog je jen příklad k úpravě, ne platné standardy."
    )
    note: Text | None = NOTE
    scale: Scale = Field(title="stupnice", description="Jak se kritéria bodují.")
    kinds: dict[Identifier, Kind] = Field(title="druhy úřadů", description="Úřady, které standardy zavazují.")
    activities: dict[Identifier, Activity] = Field(
        default_factory=dict,
        title="činnosti",
        description="Činnosti, na kterých závisí použití některých standardů.",
    )
    tags: dict[Identifier, Text] = Field(
        default_factory=dict, title="štítky", description="Průřezová témata kritérií a jejich názvy."
    )
    agendas: dict[Identifier, Text] = Field(
        default_factory=dict,
        title="agendy",
        description="Oblasti práce, pro které úřad může vydat vlastní manuál, a jejich názvy.",
    )
    sources: dict[Identifier, Source] = Field(
        default_factory=dict, title="zdroje", description="Zdroje, na které se odkazují standardy a kritéria."
    )


class Limit(Part):
    """A number the standard sets. The check and indicators read it here; it stands nowhere in code."""

    key: Identifier = Field(title="označení", description="Krátký název meze pro výpočty.")
    title: Text = Field(title="název", description="Co mez omezuje.")
    value: Share = Field(title="hodnota", description="Číslo.")
    bound: Annotated[str, Choice(("min", "nejméně"), ("max", "nejvýše"))] = Field(
        title="mez", description="Dolní (min), nebo horní (max)."
    )
    unit: Text = Field(title="jednotka", description="V čem se hodnota počítá.")
    verified: Flag = VERIFIED
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES
    note: Text | None = NOTE


class Criterion(Part):
    """One criterion of a standard."""

    id: CriterionId = Field(title="označení", description="Označení kritéria, například 6d.")
    summary: Text = Field(title="shrnutí", description="Obsah kritéria našimi slovy; není to znění předpisu.")
    wording: Text | None = Field(
        default=None,
        title="znění",
        description="Úřední znění; prázdné, dokud není převzato z úředního zdroje.",
    )
    verified: Flag = VERIFIED
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES
    not_assessed_for: tuple[Identifier, ...] = Field(
        default=(), title="nehodnotí se u", description="Druhy úřadů, u kterých se kritérium nehodnotí."
    )
    not_assessed_sources: tuple[Identifier, ...] = Field(
        default=(), title="zdroje výjimky", description="Zdroje, z nichž výjimka pochází."
    )
    limits: tuple[Limit, ...] = Field(default=(), title="meze", description="Čísla, která kritérium stanoví.")
    typical_evidence: tuple[Text, ...] = Field(
        default=(), title="obvyklé doklady", description="Čím úřady kritérium obvykle dokládají."
    )
    tags: tuple[Identifier, ...] = Field(default=(), title="štítky", description="Průřezová témata.")
    agendas: tuple[Identifier, ...] = Field(
        default=(), title="agendy", description="Oblasti práce, kterých se kritérium výslovně týká."
    )
    note: Text | None = NOTE


class Standard(Noun):
    """One standard with its criteria: `standards/<catalogue>/<version>/<file>.yaml`."""

    czech_name: ClassVar[str] = "standard"

    number: Count = Field(title="číslo", description="Číslo standardu.")
    title: Text = Field(title="název", description="Název standardu.")
    title_variants: tuple[Text, ...] = Field(
        default=(), title="jiné podoby názvu", description="Jak se standard nazývá v jiných zdrojích."
    )
    applies_when: tuple[Identifier, ...] = Field(
        default=(),
        title="platí při činnosti",
        description="Standard platí jen pro úřad s některou z činností.",
    )
    verified: Flag = VERIFIED
    confidence: Confidence = CONFIDENCE
    sources: tuple[Identifier, ...] = SOURCES
    note: Text | None = NOTE
    criteria: tuple[Criterion, ...] = Field(title="kritéria", description="Kritéria standardu.", min_length=1)
