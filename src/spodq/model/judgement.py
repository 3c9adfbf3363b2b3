"""One criterion as the office itself, kontrola and a methodical visit judged it last; what explains a difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spodq.model.assessment import KINDS, Assessment
from spodq.model.document import Document
from spodq.model.measure import Measure
from spodq.model.office import Office
from spodq.model.standing import Claim, EvidenceState, Proof, Standing

OWN, KONTROLA, VISIT = "self", "kontrola", "visit"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A criterion that somebody from the outside judged; `seen` is how it stands by the newest word of each kind."""

    office: Office
    criterion: str
    seen: Mapping[str, Standing]

    def claim(self, kind: str) -> Claim | None:
        """The newest word of the kind."""
        return self.seen[kind].claim if kind in self.seen else None

    def points(self, kind: str) -> int | None:
        """Points of the newest word of the kind; None when it gives none."""
        return self.seen[kind].score if kind in self.seen else None

    @property
    def difference(self) -> int | None:
        """Points the office gives itself above kontrola; None when the two cannot be compared."""
        own, theirs = self.points(OWN), self.points(KONTROLA)
        return None if own is None or theirs is None else own - theirs

    @property
    def corrected(self) -> bool:
        """Whether kontrola came after the office judged itself, so that its word is the one that counts."""
        own, theirs = self.claim(OWN), self.claim(KONTROLA)
        return bool(own and theirs and own.assessment.order < theirs.assessment.order)

    @property
    def grounded(self) -> bool:
        """Whether something newer than kontrola explains why the office is better now, or whether it works on it."""
        theirs = self.claim(KONTROLA)
        return bool(theirs and (self._proven_since(theirs.assessment) or self._mended_since(theirs.assessment)))

    @property
    def unsure(self) -> bool:
        """Whether an unreadable file may hold a newer judgement, a proof or a measure."""
        unread = self.office.unread_of(Measure)
        unread |= any(self.office.unsure(noun, self.criterion) for noun in (Assessment, Document))
        return unread or any(each.state is EvidenceState.UNCHECKED for each in self._proofs)

    @property
    def _proofs(self) -> tuple[Proof, ...]:
        return self.office.standings[self.criterion].proofs

    def _proven_since(self, kontrola: Assessment) -> bool:
        proving = (each.document for each in self._proofs if each.state.proves)
        return any(document.date and document.date > kontrola.date for document in proving)

    def _mended_since(self, kontrola: Assessment) -> bool:
        concerned = [each for each in self.office.measures if self.criterion in each.criteria]
        if self.corrected and any(measure.open for measure in concerned):
            return True
        return any(each.proven and each.done_on and each.done_on > kontrola.date for each in concerned)


def judgements(office: Office) -> Iterator[Judgement]:
    """Criteria that kontrola or a visit judged, in the order of the standards."""
    for mark, standing in office.standings.items():
        seen = {kind: replace(standing, claim=claim) for kind, _ in KINDS if (claim := office.claim(mark, kind))}
        if seen.keys() - {OWN}:
            yield Judgement(office, mark, seen)
