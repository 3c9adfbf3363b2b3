"""`procedures/`: how the office does what the criterion asks; the heart of the manual."""

from typing import ClassVar

from pydantic import Field

from spodq.model.carried import CARRIED_TO, TO_CONFIRM
from spodq.model.noun import Noun
from spodq.model.profile import Revision
from spodq.model.scalars import CriterionId, Day, Flag, Identifier, Markdown, Text


class Procedure(Noun):
    """How we do it."""

    czech_name: ClassVar[str] = "postup"

    id: Identifier | None = Field(default=None, title="označení", description="Když chybí, platí název souboru.")
    title: Text = Field(title="název", description="Název postupu nebo vnitřního předpisu.")
    criteria: tuple[CriterionId, ...] = Field(
        title="kritéria", description="Kritéria, která postup naplňuje.", min_length=1
    )
    text: Markdown = Field(title="postup", description="Jak to děláme. Odstavce, seznamy, odkazy a tabulky (Markdown).")
    agendas: tuple[Identifier, ...] = Field(
        default=(),
        title="agendy",
        description="Oblasti práce, pro které postup platí, například foster-care; bez nich platí pro všechny.",
    )
    responsible: Text | None = Field(default=None, title="odpovídá", description="Funkce, ne jméno.")
    reference: Text | None = Field(default=None, title="číslo předpisu", description="Číslo vnitřního předpisu.")
    stored_at: Text | None = Field(default=None, title="uložení", description="Kde je uložen podepsaný originál.")
    in_force_since: Day | None = Field(default=None, title="platí od", description="Od kdy se podle postupu pracuje.")
    review_by: Day | None = Field(default=None, title="revize do", description="Do kdy má být postup znovu přečten.")
    revisions: tuple[Revision, ...] = Field(default=(), title="revize", description="Změny postupu.")
    published: Flag = Field(
        default=False, title="zveřejněno", description="Zda je postup veřejný (true), nebo vnitřní (false)."
    )
    to_confirm: tuple[CriterionId, ...] = TO_CONFIRM
    carried_to: Day | None = CARRIED_TO
    internal_note: Markdown | None = Field(
        default=None, title="vnitřní poznámka", description="Nikdy se nedostane do veřejného vydání."
    )
