"""What a reference may lead to in one office; nothing is said where a file that might hold it could not be read."""

from collections.abc import Collection, Iterator

from spodq.model.competency import CompetencyModel
from spodq.model.noun import Noun
from spodq.model.office import Office
from spodq.model.reference import Reference, references


def office_references(office: Office) -> Iterator[Reference]:
    """Every reference in the files of the office."""
    for nouns in office.nouns.values():
        for noun in nouns:
            yield from references(noun)


def known_marks(office: Office, reference: Reference) -> Collection[str] | None:
    """Marks the reference may have; None when it cannot be told."""
    to = reference.to
    targets = _targets(office, to.target)
    if targets is None:
        return None
    if not to.words:
        return {each.identity for each in targets}
    if reference.holder is not None:
        targets = [each for each in targets if each.identity == reference.holder] or None
    return {word for each in targets for word in getattr(each, to.words)} if targets is not None else None


def _targets(office: Office, target: type[Noun]) -> list[Noun] | None:
    if target is CompetencyModel:
        version = office.version
        return None if version is None or target in version.lost else list(filter(None, [version.competencies]))
    if office.unread_of(target):
        return None
    return list(office.nouns.get(target, ()))
