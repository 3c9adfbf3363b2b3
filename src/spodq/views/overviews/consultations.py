"""Drafts that others comment on: each comment, how it was settled and why."""

from collections.abc import Iterator

from spodq.czech import day
from spodq.model.office import Office
from spodq.model.partner import Partner
from spodq.model.practice import SETTLEMENTS, Consultation
from spodq.model.procedure import Procedure
from spodq.views.account import Asked, Chapter, Telling, chapter
from spodq.views.section import one_line, section

TITLE = "Připomínky k návrhům a jejich vypořádání"
_COLUMNS = {"author": "Kdo", "text": "Připomínka", "settlement": "Vypořádání", "reason": "Odůvodnění"}


def tell(asked: Asked) -> Telling:
    """Consultations of the office, the newest first."""
    office = asked.office
    found = [each for each in reversed(office.records) if isinstance(each, Consultation)]
    comments = [comment for each in found for comment in each.comments]
    waiting = sum(comment.settlement is None for comment in comments)
    return Telling(
        lead=f"Návrhy k připomínkám: {len(found)}, připomínky: {len(comments)}, nevypořádané: {waiting}.",
        chapters=tuple(_chapters(office, found)),
    )


def _chapters(office: Office, found: list[Consultation]) -> Iterator[Chapter]:
    if not found:
        yield chapter("consultations", "Návrhy", empty="Žádný návrh není zapsán (složka consultations).")
    for index, each in enumerate(found, 1):
        name = f"consultation-{index}"
        table = section(name, f"Připomínky: {each.title}", _COLUMNS, _comments(office, each))
        yield chapter(name, each.title, _about(office, each), table)


def _about(office: Office, each: Consultation) -> str:
    titles = {procedure.identity: procedure.title for procedure in office.of(Procedure)}
    parts = (
        f"Postup: {titles.get(each.procedure, each.procedure)}." if each.procedure else "",
        f"Předloženo {day(each.date)}." if each.date else "",
        f"Připomínky do {day(each.until)}." if each.until else "",
        f"Kritéria: {', '.join(each.criteria)}." if each.criteria else "",
        "" if each.comments else "Zatím žádná připomínka.",
    )
    return " ".join(filter(None, parts))


def _comments(office: Office, each: Consultation) -> Iterator[tuple[str, ...]]:
    names = {partner.identity: partner.title for partner in office.of(Partner)}
    for comment in each.comments:
        body = f" ({names.get(comment.partner, comment.partner)})" if comment.partner else ""
        settled = dict(SETTLEMENTS)[comment.settlement] if comment.settlement else "nevypořádáno"
        yield f"{comment.author}{body}", one_line(comment.text), settled, one_line(comment.reason)
