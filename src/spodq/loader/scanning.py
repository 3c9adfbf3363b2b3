"""The inside of attachments: read once, searched for personal data, the outcome remembered outside the workspace."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from spodq import __version__, privacy
from spodq.model.office import Office
from spodq.model.personal import own_of
from spodq.model.scan import Scan, Seen
from spodq.privacy import Own, masked, sightings
from spodq.workspace.cache import Cache
from spodq.workspace.contents import ContentsError, Part, read_contents
from spodq.workspace.root import Workspace

_TOLD_AS_THEY_ARE = frozenset({"position", "author"})
_GRAVE = frozenset({"birth-number", "possible-birth-number"})
_MOST = 20
"""Values told of one file; more say nothing new."""
_NAMED = 3
"""Parts named that nothing is known about."""


def scan(workspace: Workspace, offices: Iterable[Office], today: date) -> tuple[Scan, ...]:
    """Every file in the folders of attachments, those no document names too."""
    cache = Cache(workspace.root)
    found = tuple(each for office in offices for each in _office(workspace, office, today, cache))
    cache.save()
    return found


def _office(workspace: Workspace, office: Office, today: date, cache: Cache) -> Iterator[Scan]:
    own = own_of(office)
    token = f"{__version__}|{privacy.VERSION}|{own}"
    for path in workspace.attachments(office.slug):
        found = _recalled(office.slug, path, cache.remembered(path, token), today)
        if found is None:
            found, day = _scanned(workspace, office.slug, path, today, own)
            if masked(path) == path:  # a name may be personal too
                kept = {"seen": [asdict(each) for each in found.seen], "unread": found.unread, "day": day}
                cache.keep(path, token, kept)
        yield found


def _recalled(slug: str, path: str, kept: Any, today: date) -> Scan | None:
    """The scan the cache kept, if it holds today; None for anything else, which a damaged cache may hold."""
    try:
        found = Scan(slug, path, tuple(Seen(**each) for each in kept["seen"]), kept["unread"])
        return found if kept["day"] in (None, today.isoformat()) else None
    except (KeyError, TypeError):
        return None


def _scanned(workspace: Workspace, slug: str, path: str, today: date, own: Own) -> tuple[Scan, str | None]:
    """What is in the file, and the day this holds for; None for every day."""
    name = Part("v názvu", path.rpartition("/")[2])
    try:
        parts, unread = (name, *read_contents(workspace.path(path))), None
    except ContentsError as error:
        parts, unread = (name,), str(error)
    unknown = dict.fromkeys(part.text for part in parts if part.kind == "unread")
    unread = unread or "; ".join(list(unknown)[:_NAMED]) or None
    seen = dict.fromkeys(each for part in parts for each in _seen(part, today, own))
    gravest = sorted(seen, key=lambda each: each.kind not in _GRAVE)
    return Scan(slug, path, tuple(gravest)[:_MOST], unread), _day(parts, today)


def _day(parts: Iterable[Part], today: date) -> str | None:
    """Only a birth number may be one today and none yesterday; without a possible one the outcome never ages."""
    return None if all(masked(part.text) == part.text for part in parts) else today.isoformat()


def _seen(part: Part, today: date, own: Own) -> Iterator[Seen]:
    if part.kind in _TOLD_AS_THEY_ARE:
        yield Seen(part.kind, "", part.where)
        return
    for each in sightings("" if part.kind == "unread" else part.text, today, own):
        yield Seen(each.kind, each.shown, part.where)
