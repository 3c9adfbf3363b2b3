"""Indicators as data: what is counted over which records, for how long a time, and how much is needed.

Their set of operations, records and conditions is closed: no expression is ever evaluated. Which keys an operation
needs and which fields records have is said in the room `counting`.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.noun import Noun, Part
from spodq.model.scalars import Choice, CriterionId, Day, Flag, Identifier, Markdown, Share, Text

OPERATIONS = (
    ("count", "počet záznamů"),
    ("sum", "součet hodnot klíče"),
    ("share", "podíl záznamů v procentech"),
    ("ratio", "podíl dvou čísel"),
    ("latest", "hodnota nejnovějšího záznamu"),
    ("days-since", "dnů od nejnovějšího záznamu"),
)
RECORDS = (
    ("workers", "obsazené pracovní pozice"),
    ("trainings", "školení"),
    ("training-attendances", "účasti na školení"),
    ("supervisions", "supervize"),
    ("supervision-attendances", "účasti na supervizi"),
    ("evaluations", "hodnocení pracovníků"),
    ("meetings", "setkání"),
    ("partners", "spolupracující subjekty"),
    ("agreements", "platné dohody o spolupráci"),
    ("services", "služby subjektů"),
    ("equipment", "vybavení"),
    ("needs", "potřeby obvodu"),
    ("measures", "opatření"),
    ("specialisations", "potřebné specializace"),
    ("criteria", "kritéria, na kterých se úřad hodnotí"),
    ("texts", "postupy a doklady s termínem revize"),
    ("children", "počet dětí v obvodu"),
)
PERIODS = (("year", "rok"), ("quarter", "čtvrtletí"), ("month", "měsíc"), ("custom", "od since do until"))
BOUNDS = (("min", "nejméně"), ("max", "nejvýše"))

Records = Annotated[str, Choice(*RECORDS)]


class Condition(Part):
    """One condition a record must meet; exactly one of the three tests is written."""

    field: Identifier = Field(title="údaj", description="Klíč záznamu, například form.")
    equals: Text | None = Field(default=None, title="rovná se", description="Hodnota; u seznamu stačí, že ji obsahuje.")
    one_of: tuple[Text, ...] = Field(default=(), title="je jedno z", description="Hodnoty, z nichž stačí jedna.")
    within_period: Flag = Field(default=False, title="v období", description="Zda den leží ve sledovaném období.")


class Selection(Part):
    """The number a ratio is divided by: a count of records, or the sum of a field."""

    records: Records = Field(title="záznamy", description="Čím se dělí.")
    field: Identifier | None = Field(default=None, title="údaj", description="Co se sčítá; bez něj se počítá počet.")
    where: tuple[Condition, ...] = Field(default=(), title="podmínky", description="Které záznamy se berou.")


class Target(Part):
    """How much is needed: a limit of the standards, or a value of the office's own with its source."""

    limit: Identifier | None = Field(default=None, title="mez", description="Označení meze ze standardů (klíč limits).")
    value: Share | None = Field(default=None, title="hodnota", description="Vlastní cíl úřadu.")
    bound: Annotated[str, Choice(*BOUNDS)] = Field(
        default="min", title="směr", description="Zda má být hodnota nejméně, nebo nejvýše taková."
    )
    source: Text | None = Field(default=None, title="zdroj", description="Kdo nebo co vlastní cíl stanovilo.")


class Definition(Part):
    """One indicator."""

    title: Text = Field(title="název", description="Co ukazatel měří.")
    operation: Annotated[str, Choice(*OPERATIONS)] = Field(title="výpočet", description="Jak se hodnota spočítá.")
    records: Records = Field(title="záznamy", description="Z čeho se počítá.")
    unit: Text = Field(title="jednotka", description="V čem hodnota je, například hodin na pracovníka.")
    field: Identifier | None = Field(default=None, title="údaj", description="Klíč záznamu, který se sčítá nebo bere.")
    where: tuple[Condition, ...] = Field(default=(), title="podmínky", description="Které záznamy se berou.")
    having: tuple[Condition, ...] = Field(
        default=(), title="z nich ty, které", description="U podílu: co musí záznam splnit, aby se započetl."
    )
    by: Selection | None = Field(default=None, title="děleno", description="U podílu dvou čísel: čím se dělí.")
    per_worker: Flag = Field(
        default=False, title="na pracovníka", description="Zda se počítá zvlášť za každou obsazenou pozici."
    )
    among: tuple[Condition, ...] = Field(
        default=(), title="kterých pracovníků", description="U hodnoty na pracovníka: které pozice se berou."
    )
    period: Annotated[str, Choice(*PERIODS)] = Field(
        default="year", title="období", description="Za jak dlouho se hodnota počítá."
    )
    since: Day | None = Field(default=None, title="od", description="První den vlastního období.")
    until: Day | None = Field(default=None, title="do", description="Poslední den vlastního období.")
    target: Target | None = Field(default=None, title="cíl", description="Kolik má být.")
    criteria: tuple[CriterionId, ...] = Field(default=(), title="kritéria", description="Kritéria, která měří.")
    tags: tuple[Identifier, ...] = Field(
        default=(), title="štítky", description="Průřezová témata, například participation."
    )
    note: Markdown | None = Field(default=None, title="poznámka", description="Co má čtenář o ukazateli vědět.")


class Indicator(Definition, Noun):
    """`indicators/`: an indicator of the office's own."""

    czech_name: ClassVar[str] = "ukazatel"
    consequence: ClassVar[str] = "hodnota ukazatele"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")


class Indicators(Noun):
    """`standards/<catalogue>/<version>/indicators.yaml`: indicators that come with the standards."""

    czech_name: ClassVar[str] = "ukazatele standardů"
    consequence: ClassVar[str] = "ukazatele, které patří ke standardům"

    title: Text = Field(title="název", description="Název sady ukazatelů.")
    source: Text | None = Field(default=None, title="zdroj", description="Odkud ukazatele pocházejí.")
    indicators: dict[Identifier, Definition] = Field(title="ukazatele", description="Každý pod svým označením.")
