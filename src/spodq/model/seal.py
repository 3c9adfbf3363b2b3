"""`seals/`: a person has read the answer to a criterion as it was on that day; what changed since can be told apart."""

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, ClassVar

from pydantic import Field

from spodq.model.document import Document
from spodq.model.noun import Noun, Part
from spodq.model.procedure import Procedure
from spodq.model.scalars import CriterionId, Day, Sha256, Text
from spodq.model.standards import Criterion

_SAID_OF_THE_LAW = {"id", "summary", "wording", "limits"}
_BESIDE = {"review_by", "note", "internal_note", "sha256"}
"""May change without a new reading: a later review, a note, and fingerprints, for files have their own here."""


class Seal(Noun):
    """Who sealed the criterion, when, and fingerprints of everything that was read; `spodq seal` writes it."""

    czech_name: ClassVar[str] = "pečeť"

    criterion: CriterionId = Field(title="kritérium", description="Kritérium, jehož odpověď je zapečetěna.")
    role: Text = Field(title="zapečetil", description="Funkce, ne jméno.")
    date: Day = Field(title="dne", description="Den, kdy byla odpověď přečtena a zapečetěna.")
    effective_from: Day = Field(title="znění od", description="První den účinnosti znění, podle kterého se četlo.")
    wording: Sha256 = Field(title="otisk kritéria", description="Otisk textu kritéria v tom znění.")
    answer: dict[Text, Sha256] = Field(
        default_factory=dict, title="otisky postupů", description="Soubor s postupem a otisk toho, co říká."
    )
    evidence: dict[Text, Sha256] = Field(
        default_factory=dict, title="otisky dokladů", description="Doklad nebo příloha a jejich otisk."
    )


def wording_print(criterion: Criterion) -> str:
    """Fingerprint of what the standards say of the criterion."""
    return _print_of(criterion, include=_SAID_OF_THE_LAW)


def noun_prints(folder: str, nouns: Iterable[Procedure | Document]) -> Mapping[str, str]:
    """Fingerprints of what files say, by their path in the folder; line ends, order and comments do not matter."""
    return {noun.path.removeprefix(folder): _print_of(noun, exclude=_BESIDE) for noun in nouns}


def _print_of(part: Part, **which: Any) -> str:
    said = part.model_dump(mode="json", exclude_defaults=True, **which)
    return sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
