"""A file that could not be read, and what stays unchecked because of it."""

from dataclasses import dataclass

from spodq.czech import listing, plural_form
from spodq.model.noun import Noun
from spodq.model.profile import Profile
from spodq.place import Place


@dataclass(frozen=True, slots=True)
class Unread:
    """A file of an office that could not be read; `criteria` are those it named, None when even that is unknown.

    `marks` are the same with their places.
    """

    path: str
    noun: type[Noun]
    criteria: frozenset[str] | None
    marks: tuple[tuple[str, Place], ...] = ()

    @property
    def consequence(self) -> str:
        """What is not checked because of it; said once, beside the fault itself, never as something missing."""
        start = f"nezkontrolováno, dokud soubor ({self.noun.czech_name}) nepůjde přečíst"
        if self.noun is Profile:
            return f"{start}: úplnost úřadu"
        if self.noun.consequence:
            return f"{start}: {self.noun.consequence}"
        if not self.path.startswith("evidence/"):
            return f"{start}: vazby na kritéria"
        if not self.criteria:
            return f"{start}: neví se, kterých kritérií se týká"
        form = plural_form(len(self.criteria), "kritérium", "kritéria", "kritéria")
        return f"{start}: {form} {listing(sorted(self.criteria), 'a')}"
