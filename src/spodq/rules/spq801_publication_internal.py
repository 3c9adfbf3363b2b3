"""Co má být veřejné, je jen vnitřní

Proč: Kritérium se týká zveřejňování, ale úřad k němu nemá zveřejněný postup ani doklad. Do veřejného vydání manuálu se
nedostane nic.

Náprava: Je-li postup nebo doklad veřejný, napište k němu published: true. Není-li, zveřejněte jej.

Příklad:
    published: true
"""

from collections.abc import Iterator

from spodq.finding import Finding, Rule, Severity
from spodq.model.document import Document
from spodq.model.procedure import Procedure
from spodq.model.snapshot import Snapshot
from spodq.place import Place

RULE = Rule("SPQ801", "publication-internal", Severity.WARNING)
_TAG = "publication"
"""Tag of criteria that ask for publication; which they are is said by the standards."""


def check(snapshot: Snapshot) -> Iterator[Finding]:
    """Criteria tagged so that have procedures or documents, none of them published."""
    for office in snapshot.judged_offices:
        for standing in office.standings.values():
            kept: tuple[Procedure | Document, ...] = (
                *standing.procedures,
                *(proof.document for proof in standing.proofs),
            )
            if _TAG in standing.criterion.tags and kept and not any(each.published for each in kept):
                mark = standing.criterion.id
                sentence = (
                    f"kritérium {mark} se týká zveřejňování, ale všechno k němu je jen vnitřní; doplňte published: true"
                )
                yield RULE.at(Place(kept[0].path), sentence, criterion=mark, office=office.slug)
