"""Documents of the office as the list of evidence shows them, each with its number and its place in the page."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spodq.czech import day
from spodq.model.document import KINDS, Document
from spodq.views.scope import Scope, access
from spodq.views.state import State, proof_state


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One document; `anchor` is its place in the list of evidence, `where` names files with the page or section."""

    number: str
    anchor: str
    title: str
    kind: str
    criteria: tuple[str, ...]
    where: tuple[str, ...]
    day: str
    valid_until: str
    owner: str
    access: str
    state: State
    note: str


def evidence_of(scope: Scope) -> Mapping[str, EvidenceRow]:
    """Documents of the edition by their paths, numbered in the order of their paths."""
    anchors = _anchors(scope.documents)
    return {
        each.path: _row(scope, each, f"D{number}", anchors[each.path])
        for number, each in enumerate(scope.documents, start=1)
    }


def _row(scope: Scope, document: Document, number: str, anchor: str) -> EvidenceRow:
    return EvidenceRow(
        number=number,
        anchor=anchor,
        title=document.title,
        kind=dict(KINDS)[document.kind],
        criteria=tuple(each for each in document.criteria if each in scope.criteria),
        where=tuple(_where(document)),
        day=day(document.date) if document.date else "",
        valid_until=day(document.valid_until) if document.valid_until else "",
        owner=document.owner or "",
        access=access(document),
        state=proof_state(scope.office.worth(document)),
        note="" if scope.public else document.note or "",
    )


def _where(document: Document) -> Iterator[str]:
    for name in document.files:
        yield ", ".join(filter(None, (name, document.pages.get(name))))
    if document.reference:
        yield document.reference


def _anchors(documents: tuple[Document, ...]) -> Mapping[str, str]:
    """Name of the place of each document in the page, by its path; spaces would break links, twins get a number."""
    taken: Counter[str] = Counter()
    anchors = {}
    for document in documents:
        name = "doklad-" + re.sub(r"[^\w.-]+", "-", document.identity)
        taken[name] += 1
        anchors[document.path] = name if taken[name] == 1 else f"{name}-{taken[name]}"
    return anchors
