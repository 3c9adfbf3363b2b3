"""`documents/`: what proves that a criterion is fulfilled."""

from typing import Annotated, ClassVar

from pydantic import Field

from spodq.model.carried import CARRIED_TO, TO_CONFIRM
from spodq.model.noun import Noun
from spodq.model.scalars import Choice, CriterionId, Day, Flag, Identifier, Markdown, Sha256, Text

KINDS = (
    ("document", "listina"),
    ("record", "záznam"),
    ("interview", "rozhovor"),
    ("observation", "pozorování na místě"),
    ("sample", "vzorek spisů"),
)


class Document(Noun):
    """A doklad: files with a fingerprint, or a reference number in the filing service."""

    czech_name: ClassVar[str] = "doklad"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Název dokladu.")
    criteria: tuple[CriterionId, ...] = Field(
        title="kritéria", description="Kritéria, která doklad prokazuje.", min_length=1
    )
    kind: Annotated[str, Choice(*KINDS)] = Field(default="document", title="druh", description="Čím doklad je.")
    files: tuple[Text, ...] = Field(default=(), title="přílohy", description="Názvy souborů ve složce files/ úřadu.")
    sha256: dict[Text, Sha256] = Field(
        default_factory=dict,
        title="otisky",
        description="Název přílohy a její otisk SHA-256; pozná se změna souboru.",
    )
    pages: dict[Text, Text] = Field(
        default_factory=dict,
        title="strany",
        description="Název přílohy a místo, kde v ní doklad je, například s. 3–5 nebo oddíl 2.",
    )
    agendas: tuple[Identifier, ...] = Field(
        default=(),
        title="agendy",
        description="Oblasti práce, kterých se doklad týká, například foster-care; bez nich patří všem.",
    )
    reference: Text | None = Field(
        default=None, title="číslo jednací", description="Číslo jednací nebo místo uložení, není-li příloha."
    )
    date: Day | None = Field(default=None, title="datum", description="Den vzniku dokladu.")
    valid_until: Day | None = Field(default=None, title="platí do", description="Poslední den platnosti.")
    review_by: Day | None = Field(default=None, title="revize do", description="Do kdy má být doklad znovu posouzen.")
    owner: Text | None = Field(default=None, title="odpovídá", description="Funkce, ne jméno.")
    published: Flag = Field(
        default=False, title="zveřejněno", description="Zda je doklad veřejný (true), nebo vnitřní (false)."
    )
    to_confirm: tuple[CriterionId, ...] = TO_CONFIRM
    carried_to: Day | None = CARRIED_TO
    note: Markdown | None = Field(default=None, title="poznámka", description="Co má čtenář o dokladu vědět.")
