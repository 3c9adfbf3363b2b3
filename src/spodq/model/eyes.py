"""Four eyes: whether who sealed an answer is somebody else than who wrote it."""

from collections.abc import Iterator
from typing import NamedTuple

from spodq.model.office import Office
from spodq.model.seal import Seal
from spodq.model.snapshot import Snapshot


class Eyes(NamedTuple):
    """Files the sealer changed last, and files of which git cannot tell who did; paths inside the office."""

    same: tuple[str, ...]
    unknown: tuple[str, ...]


def sealings(snapshot: Snapshot) -> Iterator[tuple[Office, Seal, Eyes]]:
    """Each seal with what git knows of its files."""
    for office in snapshot.judged_offices:
        for seal in office.of(Seal):
            yield office, seal, _eyes(snapshot, office, seal)


def _eyes(snapshot: Snapshot, office: Office, seal: Seal) -> Eyes:
    folder = f"evidence/{office.slug}/"
    own = seal.path.removeprefix(folder)
    authors = snapshot.authors
    sealer = authors.get(seal.path)
    written = [*seal.answer, *(path for path in seal.evidence if not path.startswith("files/"))]
    unknown = [path for path in (own, *written) if folder + path not in authors]
    same = [path for path in written if sealer and authors.get(folder + path) == sealer]
    return Eyes(tuple(same), tuple(unknown))
